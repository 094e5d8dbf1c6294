// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/siblings.h"

namespace chancery {

Siblings::Siblings(Database &database) : m_database(database) { }

Result<void> Siblings::load()
{
    const auto count = m_database.integer("SELECT count(*) FROM sync_sibling");
    if (!count)
        return failure(count.error());
    m_count = count->value_or(0);
    m_records.reset();
    return ok();
}

Result<bool> Siblings::has(const RecordId &record)
{
    if (m_count == 0)
        return false;
    if (!m_records) {
        auto find = m_database.prepare("SELECT record FROM sync_sibling");
        if (!find)
            return failure(std::move(find).error());
        QHash<RecordId, int> records;
        CHANCERY_TRY(find->forEachRow([&] { ++records[RecordId::fromBytes(find->bytes(0))]; }));
        m_records = std::move(records);
    }
    return m_records->contains(record);
}

Result<QList<Sibling>> Siblings::of(const RecordId &record)
{
    QList<Sibling> siblings;
    const auto any = has(record);
    if (!any)
        return failure(any.error());
    if (!*any)
        return siblings;
    if (!m_find.isValid())
        CHANCERY_TRY(m_database.prepareInto(
            m_find, "SELECT atom, actor, n, value FROM sync_sibling WHERE record = ?"));
    m_find.bind(1, record.toBytes());
    CHANCERY_TRY(m_find.forEachRow([&] {
        siblings.append({int(m_find.integer(0)),
                         {quint32(m_find.integer(1)), quint64(m_find.integer(2))},
                         m_find.blob(3)});
    }));
    return siblings;
}

Result<QList<RecordRef>> Siblings::records()
{
    QList<RecordRef> records;
    if (m_count == 0)
        return records;
    auto find = m_database.prepare("SELECT DISTINCT kind, record FROM sync_sibling ORDER BY kind, record");
    if (!find)
        return failure(std::move(find).error());
    CHANCERY_TRY(find->forEachRow([&] {
        const auto kind = schema::kindNumbered(int(find->integer(0)));
        const auto id = RecordId::fromBytes(find->blob(1));
        if (kind && !id.isNull())
            records.append({*kind, id});
    }));
    return records;
}

Result<void> Siblings::add(Kind kind, const RecordId &record, const Sibling &sibling)
{
    auto insert = m_database.prepare("INSERT INTO sync_sibling (record, atom, actor, n, kind, value) "
                                     "VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert)
        return failure(std::move(insert).error());
    insert->bind(1, record.toBytes()).bind(2, sibling.atom).bind(3, qint64(sibling.dot.actor));
    insert->bind(4, qint64(sibling.dot.counter)).bind(5, int(kind));
    insert->bind(6, sibling.value.isNull() ? QByteArray("") : sibling.value);
    CHANCERY_TRY(insert->run());
    ++m_count;
    if (m_records)
        ++(*m_records)[record];
    return ok();
}

Result<void> Siblings::remove(const RecordId &record, int atom, Dot dot)
{
    auto erase =
        m_database.prepare("DELETE FROM sync_sibling WHERE record = ? AND atom = ? AND actor = ? AND n = ?");
    if (!erase)
        return failure(std::move(erase).error());
    erase->bind(1, record.toBytes()).bind(2, atom).bind(3, qint64(dot.actor)).bind(4, qint64(dot.counter));
    CHANCERY_TRY(erase->run());
    --m_count;
    if (m_records && --(*m_records)[record] == 0)
        m_records->remove(record);
    return ok();
}

} // namespace chancery
