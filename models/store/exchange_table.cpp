// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange_table.h"

#include <QFile>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 stagedChunk = 256 * 1024;

constexpr char columns[] = "SELECT file, direction, state, device, incarnation, number, time, name, batch, "
                           "inserted, updated, removed, "
                           "conflicting, bytes, detail FROM sync_exchange ";
constexpr char write[] =
    "INSERT INTO sync_exchange (file, direction, state, device, incarnation, number, time, name, batch, "
    "inserted, "
    "updated, removed, conflicting, bytes, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
    "?12, "
    "?13, ?14, ?15) ON CONFLICT (file) DO UPDATE SET direction = ?2, state = ?3, device = ?4, incarnation = "
    "?5, "
    "number = ?6, time = ?7, name = ?8, batch = ?9, inserted = ?10, updated = ?11, removed = ?12, "
    "conflicting = ?13, bytes = ?14, detail = ?15";

Exchange read(const Statement &row)
{
    Exchange exchange;
    exchange.file = row.blob(0);
    exchange.direction = Exchange::Direction(row.integer(1));
    exchange.state = Exchange::State(row.integer(2));
    exchange.device = row.blob(3);
    exchange.incarnation = row.blob(4);
    exchange.number = quint64(row.integer(5));
    exchange.time = row.integer(6);
    exchange.name = row.text(7);
    exchange.batch = row.integer(8);
    exchange.inserted = int(row.integer(9));
    exchange.updated = int(row.integer(10));
    exchange.removed = int(row.integer(11));
    exchange.conflicting = int(row.integer(12));
    exchange.bytes = row.integer(13);
    exchange.detail = row.text(14);
    return exchange;
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

Result<void> insertRow(Database &database, const Exchange &exchange)
{
    auto insert = database.prepare(write);
    if (!insert)
        return failure(std::move(insert).error());
    insert->bind(1, exchange.file).bind(2, int(exchange.direction)).bind(3, int(exchange.state));
    insert->bind(4, notNull(exchange.device)).bind(5, notNull(exchange.incarnation));
    insert->bind(6, qint64(exchange.number)).bind(7, exchange.time).bind(8, notNull(exchange.name));
    insert->bind(9, qint64(exchange.batch)).bind(10, exchange.inserted).bind(11, exchange.updated);
    insert->bind(12, exchange.removed).bind(13, exchange.conflicting).bind(14, exchange.bytes);
    insert->bind(15, notNull(exchange.detail));
    return insert->run();
}

Result<void> copyIn(Database &database, const QByteArray &file, QFile &in)
{
    auto insert = database.prepare("INSERT INTO sync_staged (file, chunk, bytes) VALUES (?, ?, ?)");
    if (!insert)
        return failure(std::move(insert).error());
    int chunk = 0;
    for (;;) {
        const QByteArray bytes = in.read(stagedChunk);
        if (in.error() != QFileDevice::NoError)
            return failure(ErrorCode::FileNotReadable, in.fileName(), in.errorString());
        if (bytes.isEmpty())
            return chunk > 0 ? ok() : failure(ErrorCode::FileTruncated, in.fileName());
        insert->bind(1, file).bind(2, chunk++).bind(3, bytes);
        CHANCERY_TRY(insert->run());
    }
}

Result<void> copyOut(Database &database, const QByteArray &file, QFile &out)
{
    auto find = database.prepare("SELECT bytes FROM sync_staged WHERE file = ? ORDER BY chunk");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, file);
    bool isThere = false;
    bool isWritten = true;
    CHANCERY_TRY(find->forEachRow([&] {
        const QByteArray bytes = find->blob(0);
        isThere = true;
        isWritten = isWritten && out.write(bytes) == bytes.size();
    }));
    if (!isThere)
        return failure(ErrorCode::FileNotFound, QString::fromLatin1(file.toHex()));
    if (isWritten && out.flush())
        return ok();
    const bool isFull = out.error() == QFileDevice::ResourceError;
    return failure(isFull ? ErrorCode::DiskFull : ErrorCode::InputOutput, out.fileName(), out.errorString());
}

} // namespace

ExchangeTable::ExchangeTable(Database &database) : m_database(database) { }

Result<QList<Exchange>> ExchangeTable::recent(int limit)
{
    auto find = m_database.prepare(QByteArray(columns) + "ORDER BY time DESC, rowid DESC LIMIT ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, limit);
    QList<Exchange> list;
    CHANCERY_TRY(find->forEachRow([&] { list.append(read(*find)); }));
    return list;
}

Result<std::optional<Exchange>> ExchangeTable::find(const QByteArray &file)
{
    auto find = m_database.prepare(QByteArray(columns) + "WHERE file = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, file);
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    return *row ? std::optional(read(*find)) : std::nullopt;
}

Result<void> ExchangeTable::save(const Exchange &exchange)
{
    auto transaction = Transaction::beginOrJoin(m_database);
    if (!transaction)
        return failure(std::move(transaction).error());
    CHANCERY_TRY(insertRow(m_database, exchange));
    if (exchange.state != Exchange::State::Staged && exchange.state != Exchange::State::Asking)
        CHANCERY_TRY(dropStaged(exchange.file));
    return transaction->commit();
}

Result<quint64> ExchangeTable::nextNumber()
{
    const auto last = m_database.integer("SELECT max(number) FROM sync_exchange WHERE direction = "
                                         + QByteArray::number(int(Exchange::Direction::Outgoing)));
    if (!last)
        return failure(last.error());
    return quint64(last->value_or(0)) + 1;
}

Result<void> ExchangeTable::stage(const QByteArray &file, const QString &path)
{
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, in.errorString());
    auto transaction = Transaction::beginOrJoin(m_database);
    if (!transaction)
        return failure(std::move(transaction).error());
    CHANCERY_TRY(dropStaged(file));
    CHANCERY_TRY(copyIn(m_database, file, in));
    return transaction->commit();
}

Result<void> ExchangeTable::stage(const Exchange &exchange, const QString &path)
{
    auto transaction = Transaction::beginOrJoin(m_database);
    if (!transaction)
        return failure(std::move(transaction).error());
    CHANCERY_TRY(save(exchange));
    CHANCERY_TRY(stage(exchange.file, path));
    return transaction->commit();
}

Result<QList<Exchange>> ExchangeTable::staged(Exchange::State state)
{
    auto find =
        m_database.prepare(QByteArray(columns) + "WHERE state IN (3, 5) AND state = ? ORDER BY time, rowid");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, int(state));
    QList<Exchange> list;
    CHANCERY_TRY(find->forEachRow([&] { list.append(read(*find)); }));
    return list;
}

Result<void> ExchangeTable::unstage(const QByteArray &file, const QString &path)
{
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failure(ErrorCode::FileNotWritable, path, out.errorString());
    auto done = copyOut(m_database, file, out);
    out.close();
    // not by the open file: one that could not write refuses to remove itself
    if (!done)
        QFile::remove(path);
    return done;
}

Result<void> ExchangeTable::dropStaged(const QByteArray &file)
{
    auto erase = m_database.prepare("DELETE FROM sync_staged WHERE file = ?");
    if (!erase)
        return failure(std::move(erase).error());
    erase->bind(1, file);
    return erase->run();
}

Result<qint64> ExchangeTable::stagedBytes()
{
    const auto bytes = m_database.integer("SELECT sum(length(bytes)) FROM sync_staged");
    if (!bytes)
        return failure(bytes.error());
    return bytes->value_or(0);
}

} // namespace chancery
