// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/sync_books.h"

namespace chancery {

namespace {
// of the checkpoints the latest are the useful ones; older ones only for devices that were silent for long
constexpr int keptCheckpoints = 256;
} // namespace

SyncBooks::SyncBooks(Database &database) : m_database(database) { }

Result<QMap<quint32, Actor>> SyncBooks::actors()
{
    auto find = m_database.prepare("SELECT ordinal, actor, device FROM sync_actor");
    if (!find)
        return failure(std::move(find).error());
    QMap<quint32, Actor> actors;
    CHANCERY_TRY(find->forEachRow([&] {
        actors.insert(quint32(find->integer(0)), {find->blob(1), find->text(2)});
    }));
    return actors;
}

Result<VersionVector> SyncBooks::vector()
{
    auto find = m_database.prepare("SELECT actor, n, head FROM sync_vv");
    if (!find)
        return failure(std::move(find).error());
    VersionVector vector;
    CHANCERY_TRY(find->forEachRow([&] {
        const QByteArray head = find->blob(2);
        const bool known = head.count('\0') != head.size();
        vector.set(quint32(find->integer(0)), quint64(find->integer(1)), known ? head : QByteArray());
    }));
    return vector;
}

Result<QByteArray> SyncBooks::ownHead(Dot dot)
{
    auto find = m_database.prepare("SELECT head FROM sync_dot WHERE actor = ? AND n = ?");
    if (!find)
        return failure(std::move(find).error());
    const auto row = find->bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter)).step();
    if (!row)
        return failure(row.error());
    return *row ? find->blob(0) : QByteArray();
}

Result<void> SyncBooks::keepHead(quint32 actor, const VersionVector::Entry &entry)
{
    if (entry.head.isEmpty())
        return ok();
    auto insert = m_database.prepare("INSERT OR IGNORE INTO sync_head (actor, n, head) VALUES (?, ?, ?)");
    if (!insert)
        return failure(std::move(insert).error());
    return insert->bind(1, qint64(actor)).bind(2, qint64(entry.counter)).bind(3, entry.head).run();
}

Result<void> SyncBooks::forgetBeyond(Dot dot)
{
    for (const char *table : {"sync_head", "sync_dot", "sync_revision"}) {
        auto erase = m_database.prepare(QByteArray("DELETE FROM ") + table + " WHERE actor = ? AND n > ?");
        if (!erase)
            return failure(std::move(erase).error());
        CHANCERY_TRY(erase->bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter)).run());
    }
    return ok();
}

Result<void> SyncBooks::keepYield(quint32 actor, Yield yield)
{
    auto insert = m_database.prepare(
        "INSERT INTO sync_yield (actor, n, last) VALUES (?, ?, ?) ON CONFLICT (actor) DO UPDATE "
        "SET n = min(n, excluded.n), last = max(last, excluded.last)");
    if (!insert)
        return failure(std::move(insert).error());
    return insert->bind(1, qint64(actor)).bind(2, qint64(yield.beyond)).bind(3, qint64(yield.last)).run();
}

Result<QHash<quint32, SyncBooks::Yield>> SyncBooks::yields()
{
    auto find = m_database.prepare("SELECT actor, n, last FROM sync_yield");
    if (!find)
        return failure(std::move(find).error());
    QHash<quint32, Yield> all;
    CHANCERY_TRY(find->forEachRow([&] {
        all.insert(quint32(find->integer(0)), {quint64(find->integer(1)), quint64(find->integer(2))});
    }));
    return all;
}

Result<void> SyncBooks::keepCheckpoint(qint64 sequence, const VersionVector &vector)
{
    auto insert = m_database.prepare("INSERT INTO sync_checkpoint (sequence, vector) VALUES (?1, ?2) "
                                     "ON CONFLICT (sequence) DO UPDATE SET vector = ?2");
    if (!insert)
        return failure(std::move(insert).error());
    CHANCERY_TRY(insert->bind(1, sequence).bind(2, vector.packed()).run());
    auto erase = m_database.prepare("DELETE FROM sync_checkpoint WHERE sequence <= (SELECT sequence FROM "
                                    "sync_checkpoint ORDER BY sequence DESC LIMIT 1 OFFSET ?)");
    if (!erase)
        return failure(std::move(erase).error());
    return erase->bind(1, keptCheckpoints).run();
}

Result<qint64> SyncBooks::sequenceWithin(const VersionVector &base)
{
    auto find = m_database.prepare("SELECT sequence, vector FROM sync_checkpoint ORDER BY sequence DESC");
    if (!find)
        return failure(std::move(find).error());
    for (;;) {
        const auto row = find->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return 0;
        const auto vector = VersionVector::unpacked(find->blob(1));
        if (vector && base.covers(*vector))
            return find->integer(0);
    }
}

} // namespace chancery
