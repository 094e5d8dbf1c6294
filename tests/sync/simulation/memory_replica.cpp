// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/memory_replica.h"

#include "models/store/content_books.h"
#include "models/store/value_codec.h"

#include <algorithm>

namespace chancery::simulation {

namespace {

using What = ChangeSet::Entry::What;

constexpr int tieBits = 16;
constexpr int mostAtoms = 64;

Register superseded(const Register &entries, const QList<Dot> &seen, const RegisterEntry &by)
{
    Register rest;
    for (const RegisterEntry &entry : entries) {
        if (!seen.contains(entry.dot) && entry.dot != by.dot)
            rest.append(entry);
    }
    rest.append(by);
    sortByDot(rest);
    return rest;
}

} // namespace

MemoryReplica::MemoryReplica(const Surroundings &surroundings, const QByteArray &library)
    : m_surroundings(surroundings)
{
    m_state.library = library;
}

quint32 MemoryReplica::ordinalOf(const Actor &actor)
{
    for (auto it = m_state.actors.cbegin(); it != m_state.actors.cend(); ++it) {
        if (it->id == actor.id)
            return it.key();
    }
    const quint32 ordinal = m_state.actors.isEmpty() ? 1 : m_state.actors.lastKey() + 1;
    m_state.actors.insert(ordinal, actor);
    return ordinal;
}

void MemoryReplica::mint()
{
    QByteArray id(RecordId::size, Qt::Uninitialized);
    m_surroundings.random(reinterpret_cast<quint8 *>(id.data()), size_t(id.size()));
    m_state.actor = ordinalOf({id, m_surroundings.name});
}

Dot MemoryReplica::nextDot()
{
    if (m_state.actor == 0)
        mint();
    const Dot dot{m_state.actor, m_state.vector.counter(m_state.actor) + 1};
    m_state.vector.set(dot.actor, dot.counter);
    m_state.hlc = qMax(m_surroundings.clock() << tieBits, m_state.hlc + 1);
    m_state.stamps.insert(dot, {dot, m_state.hlc, m_surroundings.name});
    return dot;
}

PrecedenceOf MemoryReplica::precedence() const
{
    return [this](Dot dot) {
        return Precedence{m_state.stamps.value(dot).hlc, m_state.actors.value(dot.actor).id};
    };
}

Result<Loaded> MemoryReplica::load(const RecordRef &ref)
{
    const auto it = m_state.records.constFind(ref.id);
    if (it == m_state.records.constEnd() || it->kind != quint16(ref.kind))
        return failure(ErrorCode::UnknownRecord, ref.id.toString());
    Loaded loaded;
    loaded.record = Record(ref.kind, ref.id);
    loaded.alive = it->isAlive();
    for (auto atom = it->atoms.cbegin(); atom != it->atoms.cend(); ++atom) {
        const Choice choice = chooseValue(*atom, precedence());
        if (atom.key() < mostAtoms)
            loaded.seen.set(atom.key(), dotsOf(*atom));
        if (atom.key() != presenceAtom && loaded.record.spec().atom(atom.key()))
            codec::unpack(choice.value, loaded.record);
    }
    return loaded;
}

Result<QList<Edit>> MemoryReplica::removal(const RecordRef &ref)
{
    const auto loaded = load(ref);
    return loaded ? Result<QList<Edit>>({Edit::remove(*loaded)}) : failure(loaded.error());
}

Result<QList<Edit>> MemoryReplica::restoration(const RecordRef &ref)
{
    const auto loaded = load(ref);
    return loaded ? Result<QList<Edit>>({Edit::restore(*loaded)}) : failure(loaded.error());
}

Result<CommitInfo> MemoryReplica::commit(const QList<Edit> &edits, const QString &)
{
    const State before = m_state;
    const Dot dot = nextDot();
    CommitInfo info;
    for (const Edit &edit : edits) {
        const auto changed = apply(edit, dot);
        if (!changed) {
            m_state = before;
            return failure(changed.error());
        }
        if (*changed)
            info.changes.entries.append({edit.record.kind(), edit.record.id(), What::Updated});
    }
    if (info.changes.isEmpty())
        m_state = before;
    return info;
}

Result<bool> MemoryReplica::apply(const Edit &edit, Dot dot)
{
    const RecordId id = edit.record.id();
    const bool exists = m_state.records.contains(id);
    RecordState &state = m_state.records[id];
    state.kind = quint16(edit.record.kind());
    state.id = id;
    if (edit.operation == Edit::Operation::Remove) {
        if (!exists || !state.isAlive())
            return false;
        state.atoms[presenceAtom] =
            superseded(state.atoms[presenceAtom], edit.seen.dots(0), {dot, presenceValue(false), false});
        return true;
    }
    Edit written = edit;
    if (edit.operation == Edit::Operation::Insert && exists) {
        if (state.isAlive())
            return failure(ErrorCode::RecordExists, id.toString());
        written.operation = Edit::Operation::Restore;
        for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
            if (it.key() < mostAtoms)
                written.seen.set(it.key(), dotsOf(*it));
        }
    }
    if (!writeAtoms(state, written, dot))
        return false;
    state.atoms[presenceAtom] =
        superseded(state.atoms[presenceAtom], written.seen.dots(0), {dot, presenceValue(true), false});
    return true;
}

bool MemoryReplica::writeAtoms(RecordState &state, const Edit &edit, Dot dot) const
{
    bool written = edit.operation != Edit::Operation::Update;
    for (const AtomSpec &atom : edit.record.spec().atoms) {
        const AtomMask bit = AtomMask(1) << atom.number;
        if (!(edit.atoms & bit))
            continue;
        const QByteArray value = codec::packed(edit.record, bit);
        const Register now = state.atoms.value(atom.number);
        const QList<Dot> seen = edit.seen.dots(atom.number);
        const bool same = !now.isEmpty() && chooseValue(now, precedence()).value == value && seen.size() < 2;
        if (edit.operation == Edit::Operation::Update && same)
            continue;
        state.atoms[atom.number] = superseded(now, seen, {dot, value, false});
        written = true;
    }
    return written;
}

Result<UndoReport> MemoryReplica::undo(BatchId)
{
    return failure(ErrorCode::NothingToDo);
}

Result<void> MemoryReplica::writeRaw(const RecordState &wanted)
{
    const Dot dot = nextDot();
    RecordState &state = m_state.records[wanted.id];
    state.kind = wanted.kind;
    state.id = wanted.id;
    for (auto it = wanted.atoms.cbegin(); it != wanted.atoms.cend(); ++it) {
        const Register now = state.atoms.value(it.key());
        state.atoms[it.key()] = superseded(now, dotsOf(now), {dot, it->constFirst().value, false});
    }
    return ok();
}

Result<ReplicaState> MemoryReplica::state()
{
    ReplicaState state;
    state.library = m_state.library;
    state.former = m_state.former;
    state.actor = m_state.actor;
    state.actors = m_state.actors;
    state.vector = m_state.vector;
    return state;
}

Result<ReplicaState> MemoryReplica::prepareExport()
{
    if (m_state.actor == 0)
        mint();
    return state();
}

Result<int> MemoryReplica::tell(const VersionVector &base, ChangeSink &sink, const QSet<QByteArray> &wanted)
{
    int told = 0;
    QSet<QByteArray> contents = wanted;
    QList<const RecordState *> states;
    for (const RecordState &state : m_state.records) {
        if (!state.isWithin(base))
            states.append(&state);
    }
    for (const RecordState *state : states) {
        for (const Register &entries : state->atoms) {
            for (const RegisterEntry &entry : entries) {
                if (m_state.stamps.contains(entry.dot))
                    CHANCERY_TRY(sink.stamp(m_state.stamps.value(entry.dot)));
            }
        }
    }
    for (const RecordState *state : states) {
        CHANCERY_TRY(sink.record(*state));
        for (const QByteArray &hash : ContentBooks::named(*state))
            contents.insert(hash);
        ++told;
    }
    QList<QByteArray> hashes(contents.begin(), contents.end());
    std::sort(hashes.begin(), hashes.end());
    for (const QByteArray &hash : std::as_const(hashes)) {
        const auto content = m_state.contents.constFind(hash);
        const qint64 size = content == m_state.contents.constEnd() ? -1 : content->size();
        for (qint64 at = 0; size >= 0 && (at == 0 || at < size); at += BlobTable::chunkSize)
            CHANCERY_TRY(sink.blob(hash, size, int(at / BlobTable::chunkSize),
                                   content->mid(at, BlobTable::chunkSize)));
    }
    return told;
}

Result<QList<QByteArray>> MemoryReplica::lacking()
{
    QSet<QByteArray> missing;
    for (const RecordState &state : std::as_const(m_state.records)) {
        for (const QByteArray &hash : ContentBooks::named(state)) {
            if (!m_state.contents.contains(hash))
                missing.insert(hash);
        }
    }
    QList<QByteArray> hashes(missing.begin(), missing.end());
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

Result<void> MemoryReplica::putContent(const QByteArray &hash, const QByteArray &bytes)
{
    m_state.contents.insert(hash, bytes);
    return ok();
}

Result<bool> MemoryReplica::hasContent(const QByteArray &hash)
{
    return m_state.contents.contains(hash);
}

void MemoryReplica::takeContents(const Recording &content)
{
    QHash<QByteArray, QByteArray> contents;
    for (const Recording::Piece &piece : content.blobs)
        contents[piece.hash] += piece.bytes;
    for (auto it = contents.cbegin(); it != contents.cend(); ++it)
        m_state.contents.insert(it.key(), *it);
}

//! Of a bundle with nothing else new in it.
Result<JoinReport> MemoryReplica::joinContents(const JoinRequest &request, const ChangeReader &read,
                                               JoinReport report)
{
    const State before = m_state;
    const auto missing = lacking();
    const bool brings = std::any_of(missing->begin(), missing->end(),
                                    [&](const QByteArray &hash) { return request.contents.contains(hash); });
    if (!brings)
        return report;
    Recording content;
    const auto done = read(content);
    if (done && !request.dryRun)
        takeContents(content);
    else
        m_state = before;
    return done ? Result<JoinReport>(report) : failure(done.error());
}

Result<int> MemoryReplica::countSince(const VersionVector &base)
{
    return int(std::count_if(m_state.records.cbegin(), m_state.records.cend(),
                             [&](const RecordState &state) { return !state.isWithin(base); }));
}

Result<JoinReport> MemoryReplica::join(const JoinRequest &request, const ChangeReader &read)
{
    const State before = m_state;
    Ordinals ordinals;
    for (auto it = request.actors.cbegin(); it != request.actors.cend(); ++it)
        ordinals.insert(it.key(), ordinalOf(*it));
    JoinReport report;
    const VersionVector known = m_state.vector;
    const VersionVector top = translated(request.top, ordinals);
    const auto leave = [&](JoinReport::Verdict verdict) {
        m_state = before;
        report.verdict = verdict;
        return report;
    };
    if (known.covers(top))
        return joinContents(request, read, leave(JoinReport::Verdict::Known));
    if (!known.covers(translated(request.base, ordinals)))
        return leave(JoinReport::Verdict::Gap);
    Recording content;
    if (auto done = read(content); !done) {
        m_state = before;
        return failure(done.error());
    }
    for (const Stamp &stamp : content.stamps) {
        const Dot dot{ordinals.value(stamp.dot.actor), stamp.dot.counter};
        if (!m_state.stamps.contains(dot))
            m_state.stamps.insert(dot, {dot, stamp.hlc, stamp.user});
    }
    takeContents(content);
    QList<RecordId> touched;
    for (const RecordState &state : content.records)
        joinRecord(translated(state, ordinals), known, top, report, touched);
    m_state.vector.unite(top);
    if (top.counter(m_state.actor) > known.counter(m_state.actor))
    { // the file went back: who writes now is new
        m_state.actor = 0;
        report.rolledBack = true;
    }
    touch(touched);
    if (request.dryRun)
        m_state = before;
    report.verdict = JoinReport::Verdict::Joined;
    return report;
}

void MemoryReplica::joinRecord(const RecordState &incoming, const VersionVector &known,
                               const VersionVector &top, JoinReport &report, QList<RecordId> &touched)
{
    const RecordState local = m_state.records.value(incoming.id);
    const RecordState joined = chancery::join(local, known, incoming, top);
    m_state.records.insert(incoming.id, joined);
    if (!schema::kindNumbered(incoming.kind))
        ++report.carried;
    else if (joined.isAlive() && !local.isAlive())
        ++report.inserted;
    else if (!joined.isAlive() && local.isAlive())
        ++report.removed;
    else if (joined != local)
        ++report.updated;
    if (!joined.isAlive())
        return;
    // who has the content must hear that it is missing here; who lacks it must hear that it is here
    const bool hole = joined.hasHole();
    const bool deaf = joined != incoming && joined.isWithin(top);
    if ((hole && !m_state.holes.contains(incoming.id)) || deaf)
        touched.append(incoming.id);
    if (hole)
        m_state.holes.insert(incoming.id);
    else
        m_state.holes.remove(incoming.id);
}

void MemoryReplica::touch(const QList<RecordId> &records)
{
    if (records.isEmpty())
        return;
    const Dot dot = nextDot();
    for (const RecordId &id : records) {
        RecordState &state = m_state.records[id];
        Register &entries = state.atoms[presenceAtom];
        entries = superseded(entries, state.livingDots(), {dot, presenceValue(true), false});
    }
}

Result<int> MemoryReplica::purge(const VersionVector &acknowledged, qint64 deadBefore)
{
    int purged = 0;
    for (RecordState &state : m_state.records) {
        const bool holds = std::any_of(state.atoms.cbegin(), state.atoms.cend(), [](const Register &entries) {
            return std::any_of(entries.begin(), entries.end(),
                               [](const RegisterEntry &e) { return !e.purged && e.value.size() > 1; });
        });
        const Register graves = state.atoms.value(presenceAtom);
        const bool old = std::all_of(graves.begin(), graves.end(), [&](const RegisterEntry &entry) {
            return m_state.stamps.value(entry.dot).hlc >> tieBits < deadBefore;
        });
        if (state.isAlive() || !holds || !old || !state.isWithin(acknowledged))
            continue;
        for (auto it = state.atoms.begin(); it != state.atoms.end(); ++it) {
            if (it.key() == presenceAtom)
                continue;
            for (RegisterEntry &entry : *it)
                entry = {entry.dot, {}, true};
        }
        ++purged;
    }
    return purged;
}

Result<void> MemoryReplica::adoptLibrary(const QByteArray &library, qint64)
{
    const bool leaves = library != m_state.library && !m_state.former.contains(m_state.library);
    if (const auto now = state(); leaves && !now->isEmpty())
        m_state.former.append(m_state.library);
    m_state.library = library;
    return ok();
}

Result<void> MemoryReplica::keepBackup(int number)
{
    m_backups.insert(number, m_state);
    return ok();
}

Result<void> MemoryReplica::goBack(int number, Return how)
{
    m_state = m_backups.value(number);
    if (how == Return::Restored || m_surroundings.anchored)
        m_state.actor = 0;
    return ok();
}

Result<std::unique_ptr<Replica>> MemoryReplica::copy(const Surroundings &surroundings)
{
    auto twin = std::make_unique<MemoryReplica>(surroundings, m_state.library);
    twin->m_state = m_state;
    if (surroundings.anchored)
        twin->m_state.actor = 0;
    return twin;
}

} // namespace chancery::simulation
