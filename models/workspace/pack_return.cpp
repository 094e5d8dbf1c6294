// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/pack_return.h"

#include "models/merge/join.h"
#include "models/store/removals.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"
#include "models/workspace/pack_attachments.h"
#include "models/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using What = ChangeSet::Entry::What;

constexpr AtomMask bit(int atom)
{
    return AtomMask(1) << atom;
}

QHash<QByteArray, quint32> ordinalsOf(const ReplicaState &state)
{
    QHash<QByteArray, quint32> ordinals;
    for (auto it = state.actors.cbegin(); it != state.actors.cend(); ++it)
        ordinals.insert(it->id, it.key());
    return ordinals;
}

bool holds(const Register &entries, Dot dot)
{
    return std::any_of(entries.begin(), entries.end(),
                       [&](const RegisterEntry &entry) { return entry.dot == dot; });
}

QSet<QByteArray> valuesOf(const Register &entries)
{
    QSet<QByteArray> values;
    for (const RegisterEntry &entry : entries)
        values.insert(entry.value);
    return values;
}

bool saysNothing(const QByteArray &value, Kind kind, quint8 atom)
{
    return value == codec::packed(Record(kind), bit(atom));
}

} // namespace

PackReturn::PackReturn(Workspace &home, Workspace &pack) : m_home(home), m_pack(pack) { }

PackReturn::~PackReturn() = default;

Result<void> PackReturn::accept()
{
    PackTable inPack(m_pack.store().file().database);
    const auto id = inPack.own();
    if (!id)
        return failure(id.error());
    if (id->size() != RecordId::size)
        return failure(ErrorCode::BadFormat, m_pack.path(), u"no-pack"_s);
    const auto said = inPack.find(*id);
    const auto lent = PackTable(m_home.store().file().database).find(*id);
    auto pack = m_pack.store().replicator().state();
    auto home = m_home.store().replicator().state();
    if (!said || !lent)
        return failure(said ? lent.error() : said.error());
    if (!pack || !home)
        return failure(pack ? home.error() : pack.error());
    // home may have joined another library since
    if (!*said || ((*said)->library != home->library && !home->former.contains((*said)->library)))
        return failure(ErrorCode::OtherLibrary, m_pack.path(), u"foreign-pack"_s);
    if (!*lent)
        return failure(ErrorCode::OtherLibrary, m_pack.path(), u"unknown-pack"_s);
    for (const Actor &actor : std::as_const(pack->actors)) {
        if (actor.id.size() != RecordId::size)
            return failure(ErrorCode::FileCorrupt, m_pack.path(), u"sync_actor"_s);
    }
    m_note = **lent;
    m_packState = std::move(*pack);
    m_homeState = std::move(*home);
    m_packOrdinals = ordinalsOf(m_packState);
    m_homeOrdinals = ordinalsOf(m_homeState);
    return ok();
}

Result<void> PackReturn::plan()
{
    for (const KindSpec &spec : schema::kinds()) {
        CHANCERY_TRY(m_pack.store().tables().forEach(spec.kind, "1", {}, [&](Row row) -> Result<void> {
            const auto standing = m_pack.store().states().standing(std::move(row));
            return standing ? take(*standing) : Result<void>(failure(standing.error()));
        }));
    }
    return ok();
}

// ---- what is new in the pack

// An actor that this copy of the pack does not know wrote in another copy of it.
void PackReturn::addKnown(const PackLinks &links, Known &known) const
{
    for (auto link = links.cbegin(); link != links.cend(); ++link) {
        const auto actor = m_packOrdinals.constFind(link.key().actor);
        if (actor == m_packOrdinals.cend())
            continue;
        QMap<quint8, QList<Dot>> &atoms = known[{*actor, link.key().counter}];
        for (auto atom = link->cbegin(); atom != link->cend(); ++atom) {
            QList<Dot> &dots = atoms[atom.key()];
            for (const ActorDot &dot : *atom) {
                if (const auto at = m_homeOrdinals.constFind(dot.actor); at != m_homeOrdinals.cend())
                    dots.append({*at, dot.counter});
            }
        }
    }
}

Result<PackReturn::Known> PackReturn::known(const RecordId &id, News &news)
{
    const auto lent = PackTable(m_pack.store().file().database).links(m_note.pack, id);
    auto taken = PackTable(m_home.store().file().database).links(m_note.pack, id);
    if (!lent || !taken)
        return failure(lent ? taken.error() : lent.error());
    Known all;
    addKnown(*lent, all);
    addKnown(*taken, all);
    news.isNew = lent->isEmpty() && taken->isEmpty();
    news.links = std::move(*taken);
    return all;
}

QList<PackReturn::Group> PackReturn::freshOf(quint8 atom, const Register &entries, const Known &known)
{
    Register fresh;
    for (const RegisterEntry &entry : entries) {
        if (!entry.purged && !known.value(entry.dot).contains(atom))
            fresh.append(entry);
    }
    Ranks &ranks = m_pack.store().ranks();
    std::sort(fresh.begin(), fresh.end(), [&](const RegisterEntry &a, const RegisterEntry &b) {
        return ranks.of(a.dot) < ranks.of(b.dot);
    });
    QList<Group> groups;
    for (const RegisterEntry &entry : std::as_const(fresh)) {
        const auto same = std::find_if(groups.begin(), groups.end(),
                                       [&](const Group &group) { return group.value == entry.value; });
        Group group{entry.value, {entry.dot}, true};
        if (same != groups.end()) { // it stands where its latest write does
            group.dots += same->dots;
            groups.erase(same);
        }
        groups.append(group);
    }
    return groups;
}

// The pack has it and holds it no longer: whoever wrote there had seen what it stands for.
QList<Dot> PackReturn::seenOf(quint8 atom, const Register &entries, const Known &known) const
{
    QList<Dot> seen;
    for (auto it = known.cbegin(); it != known.cend(); ++it) {
        if (it->contains(atom) && m_packState.vector.covers(it.key()) && !holds(entries, it.key()))
            seen += it->value(atom);
    }
    return seen;
}

Result<void> PackReturn::take(const Standing &pack)
{
    News news;
    const auto links = known(pack.state.id, news);
    if (!links)
        return failure(links.error());
    news.record = {pack.row->record.kind(), pack.state.id};
    news.shown = pack.row->record;
    news.alive = pack.row->alive;
    for (auto it = pack.state.atoms.cbegin(); it != pack.state.atoms.cend(); ++it) {
        const quint8 atom = it.key();
        if (atom != presenceAtom && !news.shown.spec().atom(atom)) {
            ++m_report.carried; // of a newer program: it waits in the pack for an update here
            continue;
        }
        const QList<Group> fresh = freshOf(atom, *it, *links);
        if (fresh.isEmpty())
            continue;
        news.atoms.insert(atom, fresh);
        news.seen.set(atom, seenOf(atom, *it, *links));
    }
    CHANCERY_TRY(m_pack.store().ranks().takeError());
    if (news.atoms.isEmpty() || (news.isNew && !news.alive))
        return ok();
    const auto home = m_home.store().states().find(quint16(news.record.kind), news.record.id);
    if (!home)
        return failure(home.error());
    settle(news, *home);
    report(news, *home);
    write(news, *home);
    m_news.append(std::move(news));
    return ok();
}

// ---- what it means at home

bool PackReturn::bringsBack(const News &news, const std::optional<Standing> &home)
{
    return home && !home->row->alive && news.alive && news.atoms.contains(presenceAtom);
}

// What home says already need not be said again, except by an undelete; a field that nobody filled in says nothing.
void PackReturn::settle(News &news, const std::optional<Standing> &home)
{
    for (auto it = news.atoms.begin(); it != news.atoms.end(); ++it) {
        if (it.key() == presenceAtom)
            continue;
        const Register entries = home ? home->state.atoms.value(it.key()) : Register();
        for (Group &group : *it) {
            // of several, another one may take the place of what says it
            const bool same =
                it->size() == 1 && valuesOf(entries) == QSet<QByteArray>{group.value} && !entries[0].purged;
            const bool nothing = news.isNew && home && saysNothing(group.value, news.record.kind, it.key());
            group.needed = (!same || bringsBack(news, home)) && !nothing;
        }
    }
}

void PackReturn::append(qsizetype round, const Edit &edit)
{
    if (m_rounds.size() <= round)
        m_rounds.resize(round + 1);
    m_rounds[round].append(edit);
}

void PackReturn::write(const News &news, const std::optional<Standing> &home)
{
    Edit::Operation operation = Edit::Operation::Update;
    if (!home)
        operation = Edit::Operation::Insert;
    else if (bringsBack(news, home))
        operation = Edit::Operation::Restore;
    QList<Edit> edits;
    for (auto it = news.atoms.cbegin(); it != news.atoms.cend(); ++it) {
        for (qsizetype i = 0; it.key() != presenceAtom && i < it->size(); ++i) {
            if (!it->at(i).needed && operation != Edit::Operation::Insert)
                continue;
            if (edits.size() <= i)
                edits.resize(i + 1, {i == 0 ? operation : Edit::Operation::Update, news.shown, 0, news.seen});
            edits[i].atoms |= bit(it.key());
            codec::unpack(it->at(i).value, edits[i].record, bit(it.key()));
        }
    }
    if (edits.isEmpty() && operation == Edit::Operation::Restore)
        edits.append({operation, news.shown, 0, news.seen});
    if (home && operation == Edit::Operation::Update && !edits.isEmpty())
        assertSame(news, *home, edits[0]);
    for (qsizetype i = 0; i < edits.size(); ++i) {
        if (edits[i].atoms != 0 || edits[i].operation == Edit::Operation::Restore)
            append(i, edits[i]);
    }
    if (news.alive || !news.atoms.contains(presenceAtom))
        return;
    // what was changed before it was deleted is in the bin with it: the last of its writes says so
    const qsizetype last = qMax<qsizetype>(edits.size() - 1, 0);
    append(last, {Edit::Operation::Remove, news.shown, 0, news.seen});
    m_buries = m_buries || last > 0;
}

// What home says already is no change, and the next value would take its place: so it is said anew, by who has seen
// nothing.
void PackReturn::assertSame(const News &news, const Standing &home, Edit &first)
{
    Edit said{Edit::Operation::Update, first.record, 0, {}};
    for (auto it = news.atoms.cbegin(); it != news.atoms.cend(); ++it) {
        const QSet<QByteArray> values = valuesOf(home.state.atoms.value(it.key()));
        if (it.key() != presenceAtom && it->size() > 1 && values == QSet<QByteArray>{it->at(0).value})
            said.atoms |= bit(it.key());
    }
    first.atoms &= ~said.atoms;
    if (said.atoms != 0)
        append(0, said);
}

// A removal after other rounds has seen them: they assert that the record is there.
Result<void> PackReturn::foresee()
{
    if (!m_buries)
        return ok();
    const auto state = m_home.store().replicator().prepareExport(m_home.store().names());
    if (!state)
        return failure(state.error());
    QList<Dot> dots;
    quint64 counter = state->vector.counter(state->actor);
    for (QList<Edit> &edits : m_rounds) {
        for (Edit &edit : edits) {
            if (edit.operation == Edit::Operation::Remove)
                edit.seen.set(presenceAtom, edit.seen.dots(presenceAtom) + dots);
        }
        if (!edits.isEmpty())
            dots.append({state->actor, ++counter});
    }
    return ok();
}

void PackReturn::report(const News &news, const std::optional<Standing> &home)
{
    const bool wasAlive = home && home->row->alive;
    AtomMask written = 0;
    AtomMask conflicts = 0;
    const auto supersedes = [&](quint8 atom, Register entries) {
        const QList<Dot> seen = news.seen.dots(atom);
        entries.removeIf([&](const RegisterEntry &entry) { return seen.contains(entry.dot); });
        return valuesOf(entries);
    };
    for (auto it = news.atoms.cbegin(); home && it != news.atoms.cend(); ++it) {
        const Register entries = home->state.atoms.value(it.key());
        QSet<QByteArray> after = supersedes(it.key(), entries);
        for (const Group &group : *it) {
            if (it.key() != presenceAtom && group.needed)
                written |= bit(it.key());
            if (group.needed)
                after.insert(group.value);
        }
        const bool settled = it.key() == presenceAtom && wasAlive && news.alive;
        if (after.size() > 1 && after != valuesOf(entries) && !settled)
            conflicts |= bit(it.key());
    }
    const QSet<QByteArray> presence =
        home ? supersedes(presenceAtom, home->state.atoms.value(presenceAtom)) : QSet<QByteArray>();
    const bool isAlive = news.alive || presence.contains(presenceValue(true));
    if (home && wasAlive == isAlive && written == 0 && conflicts == 0)
        return;
    const What what = wasAlive == isAlive ? What::Updated : isAlive ? What::Inserted : What::Removed;
    ++(what == What::Updated    ? m_report.updated
       : what == What::Inserted ? m_report.inserted
                                : m_report.removed);
    m_report.conflicting += conflicts != 0;
    const bool named = what == What::Inserted;
    m_report.items.append(
        {news.record, quint16(news.record.kind), what, conflicts, named ? news.shown.title() : QString()});
}

// ---- taken

Result<JoinReport> PackReturn::take(const TakeBackOrder &order)
{
    m_report.keepWeightiest();
    m_report.verdict = m_rounds.isEmpty() ? JoinReport::Verdict::Known : JoinReport::Verdict::Joined;
    const auto many = removesTooMany(m_home.store().tables(), m_report.removed);
    if (!many)
        return failure(many.error());
    if (*many && !order.allowRemovals)
        m_report.verdict = JoinReport::Verdict::TooManyRemovals;
    if (order.dryRun || m_report.verdict == JoinReport::Verdict::TooManyRemovals)
        return m_report;
    CHANCERY_TRY(foresee());
    Store &store = m_home.store();
    // a second round, though empty, makes the history say what stood after each change, beside other values too
    QList<QList<Edit>> rounds = m_rounds;
    rounds.append(QList<Edit>());
    auto done = store.commitRounds(rounds, u"pack:"_s + m_note.name, [&] { return keepBooks(true); });
    if (!done)
        return failure(std::move(done).error());
    if (done->batch == 0)
        CHANCERY_TRY(store.keep([&] { return keepBooks(false); }));
    m_report.commit = *done;
    m_home.announce(done->changes);
    return m_report;
}

Result<void> PackReturn::keepBooks(bool written)
{
    Store &store = m_home.store();
    auto transaction = Transaction::beginOrJoin(store.file().database);
    if (!transaction)
        return failure(std::move(transaction).error());
    const auto state = store.replicator().state();
    if (!state)
        return failure(state.error());
    QList<Dot> dots(written ? m_rounds.size() : 0);
    quint64 counter = state->vector.counter(state->actor);
    for (qsizetype i = dots.size() - 1; i >= 0; --i) {
        if (!m_rounds[i].isEmpty())
            dots[i] = {state->actor, counter--};
    }
    for (News &news : m_news) {
        CHANCERY_TRY(link(news, dots, *state));
        CHANCERY_TRY(copyContents(news));
    }
    m_note.returned = m_home.now();
    CHANCERY_TRY(PackTable(store.file().database).save(m_note));
    return transaction->commit();
}

// Of every value: somebody may choose another one than is shown. Of the removed too: when they are brought back later,
// their values are no news any more.
Result<void> PackReturn::copyContents(const News &news)
{
    for (auto it = news.atoms.cbegin(); it != news.atoms.cend(); ++it) {
        for (qsizetype i = 0; it.key() != presenceAtom && i < it->size(); ++i) {
            Record value = news.shown;
            codec::unpack(it->at(i).value, value, bit(it.key()));
            CHANCERY_TRY(copyAttachment(value, m_pack.store(), m_home.store()));
        }
    }
    return ok();
}

Result<void> PackReturn::link(News &news, const QList<Dot> &written, const ReplicaState &home)
{
    const auto now = m_home.store().states().find(quint16(news.record.kind), news.record.id);
    if (!now)
        return failure(now.error());
    for (auto it = news.atoms.cbegin(); it != news.atoms.cend(); ++it) {
        const Register entries = *now ? (*now)->state.atoms.value(it.key()) : Register();
        for (qsizetype i = 0; i < it->size(); ++i) {
            QList<ActorDot> became;
            for (qsizetype round = 0; round < written.size(); ++round) {
                const bool mine = it.key() == presenceAtom || (it->at(i).needed && round == i);
                if (mine && holds(entries, written[round]))
                    became.append({home.actors.value(written[round].actor).id, written[round].counter});
            }
            for (const Dot &dot : it->at(i).dots)
                news.links[{m_packState.actors.value(dot.actor).id, dot.counter}].insert(it.key(), became);
        }
    }
    return PackTable(m_home.store().file().database).save(m_note.pack, news.record.id, news.links);
}

} // namespace chancery
