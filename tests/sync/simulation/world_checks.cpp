// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/join.h"
#include "models/store/value_codec.h"
#include "tests/sync/simulation/world.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

using Verdict = JoinReport::Verdict;

Register without(const Register &entries, const QList<Dot> &dots)
{
    Register rest;
    for (const RegisterEntry &entry : entries) {
        if (!dots.contains(entry.dot))
            rest.append(entry);
    }
    return rest;
}

bool holds(const Register &entries, Dot dot)
{
    return std::any_of(entries.begin(), entries.end(),
                       [&](const RegisterEntry &entry) { return entry.dot == dot; });
}

QList<QByteArray> valuesOf(const Register &entries, const QList<Dot> &dots)
{
    QList<QByteArray> values;
    for (const RegisterEntry &entry : entries) {
        if (dots.contains(entry.dot) && !entry.purged)
            values.append(entry.value);
    }
    return values;
}

QString both(const QString &what, const RecordState &expected, const RecordState &got)
{
    return what + u"\n  expected "_s + QString::fromUtf8(describe(expected)) + u"\n  got      "_s
           + QString::fromUtf8(describe(got));
}

} // namespace

//! Reads anew what the replica holds: all, or what its vector has won since.
bool World::refresh(Node &node, Look look)
{
    const auto state = node.replica->state();
    if (!wanted(state, "state"))
        return false;
    node.ordinals = ordinalsOf(state->actors, m_actors);
    Dump &dump = node.books.dump;
    VersionVector base;
    if (look == Look::Changes)
        base = translated(dump.vector, inverse(node.ordinals));
    else
        dump = {};
    Recording told;
    if (!wanted(node.replica->tell(base, told), "tell"))
        return false;
    for (const Stamp &stamp : told.stamps)
        dump.clocks.insert({node.ordinals.value(stamp.dot.actor), stamp.dot.counter}, stamp.hlc);
    for (const RecordState &record : told.records)
        dump.records.insert(record.id, translated(record, node.ordinals));
    dump.vector = translated(state->vector, node.ordinals);
    return true;
}

PrecedenceOf World::precedence(const Dump &dump)
{
    return [this, clocks = dump.clocks](Dot dot) {
        return Precedence{clocks.value(dot), m_actors.idOf(dot.actor)};
    };
}

void World::checkCommit(Node &node, const Dump &before, const QList<Edit> &edits)
{
    const auto state = node.replica->state();
    if (!wanted(state, "state"))
        return;
    const quint32 actor = m_actors.ordinalOf(state->actors.value(state->actor).id);
    const Dot dot{actor, node.books.dump.vector.counter(actor)};
    VersionVector expected = before.vector;
    const bool wrote = node.books.dump.vector != before.vector;
    if (wrote) {
        if (dot.counter != before.vector.counter(actor) + 1)
            return fail(
                u"a commit counted from %1 to %2"_s.arg(before.vector.counter(actor)).arg(dot.counter));
        expected.set(actor, dot.counter, node.books.dump.vector.head(actor));
        if (node.books.dump.vector != expected)
            return fail(u"a commit moved others' counters"_s);
    }
    QSet<RecordId> named;
    for (const Edit &edit : edits) {
        named.insert(edit.record.id());
        if (!failed())
            checkEdit(node, before, edit, wrote ? dot : Dot());
    }
    if (!failed())
        checkUntouched(before, node.books.dump, named);
}

void World::checkEdit(Node &node, const Dump &before, const Edit &edit, Dot dot)
{
    const RecordState old = before.records.value(edit.record.id());
    const RecordState now = node.books.dump.records.value(edit.record.id());
    const bool removes = edit.operation == Edit::Operation::Remove;
    if (removes && !old.isAlive()) {
        if (old != now)
            fail(both(u"a removal of what was dead"_s, old, now));
        return;
    }
    bool written = removes;
    if (!removes) {
        written = checkWritten(node, old, now, edit, dot);
        if (failed())
            return;
    } else {
        for (auto it = old.atoms.cbegin(); it != old.atoms.cend(); ++it) {
            if (it.key() != presenceAtom && now.atoms.value(it.key()) != *it)
                return fail(both(u"a removal changed values"_s, old, now));
        }
    }
    // whoever saw that one removed what another one edited, and saves, decides it
    written = written || (holds(now.atoms.value(presenceAtom), dot));
    QList<Dot> seen = translated(edit.seen.dots(presenceAtom), node.ordinals);
    if (edit.operation == Edit::Operation::Insert) // of what lay in the bin
        seen = dotsOf(without(old.atoms.value(presenceAtom), dotsOf(now.atoms.value(presenceAtom))));
    Register expected = old.atoms.value(presenceAtom);
    if (written) {
        expected = without(expected, seen);
        expected.append({dot, presenceValue(!removes), false});
        sortByDot(expected);
        m_oracle.wrote({dot, now.id, presenceAtom, presenceValue(!removes), seen, indexOf(node)});
    }
    RecordState wanted = now;
    wanted.atoms[presenceAtom] = expected;
    if (wanted != now)
        fail(both(u"an edit and its record's presence"_s, wanted, now));
}

//! Each atom named was written, superseding what its editor had seen and nothing else, or shows what was wanted.
bool World::checkWritten(Node &node, const RecordState &old, const RecordState &now, const Edit &edit,
                         Dot dot)
{
    bool any = false;
    const bool restores = edit.operation != Edit::Operation::Update;
    for (const AtomSpec &atom : edit.record.spec().atoms) {
        const AtomMask bit = AtomMask(1) << atom.number;
        const Register before = old.atoms.value(atom.number);
        const Register after = now.atoms.value(atom.number);
        const QByteArray value = codec::packed(edit.record, bit);
        const bool isHole = std::any_of(before.begin(), before.end(),
                                        [](const RegisterEntry &entry) { return entry.purged; });
        if (isHole && after == before) // nobody here has the content: it is left to those who still do
            continue;
        // of a hole, whoever still has the content gives it back
        if (!((edit.atoms & bit) || isHole) || !holds(after, dot)) {
            const bool shows = !before.isEmpty()
                               && chooseValue(before, precedence(node.books.dump)).value == value
                               && !restores;
            if (after != before || ((edit.atoms & bit) && !shows)) {
                fail(both(u"an edit and atom %1, which it should not write or wrote not"_s.arg(atom.number),
                          old, now));
                return false;
            }
            continue;
        }
        QList<Dot> seen = translated(edit.seen.dots(atom.number), node.ordinals);
        if (edit.operation == Edit::Operation::Insert)
            seen = dotsOf(without(before, dotsOf(after)));
        Register expected = without(before, seen);
        expected.append({dot, value, false});
        sortByDot(expected);
        if (after != expected) {
            fail(both(u"an edit and atom %1, with %2 seen"_s.arg(atom.number).arg(seen.size()), old, now));
            return false;
        }
        any = true;
        m_oracle.wrote({dot, now.id, atom.number, value, seen, indexOf(node), valuesOf(before, seen)});
    }
    return any || restores;
}

void World::checkUntouched(const Dump &before, const Dump &after, const QSet<RecordId> &written)
{
    for (const RecordState &state : after.records) {
        if (!written.contains(state.id) && before.records.value(state.id) != state)
            return fail(both(u"a record that nobody named"_s, before.records.value(state.id), state));
    }
    if (before.records.size() > after.records.size())
        fail(u"records are gone"_s);
}

//! Takes what \a known does not cover for written by \a node. What is not there any more was seen by one of the writes; an
//! undo writes several times, so that what stood beside each other does so again.
void World::logDifference(const RecordState &before, const RecordState &after, const VersionVector &known,
                          int node)
{
    for (auto it = after.atoms.cbegin(); it != after.atoms.cend(); ++it) {
        const Register old = before.atoms.value(it.key());
        QList<Dot> gone = dotsOf(without(old, dotsOf(*it)));
        const QList<QByteArray> values = valuesOf(old, gone);
        for (const RegisterEntry &entry : *it) {
            if (!known.covers(entry.dot))
                m_oracle.wrote(
                    {entry.dot, after.id, it.key(), entry.value, std::exchange(gone, {}), node, values});
            else if (!holds(old, entry.dot))
                fail(both(u"a write out of nothing"_s, before, after));
        }
        if (!gone.isEmpty())
            fail(both(u"writes vanished"_s, before, after));
    }
}

void World::checkJoin(Node &node, const Dump &before, const Bundle &bundle, const JoinReport &report)
{
    const VersionVector &known = before.vector;
    const Dump &after = node.books.dump;
    if (m_schedule.forks)
        return;
    const bool idle = known.covers(bundle.worldTop);
    const Verdict expected = idle                             ? Verdict::Known
                             : known.covers(bundle.worldBase) ? Verdict::Joined
                                                              : Verdict::Gap;
    if (report.verdict != expected)
        return fail(u"verdict %1 instead of %2 of a bundle %3 to %4 at %5"_s.arg(int(report.verdict))
                        .arg(int(expected))
                        .arg(QString::fromUtf8(describe(bundle.worldBase)),
                             QString::fromUtf8(describe(bundle.worldTop)),
                             QString::fromUtf8(describe(known))));
    if (expected == Verdict::Gap)
        ++m_outcome.gaps;
    if (expected != Verdict::Joined) {
        if (after != before)
            fail(u"a bundle that was not joined left traces"_s);
        return;
    }
    VersionVector wanted = known;
    wanted.unite(bundle.worldTop);
    QSet<RecordId> named;
    for (const RecordState &told : bundle.content->records) {
        const RecordState incoming = translated(told, bundle.ordinals);
        const RecordState local = before.records.value(incoming.id);
        const RecordState joined = chancery::join(local, known, incoming, bundle.worldTop);
        named.insert(incoming.id);
        checkJoined(node, joined, wanted);
        if (failed())
            return;
    }
    checkUntouched(before, after, named);
    checkVector(node, wanted);
    if (!failed())
        checkReport(before, after, named, report);
}

//! As the join has it, but for a touch: a presence of our own in a dot beyond.
void World::checkJoined(Node &node, const RecordState &joined, const VersionVector &vector)
{
    const RecordState now = node.books.dump.records.value(joined.id);
    if (now == joined)
        return;
    RecordState rest = now;
    const Register shown = now.atoms.value(presenceAtom);
    const auto own = std::find_if(shown.begin(), shown.end(),
                                  [&](const RegisterEntry &entry) { return !vector.covers(entry.dot); });
    if (own == shown.end() || own->value != presenceValue(true) || !joined.isAlive())
        return fail(both(u"a joined record"_s, joined, now));
    rest.atoms[presenceAtom] = joined.atoms.value(presenceAtom);
    if (rest != joined)
        return fail(both(u"a joined and touched record"_s, joined, now));
    ++m_outcome.touches;
    logDifference(joined, now, vector, indexOf(node));
}

void World::checkVector(const Node &node, const VersionVector &wanted)
{
    const VersionVector &got = node.books.dump.vector;
    int own = 0;
    for (auto it = got.entries().cbegin(); it != got.entries().cend(); ++it)
        own += it->counter > wanted.counter(it.key()) ? int(it->counter - wanted.counter(it.key())) : 0;
    if (!got.covers(wanted) || own > 1)
        fail(u"a join made the vector "_s + QString::fromUtf8(describe(got)) + u" instead of "_s
             + QString::fromUtf8(describe(wanted)));
}

void World::checkReport(const Dump &before, const Dump &after, const QSet<RecordId> &records,
                        const JoinReport &report)
{
    int inserted = 0;
    int removed = 0;
    int differing = 0;
    for (const RecordId &id : records) {
        const RecordState old = before.records.value(id);
        const RecordState now = after.records.value(id);
        if (!schema::kindNumbered(now.kind))
            continue;
        inserted += now.isAlive() && !old.isAlive();
        removed += !now.isAlive() && old.isAlive();
        differing += now.isAlive() == old.isAlive() && now != old;
    }
    if (report.inserted != inserted || report.removed != removed || report.updated > differing)
        fail(u"a report of %1 inserted, %2 removed, %3 updated; there were %4, %5 and at most %6"_s
                 .arg(report.inserted)
                 .arg(report.removed)
                 .arg(report.updated)
                 .arg(inserted)
                 .arg(removed)
                 .arg(differing));
}

void World::checkPurge(Node &node, const Dump &before, int purged, const VersionVector &acknowledged)
{
    int changed = 0;
    for (const RecordState &now : node.books.dump.records) {
        const RecordState old = before.records.value(now.id);
        if (old == now)
            continue;
        ++changed;
        m_purged.insert(now.id);
        if (now.isAlive() || !old.isWithin(acknowledged))
            return fail(both(u"purged too early"_s, old, now));
        for (auto it = old.atoms.cbegin(); it != old.atoms.cend(); ++it) {
            if (dotsOf(now.atoms.value(it.key())) != dotsOf(*it))
                return fail(both(u"a purge forgot dots"_s, old, now));
        }
        if (now.atoms.value(presenceAtom) != old.atoms.value(presenceAtom))
            return fail(both(u"a purge touched presence"_s, old, now));
    }
    if (changed != purged)
        return fail(u"%1 records were purged, %2 reported"_s.arg(changed).arg(purged));
    if (node.books.dump.vector != before.vector || node.books.dump.records.size() != before.records.size())
        return fail(u"a purge changed more than content"_s);
    m_outcome.purged += changed;
}

} // namespace chancery::simulation
