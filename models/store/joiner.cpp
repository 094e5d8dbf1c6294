// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/joiner.h"

#include "models/store/blob_table.h"
#include "models/store/chains.h"
#include "models/store/removals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using What = ChangeSet::Entry::What;

constexpr quint64 mostTransactions = quint64(1) << 53; // of one actor: more than anybody writes

bool isSameWrite(const RegisterEntry &a, const RegisterEntry &b)
{
    return a.dot == b.dot && a.purged == b.purged;
}

//! Values are not compared: a write that two sides pack differently would never come to rest.
bool areSameWrites(const RecordState &a, const RecordState &b)
{
    return a.atoms.keys() == b.atoms.keys()
           && std::equal(a.atoms.begin(), a.atoms.end(), b.atoms.begin(),
                         [](const Register &x, const Register &y) {
                             return std::equal(x.begin(), x.end(), y.begin(), y.end(), isSameWrite);
                         });
}

//! What supersedes a write is another one: no register runs dry.
bool losesRegister(const RecordState &before, const RecordState &after)
{
    return std::any_of(before.atoms.keyBegin(), before.atoms.keyEnd(),
                       [&](quint8 atom) { return !after.atoms.contains(atom); });
}

//! Ascending by dot, each once; no register empty.
bool isSound(const RecordState &state)
{
    if (state.kind == 0 || state.id.isNull() || !state.atoms.contains(presenceAtom))
        return false;
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if (it.key() > 63 || it->isEmpty())
            return false;
        for (qsizetype i = 0; i + 1 < it->size(); ++i) {
            if (!(it->at(i).dot < it->at(i + 1).dot))
                return false;
        }
    }
    const Register presence = state.atoms.value(presenceAtom);
    return std::all_of(presence.begin(), presence.end(), [](const RegisterEntry &entry) {
        return !entry.purged && entry.value.size() == 1 && quint8(entry.value[0]) <= 1;
    });
}

//! Where the atoms stand, if each has one write, and with content.
std::optional<Versions> singleWrites(const RecordState &state)
{
    Versions versions;
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if (it.key() > 63 || it->size() != 1 || it->front().purged)
            return std::nullopt;
        versions.setSingle(it.key(), it->front().dot);
    }
    return versions;
}

//! Unless this program knows better: who knows the atom may know it as a text.
bool mayBeText(quint16 kind, quint8 atom)
{
    const auto known = schema::kindNumbered(kind);
    return !known || !schema::spec(*known).atom(atom) || TextHistory::isText(schema::spec(*known), atom);
}

QList<TextRevision> ofAtom(const QList<TextRevision> &revisions, quint8 atom)
{
    QList<TextRevision> found;
    std::copy_if(revisions.begin(), revisions.end(), std::back_inserter(found),
                 [atom](const TextRevision &revision) { return revision.atom == atom; });
    return found;
}

//! Something was made from a text that is not here.
bool namesUnknown(const QList<TextRevision> &revisions, const Register &entries)
{
    QSet<Dot> here;
    for (const TextRevision &revision : revisions)
        here.insert(revision.dot);
    for (const RegisterEntry &entry : entries)
        here.insert(entry.dot);
    return std::any_of(revisions.begin(), revisions.end(), [&](const TextRevision &revision) {
        return std::any_of(revision.parents.begin(), revision.parents.end(),
                           [&](const Dot &parent) { return !here.contains(parent); });
    });
}

tl::unexpected<Error> unsound(const QString &what)
{
    return failure(ErrorCode::BundleDamaged, {}, what);
}

} // namespace

Joiner::Joiner(const Replicator::Parts &parts, const JoinRequest &request)
    : m(parts)
    , m_request(request)
    , m_books(parts.database)
{
    m_report.verdict = JoinReport::Verdict::Joined;
}

Result<void> Joiner::prepare()
{
    for (auto it = m_request.actors.cbegin(); it != m_request.actors.cend(); ++it) {
        if (it->id.size() != RecordId::size)
            return unsound(u"actor"_s);
        const auto ordinal = m.log.ordinalOf(it->id, it->device);
        if (!ordinal)
            return failure(ordinal.error());
        m_ordinals.insert(it.key(), *ordinal);
    }
    if (QSet<quint32>(m_ordinals.cbegin(), m_ordinals.cend()).size() != m_ordinals.size())
        return unsound(u"actor named twice"_s);
    auto yields = m_books.yields();
    if (!yields)
        return failure(yields.error());
    m_yields = std::move(*yields);
    auto known = m_books.vector();
    auto base = translated(m_request.base);
    auto top = translated(m_request.top);
    for (auto *vector : {&known, &base, &top}) {
        if (!*vector)
            return failure(vector->error());
    }
    m_known = std::move(*known);
    m_base = std::move(*base);
    m_top = std::move(*top);
    CHANCERY_TRY(translateHeads());
    if (!m_top.covers(m_base))
        return unsound(u"base beyond top"_s);
    if (m_known.covers(m_top)) {
        m_report.verdict = JoinReport::Verdict::Known;
    } else if (!m_known.covers(m_base)) {
        m_report.verdict = JoinReport::Verdict::Gap;
        for (auto it = m_request.base.entries().cbegin(); it != m_request.base.entries().cend(); ++it) {
            if (!m_known.covers({m_ordinals.value(it.key()), it->counter}))
                m_report.missing.append(m_request.actors.value(it.key()));
        }
    }
    return ok();
}

Result<void> Joiner::translateHeads()
{
    QHash<quint32, quint64> reach;
    for (const HeadRun &told : m_request.heads) {
        const bool isSound = told.first > 0 && told.count() > 0 && told.heads.size() % HeadRun::headSize == 0;
        const auto first = translated(Dot{told.actor, told.first});
        if (!isSound || !first || !m_top.covers({first->actor, told.last()}))
            return unsound(u"chain"_s);
        m_heads.append({first->actor, told.first, told.heads});
        reach.insert(first->actor, qMax(reach.value(first->actor), told.last()));
    }
    for (auto it = m_top.entries().cbegin(); it != m_top.entries().cend(); ++it) {
        if (reach.value(it.key()) < it->counter && !it->head.isEmpty())
            m_heads.append({it.key(), it->counter, it->head.first(HeadRun::headSize)});
    }
    std::stable_sort(m_heads.begin(), m_heads.end(), [](const HeadRun &a, const HeadRun &b) {
        return std::pair(a.actor, a.first) < std::pair(b.actor, b.first);
    });
    return ok();
}

Result<Dot> Joiner::translated(Dot dot) const
{
    const auto it = m_ordinals.constFind(dot.actor);
    if (it == m_ordinals.cend() || dot.counter == 0 || dot.counter > mostTransactions)
        return unsound(u"dot"_s);
    return Dot{*it, dot.counter};
}

Result<VersionVector> Joiner::translated(const VersionVector &vector) const
{
    VersionVector mine;
    for (auto it = vector.entries().cbegin(); it != vector.entries().cend(); ++it) {
        const auto dot = translated(Dot{it.key(), it->counter});
        if (!dot)
            return failure(dot.error());
        mine.set(dot->actor, dot->counter, it->head);
    }
    return mine;
}

Result<RecordState> Joiner::translated(const RecordState &state) const
{
    RecordState mine = state;
    for (Register &entries : mine.atoms) {
        for (RegisterEntry &entry : entries) {
            const auto dot = translated(entry.dot);
            if (!dot)
                return failure(dot.error());
            entry.dot = *dot;
        }
        sortByDot(entries);
    }
    return mine;
}

Result<void> Joiner::read(const ChangeReader &read)
{
    m.log.openBatch();
    CHANCERY_TRY(read(*this));
    CHANCERY_TRY(BlobTable(m.database).checkAll(m_arrived));
    m_report.contents = int(m_arrived.size());
    return ok();
}

Result<void> Joiner::stamp(const Stamp &stamp)
{
    const auto dot = translated(stamp.dot);
    if (!dot)
        return failure(dot.error());
    if (!m_top.covers(*dot) || stamp.hlc < 0)
        return unsound(u"stamp"_s);
    m.log.hear(stamp.hlc);
    return m.log.writeStamp({*dot, stamp.hlc, stamp.user});
}

Result<void> Joiner::record(const RecordState &state)
{
    if (const auto taken = takePlain(state); !taken || *taken)
        return taken ? ok() : Result<void>(failure(taken.error()));
    const auto incoming = translated(state);
    if (!incoming)
        return failure(incoming.error());
    if (!isSound(*incoming) || !incoming->isWithin(m_top))
        return unsound(u"record "_s + state.id.toString());
    const auto before = m.states.find(incoming->kind, incoming->id);
    if (!before)
        return failure(before.error());
    const RecordState local =
        before->has_value() ? (*before)->state : RecordState{incoming->kind, incoming->id, {}};
    const RecordState after = join(local, m_known, *incoming, m_top);
    if (losesRegister(local, after))
        return unsound(u"values of "_s + state.id.toString());
    if (!after.atoms.contains(presenceAtom))
        return ok();
    if (after != local)
        CHANCERY_TRY(write(*before, after));
    noteTouch(*before, after, *incoming);
    noteTexts(local, after);
    return ok();
}

// What most records are: one write an atom, and nothing beside the row. True if that is all, and done: it is here
// already, or it is new and a row holds it.
Result<bool> Joiner::takePlain(const RecordState &state)
{
    const auto kind = schema::kindNumbered(state.kind);
    const auto writes = singleWrites(state);
    if (!kind || !writes || !isSound(state))
        return false;
    const auto versions = writes->mapped([&](Dot dot) {
        const auto mine = translated(dot);
        return mine ? std::optional(*mine) : std::nullopt;
    });
    const auto plain = m.states.isPlain(state.id);
    if (!plain)
        return failure(plain.error());
    if (!versions || !*plain)
        return false;
    if (isNew(*versions)) {
        const auto added = addPlain(state, *versions);
        if (!added || *added)
            return added;
    }
    const auto local = m.tables.versions(*kind, state.id);
    if (!local)
        return failure(local.error());
    return local->has_value() && **local == *versions;
}

// False if no row can hold it, or one is there. The table is not asked first: a full bundle names many that are new.
Result<bool> Joiner::addPlain(const RecordState &state, const Versions &versions)
{
    auto row = RecordStates::plainRow(state);
    if (!row)
        return false;
    row->versions = versions;
    row->sequence = m.log.nextSequence();
    if (const auto added = m.tables.insert(*row); !added) {
        // the only constraint of a record table is its key; a transaction that is gone had another reason
        if (!m.database.inTransaction())
            return failure(added.error());
        const auto there = m.tables.versions(row->record.kind(), state.id);
        if (!there || !there->has_value())
            return failure(there ? added.error() : there.error());
        return false;
    }
    CHANCERY_TRY(noteNew(*row, versions.singles() & ~AtomMask(1)));
    return true;
}

bool Joiner::isNew(const Versions &versions) const
{
    bool all = true;
    versions.forEachDot([&](Dot dot) { all = all && m_top.covers(dot) && !m_known.covers(dot); });
    return all;
}

Result<void> Joiner::write(const std::optional<Standing> &before, const RecordState &after)
{
    const RecordState local = before ? before->state : RecordState{after.kind, after.id, {}};
    const AtomMask changed = RecordStates::differing(local, after);
    if (const auto kind = schema::kindNumbered(after.kind); kind && before) {
        for (const AtomSpec &atom : schema::spec(*kind).atoms) {
            if ((changed >> atom.number & 1) && TextHistory::isText(schema::spec(*kind), atom.number))
                CHANCERY_TRY(m.texts.joined(local, after, atom.number));
        }
    }
    noteCarried(local, after);
    const auto row = m.states.write(before, after, m.log.nextSequence());
    if (!row)
        return failure(row.error());
    return note(before, after, *row, changed);
}

// Whether an atom that we do not know is a long text shows only when its revisions come.
void Joiner::noteCarried(const RecordState &before, const RecordState &after)
{
    const auto kind = schema::kindNumbered(after.kind);
    for (auto it = before.atoms.cbegin(); it != before.atoms.cend(); ++it) {
        if (it.key() == presenceAtom || (kind && schema::spec(*kind).atom(it.key())))
            continue;
        for (const RegisterEntry &entry : superseded(*it, after.atoms.value(it.key()))) {
            if (!entry.purged)
                m_gone[after.id].append({it.key(), entry});
        }
    }
}

Result<void> Joiner::note(const std::optional<Standing> &before, const RecordState &after,
                          const std::optional<Row> &row, AtomMask changed)
{
    if (!row) {
        ++m_report.carried;
        return ok();
    }
    m_moved.insert(after.id);
    AtomMask known = 0;
    JoinReport::Item item{{row->record.kind(), after.id}, after.kind, What::Updated, 0};
    for (auto it = after.atoms.cbegin(); it != after.atoms.cend(); ++it) {
        const AtomMask bit = AtomMask(1) << it.key();
        if (!(changed & bit))
            continue;
        if (row->record.spec().atom(it.key()))
            known |= bit;
        else if (it.key() != presenceAtom)
            ++m_report.carried;
        if (isInConflict(*it))
            item.conflicts |= bit;
    }
    const bool was = before && before->row->alive;
    Edit::Operation operation = Edit::Operation::Update;
    if (was != row->alive) {
        item.what = row->alive ? What::Inserted : What::Removed;
        operation = row->alive ? (before ? Edit::Operation::Restore : Edit::Operation::Insert)
                               : Edit::Operation::Remove;
    } else if (!was) {
        return ok(); // dead before and after: nothing that anybody sees
    }
    report(item, row->record);
    if (!m_request.history)
        return ok();
    return m.history.add({after.kind, after.id, before ? &*before : nullptr, operation, known,
                          HistoryLog::versionsOf(after, known)});
}

Result<void> Joiner::noteNew(const Row &row, AtomMask atoms)
{
    const Record &record = row.record;
    m_moved.insert(record.id());
    if (!row.alive)
        return ok();
    const auto kind = quint16(record.kind());
    report({{record.kind(), record.id()}, kind, What::Inserted, 0}, record);
    if (!m_request.history)
        return ok();
    return m.history.add({kind, record.id(), nullptr, Edit::Operation::Insert, atoms, row.versions});
}

void Joiner::report(JoinReport::Item item, const Record &record)
{
    const bool removed = item.what == What::Removed;
    (removed ? m_report.removed : item.what == What::Inserted ? m_report.inserted : m_report.updated)++;
    if (item.conflicts)
        ++m_report.conflicting;
    m_report.commit.changes.entries.append({item.record.kind, item.record.id, item.what});
    // conflicts and removals go before these
    if (!item.conflicts && !removed && ++m_ordinary > JoinReport::reportedItems)
        return;
    item.title = record.title();
    m_report.items.append(item);
}

// A write that nobody had acknowledged can surface after the content of its record was dropped. A fresh presence makes
// those who still hold the content send it, and those who lack it receive it.
void Joiner::noteTouch(const std::optional<Standing> &before, const RecordState &after,
                       const RecordState &incoming)
{
    if (!after.isAlive())
        return;
    const bool had = before && before->state.isAlive() && before->state.hasHole();
    const bool hole = after.hasHole() && !had;
    const bool unheard = after != incoming && after.isWithin(m_top) && !areSameWrites(after, incoming);
    if (hole || unheard || (before && comesAgain(incoming)))
        m_touched.append({after.kind, after.id});
}

// Others may know that it was overwritten, and that we know it too: they would not tell.
bool Joiner::comesAgain(const RecordState &incoming) const
{
    const auto again = [this](const RegisterEntry &entry) {
        const SyncBooks::Yield yield = m_yields.value(entry.dot.actor);
        return entry.dot.counter > yield.beyond && entry.dot.counter <= yield.last
               && !m_known.covers(entry.dot);
    };
    return std::any_of(incoming.atoms.cbegin(), incoming.atoms.cend(), [&](const Register &entries) {
        return std::any_of(entries.begin(), entries.end(), again);
    });
}

void Joiner::noteTexts(const RecordState &before, const RecordState &after)
{
    if (!after.isAlive() || after == before)
        return;
    Texts texts{after.kind, 0, RecordStates::differing(before, after), after.isWithin(m_top), {}};
    for (auto it = after.atoms.cbegin(); it != after.atoms.cend(); ++it) {
        if (it.key() != presenceAtom && it->size() > 1 && mayBeText(after.kind, it.key()))
            texts.concurrent |= AtomMask(1) << it.key();
    }
    if (texts.concurrent != 0 && (texts.heard || (texts.changed & texts.concurrent)))
        m_texts.insert(after.id, texts);
}

// What texts were made from is dropped once everybody has acknowledged it, and a write that nobody had acknowledged may
// need it still. Whoever knows it tells those who do not; whoever does not asks, with a fresh presence likewise.
Result<void> Joiner::touchTexts()
{
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        const auto standing = m.states.find(it->kind, it.key());
        const auto revisions = m.revisions.ofRecord(it.key());
        if (!standing || !revisions)
            return failure(standing ? revisions.error() : standing.error());
        bool touched = m_touched.contains({it->kind, it.key()});
        for (auto atom = (*standing)->state.atoms.cbegin(); atom != (*standing)->state.atoms.cend(); ++atom) {
            if (touched || !(it->concurrent >> atom.key() & 1))
                continue;
            const auto known = ofAtom(*revisions, atom.key());
            const auto ours = m.texts.base(known, *atom);
            const auto theirs = m.texts.base(ofAtom(it->told, atom.key()), *atom);
            if (!ours || !theirs)
                return failure(ours ? theirs.error() : ours.error());
            const bool tell = it->heard && *ours && (!*theirs || (*theirs)->dot != (*ours)->dot);
            const bool ask = !*ours && (it->changed >> atom.key() & 1) && namesUnknown(known, *atom);
            touched = tell || ask;
            if (touched)
                m_touched.append({it->kind, it.key()});
        }
    }
    return ok();
}

Result<void> Joiner::touch(const CommitLog::Names &names)
{
    CHANCERY_TRY(touchTexts());
    if (m_touched.isEmpty())
        return ok();
    const auto dot = m.log.startDot(names);
    if (!dot)
        return failure(dot.error());
    const Ranks::Pending rank(m.ranks, *dot, m.log.clock());
    for (const auto &[kind, id] : std::as_const(m_touched)) {
        const auto standing = m.states.find(kind, id);
        if (!standing)
            return failure(standing.error());
        RecordState after = (*standing)->state;
        // that others want it dead is not for us to decide
        Register &presence = after.atoms[presenceAtom];
        presence.removeIf([](const RegisterEntry &entry) { return entry.value == presenceValue(true); });
        presence.append({*dot, presenceValue(true), false});
        sortByDot(presence);
        CHANCERY_TRY(m.states.write(*standing, after, m.log.nextSequence()));
        if (schema::kindNumbered(kind))
            m_moved.insert(id);
        m.log.digest(id.toBytes());
    }
    return m.log.sealDot(names);
}

Result<void> Joiner::revision(const TextRevision &revision)
{
    TextRevision mine = revision;
    const auto dot = translated(revision.dot);
    if (!dot)
        return failure(dot.error());
    mine.dot = *dot;
    for (Dot &parent : mine.parents) {
        const auto known = translated(parent);
        if (!known)
            return failure(known.error());
        parent = *known;
    }
    if (!m_top.covers(mine.dot))
        return unsound(u"revision"_s);
    if (const auto texts = m_texts.find(mine.record); texts != m_texts.end())
        texts->told.append(mine);
    const QList<Gone> gone = m_gone.value(mine.record);
    for (const Gone &one : gone) {
        if (one.atom == mine.atom && mine.parents.contains(one.entry.dot))
            CHANCERY_TRY(m.revisions.setValue(mine.record, mine.atom, one.entry.dot, one.entry.value));
    }
    return m.revisions.save(mine);
}

Result<void> Joiner::blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes)
{
    Q_UNUSED(size)
    BlobTable blobs(m.database);
    if (chunk == 0) {
        const auto there = blobs.contains(hash);
        if (!there)
            return failure(there.error());
        if (*there && !m_arrived.contains(hash))
            m_present.insert(hash);
    }
    if (m_present.contains(hash))
        return ok();
    m_arrived.insert(hash);
    return blobs.putChunk(hash, chunk, bytes);
}

Result<void> Joiner::finish(const CommitLog::Names &names)
{
    CHANCERY_TRY(touch(names));
    for (auto it = m_top.entries().cbegin(); it != m_top.entries().cend(); ++it) {
        if (m_known.counter(it.key()) < it->counter)
            CHANCERY_TRY(m.log.writeVector(it.key(), *it));
    }
    CHANCERY_TRY(keepHeads());
    if (!m_request.allowRemovals) {
        const auto tooMuch = removesTooMany(m.tables, m_report.removed, m_report.removed - m_report.inserted);
        if (!tooMuch)
            return failure(tooMuch.error());
        if (*tooMuch)
            m_report.verdict = JoinReport::Verdict::TooManyRemovals;
    }
    if (m_report.commit.changes.isEmpty() || !m_request.history)
        return ok();
    const auto batch = m.log.closeBatch(names, m_request.intent, {});
    if (!batch)
        return failure(batch.error());
    m_report.commit.batch = *batch;
    return ok();
}

// Of each actor what is new here.
Result<void> Joiner::keepHeads()
{
    Chains chains(m.database);
    QHash<quint32, quint64> kept;
    for (const HeadRun &run : std::as_const(m_heads)) {
        const quint64 known = qMax(kept.value(run.actor), m_known.counter(run.actor));
        const HeadRun fresh = run.within(known + 1, m_top.counter(run.actor));
        if (fresh.heads.isEmpty())
            continue;
        CHANCERY_TRY(chains.keep(fresh));
        kept.insert(run.actor, fresh.last());
    }
    return ok();
}

JoinReport Joiner::takeReport()
{
    m_report.keepWeightiest();
    return std::move(m_report);
}

} // namespace chancery
