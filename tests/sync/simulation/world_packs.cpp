// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/join.h"
#include "models/records/derived_ids.h"
#include "models/records/writing_fields.h"
#include "models/store/value_codec.h"
#include "tests/sync/simulation/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

using Verdict = JoinReport::Verdict;

constexpr int labelled = 8; // records that are asked to go into a pack

QString of(const QString &what, quint8 atom, const RecordState &pack, const RecordState &old,
           const RecordState &now)
{
    return what + u" in atom %1 of\n  the pack "_s.arg(atom) + QString::fromUtf8(describe(pack))
           + u"\n  home     "_s + QString::fromUtf8(describe(old)) + u"\n  now      "_s
           + QString::fromUtf8(describe(now));
}

QSet<QByteArray> valuesOf(const Register &entries)
{
    QSet<QByteArray> values;
    for (const RegisterEntry &entry : entries)
        values.insert(entry.purged ? QByteArray("purged") : entry.value);
    return values;
}

bool holds(const Register &entries, Dot dot)
{
    return std::any_of(entries.begin(), entries.end(),
                       [&](const RegisterEntry &entry) { return entry.dot == dot; });
}

QList<Dot> unknown(const Register &entries, const VersionVector &known)
{
    QList<Dot> dots;
    for (const RegisterEntry &entry : entries) {
        if (!known.covers(entry.dot))
            dots.append(entry.dot);
    }
    return dots;
}

} // namespace

//! A tag on some records, which then go with it.
std::optional<RecordRef> World::label(const Step &step, Node &home)
{
    const RecordRef tag{Kind::Tag, ids::tag("lent")};
    const auto isThere = [&](const RecordId &id) { return home.books.dump.records.value(id).isAlive(); };
    if (!isThere(tag.id)) {
        Record record(Kind::Tag, tag.id);
        insert(home, record.set(fields::tag::name, u"lent"_s));
    }
    m_records.insert(step.serial, tag);
    for (int i = 0; i < labelled && !failed(); ++i) {
        const auto ref = pick(home, step.a + i, true);
        if (!ref || ref->kind == Kind::Tag || ref->kind == Kind::Tagging)
            continue;
        Record record(Kind::Tagging, ids::tagging(tag.id, ref->id));
        record.set(fields::tagging::tag, tag.id).set(fields::tagging::record, ref->id);
        if (!isThere(record.id()))
            insert(home, record);
    }
    return failed() ? std::nullopt : std::optional(tag);
}

void World::lend(const Step &step, Node &home)
{
    if (home.newer || waits(home))
        return;
    const auto tag = label(step, home);
    if (!tag)
        return;
    const Dump before = home.books.dump;
    auto pack = std::make_unique<Node>();
    pack->device = firstPack + step.serial;
    pack->lender = indexOf(home);
    pack->offset = std::make_shared<qint64>(qint64(step.salt % 86400000));
    auto replica =
        home.replica->lend(*tag, step.salt % 2 == 0, surroundingsOf(pack->device, pack->offset, true));
    if (!wanted(replica, "lending") || !refresh(home, Look::All))
        return;
    if (home.books.dump != before)
        return fail(u"lending a pack changed what is at home"_s);
    pack->replica = std::move(*replica);
    home.books.packs.insert(step.serial, {});
    Node &lent = *m_packs.emplace(step.serial, std::move(pack)).first->second;
    if (refresh(lent, Look::All))
        checkLent(home, lent);
}

//! Each record as home shows it. The pack's writes are its own: they stand for those at home that hold the same.
void World::checkLent(const Node &home, Node &pack)
{
    const PrecedenceOf ranks = precedence(home.books.dump);
    for (const RecordState &state : pack.books.dump.records) {
        const RecordState old = home.books.dump.records.value(state.id);
        if (!old.isAlive() || !state.isAlive())
            return fail(u"a pack holds what is dead: "_s + QString::fromUtf8(describe(old)));
        logDifference({state.kind, state.id, {}}, state, {}, indexOf(pack));
        for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
            const Register entries = old.atoms.value(it.key());
            const QByteArray value = it->constFirst().value;
            const Choice shown = chooseValue(entries, ranks);
            if (it->size() != 1 || (it.key() != presenceAtom && !shown.purged && value != shown.value))
                return fail(of(u"a pack shows another thing"_s, it.key(), state, old, old));
            QList<Dot> &same = pack.given[{state.id, it.key()}][it->constFirst().dot];
            for (const RegisterEntry &entry : entries) {
                const bool isHole = shown.purged && entry.purged;
                if (isHole || (!entry.purged && entry.value == value))
                    same.append(entry.dot);
            }
        }
    }
}

//! Who lent it, as long as it remembers that.
bool World::mayComeHome(const Node &pack, Node &home)
{
    return home.books.packs.contains(pack.device - firstPack);
}

void World::comeHome(Node &pack, Node &home, quint32 salt)
{
    if (home.newer || home.lender || waits(home))
        return;
    const Dump before = home.books.dump;
    const bool allow = salt % 2 == 0;
    auto report = home.replica->takeBack(*pack.replica, allow);
    if (!mayComeHome(pack, home)) {
        if (report || report.error().code != ErrorCode::OtherLibrary)
            fail(u"a pack was taken back where nobody knew it"_s);
        return;
    }
    if (report && report->verdict == Verdict::TooManyRemovals && !allow) {
        if (!refresh(home, Look::All))
            return;
        if (home.books.dump != before)
            return fail(u"a question left traces"_s);
        report = home.replica->takeBack(*pack.replica, true);
    }
    if (!wanted(report, "taking back a pack") || !refresh(home, Look::All) || !refresh(pack, Look::All))
        return;
    if (report->commit.batch != 0) {
        ++m_outcome.packs;
        home.books.batches.append(report->commit.batch);
        home.beforeLast = before;
    }
    checkReturned(pack, home, before);
    if (!failed() && !m_attachments.isEmpty())
        checkContents(home, pack, pack.books.dump);
    if (failed() || salt % 3 != 0)
        return;
    const Dump once = home.books.dump;
    const auto again = home.replica->takeBack(*pack.replica, true);
    if (!wanted(again, "taking back a pack again") || !refresh(home, Look::All))
        return;
    if (again->verdict != Verdict::Known || home.books.dump != once)
        fail(u"a pack that comes back twice changes something"_s);
}

World::Homecoming World::homecoming(const Node &pack, const Node &home, const Dump &before,
                                    const RecordState &state)
{
    Homecoming record;
    record.old = before.records.value(state.id, {state.kind, state.id, {}});
    record.now = home.books.dump.records.value(state.id, {state.kind, state.id, {}});
    record.pack = state;
    record.known = before.vector;
    record.isNew = true;
    const Stands taken = home.books.packs.value(pack.device - firstPack);
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        const QPair<RecordId, quint8> cell{state.id, it.key()};
        record.isNew = record.isNew && !pack.given.contains(cell) && !taken.contains(cell);
        for (const RegisterEntry &entry : *it) {
            const bool known =
                pack.given.value(cell).contains(entry.dot) || taken.value(cell).contains(entry.dot);
            if (!known && !entry.purged)
                record.fresh[it.key()].append(entry);
        }
    }
    return record;
}

//! What stood at home for writes that the pack has replaced.
QList<Dot> World::seenOf(const Node &pack, const Node &home, const RecordState &state, quint8 atom) const
{
    QList<Dot> seen;
    const Stands taken = home.books.packs.value(pack.device - firstPack);
    for (const Stands &stands : {pack.given, taken}) {
        const QHash<Dot, QList<Dot>> known = stands.value({state.id, atom});
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (pack.books.dump.vector.covers(it.key()) && !holds(state.atoms.value(atom), it.key()))
                seen += *it;
        }
    }
    return seen;
}

//! What was written in the pack stands at home, beside what was written there meanwhile; nothing else is touched, above
//! all not what the pack never had.
void World::checkReturned(const Node &pack, Node &home, const Dump &before)
{
    QSet<RecordId> written;
    for (const RecordState &state : pack.books.dump.records) {
        const Homecoming record = homecoming(pack, home, before, state);
        if (record.fresh.isEmpty() || (record.isNew && !state.isAlive()))
            continue;
        written.insert(state.id);
        if (!checkReturned(pack, home, record))
            return;
        logDifference(record.old, record.now, before.vector, indexOf(home));
        remember(pack, home, record);
        if (failed())
            return;
    }
    checkUntouched(before, home.books.dump, written);
    const auto state = home.replica->state();
    if (!wanted(state, "state"))
        return;
    VersionVector wanted = before.vector;
    const quint32 own = m_actors.ordinalOf(state->actors.value(state->actor).id);
    const VersionVector &now = home.books.dump.vector;
    if (now.counter(own) > 0)
        wanted.set(own, now.counter(own), now.head(own));
    if (now != wanted)
        fail(u"a pack that came back moved others' counters"_s);
}

bool World::checkReturned(const Node &pack, const Node &home, const Homecoming &record)
{
    const RecordState &state = record.pack;
    for (auto it = record.now.atoms.cbegin(); it != record.now.atoms.cend(); ++it) {
        const bool fresh = record.fresh.contains(it.key());
        if (fresh && !checkReturned(record, it.key(), seenOf(pack, home, state, it.key())))
            return false;
        if (fresh || *it == record.old.atoms.value(it.key()))
            continue;
        fail(of(u"written at home, and not in the pack,"_s, it.key(), state, record.old, record.now));
        return false;
    }
    const bool wasWritten = record.fresh.contains(presenceAtom);
    if (wasWritten && state.isAlive() && !record.now.isAlive())
        fail(of(u"alive in the pack, and dead at home,"_s, presenceAtom, state, record.old, record.now));
    return !failed();
}

bool World::checkReturned(const Homecoming &record, quint8 atom, const QList<Dot> &seen)
{
    const auto complain = [&](const QString &what) {
        fail(of(what, atom, record.pack, record.old, record.now));
        return false;
    };
    const Register old = record.old.atoms.value(atom);
    const Register now = record.now.atoms.value(atom);
    const QSet<QByteArray> fresh = valuesOf(record.fresh.value(atom));
    const auto kind = schema::kindNumbered(record.pack.kind);
    const QByteArray nothing = codec::packed(Record(*kind), AtomMask(1) << atom);
    const bool wasThere = !old.isEmpty();
    const QList<Dot> written = unknown(now, record.known);
    for (const RegisterEntry &entry : old) {
        if (!holds(now, entry.dot) && !seen.contains(entry.dot))
            return complain(u"a write at home was lost"_s);
        if (holds(now, entry.dot) && seen.contains(entry.dot) && !written.isEmpty())
            return complain(u"what the pack had replaced stands"_s);
    }
    for (const RegisterEntry &entry : now) {
        const bool isOurs = !record.known.covers(entry.dot);
        if (!(isOurs ? fresh.contains(entry.value) : holds(old, entry.dot)))
            return complain(u"nobody wrote this"_s);
    }
    if (atom == presenceAtom)
        return true;
    // whoever has the content of a hole says it; that somebody cleared the field, the hole shows already
    const bool isHole =
        std::any_of(now.begin(), now.end(), [](const RegisterEntry &one) { return one.purged; });
    for (const QByteArray &value : fresh) {
        const bool isNothing = ((record.isNew && wasThere) || isHole) && value == nothing;
        const bool isSaid =
            written.isEmpty() ? valuesOf(old) == QSet<QByteArray>{value} : valuesOf(now).contains(value);
        if (!isSaid && !isNothing)
            return complain(u"a write in the pack was lost"_s);
    }
    return true;
}

//! What each of its writes became; of a presence, any that was written.
void World::remember(const Node &pack, Node &home, const Homecoming &record)
{
    Stands &taken = home.books.packs[pack.device - firstPack];
    for (auto it = record.fresh.cbegin(); it != record.fresh.cend(); ++it) {
        for (const RegisterEntry &fresh : *it) {
            QList<Dot> &became = taken[{record.pack.id, it.key()}][fresh.dot];
            for (const RegisterEntry &entry : record.now.atoms.value(it.key())) {
                const bool isIt = it.key() == presenceAtom || entry.value == fresh.value;
                if (isIt && !record.known.covers(entry.dot))
                    became.append(entry.dot);
            }
        }
    }
}

//! In the end all of them come back; and each is sound in itself.
void World::returnPacks()
{
    for (const auto &[serial, pack] : m_packs) {
        Node &home = *nodeOf(*pack->lender);
        if (failed())
            return;
        comeHome(*pack, home, m_schedule.seed + quint32(serial));
        if (failed() || !refresh(*pack, Look::All))
            return;
        checkComplete(pack->books.dump);
        if (!failed())
            fail(m_schedule.forks ? m_oracle.judgeValues(pack->books.dump)
                                  : m_oracle.judge(pack->books.dump, {}));
        if (!failed())
            checkShown(*pack, pack->books.dump);
        if (!failed())
            checkFile(*pack);
    }
}

} // namespace chancery::simulation
