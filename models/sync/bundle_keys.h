// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_envelope.h"

namespace chancery {

//! The key of a file that is to be written, and the header that wraps it.
struct SealedBundleKey
{
    SecretBytes fileKey;
    BundleEnvelope envelope;
};

//! Draws file id and file key. BadValue (neither or both of recipients and passphrase, a key of another length or that
//! cannot be a key), TooLarge (more than 64), PassphraseTooShort, OutOfMemory.
Result<SealedBundleKey> sealNewKey(const BundleSeal &seal, const RandomSource &random);

//! The key of a file that is read.
struct OpenedBundleKey
{
    SecretBytes fileKey;
    int recipient = -1; //!< whose stanza it came from; -1: by passphrase
};

//! The whole header is authentic after it. The errors of BundleReader::open(); OutOfMemory.
Result<OpenedBundleKey> openKey(const BundleEnvelope &envelope, const BundleOpener &opener);

//! What the chunks are sealed with.
SecretBytes chunkKey(const SecretBytes &fileKey);

QByteArray randomBytes(const RandomSource &random, qsizetype size);

} // namespace chancery
