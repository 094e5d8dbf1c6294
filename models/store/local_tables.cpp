// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/local_tables.h"

namespace chancery {

using namespace Qt::StringLiterals;

LocalTables::LocalTables(Database &database) : m_database(database) { }

Result<void> LocalTables::saveDraft(const Draft &draft, qint64 now)
{
    auto insert =
        m_database.prepare("INSERT INTO draft (record, field, kind, text, seen, is_new, saved) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (record, field) DO UPDATE SET "
                           "text = ?4, seen = ?5, is_new = ?6, saved = ?7");
    if (!insert)
        return failure(std::move(insert).error());
    insert->bind(1, draft.record.toBytes()).bind(2, QString::fromUtf8(draft.field)).bind(3, int(draft.kind));
    insert->bind(4, draft.text.isNull() ? u""_s : draft.text).bind(5, draft.seen.packed());
    insert->bind(6, int(draft.isNew)).bind(7, now);
    return insert->run();
}

Result<QList<Draft>> LocalTables::drafts(const RecordId &record)
{
    auto find = m_database.prepare("SELECT record, field, kind, text, seen, is_new, saved FROM draft "
                                   "WHERE ?1 IS NULL OR record = ?1 ORDER BY saved");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, record.isNull() ? QByteArray() : record.toBytes());
    QList<Draft> list;
    CHANCERY_TRY(find->forEachRow([&] {
        Draft draft;
        draft.record = RecordId::fromBytes(find->blob(0));
        draft.field = find->text(1).toUtf8();
        draft.kind = schema::kindNumbered(int(find->integer(2))).value_or(Kind::Any);
        draft.text = find->text(3);
        draft.seen = Versions::unpacked(find->blob(4)).value_or(Versions());
        draft.isNew = find->integer(5) != 0;
        draft.saved = QDateTime::fromMSecsSinceEpoch(find->integer(6), Qt::UTC);
        if (draft.kind != Kind::Any)
            list.append(draft);
    }));
    return list;
}

Result<void> LocalTables::discardDraft(const RecordId &record, const QByteArray &field)
{
    auto erase = m_database.prepare("DELETE FROM draft WHERE record = ?1 AND (?2 = '' OR field = ?2)");
    if (!erase)
        return failure(std::move(erase).error());
    erase->bind(1, record.toBytes()).bind(2, QString::fromUtf8(field.isNull() ? QByteArray("") : field));
    return erase->run();
}

Result<std::optional<QString>> LocalTables::setting(const QString &key)
{
    auto find = m_database.prepare("SELECT value FROM setting WHERE key = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, key);
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    return *row ? std::optional(find->text(0)) : std::nullopt;
}

Result<void> LocalTables::setSetting(const QString &key, const QString &value)
{
    auto write = m_database.prepare(value.isNull() ? "DELETE FROM setting WHERE key = ?1"
                                                   : "INSERT INTO setting (key, value) VALUES (?1, ?2) "
                                                     "ON CONFLICT (key) DO UPDATE SET value = ?2");
    if (!write)
        return failure(std::move(write).error());
    write->bind(1, key);
    if (!value.isNull())
        write->bind(2, value);
    return write->run();
}

Result<QString> LocalTables::meta(const QByteArray &key)
{
    auto find = m_database.prepare("SELECT value FROM meta WHERE key = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, QString::fromUtf8(key));
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    return *row ? find->text(0) : QString();
}

Result<void> LocalTables::setMeta(const QByteArray &key, const QString &value)
{
    auto write = m_database.prepare("INSERT INTO meta (key, value) VALUES (?1, ?2) "
                                    "ON CONFLICT (key) DO UPDATE SET value = ?2");
    if (!write)
        return failure(std::move(write).error());
    write->bind(1, QString::fromUtf8(key)).bind(2, value);
    return write->run();
}

} // namespace chancery
