// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/join.h"
#include "models/records/derived_ids.h"
#include "models/store/value_codec.h"
#include "tests/exchange/random_records.h"
#include "tests/sync/simulation/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

using test::RandomRecords;

constexpr quint16 newerKind = 900;
constexpr quint8 newerAtom = 60;

} // namespace

RecordId World::idOf(int serial)
{
    return RecordId::derived({"simulation", QByteArray::number(serial)});
}

//! The next record from \a serial on, by the order of making, that is here as wanted.
std::optional<RecordRef> World::pick(const Node &node, int serial, bool alive) const
{
    const auto fits = [&](const RecordRef &ref) {
        const auto state = node.books.dump.records.constFind(ref.id);
        return ref.kind != Kind::Any && state != node.books.dump.records.constEnd()
               && state->isAlive() == alive;
    };
    const auto from = m_records.lowerBound(serial);
    auto found = std::find_if(from, m_records.constEnd(), fits);
    if (found == m_records.constEnd())
        found = std::find_if(m_records.constBegin(), from, fits);
    return found == m_records.constEnd() || !fits(*found) ? std::nullopt : std::optional(*found);
}

void World::create(const Step &step, Node &node)
{
    RandomRecords random(step.salt);
    const QList<KindSpec> &kinds = schema::kinds();
    Record record = random.record(kinds[step.a % int(kinds.size())].kind);
    record.setId(idOf(step.serial));
    const auto owner = pick(node, random.below(qMax(1, step.serial)), true);
    if (const int field = record.spec().ownerField(); field >= 0 && owner && !random.oneIn(3))
        record.setValue(field, owner->id);
    m_records.insert(step.serial, {record.kind(), record.id()});
    insert(node, record);
}

void World::derive(const Step &step, Node &node)
{
    RandomRecords random(step.salt);
    const RecordId one = idOf(-1 - step.a % 2);
    const RecordId other = idOf(-3);
    Kind kind = Kind::Link;
    RecordId id = step.a % 4 < 2 ? ids::link(one, other, u"about"_s) : ids::link(other, one, u"about"_s);
    if (step.a >= 6) {
        kind = step.a == 6 ? Kind::Tag : Kind::Tagging;
        id = step.a == 6 ? ids::tag("judiciary") : ids::tagging(ids::tag("judiciary"), one);
    }
    Record record = random.record(kind);
    record.setId(id);
    m_records.insert(step.serial, {kind, id});
    insert(node, record);
}

void World::insert(Node &node, const Record &record)
{
    const RecordState there = node.books.dump.records.value(record.id());
    if (!there.isAlive())
        return commit(node, {Edit::insert(record)}, u"edit"_s);
    const auto refused = node.replica->commit({Edit::insert(record)}, u"edit"_s);
    if (refused || refused.error().code != ErrorCode::RecordExists)
        return fail(u"a record was made twice: "_s + record.id().toString());
    const auto loaded = node.replica->load({record.kind(), record.id()});
    if (wanted(loaded, "load"))
        commit(node, {Edit::update(*loaded, record)}, u"edit"_s);
}

Record World::changed(const Record &record, QRandomGenerator &generator) const
{
    RandomRecords random(generator.generate());
    Record after = record;
    const QList<AtomSpec> &atoms = record.spec().atoms;
    for (int left = 1 + random.below(2); left > 0; --left) {
        const AtomSpec &atom = atoms[random.below(int(atoms.size()))];
        for (const int field : atom.fields)
            after.setValue(field, random.oneIn(5) ? Value() : random.value(record.spec().fields[field]));
    }
    return after;
}

void World::edit(const Step &step, Node &node)
{
    QRandomGenerator generator = random(step.salt);
    const auto ref = pick(node, step.a, true);
    if (!ref)
        return;
    const auto loaded = node.replica->load(*ref);
    if (wanted(loaded, "load"))
        commit(node, {Edit::update(*loaded, changed(loaded->record, generator))}, u"edit"_s);
}

void World::batch(const Step &step, Node &node)
{
    QRandomGenerator generator = random(step.salt);
    QList<Edit> edits;
    QSet<RecordId> named;
    for (int i = 0; i < 4; ++i) {
        const auto ref = pick(node, step.a + i, true);
        if (!ref || named.contains(ref->id))
            continue;
        named.insert(ref->id);
        const auto loaded = node.replica->load(*ref);
        if (!wanted(loaded, "load"))
            return;
        edits.append(generator.bounded(4) == 0 ? Edit::remove(*loaded)
                                               : Edit::update(*loaded, changed(loaded->record, generator)));
    }
    if (!edits.isEmpty())
        commit(node, edits, u"edit"_s);
}

void World::openEditor(const Step &step, Node &node)
{
    const auto ref = pick(node, step.a, true);
    if (!ref)
        return;
    const auto loaded = node.replica->load(*ref);
    if (wanted(loaded, "load"))
        m_editors.insert(step.serial, {step.replica, *loaded});
}

void World::saveEditor(const Step &step)
{
    const auto editor = m_editors.constFind(step.a);
    if (editor == m_editors.constEnd())
        return;
    QRandomGenerator generator = random(step.salt);
    const Editor open = *editor;
    m_editors.erase(editor);
    const Edit wanted = Edit::update(open.loaded, changed(open.loaded.record, generator));
    commit(*nodeOf(open.node), {wanted}, u"edit"_s);
}

void World::remove(const Step &step, Node &node)
{
    const auto ref = pick(node, step.a, true);
    if (!ref)
        return;
    const auto edits = node.replica->removal(*ref);
    if (wanted(edits, "removal"))
        commit(node, *edits, u"remove"_s);
}

void World::bringBack(const Step &step, Node &node)
{
    const auto ref = pick(node, step.a, false);
    if (!ref)
        return;
    const auto edits = node.replica->restoration(*ref);
    if (wanted(edits, "restoration") && !edits->isEmpty())
        commit(node, *edits, u"restore"_s);
}

void World::undo(const Step &step, Node &node)
{
    const int count = int(node.books.batches.size());
    if (step.a >= count)
        return;
    const BatchId batch = node.books.batches[count - 1 - step.a];
    const std::optional<Dump> found = step.a == 0 ? node.beforeLast : std::nullopt;
    const Dump before = node.books.dump;
    const auto report = node.replica->undo(batch);
    if (!report && report.error().code == ErrorCode::NothingToDo)
        return;
    if (!wanted(report, "undo") || !refresh(node, Look::Changes))
        return;
    if (report->commit.batch == 0)
        return checkUntouched(before, node.books.dump, {});
    node.books.batches.append(report->commit.batch);
    node.beforeLast = before;
    for (const RecordState &after : node.books.dump.records) {
        const RecordState old = before.records.value(after.id);
        if (old != after)
            logDifference(old, after, before.vector, step.replica);
    }
    if (found)
        checkUndone(node, *report, *found);
}

void World::writeNewer(const Step &step, Node &node)
{
    if (!node.newer)
        return;
    RecordState state;
    const auto ref = pick(node, step.a, true);
    if (step.b < 2 || !ref) {
        state = {newerKind, idOf(-100 - step.b), {}};
    } else {
        state = node.books.dump.records.value(ref->id);
        state.atoms.clear();
    }
    const QByteArray value = "newer " + QByteArray::number(step.salt);
    const Dump before = node.books.dump;
    state.atoms.insert(newerAtom, {{{}, value, false}});
    state.atoms.insert(presenceAtom, {{{}, presenceValue(true), false}});
    if (!wanted(node.replica->writeRaw(state), "newer write") || !refresh(node, Look::Changes))
        return;
    const RecordState after = node.books.dump.records.value(state.id);
    logDifference(before.records.value(state.id), after, before.vector, step.replica);
}

void World::commit(Node &node, const QList<Edit> &edits, const QString &intent)
{
    const Dump before = node.books.dump;
    const auto done = node.replica->commit(edits, intent);
    if (!wanted(done, "commit") || !refresh(node, Look::Changes))
        return;
    if (done->batch != 0) {
        node.books.batches.append(done->batch);
        node.beforeLast = before;
    }
    checkCommit(node, before, edits);
}

//! What belongs to a record that returns to the bin goes there with it.
bool World::goesWithOwner(Node &node, const RecordState &state)
{
    const auto loaded = node.replica->load({*schema::kindNumbered(state.kind), state.id});
    if (!wanted(loaded, "load") || loaded->record.spec().ownerField() < 0)
        return false;
    const RecordId owner = loaded->record.owner();
    return !owner.isNull() && !node.books.dump.records.value(owner).isAlive();
}

//! Right after it, an undo brings back what showed before, but for what it says it kept.
void World::checkUndone(Node &node, const UndoReport &report, const Dump &undone)
{
    QSet<RecordId> kept;
    for (const UndoReport::Kept &one : report.kept)
        kept.insert(one.record.id);
    // the clocks of what is superseded by now are known only to the dump of that time
    const PrecedenceOf ranksThen = precedence(undone);
    const PrecedenceOf ranks = precedence(node.books.dump);
    for (const RecordState &now : node.books.dump.records) {
        const RecordState old = undone.records.value(now.id);
        if (kept.contains(now.id) || !schema::kindNumbered(now.kind) || old == now)
            continue;
        if (old.isAlive() && !now.isAlive() && goesWithOwner(node, now))
            continue;
        if (old.isAlive() != now.isAlive())
            return fail(u"an undo left alive or dead: "_s + QString::fromUtf8(describe(now)));
        for (auto it = old.atoms.cbegin(); it != old.atoms.cend() && old.isAlive(); ++it) {
            const Register entries = now.atoms.value(it.key());
            const Kind kind = *schema::kindNumbered(now.kind);
            const auto shown = [&](const Choice &choice) { // of a hole, nothing
                return choice.purged ? codec::packed(Record(kind), AtomMask(1) << it.key()) : choice.value;
            };
            const bool ours = schema::spec(kind).atom(it.key());
            if (ours && shown(chooseValue(entries, ranks)) != shown(chooseValue(*it, ranksThen)))
                return fail(u"an undo shows another value: "_s + QString::fromUtf8(describe(old))
                            + u" then "_s + QString::fromUtf8(describe(now)));
        }
    }
}

} // namespace chancery::simulation
