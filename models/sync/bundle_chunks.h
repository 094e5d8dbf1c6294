// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/secret_bytes.h"
#include "models/records/record_id.h"
#include "models/records/result.h"

#include <QIODevice>

namespace chancery {

//! The plaintext of a bundle as authenticated chunks: libsodium's secretstream, each chunk after its length, the last
//! one tagged as such.
class BundleChunkWriter
{
public:
    BundleChunkWriter(QIODevice &out, QByteArray fileId);

    //! Draws the header of the stream and writes it. OutOfMemory, and the errors of writing.
    Result<void> begin(const SecretBytes &key, const RandomSource &random);
    Result<void> write(QByteArrayView plaintext);
    Result<void> finish();

private:
    Result<void> seal(quint8 tag);

    QIODevice &m_out;
    QByteArray m_fileId;
    SecretBytes m_state;
    SecretBytes m_plaintext; //!< of the chunk to come
    qsizetype m_filled = 0;
    QByteArray m_sealed;
};

//! Reads them back, one chunk in memory. A file that ends too early is FileTruncated at every byte; anything else that is
//! not as written is BundleDamaged.
class BundleChunkReader
{
public:
    BundleChunkReader(QIODevice &in, QByteArray fileId);

    Result<void> begin(const SecretBytes &key);
    //! What is authentic and not consumed, at least one byte; empty after the last chunk, and then the file ends there.
    Result<QByteArrayView> unread();
    void consume(qsizetype size) { m_position += size; }

private:
    Result<void> next();
    Result<qsizetype> sealedSize();
    Result<void> finish();

    QIODevice &m_in;
    QByteArray m_fileId;
    SecretBytes m_state;
    SecretBytes m_plaintext;
    qsizetype m_size = 0;
    qsizetype m_position = 0;
    bool m_final = false;
    bool m_ended = false;
};

} // namespace chancery
