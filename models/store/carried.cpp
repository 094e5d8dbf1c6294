// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/carried.h"

#include "models/merge/versions.h"

#include <algorithm>

namespace chancery {

Carried::Carried(Database &database) : m_database(database) { }

Result<void> Carried::load()
{
    const auto verbatim = m_database.integer("SELECT count(*) FROM sync_unknown");
    const auto purged = m_database.integer("SELECT count(*) FROM sync_purged");
    if (!verbatim || !purged)
        return failure(verbatim ? purged.error() : verbatim.error());
    m_verbatim = verbatim->value_or(0);
    m_purged = purged->value_or(0);
    m_records.reset();
    return ok();
}

Result<bool> Carried::mayHave(const RecordId &record)
{
    if (isEmpty())
        return false;
    if (!m_records) {
        auto find =
            m_database.prepare("SELECT record FROM sync_unknown UNION SELECT record FROM sync_purged");
        if (!find)
            return failure(std::move(find).error());
        QSet<RecordId> records;
        CHANCERY_TRY(find->forEachRow([&] { records.insert(RecordId::fromBytes(find->bytes(0))); }));
        m_records = std::move(records);
    }
    return m_records->contains(record);
}

Result<QMap<quint8, Register>> Carried::verbatim(const RecordId &record)
{
    QMap<quint8, Register> atoms;
    if (m_verbatim == 0)
        return atoms;
    auto find = m_database.prepare("SELECT atom, actor, n, value FROM sync_unknown WHERE record = ? "
                                   "ORDER BY atom, actor, n");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, record.toBytes());
    CHANCERY_TRY(find->forEachRow([&] {
        const Dot dot{quint32(find->integer(1)), quint64(find->integer(2))};
        atoms[quint8(find->integer(0))].append({dot, find->blob(3), false});
    }));
    return atoms;
}

Result<void> Carried::keep(quint16 kind, const RecordId &record, quint8 atom, const RegisterEntry &entry)
{
    auto insert = m_database.prepare("INSERT INTO sync_unknown (record, kind, atom, actor, n, value) "
                                     "VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert)
        return failure(std::move(insert).error());
    insert->bind(1, record.toBytes()).bind(2, int(kind)).bind(3, int(atom));
    insert->bind(4, qint64(entry.dot.actor)).bind(5, qint64(entry.dot.counter));
    insert->bind(6, entry.value.isNull() ? QByteArray("") : entry.value);
    CHANCERY_TRY(insert->run());
    ++m_verbatim;
    if (m_records)
        m_records->insert(record);
    return ok();
}

Result<void> Carried::drop(const RecordId &record, quint8 atom, Dot dot)
{
    auto erase = m_database.prepare("DELETE FROM sync_unknown WHERE record = ? AND atom = ? AND actor = ? "
                                    "AND n = ? RETURNING 1");
    if (!erase)
        return failure(std::move(erase).error());
    erase->bind(1, record.toBytes()).bind(2, int(atom)).bind(3, qint64(dot.actor));
    erase->bind(4, qint64(dot.counter));
    return erase->forEachRow([&] { --m_verbatim; });
}

Result<QList<QPair<quint16, RecordId>>> Carried::allVerbatim()
{
    QList<QPair<quint16, RecordId>> records;
    if (m_verbatim == 0)
        return records;
    auto find = m_database.prepare("SELECT DISTINCT kind, record FROM sync_unknown ORDER BY kind, record");
    if (!find)
        return failure(std::move(find).error());
    CHANCERY_TRY(find->forEachRow([&] {
        records.append({quint16(find->integer(0)), RecordId::fromBytes(find->blob(1))});
    }));
    return records;
}

Result<QList<QPair<quint16, RecordId>>> Carried::unknownRecords()
{
    auto records = allVerbatim();
    if (records) {
        records->removeIf(
            [](const QPair<quint16, RecordId> &one) { return schema::kindNumbered(one.first).has_value(); });
    }
    return records;
}

Result<QMap<quint8, QList<Dot>>> Carried::purged(const RecordId &record)
{
    QMap<quint8, QList<Dot>> dots;
    if (m_purged == 0)
        return dots;
    auto find = m_database.prepare("SELECT dots FROM sync_purged WHERE record = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, record.toBytes());
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return dots;
    const auto versions = Versions::unpacked(find->blob(0));
    if (!versions)
        return failure(ErrorCode::FileCorrupt, record.toString(), QStringLiteral("purged dots"));
    for (const int atom : versions->atoms())
        dots.insert(quint8(atom), versions->dots(atom));
    return dots;
}

Result<void> Carried::setPurged(const RecordId &record, const QMap<quint8, QList<Dot>> &dots)
{
    auto erase = m_database.prepare("DELETE FROM sync_purged WHERE record = ? RETURNING 1");
    if (!erase)
        return failure(std::move(erase).error());
    erase->bind(1, record.toBytes());
    CHANCERY_TRY(erase->forEachRow([&] { --m_purged; }));
    Versions versions;
    for (auto it = dots.cbegin(); it != dots.cend(); ++it)
        versions.set(it.key(), *it);
    if (versions.isEmpty())
        return ok();
    auto insert = m_database.prepare("INSERT INTO sync_purged (record, dots) VALUES (?, ?)");
    if (!insert)
        return failure(std::move(insert).error());
    insert->bind(1, record.toBytes()).bind(2, versions.packed());
    CHANCERY_TRY(insert->run());
    ++m_purged;
    if (m_records)
        m_records->insert(record);
    return ok();
}

} // namespace chancery
