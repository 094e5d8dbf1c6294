// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/history_store.h"

#include "models/store/value_codec.h"

#include <QTimeZone>

namespace chancery {

namespace {

constexpr char batchColumns[] =
    "b.id, b.time, b.user, b.device, b.intent, b.last_change - b.first_change + 1";
constexpr char changeColumns[] = "c.record, c.kind, c.operation, c.atoms, c.before";
constexpr int batchColumnCount = 6;

Batch readBatch(const Statement &statement)
{
    Batch batch;
    batch.id = statement.integer(0);
    batch.time = QDateTime::fromMSecsSinceEpoch(statement.integer(1), Qt::UTC);
    batch.user = statement.text(2);
    batch.device = statement.text(3);
    batch.intent = statement.text(4);
    batch.records = int(statement.integer(5));
    return batch;
}

} // namespace

HistoryStore::HistoryStore(Database &database, RecordTables &tables) : m_database(database), m_tables(tables)
{ }

HistoryStore::Change HistoryStore::readChange(const Statement &statement, int column)
{
    Change change;
    change.record = {schema::kindNumbered(int(statement.integer(column + 1))).value_or(Kind::Any),
                     RecordId::fromBytes(statement.blob(column))};
    change.operation = Edit::Operation(statement.integer(column + 2));
    change.atoms = AtomMask(statement.integer(column + 3));
    change.before = statement.blob(column + 4);
    return change;
}

HistoryEntry HistoryStore::entry(const Batch &batch, const Change &change)
{
    HistoryEntry entry{batch, change.record, change.operation, change.atoms, {}};
    if (change.operation != Edit::Operation::Insert) {
        entry.before = Record(change.record.kind, change.record.id);
        codec::unpack(change.before, entry.before);
    }
    return entry;
}

Result<QList<Batch>> HistoryStore::batches(int limit)
{
    auto find = m_database.prepare(QByteArray("SELECT ") + batchColumns
                                   + " FROM history_batch b ORDER BY b.id DESC LIMIT ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, limit);
    QList<Batch> list;
    CHANCERY_TRY(find->forEachRow([&] { list.append(readBatch(*find)); }));
    return list;
}

Result<QList<HistoryEntry>> HistoryStore::ofRecord(const RecordRef &ref)
{
    auto find = m_database.prepare(
        QByteArray("SELECT ") + batchColumns + ", " + changeColumns
        + " FROM history_change c JOIN history_batch b ON b.id = (SELECT id FROM history_batch "
          "WHERE first_change <= c.id ORDER BY first_change DESC LIMIT 1) "
          "WHERE c.record = ? ORDER BY c.id DESC");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, ref.id.toBytes());
    QList<HistoryEntry> list;
    CHANCERY_TRY(find->forEachRow([&] {
        const Change change = readChange(*find, batchColumnCount);
        if (change.record.kind != Kind::Any)
            list.append(entry(readBatch(*find), change));
    }));
    return list;
}

Result<Batch> HistoryStore::batchOf(BatchId id, Dot &dot, qint64 &first, qint64 &last)
{
    auto find = m_database.prepare(
        QByteArray("SELECT ") + batchColumns
        + ", b.actor, b.n, b.first_change, b.last_change FROM history_batch b WHERE b.id = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, id);
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::UnknownBatch, QString::number(id));
    dot = {quint32(find->integer(batchColumnCount)), quint64(find->integer(batchColumnCount + 1))};
    first = find->integer(batchColumnCount + 2);
    last = find->integer(batchColumnCount + 3);
    return readBatch(*find);
}

Result<QList<HistoryStore::Change>> HistoryStore::changes(qint64 first, qint64 last)
{
    auto find = m_database.prepare(QByteArray("SELECT ") + changeColumns
                                   + " FROM history_change c WHERE c.id BETWEEN ? AND ? ORDER BY c.id DESC");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, first).bind(2, last);
    QList<Change> list;
    CHANCERY_TRY(find->forEachRow([&] { list.append(readChange(*find, 0)); }));
    return list;
}

Result<HistoryStore::Undo> HistoryStore::undoOf(BatchId batch)
{
    Dot dot;
    qint64 first = 0;
    qint64 last = 0;
    if (const auto found = batchOf(batch, dot, first, last); !found)
        return failure(found.error());
    const auto list = changes(first, last);
    if (!list)
        return failure(list.error());
    Undo undo;
    for (const Change &change : *list) {
        if (change.record.kind != Kind::Any)
            CHANCERY_TRY(undoChange(change, dot, undo));
    }
    return undo;
}

Result<void> HistoryStore::undoChange(const Change &change, Dot dot, Undo &undo)
{
    const auto row = m_tables.find(change.record.kind, change.record.id);
    if (!row)
        return failure(row.error());
    if (!row->has_value())
        return ok();
    const Row &now = **row;
    const bool removed = change.operation == Edit::Operation::Remove;
    if (!now.alive && !removed) {
        undo.kept.append({change.record, change.atoms | 1});
        return ok();
    }
    const auto holds = [&](int atom) { return now.versions.dots(atom) == QList<Dot>{dot}; };
    AtomMask kept = 0;
    AtomMask free = 0;
    for (const AtomSpec &atom : now.record.spec().atoms) {
        const AtomMask bit = AtomMask(1) << atom.number;
        if (change.atoms & bit)
            (holds(atom.number) ? free : kept) |= bit;
    }
    Edit edit{Edit::Operation::Update, now.record, free, now.versions};
    if (change.operation != Edit::Operation::Insert) {
        Record before(change.record.kind, change.record.id);
        codec::unpack(change.before, before);
        for (int i = 0; i < before.values().size(); ++i) {
            if (free >> before.spec().fields[i].atom & 1)
                edit.record.setValue(i, before.value(i));
        }
    }
    const bool made =
        change.operation == Edit::Operation::Insert || change.operation == Edit::Operation::Restore;
    // making and removing are undone only as a whole: nobody has touched the record since
    const bool whole = holds(0) && kept == 0 && now.alive == !removed;
    if ((made || removed) && !whole) {
        undo.kept.append({change.record, kept | 1});
        return ok();
    }
    if (kept)
        undo.kept.append({change.record, kept});
    if (removed)
        undo.edits.append(Edit::restore({now.record, now.versions, false, 0}));
    else if (free && change.operation != Edit::Operation::Insert)
        undo.edits.append(edit);
    // what was brought back from the bin gets its old values and returns there
    if (made)
        undo.edits.append({Edit::Operation::Remove, now.record, 0, now.versions});
    return ok();
}

} // namespace chancery
