// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_envelope.h"

#include <sodium.h>

namespace chancery {

//! Who may open a bundle, as it stands at the start of the plaintext: 64 bytes for each, in the order of the header. So
//! only those who can open the bundle see it, and the signature holds for them alone.
QByteArray addressesOf(const QList<BundleSeal::Recipient> &recipients);

//! What the sender signs: the header, the addresses and the content.
class BundleDigest
{
public:
    BundleDigest(const BundleEnvelope &envelope, QByteArrayView addresses);

    void add(QByteArrayView content);
    //! Once, at the end.
    QByteArray sign(const SecretBytes &signingKey);
    bool isSignedBy(const QByteArray &device, const QByteArray &signature);

private:
    QByteArray finished();

    crypto_generichash_state m_state;
};

} // namespace chancery
