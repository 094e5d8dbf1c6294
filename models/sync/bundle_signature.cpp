// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_signature.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

static_assert(crypto_sign_BYTES == bundle::signatureSize && crypto_sign_PUBLICKEYBYTES == bundle::keySize);

const quint8 *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const quint8 *>(bytes.data());
}

} // namespace

QByteArray addressesOf(const QList<BundleSeal::Recipient> &recipients)
{
    QByteArray bytes;
    for (const auto &recipient : recipients) {
        bytes += recipient.device;
        bytes += recipient.box;
    }
    return bytes;
}

BundleDigest::BundleDigest(const BundleEnvelope &envelope, QByteArrayView addresses)
{
    crypto_generichash_init(&m_state, nullptr, 0, crypto_generichash_BYTES_MAX);
    // The header says how long it and the addresses are, so one run of bytes has one meaning.
    add("chancery bundle signature 1"_ba);
    add(envelope.toBytes());
    add(addresses);
}

void BundleDigest::add(QByteArrayView content)
{
    crypto_generichash_update(&m_state, bytesOf(content), size_t(content.size()));
}

QByteArray BundleDigest::finished()
{
    QByteArray digest(crypto_generichash_BYTES_MAX, Qt::Uninitialized);
    crypto_generichash_final(&m_state, reinterpret_cast<quint8 *>(digest.data()), size_t(digest.size()));
    return digest;
}

QByteArray BundleDigest::sign(const SecretBytes &signingKey)
{
    const QByteArray digest = finished();
    QByteArray signature(bundle::signatureSize, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<quint8 *>(signature.data()), nullptr, bytesOf(digest),
                         quint64(digest.size()), signingKey.data());
    return signature;
}

bool BundleDigest::isSignedBy(const QByteArray &device, const QByteArray &signature)
{
    const QByteArray digest = finished();
    return device.size() == bundle::keySize && signature.size() == bundle::signatureSize
           && crypto_sign_verify_detached(bytesOf(signature), bytesOf(digest), quint64(digest.size()),
                                          bytesOf(device))
                  == 0;
}

} // namespace chancery
