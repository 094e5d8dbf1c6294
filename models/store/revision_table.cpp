// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/revision_table.h"

#include "models/merge/varint.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QByteArray packed(const QList<Dot> &dots)
{
    QByteArray bytes("", 0); // empty, and not NULL
    for (const Dot &dot : dots)
        varint::append(bytes, dot);
    return bytes;
}

std::optional<QList<Dot>> unpacked(const QByteArray &bytes)
{
    QList<Dot> dots;
    QByteArrayView rest(bytes);
    while (!rest.isEmpty()) {
        const auto dot = varint::takeDot(rest);
        if (!dot)
            return std::nullopt;
        dots.append(*dot);
    }
    return dots;
}

void bindKey(Statement &statement, const RecordId &record, quint8 atom, Dot dot)
{
    statement.bind(1, record.toBytes()).bind(2, int(atom));
    statement.bind(3, qint64(dot.actor)).bind(4, qint64(dot.counter));
}

} // namespace

RevisionTable::RevisionTable(Database &database) : m_database(database) { }

Result<void> RevisionTable::save(const TextRevision &revision)
{
    if (!m_save.isValid()) {
        CHANCERY_TRY(m_database.prepareInto(
            m_save,
            "INSERT INTO sync_revision (record, atom, actor, n, parents, value) VALUES (?1, ?2, ?3, ?4, ?5, "
            "?6) "
            "ON CONFLICT (record, atom, actor, n) DO UPDATE SET "
            "parents = CASE WHEN length(?5) > 0 THEN ?5 ELSE parents END, value = coalesce(?6, value)"));
    }
    bindKey(m_save, revision.record, revision.atom, revision.dot);
    m_save.bind(5, packed(revision.parents));
    if (revision.value)
        m_save.bind(6, revision.value->isNull() ? QByteArray("", 0) : *revision.value);
    else
        m_save.bindNull(6);
    return m_save.run();
}

Result<void> RevisionTable::setValue(const RecordId &record, quint8 atom, Dot dot, const QByteArray &value)
{
    return save({record, atom, dot, {}, value});
}

Result<QList<TextRevision>> RevisionTable::read(Statement &statement, const RecordId &record)
{
    QList<TextRevision> revisions;
    bool readable = true;
    CHANCERY_TRY(statement.forEachRow([&] {
        TextRevision revision{record,
                              quint8(statement.integer(0)),
                              {quint32(statement.integer(1)), quint64(statement.integer(2))},
                              {},
                              {}};
        const auto parents = unpacked(statement.blob(3));
        readable = readable && parents.has_value();
        revision.parents = parents.value_or(QList<Dot>());
        if (!statement.isNull(4))
            revision.value = statement.blob(4);
        revisions.append(revision);
    }));
    if (!readable)
        return failure(ErrorCode::FileCorrupt, record.toString(), u"sync_revision"_s);
    return revisions;
}

Result<QList<TextRevision>> RevisionTable::of(const RecordId &record, quint8 atom)
{
    if (!m_of.isValid()) {
        CHANCERY_TRY(m_database.prepareInto(m_of, "SELECT atom, actor, n, parents, value FROM sync_revision "
                                                  "WHERE record = ? AND atom = ? ORDER BY actor, n"));
    }
    m_of.bind(1, record.toBytes()).bind(2, int(atom));
    return read(m_of, record);
}

Result<QList<TextRevision>> RevisionTable::ofRecord(const RecordId &record)
{
    if (!m_ofRecord.isValid())
        CHANCERY_TRY(m_database.prepareInto(m_ofRecord,
                                            "SELECT atom, actor, n, parents, value FROM sync_revision "
                                            "WHERE record = ? ORDER BY atom, actor, n"));
    m_ofRecord.bind(1, record.toBytes());
    return read(m_ofRecord, record);
}

Result<void> RevisionTable::erase(const RecordId &record, quint8 atom, Dot dot)
{
    auto erase =
        m_database.prepare("DELETE FROM sync_revision WHERE record = ? AND atom = ? AND actor = ? AND n = ?");
    if (!erase)
        return failure(std::move(erase).error());
    bindKey(*erase, record, atom, dot);
    return erase->run();
}

Result<void> RevisionTable::eraseAll(const RecordId &record)
{
    auto erase = m_database.prepare("DELETE FROM sync_revision WHERE record = ?");
    if (!erase)
        return failure(std::move(erase).error());
    erase->bind(1, record.toBytes());
    return erase->run();
}

Result<void> RevisionTable::prune(const RecordId &record, quint8 atom, const QList<Dot> &live,
                                  const VersionVector &acknowledged)
{
    if (live.size() != 1)
        return ok();
    const auto revisions = of(record, atom);
    if (!revisions)
        return failure(revisions.error());
    QHash<Dot, QList<Dot>> parents;
    for (const TextRevision &revision : *revisions)
        parents.insert(revision.dot, revision.parents);
    QSet<Dot> needed;
    QList<Dot> open = live;
    while (!open.isEmpty()) {
        const Dot dot = open.takeLast();
        if (needed.contains(dot))
            continue;
        needed.insert(dot);
        if (!acknowledged.covers(dot))
            open += parents.value(dot);
    }
    for (const TextRevision &revision : *revisions) {
        if (!needed.contains(revision.dot))
            CHANCERY_TRY(erase(record, atom, revision.dot));
    }
    return ok();
}

} // namespace chancery
