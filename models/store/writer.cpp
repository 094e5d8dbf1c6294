// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/writer.h"

#include "models/store/transaction_audit.h"
#include "models/store/value_codec.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using What = ChangeSet::Entry::What;

//! The write takes the place of what its author had seen; what came meanwhile stays beside it.
void supersede(Register &entries, const QList<Dot> &seen, const RegisterEntry &entry)
{
    entries.removeIf(
        [&](const RegisterEntry &one) { return one.dot == entry.dot || seen.contains(one.dot); });
    const auto later = std::find_if(entries.begin(), entries.end(),
                                    [&](const RegisterEntry &one) { return entry.dot < one.dot; });
    entries.insert(later, entry);
}

//! A write of what is so already is none, unless it settles a conflict.
bool changes(const Register &entries, const QByteArray &value)
{
    return entries.isEmpty() || isInConflict(entries) || entries.constFirst().purged
           || entries.constFirst().value != value;
}

//! Whoever writes in several rounds has seen what he said in the rounds before, but where he puts a word beside all.
QList<Dot> seenPresence(const Edit &edit, const Register &entries, Dot first)
{
    QList<Dot> seen = edit.seen.dots(presenceAtom);
    for (const RegisterEntry &entry : entries) {
        if (!edit.seen.isEmpty() && entry.dot.actor == first.actor && entry.dot.counter >= first.counter)
            seen.append(entry.dot);
    }
    return seen;
}

bool standsAlone(const RecordState &state, AtomMask atoms)
{
    return std::all_of(state.atoms.keyValueBegin(), state.atoms.keyValueEnd(),
                       [&](const auto &one) { return !(atoms >> one.first & 1) || one.second.size() == 1; });
}

} // namespace

Writer::Writer(const Parts &parts) : m(parts) { }

Writer::~Writer() = default;

Result<CommitInfo> Writer::commitRounds(const QList<QList<Edit>> &rounds, const QString &intent,
                                        const CommitLog::Names &names,
                                        const std::function<Result<void>()> &beside)
{
    Pending pending;
    pending.several = rounds.size() > 1;
    const auto batch = [&]() -> Result<BatchId> {
        auto transaction = Transaction::begin(m.database);
        if (!transaction)
            return failure(std::move(transaction).error());
        CHANCERY_TRY(run(rounds, names, pending));
        if (pending.changes.isEmpty())
            return failure(ErrorCode::NothingToDo);
        const auto closed = m.log.closeBatch(names, intent, pending.dot);
        if (!closed)
            return failure(closed.error());
        if (beside)
            CHANCERY_TRY(beside());
        CHANCERY_TRY(transaction->commit());
        return *closed;
    }();
    if (!batch) {
        m.log.rolledBack();
        (void)m.siblings.load();
        (void)m.states.reload();
        if (batch.error().code == ErrorCode::NothingToDo)
            return CommitInfo();
        return failure(batch.error());
    }
    m.log.committed();
    return CommitInfo{*batch, pending.changes};
}

Result<void> Writer::run(const QList<QList<Edit>> &rounds, const CommitLog::Names &names, Pending &pending)
{
    auto audit = TransactionAudit::start(m.database, m_audited);
    if (!audit)
        return failure(std::move(audit).error());
    m.log.openBatch();
    for (const QList<Edit> &edits : rounds) {
        if (edits.isEmpty())
            continue;
        const auto dot = m.log.startDot(names);
        if (!dot)
            return failure(dot.error());
        pending.dot = *dot;
        if (pending.first == Dot())
            pending.first = *dot;
        const Ranks::Pending rank(m.ranks, *dot, m.log.clock());
        for (const Edit &edit : edits)
            CHANCERY_TRY(apply(edit, pending));
        CHANCERY_TRY(m.log.sealDot(names));
    }
    return audit->check(pending.moved);
}

Result<void> Writer::apply(const Edit &edit, Pending &pending)
{
    const QString name = edit.record.id().toString();
    if (edit.record.isNull() || edit.record.id().isNull())
        return failure(ErrorCode::BadId, name);
    if (edit.operation == Edit::Operation::Insert)
        return insert(edit.record, pending);
    const auto standing = m.states.find(quint16(edit.record.kind()), edit.record.id());
    if (!standing)
        return failure(standing.error());
    if (!standing->has_value())
        return failure(ErrorCode::UnknownRecord, name);
    return change(**standing, edit, pending);
}

Result<void> Writer::insert(const Record &record, Pending &pending)
{
    Row row;
    row.record = record;
    row.versions = Versions(record.spec().allAtoms(), pending.dot);
    row.sequence = m.log.nextSequence();
    if (auto inserted = m.tables.insert(row); !inserted) {
        // the only constraint of a record table is its key; a transaction that is gone had another reason
        if (!m.database.inTransaction())
            return inserted;
        const auto standing = m.states.find(quint16(record.kind()), record.id());
        if (!standing || !standing->has_value())
            return inserted;
        const Standing &existing = **standing;
        if (existing.row->alive)
            return failure(ErrorCode::RecordExists, record.id().toString());
        const AtomMask all = record.spec().allAtoms();
        return change(existing,
                      {Edit::Operation::Restore, record, all, HistoryLog::versionsOf(existing.state, all)},
                      pending);
    }
    HistoryLog::Change made{quint16(record.kind()), record.id(), nullptr, Edit::Operation::Insert,
                            record.spec().allAtoms()};
    if (pending.several)
        made.after = row.versions;
    CHANCERY_TRY(m.history.add(made));
    digest(record, Edit::Operation::Insert, record.spec().allAtoms());
    pending.changes.entries.append({record.kind(), record.id(), What::Inserted});
    if (m_audited)
        pending.moved.insert(record.id());
    return ok();
}

Result<void> Writer::change(const Standing &before, const Edit &edit, Pending &pending)
{
    RecordState after = before.state;
    const bool removing = edit.operation == Edit::Operation::Remove;
    const AtomMask atoms = removing ? 0 : writeAtoms(before, edit, pending.dot, after);
    const Register presence = before.state.atoms.value(presenceAtom);
    const bool settles = isInConflict(presence) && edit.seen.dots(presenceAtom).size() > 1;
    if (edit.operation == Edit::Operation::Update && atoms == 0 && !settles)
        return ok();
    // dead and known to be dead; where the author saw less, the death is his word too
    if (removing && !before.row->alive)
        return ok();
    Register &lives = after.atoms[presenceAtom];
    supersede(lives, seenPresence(edit, lives, pending.first),
              {pending.dot, presenceValue(!removing), false});
    CHANCERY_TRY(keepTexts(before.state, after, atoms, pending.dot));
    const auto row = m.states.write(before, after, m.log.nextSequence());
    if (!row)
        return failure(row.error());
    HistoryLog::Change made{after.kind, after.id, &before, edit.operation, atoms};
    // an editor that knew nothing of the death brings the record back from the bin
    const bool wakes = edit.operation == Edit::Operation::Update && !before.row->alive && (*row)->alive;
    if (wakes)
        made.operation = Edit::Operation::Restore;
    // a death beside a life that its author had not seen: the record is there as before
    if (removing && (*row)->alive)
        made.operation = Edit::Operation::Update;
    if (pending.several || !standsAlone(after, atoms | 1))
        made.after = HistoryLog::versionsOf(after, atoms);
    CHANCERY_TRY(m.history.add(made));
    digest(edit.record, edit.operation, atoms);
    What what = What::Updated;
    if (before.row->alive != (*row)->alive)
        what = (*row)->alive ? What::Inserted : What::Removed;
    pending.changes.entries.append({edit.record.kind(), edit.record.id(), what});
    if (m_audited)
        pending.moved.insert(edit.record.id());
    return ok();
}

AtomMask Writer::writeAtoms(const Standing &before, const Edit &edit, Dot dot, RecordState &after) const
{
    AtomMask written = 0;
    for (const AtomSpec &atom : edit.record.spec().atoms) {
        const AtomMask bit = AtomMask(1) << atom.number;
        const Register entries = before.state.atoms.value(atom.number);
        // whoever still has the content of what was dropped here gives it back
        const bool hole = std::any_of(entries.begin(), entries.end(),
                                      [](const RegisterEntry &entry) { return entry.purged; });
        if (!(edit.atoms & bit) && !hole)
            continue;
        const QByteArray value = codec::packed(edit.record, bit);
        // and whoever has it not leaves the hole to others
        if (hole && value == codec::packed(before.row->record, bit))
            continue;
        // an undelete asserts what it names, and who has seen nothing puts his word beside all others
        const bool asserts = edit.operation == Edit::Operation::Restore || edit.seen.isEmpty();
        if (!asserts && !changes(entries, value))
            continue;
        supersede(after.atoms[atom.number], edit.seen.dots(atom.number), {dot, value, false});
        written |= bit;
    }
    return written;
}

Result<void> Writer::keepTexts(const RecordState &before, const RecordState &after, AtomMask atoms, Dot dot)
{
    const KindSpec &spec = schema::spec(*schema::kindNumbered(after.kind));
    for (const AtomSpec &atom : spec.atoms) {
        if ((atoms >> atom.number & 1) && TextHistory::isText(spec, atom.number))
            CHANCERY_TRY(m.texts.wrote(before, after, atom.number, dot));
    }
    return ok();
}

void Writer::digest(const Record &record, Edit::Operation operation, AtomMask atoms)
{
    QByteArray bytes = record.id().toBytes();
    bytes.append(char(record.kind())).append(char(operation));
    bytes += codec::packed(record, atoms);
    m.log.digest(bytes);
}

} // namespace chancery
