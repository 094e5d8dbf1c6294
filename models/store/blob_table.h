// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"

#include <QSet>

#include <functional>

class QIODevice;

namespace chancery {

//! The contents of attachments by their BLAKE2b-256, in chunks of 256 KiB.
class BlobTable
{
public:
    static constexpr int chunkSize = 256 * 1024;
    static constexpr int hashSize = 32;

    explicit BlobTable(Database &database);

    //! From where \a content stands to its end; its hash. Reads it twice, so it must be a file or a buffer (BadValue).
    //! InputOutput if it cannot be read, or changes meanwhile.
    Result<QByteArray> put(QIODevice &content);
    //! A piece of what is not here yet (ask contains() first), in a transaction that ends with check().
    //! BadFormat for a hash, number or length that cannot be.
    Result<void> putChunk(const QByteArray &hash, int chunk, const QByteArray &bytes);
    //! The chunks make up the content that the hash names; nothing else is left of them if not.
    Result<bool> check(const QByteArray &hash);
    //! BundleDamaged if one of them is not what its hash names.
    Result<void> checkAll(const QSet<QByteArray> &hashes);
    Result<bool> contains(const QByteArray &hash);
    Result<qint64> size(const QByteArray &hash); //!< -1: not here
    Result<void> read(const QByteArray &hash,
                      const std::function<Result<void>(int, const QByteArray &)> &take);

private:
    Database &m_database;
};

} // namespace chancery
