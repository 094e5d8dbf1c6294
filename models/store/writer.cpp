// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/writer.h"

#include "models/store/transaction_audit.h"
#include "models/store/value_codec.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using What = ChangeSet::Entry::What;

QList<Dot> without(const QList<Dot> &dots, const QList<Dot> &seen)
{
    QList<Dot> rest;
    for (const Dot &dot : dots) {
        if (!seen.contains(dot))
            rest.append(dot);
    }
    return rest;
}

void copyAtom(const Record &from, int atom, Record &to)
{
    const QList<FieldSpec> &fields = to.spec().fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (fields[i].atom == atom)
            to.setValue(i, from.value(i));
    }
}

QByteArray presenceValue(bool alive)
{
    return QByteArray(1, char(alive));
}

} // namespace

Writer::Writer(Database &database, WriteGuard &guard, RecordTables &tables, Siblings &siblings,
               CommitLog &log)
    : m_database(database)
    , m_guard(guard)
    , m_tables(tables)
    , m_siblings(siblings)
    , m_log(log)
{ }

Writer::~Writer() = default;

Result<CommitInfo> Writer::commit(const QList<Edit> &edits, const QString &intent,
                                  const CommitLog::Names &names)
{
    Pending pending;
    BatchId batch = 0;
    const auto run = [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return failure(std::move(transaction).error());
        std::optional<TransactionAudit> audit;
        if (m_audited) {
            auto started = TransactionAudit::start(m_database);
            if (!started)
                return failure(std::move(started).error());
            audit.emplace(std::move(*started));
        }
        const auto dot = m_log.begin(names);
        if (!dot)
            return failure(dot.error());
        pending.dot = *dot;
        for (const Edit &edit : edits)
            CHANCERY_TRY(apply(edit, pending));
        if (pending.changes.isEmpty())
            return failure(ErrorCode::NothingToDo);
        const auto finished = m_log.finish(names, intent);
        if (!finished)
            return failure(finished.error());
        batch = *finished;
        if (audit) {
            const auto changed = audit->changedRows();
            if (!changed)
                return failure(changed.error());
            if (*changed != pending.moved)
                return failure(ErrorCode::Internal, {}, u"rows written beside the sequence"_s);
            audit.reset();
        }
        return transaction->commit();
    };
    if (auto done = run(); !done) {
        m_log.rolledBack();
        (void)m_siblings.load();
        if (done.error().code == ErrorCode::NothingToDo)
            return CommitInfo();
        return failure(std::move(done).error());
    }
    m_log.committed();
    return CommitInfo{batch, pending.changes};
}

Result<ChangeSet> Writer::seed(const QList<Record> &records, quint64 dataVersion)
{
    ChangeSet changes;
    const auto run = [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return failure(std::move(transaction).error());
        const auto dot = m_log.seedDot(dataVersion);
        if (!dot)
            return failure(dot.error());
        for (const Record &record : records) {
            Row row;
            row.record = record;
            row.versions = Versions(record.spec().allAtoms(), *dot);
            row.sequence = m_log.nextSequence();
            CHANCERY_TRY(m_tables.insert(row));
            changes.entries.append({record.kind(), record.id(), What::Inserted});
        }
        return transaction->commit();
    };
    if (auto done = run(); !done) {
        m_log.rolledBack();
        return failure(std::move(done).error());
    }
    m_log.committed();
    return changes;
}

Result<void> Writer::apply(const Edit &edit, Pending &pending)
{
    const QString name = edit.record.id().toString();
    if (edit.record.isNull() || edit.record.id().isNull())
        return failure(ErrorCode::BadId, name);
    if (edit.operation == Edit::Operation::Insert)
        return insert(edit.record, pending);
    auto row = m_tables.find(edit.record.kind(), edit.record.id());
    if (!row)
        return failure(std::move(row).error());
    if (!row->has_value())
        return failure(ErrorCode::UnknownRecord, name);
    return change(std::move(**row), edit, pending);
}

Result<void> Writer::insert(const Record &record, Pending &pending)
{
    Row row;
    row.record = record;
    row.versions = Versions(record.spec().allAtoms(), pending.dot);
    row.sequence = m_log.nextSequence();
    if (auto inserted = m_tables.insert(row); !inserted) {
        // the only constraint of a record table is its key; a transaction that is gone had another reason
        if (!m_database.inTransaction())
            return inserted;
        const auto existing = m_tables.find(record.kind(), record.id());
        if (!existing || !existing->has_value())
            return inserted;
        if ((*existing)->alive)
            return failure(ErrorCode::RecordExists, record.id().toString());
        return change(**existing,
                      {Edit::Operation::Restore, record, record.spec().allAtoms(), (*existing)->versions},
                      pending);
    }
    CHANCERY_TRY(remember(row, Edit::Operation::Insert, row.record.spec().allAtoms()));
    digest(row, Edit::Operation::Insert, row.record.spec().allAtoms());
    pending.changes.entries.append({record.kind(), record.id(), What::Inserted});
    if (m_audited)
        pending.moved.insert(record.id());
    return ok();
}

Result<void> Writer::change(Row row, const Edit &edit, Pending &pending)
{
    const Row before = row;
    const bool removing = edit.operation == Edit::Operation::Remove;
    const auto atoms = removing ? Result<AtomMask>(0) : writeAtoms(row, edit, pending.dot);
    if (!atoms)
        return failure(atoms.error());
    if (edit.operation == Edit::Operation::Update && *atoms == 0)
        return ok();
    if (removing && !row.alive)
        return ok();
    CHANCERY_TRY(writePresence(row, !removing, edit.seen.dots(0), pending.dot));
    row.sequence = m_log.nextSequence();
    CHANCERY_TRY(m_tables.update(row, *atoms));
    CHANCERY_TRY(remember(before, edit.operation, *atoms));
    digest(row, edit.operation, *atoms);
    What what = What::Updated;
    if (before.alive != row.alive)
        what = row.alive ? What::Inserted : What::Removed;
    pending.changes.entries.append({row.record.kind(), row.record.id(), what});
    if (m_audited)
        pending.moved.insert(row.record.id());
    return ok();
}

Result<AtomMask> Writer::writeAtoms(Row &row, const Edit &edit, Dot dot)
{
    AtomMask written = 0;
    const AtomMask differing = changedAtoms(row.record, edit.record);
    for (const AtomSpec &atom : row.record.spec().atoms) {
        const AtomMask bit = AtomMask(1) << atom.number;
        const QList<Dot> seen = edit.seen.dots(atom.number);
        // what is already so needs no write, unless it settles a conflict or an undelete asserts it again
        const bool settles = m_siblings.count() > 0 && seen.size() > 1;
        const bool wanted = edit.operation == Edit::Operation::Restore || (differing & bit) || settles;
        if (!(edit.atoms & bit) || !wanted)
            continue;
        if (auto done = writeAtom(row, atom.number, edit.record, seen, dot); !done)
            return failure(std::move(done).error());
        written |= bit;
    }
    return written;
}

Result<void> Writer::writeAtom(Row &row, int atom, const Record &after, const QList<Dot> &seen, Dot dot)
{
    const AtomMask bit = AtomMask(1) << atom;
    const QByteArray oldValue = codec::packed(row.record, bit);
    const QByteArray newValue = codec::packed(after, bit);
    // what this very transaction wrote before is seen as well
    const QList<Dot> known = QList<Dot>(seen) << dot;
    const QList<Dot> unseen = without(row.versions.dots(atom), known);
    QList<Dot> visible{dot};
    for (const Dot &other : unseen) {
        if (oldValue == newValue)
            visible.append(other);
        else
            CHANCERY_TRY(m_siblings.add(row.record.kind(), row.record.id(), {atom, other, oldValue}));
    }
    auto siblings = m_siblings.of(row.record.id());
    if (!siblings)
        return failure(std::move(siblings).error());
    for (const Sibling &sibling : *siblings) {
        const bool superseded = known.contains(sibling.dot);
        const bool equal = sibling.value == newValue;
        if (sibling.atom != atom || !(superseded || equal))
            continue;
        CHANCERY_TRY(m_siblings.remove(row.record.id(), atom, sibling.dot));
        if (!superseded)
            visible.append(sibling.dot);
    }
    row.versions.set(atom, visible);
    copyAtom(after, atom, row.record);
    return ok();
}

// Alive beats dead: the loser's dots stay as siblings, so that the window can tell.
Result<void> Writer::writePresence(Row &row, bool alive, const QList<Dot> &seen, Dot dot)
{
    QList<Dot> living = alive ? QList<Dot>{dot} : QList<Dot>();
    QList<Dot> dead = alive ? QList<Dot>() : QList<Dot>{dot};
    const QList<Dot> known = QList<Dot>(seen) << dot;
    (row.alive ? living : dead) += without(row.versions.dots(0), known);
    auto siblings = m_siblings.of(row.record.id());
    if (!siblings)
        return failure(std::move(siblings).error());
    for (const Sibling &sibling : *siblings) {
        if (sibling.atom != 0)
            continue;
        CHANCERY_TRY(m_siblings.remove(row.record.id(), 0, sibling.dot));
        if (!known.contains(sibling.dot))
            (sibling.value == presenceValue(true) ? living : dead).append(sibling.dot);
    }
    row.alive = !living.isEmpty();
    row.versions.set(0, row.alive ? living : dead);
    if (row.alive) {
        for (const Dot &other : dead)
            CHANCERY_TRY(
                m_siblings.add(row.record.kind(), row.record.id(), {0, other, presenceValue(false)}));
    }
    return ok();
}

Result<void> Writer::remember(const Row &before, Edit::Operation operation, AtomMask atoms)
{
    if (!m_history.isValid()) {
        auto statement =
            m_database.prepare("INSERT INTO history_change (id, record, kind, operation, atoms, before) "
                               "VALUES (?, ?, ?, ?, ?, ?)");
        if (!statement)
            return failure(std::move(statement).error());
        m_history = std::move(*statement);
    }
    m_history.bind(1, m_log.nextChange())
        .bind(2, before.record.id().toBytes())
        .bind(3, int(before.record.kind()));
    m_history.bind(4, int(operation)).bind(5, qint64(atoms));
    if (operation == Edit::Operation::Insert)
        m_history.bindNull(6);
    else
        m_history.bind(6, codec::packed(before.record, atoms));
    return m_history.run();
}

void Writer::digest(const Row &row, Edit::Operation operation, AtomMask atoms)
{
    QByteArray bytes = row.record.id().toBytes();
    bytes.append(char(row.record.kind())).append(char(operation)).append(char(row.alive));
    bytes += codec::packed(row.record, atoms);
    m_log.digest(bytes);
}

} // namespace chancery
