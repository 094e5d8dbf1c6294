// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/history_store.h"

#include "models/store/value_codec.h"

#include <QTimeZone>

namespace chancery {

namespace {

constexpr char batchColumns[] =
    "b.id, b.time, b.user, b.device, b.intent, b.last_change - b.first_change + 1";
constexpr char changeColumns[] = "c.record, c.kind, c.operation, c.atoms, c.before, c.seen, c.others";
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

HistoryStore::HistoryStore(Database &database, RecordStates &states) : m_database(database), m_states(states)
{ }

HistoryStore::Change HistoryStore::readChange(const Statement &statement, int column)
{
    Change change;
    change.record = {schema::kindNumbered(int(statement.integer(column + 1))).value_or(Kind::Any),
                     RecordId::fromBytes(statement.blob(column))};
    change.operation = Edit::Operation(statement.integer(column + 2));
    change.atoms = AtomMask(statement.integer(column + 3));
    change.before = statement.blob(column + 4);
    change.seen = statement.blob(column + 5);
    change.others = statement.blob(column + 6);
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
    for (const Difference &difference : differences(*list))
        CHANCERY_TRY(undoDifference(difference, dot, undo));
    return undo;
}

QList<HistoryStore::Difference> HistoryStore::differences(const QList<Change> &newestFirst)
{
    QList<Difference> all;
    QHash<RecordId, qsizetype> index;
    for (const Change &change : newestFirst) {
        if (change.record.kind == Kind::Any)
            continue;
        if (!index.contains(change.record.id)) {
            index.insert(change.record.id, all.size());
            Difference &made = all.emplaceBack();
            made.record = change.record;
            made.before = Record(change.record.kind, change.record.id);
            made.isAlive = change.operation != Edit::Operation::Remove;
            if (!change.seen.isEmpty())
                made.after = Versions::unpacked(change.seen);
        }
        // the earlier change knows what stood before both
        Difference &whole = all[index.value(change.record.id)];
        // and the later one what stands of the atoms that it wrote
        const auto stood = change.seen.isEmpty() ? std::nullopt : Versions::unpacked(change.seen);
        for (int atom = 1; whole.after && stood && atom < 64; ++atom) {
            if ((change.atoms & ~whole.atoms) >> atom & 1)
                whole.after->set(atom, stood->dots(atom));
        }
        whole.existed = change.operation != Edit::Operation::Insert;
        whole.forgotten |= whole.existed && change.atoms != 0 && change.before.isEmpty();
        whole.wasAlive = whole.existed && change.operation != Edit::Operation::Restore;
        whole.atoms |= change.atoms;
        codec::unpack(change.before, whole.before);
        const HistoryLog::Others others = HistoryLog::unpackedOthers(change.others);
        whole.others.removeIf([&](auto it) { return it.key() == 0 || (change.atoms >> it.key() & 1); });
        whole.others.insert(others);
    }
    return all;
}

Result<void> HistoryStore::undoDifference(const Difference &difference, Dot dot, Undo &undo)
{
    const auto found = m_states.find(quint16(difference.record.kind), difference.record.id);
    if (!found)
        return failure(found.error());
    if (!found->has_value())
        return ok();
    const Standing &now = **found;
    const bool gone = difference.forgotten || (!now.row->alive && now.state.hasHole());
    if (gone || (!now.row->alive && difference.isAlive)) {
        undo.kept.append({difference.record, difference.atoms | 1});
        return ok();
    }
    const Versions standing = HistoryLog::versionsOf(now.state, ~AtomMask(0));
    const auto untouched = [&](int atom) {
        return standing.dots(atom) == (difference.after ? difference.after->dots(atom) : QList<Dot>{dot});
    };
    AtomMask kept = 0;
    AtomMask free = 0;
    for (const AtomSpec &atom : now.row->record.spec().atoms) {
        const AtomMask bit = AtomMask(1) << atom.number;
        if (difference.atoms & bit)
            (untouched(atom.number) ? free : kept) |= bit;
    }
    // making and removing are undone only as a whole: nobody has touched the record since
    const bool comesOrGoes = difference.wasAlive != difference.isAlive;
    if (comesOrGoes && (!untouched(0) || kept != 0 || now.row->alive != difference.isAlive)) {
        undo.kept.append({difference.record, kept | 1});
        return ok();
    }
    if (kept)
        undo.kept.append({difference.record, kept});
    Edit edit{Edit::Operation::Update, now.row->record, free, standing};
    if (!untouched(0)) // a death that came since is not for this undo to decide
        edit.seen.set(0, now.state.livingDots());
    const bool doubted = difference.others.contains(0) || now.state.isDoubted();
    for (int i = 0; difference.existed && i < difference.before.values().size(); ++i) {
        if (free >> difference.before.spec().fields[i].atom & 1)
            edit.record.setValue(i, difference.before.value(i));
    }
    const bool returns = difference.existed && (free || (untouched(0) && doubted));
    if (difference.wasAlive && !difference.isAlive)
        undo.shown.append({Edit::Operation::Restore, edit.record, free, standing});
    else if (returns)
        undo.shown.append(edit);
    // what was brought back from the bin gets its old values and returns there, as what was changed within it
    if (!difference.wasAlive && (difference.isAlive || returns))
        undo.shown.append({Edit::Operation::Remove, now.row->record, 0, standing});
    bringBackOthers(difference, free | (comesOrGoes || untouched(0) ? 1 : 0), edit.record, undo);
    return ok();
}

// A value that stood beside another one came from somebody who had not seen it; so it comes back from a write of its own
// that has seen nothing.
void HistoryStore::bringBackOthers(const Difference &difference, AtomMask atoms, const Record &record,
                                   Undo &undo)
{
    for (auto it = difference.others.cbegin(); it != difference.others.cend(); ++it) {
        const AtomMask bit = AtomMask(1) << it.key();
        if (!(atoms & bit))
            continue;
        if (it.key() == presenceAtom) {
            undo.deaths.append({Edit::Operation::Remove, record, bit, {}});
            continue;
        }
        if (undo.beside.size() < it->size())
            undo.beside.resize(it->size());
        for (qsizetype i = 0; i < it->size(); ++i) {
            Edit edit{Edit::Operation::Update, record, bit, {}};
            codec::unpack(it->at(i), edit.record, bit);
            undo.beside[i].append(edit);
        }
    }
}

} // namespace chancery
