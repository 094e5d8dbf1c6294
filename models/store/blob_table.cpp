// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/blob_table.h"

#include <sodium.h>

#include <QIODevice>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

class Hash
{
public:
    Hash() { crypto_generichash_init(&m_state, nullptr, 0, BlobTable::hashSize); }

    void add(const QByteArray &bytes)
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(bytes.constData()),
                                  quint64(bytes.size()));
    }
    QByteArray result()
    {
        QByteArray bytes(BlobTable::hashSize, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(bytes.data()),
                                 BlobTable::hashSize);
        return bytes;
    }

private:
    crypto_generichash_state m_state;
};

// Calls take(number, bytes) for every chunk; an empty content is one empty chunk.
template<typename F>
Result<QByteArray> forEachChunk(QIODevice &content, F &&take)
{
    Hash hash;
    for (int chunk = 0;; ++chunk) {
        QByteArray bytes(BlobTable::chunkSize, Qt::Uninitialized);
        qint64 filled = 0;
        while (filled < bytes.size()) {
            const qint64 count = content.read(bytes.data() + filled, bytes.size() - filled);
            if (count < 0)
                return failure(ErrorCode::InputOutput, {}, content.errorString());
            if (count == 0)
                break;
            filled += count;
        }
        bytes.truncate(filled);
        if (filled == 0 && chunk > 0)
            return hash.result();
        hash.add(bytes);
        CHANCERY_TRY(take(chunk, bytes));
        if (filled < BlobTable::chunkSize)
            return hash.result();
    }
}

Result<void> drop(Database &database, const QByteArray &hash)
{
    auto erase = database.prepare("DELETE FROM blob_chunk WHERE hash = ?");
    if (!erase)
        return failure(std::move(erase).error());
    erase->bind(1, hash);
    return erase->run();
}

} // namespace

BlobTable::BlobTable(Database &database) : m_database(database) { }

Result<QByteArray> BlobTable::put(QIODevice &content)
{
    if (content.isSequential())
        return failure(ErrorCode::BadValue, {}, u"sequential"_s);
    const qint64 start = content.pos();
    const auto hash = forEachChunk(content, [](int, const QByteArray &) { return ok(); });
    if (!hash)
        return failure(hash.error());
    const auto known = contains(*hash);
    if (!known)
        return failure(known.error());
    if (*known)
        return *hash;
    if (!content.seek(start))
        return failure(ErrorCode::InputOutput, {}, content.errorString());
    auto transaction = Transaction::beginOrJoin(m_database);
    if (!transaction)
        return failure(std::move(transaction).error());
    const auto written = forEachChunk(
        content, [&](int chunk, const QByteArray &bytes) { return putChunk(*hash, chunk, bytes); });
    if (!written)
        return failure(written.error());
    if (*written != *hash) {
        CHANCERY_TRY(drop(m_database, *hash));
        return failure(ErrorCode::InputOutput, {}, u"content changed while it was read"_s);
    }
    CHANCERY_TRY(transaction->commit());
    return *hash;
}

Result<void> BlobTable::putChunk(const QByteArray &hash, int chunk, const QByteArray &bytes)
{
    if (hash.size() != hashSize || chunk < 0 || bytes.size() > chunkSize)
        return failure(ErrorCode::BadFormat, QString::fromLatin1(hash.toHex()), u"chunk of an attachment"_s);
    auto insert = m_database.prepare("INSERT INTO blob_chunk (hash, chunk, bytes) VALUES (?, ?, ?) "
                                     "ON CONFLICT (hash, chunk) DO NOTHING");
    if (!insert)
        return failure(std::move(insert).error());
    insert->bind(1, hash).bind(2, chunk).bind(3, bytes.isNull() ? QByteArray("") : bytes);
    return insert->run();
}

Result<bool> BlobTable::check(const QByteArray &hash)
{
    Hash actual;
    int expected = 0;
    bool isWhole = true;
    bool wasLast = false; // only the last chunk may be short
    CHANCERY_TRY(read(hash, [&](int chunk, const QByteArray &bytes) {
        isWhole = isWhole && chunk == expected && !wasLast && (chunk == 0 || !bytes.isEmpty());
        wasLast = bytes.size() != chunkSize;
        ++expected;
        actual.add(bytes);
        return ok();
    }));
    if (expected > 0 && isWhole && actual.result() == hash)
        return true;
    CHANCERY_TRY(drop(m_database, hash));
    return false;
}

Result<void> BlobTable::checkAll(const QSet<QByteArray> &hashes)
{
    for (const QByteArray &hash : hashes) {
        const auto whole = check(hash);
        if (!whole)
            return failure(whole.error());
        if (!*whole)
            return failure(ErrorCode::BundleDamaged, {}, u"attachment"_s);
    }
    return ok();
}

Result<bool> BlobTable::contains(const QByteArray &hash)
{
    const auto bytes = size(hash);
    if (!bytes)
        return failure(bytes.error());
    return *bytes >= 0;
}

Result<qint64> BlobTable::size(const QByteArray &hash)
{
    auto find = m_database.prepare("SELECT sum(length(bytes)) FROM blob_chunk WHERE hash = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, hash);
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    return *row && !find->isNull(0) ? find->integer(0) : -1;
}

Result<void> BlobTable::read(const QByteArray &hash,
                             const std::function<Result<void>(int, const QByteArray &)> &take)
{
    auto find = m_database.prepare("SELECT chunk, bytes FROM blob_chunk WHERE hash = ? ORDER BY chunk");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, hash);
    for (;;) {
        const auto row = find->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return ok();
        const QByteArray bytes = find->blob(1);
        CHANCERY_TRY(take(int(find->integer(0)), bytes.isNull() ? QByteArray("") : bytes));
    }
}

} // namespace chancery
