// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/world.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

using Verdict = JoinReport::Verdict;

constexpr qint64 farFuture = 32503680000000; // the year 3000
constexpr int mostRounds = 12;

JoinRequest requestOf(const Bundle &bundle)
{
    JoinRequest request;
    request.actors = bundle.teller.actors;
    request.sender = bundle.teller.actor;
    request.heads = bundle.heads;
    request.base = bundle.base;
    request.top = bundle.teller.vector;
    request.intent = u"import:device %1"_s.arg(bundle.device);
    request.allowRemovals = true;
    request.contents = bundle.content->contents();
    return request;
}

} // namespace

//! What all of them are known to have, in the node's numbers; nothing if one has never been heard.
VersionVector World::baseFor(Node &node, const QList<int> &devices)
{
    std::optional<VersionVector> base;
    for (const int device : devices) {
        const VersionVector told = translated(node.books.acks.value(device).vector, inverse(node.ordinals));
        const auto has = node.replica->agreed(told);
        if (!wanted(has, "what is agreed"))
            return {};
        base = base ? VersionVector::meet(*base, *has) : *has;
    }
    return base.value_or(VersionVector());
}

std::optional<Bundle> World::tell(Node &node, int serial, const QList<int> &devices, Contents contents)
{
    auto teller = node.replica->prepareExport();
    if (!wanted(teller, "preparing an export") || !refresh(node, Look::Changes))
        return std::nullopt;
    Bundle bundle;
    bundle.serial = serial;
    bundle.device = node.device;
    bundle.number = ++node.books.number;
    bundle.teller = *teller;
    bundle.base = VersionVector::meet(baseFor(node, devices), teller->vector);
    const auto heads = node.replica->heads(bundle.base, teller->vector);
    if (!wanted(heads, "heads"))
        return std::nullopt;
    bundle.heads = *heads;
    auto content = std::make_shared<Recording>();
    const QSet<QByteArray> asked = wantedBy(node, devices);
    const auto told = node.replica->tell(bundle.base, *content, asked);
    if (!wanted(told, "tell"))
        return std::nullopt;
    bundle.content = content;
    bundle.wants = lacking(node);
    bundle.ordinals = ordinalsOf(teller->actors, m_actors);
    bundle.worldBase = translated(bundle.base, bundle.ordinals);
    bundle.worldTop = translated(teller->vector, bundle.ordinals);
    node.told.unite(bundle.worldTop);
    checkTold(node, bundle, *told);
    checkContentsTold(node, bundle, asked);
    if (contents == Contents::Without)
        content->blobs.clear();
    if (m_courier) {
        const auto file = m_courier->seal(bundle, int(m_nodes.size()));
        if (!wanted(file, "sealing a bundle"))
            return std::nullopt;
        bundle.file = *file;
    }
    return failed() ? std::nullopt : std::optional(bundle);
}

//! Every record with something beyond the base, as it stands, and no other.
void World::checkTold(const Node &node, const Bundle &bundle, int told)
{
    if (bundle.worldTop != node.books.dump.vector)
        return fail(u"a bundle's top is not the file's vector: "_s
                    + QString::fromUtf8(describe(bundle.worldTop)));
    if (told != bundle.content->records.size())
        return fail(u"told %1 records, said %2"_s.arg(bundle.content->records.size()).arg(told));
    QSet<RecordId> named;
    for (const RecordState &state : bundle.content->records) {
        const RecordState world = translated(state, bundle.ordinals);
        named.insert(state.id);
        if (world.isWithin(bundle.worldBase))
            return fail(u"told without need: "_s + QString::fromUtf8(describe(world)));
        if (node.books.dump.records.value(state.id) != world)
            return fail(u"told otherwise than it stands: "_s + QString::fromUtf8(describe(world)));
    }
    for (const RecordState &state : node.books.dump.records) {
        if (!named.contains(state.id) && !state.isWithin(bundle.worldBase))
            return fail(u"not told: "_s + QString::fromUtf8(describe(state)));
    }
}

void World::deliver(const Step &step, Node &node)
{
    const auto bundle = m_bundles.constFind(step.a);
    if (bundle != m_bundles.constEnd())
        arrive(node, *bundle, step.salt);
}

void World::arrive(Node &node, const Bundle &bundle, quint32 salt, Libraries libraries)
{
    if (!m_courier)
        return receive(node, bundle, salt, libraries);
    auto opened = m_courier->open(bundle.file, node.device);
    if (!opened && opened.error().code == ErrorCode::NotForUs)
        return; // gone astray
    if (!wanted(opened, "opening a bundle"))
        return;
    opened->serial = bundle.serial;
    opened->device = bundle.device;
    opened->ordinals = ordinalsOf(opened->teller.actors, m_actors);
    opened->worldBase = translated(opened->base, opened->ordinals);
    opened->worldTop = translated(opened->teller.vector, opened->ordinals);
    if (opened->worldTop != bundle.worldTop || opened->worldBase != bundle.worldBase
        || opened->content->records != bundle.content->records
        || opened->content->stamps != bundle.content->stamps
        || opened->content->revisions != bundle.content->revisions
        || opened->content->blobs != bundle.content->blobs || opened->wants != bundle.wants)
        return fail(u"a bundle says another thing than was put into it"_s);
    receive(node, *opened, salt, libraries);
}

//! All that the other one has, fresh from it: who joins asks for no less.
void World::joinLibraries(const Step &step, Node &node)
{
    Node *from = nodeOf(step.a);
    if (!from || from == &node)
        return;
    const auto bundle = tell(*from, step.serial, {});
    if (!bundle)
        return;
    m_bundles.insert(step.serial, *bundle);
    arrive(node, *bundle, step.salt, Libraries::Join);
}

//! One bit, or the end of the file, is lost on the way.
void World::damage(const Step &step, Node &node)
{
    const auto bundle = m_bundles.constFind(step.a);
    if (bundle == m_bundles.constEnd() || !m_courier || bundle->file.isEmpty())
        return;
    QRandomGenerator generator = random(step.salt);
    QByteArray file = bundle->file;
    const int at = int(generator.bounded(quint32(file.size())));
    if (generator.bounded(3) == 0)
        file.truncate(at);
    else
        file[at] = char(file[at] ^ (1 << generator.bounded(8)));
    const auto opened = m_courier->open(file, node.device);
    if (opened)
        return fail(u"a damaged bundle was taken: byte %1 of %2"_s.arg(at).arg(file.size()));
    ++m_outcome.refused;
}

void World::receive(Node &node, const Bundle &bundle, quint32 salt, Libraries libraries)
{
    const auto kin = kinship(node, bundle, libraries);
    if (!kin)
        return;
    acknowledge(node, bundle);
    if (*kin == Kinship::Passed)
        return;
    const auto verdict = join(node, bundle, *kin, salt);
    if (!verdict)
        return;
    const bool waits =
        std::any_of(node.books.staged.begin(), node.books.staged.end(),
                    [&](const Bundle &one) { return one.serial != 0 && one.serial == bundle.serial; });
    if (*verdict == Verdict::Gap && !waits)
        node.books.staged.append(bundle);
    if (*verdict == Verdict::Joined)
        drain(node, salt);
}

//! As an import decides it; nothing for what it refuses.
std::optional<Kinship> World::kinship(Node &node, const Bundle &bundle, Libraries libraries)
{
    const auto state = node.replica->state();
    if (!wanted(state, "state"))
        return std::nullopt;
    const Kinship kin =
        kinshipOf(*state, bundle.teller.library, bundle.teller.epoch, bundle.teller.isEmpty());
    if (kin != Kinship::Other)
        return kin;
    const bool whole = node.books.dump.vector.covers(bundle.worldBase);
    if (libraries == Libraries::Stay || !whole)
        return std::nullopt;
    ++m_outcome.libraries;
    return Kinship::Adopt;
}

void World::acknowledge(Node &node, const Bundle &bundle)
{
    if (bundle.device < 0 || bundle.device == node.device)
        return;
    Ack &ack = node.books.acks[bundle.device];
    const quint32 incarnation = bundle.ordinals.value(bundle.teller.actor);
    if (ack.incarnation != incarnation || bundle.number > ack.number)
        ack = {incarnation, bundle.number, bundle.worldTop, bundle.wants};
}

void World::drain(Node &node, quint32 salt)
{
    for (bool moved = true; moved && !failed();) {
        moved = false;
        const QList<Bundle> waiting = node.books.staged;
        node.books.staged.clear();
        for (const Bundle &bundle : waiting) {
            const auto kin = kinship(node, bundle, Libraries::Stay);
            if (!kin)
                continue;
            const auto verdict = join(node, bundle, *kin, ++salt);
            if (!verdict)
                return;
            if (*verdict == Verdict::Joined)
                moved = true;
            if (*verdict == Verdict::Gap)
                node.books.staged.append(bundle);
        }
    }
}

std::optional<Verdict> World::join(Node &node, const Bundle &bundle, Kinship kin, quint32 salt)
{
    QRandomGenerator generator = random(salt);
    const Dump before = node.books.dump;
    const JoinRequest request = requestOf(bundle);
    if (!rehearse(node, request, bundle, kin, generator))
        return std::nullopt;
    const auto report = joinAsking(node, request, bundle, kin, generator.bounded(2) == 0);
    if (!wanted(report, "join"))
        return std::nullopt;
    if (m_trace)
        traceJoin(node, bundle, *report);
    const bool joined = report->verdict == Verdict::Joined;
    if (!refresh(node, joined || generator.bounded(4) == 0 ? Look::All : Look::Changes))
        return std::nullopt;
    node.told.unite(bundle.worldTop);
    settle(node, before, bundle, kin, *report);
    checkJoin(node, before, bundle, *report);
    if (joined && !failed() && !m_schedule.forks && generator.bounded(4) == 0) {
        const Dump once = node.books.dump;
        const auto again = joinAsking(node, request, bundle, kin, true);
        if (!wanted(again, "joining again") || !refresh(node, Look::All))
            return std::nullopt;
        if (again->verdict != Verdict::Known || node.books.dump != once)
            fail(u"joining again is no idle matter"_s);
    }
    return failed() ? std::nullopt : std::optional(report->verdict);
}

//! What is remembered of it.
void World::settle(Node &node, const Dump &before, const Bundle &bundle, Kinship kin,
                   const JoinReport &report)
{
    const bool joined = report.verdict == Verdict::Joined;
    const bool taken = joined || report.verdict == Verdict::Known;
    if (joined) {
        ++m_outcome.joins;
        node.beforeLast.reset();
        if (report.commit.batch != 0) {
            node.books.batches.append(report.commit.batch);
            node.beforeLast = before;
        }
    }
    if (taken && bundle.device >= 0) {
        node.known = true;
        for (const auto &other : m_nodes)
            other->known = other->known || other->device == bundle.device;
    }
    if (!joined && taken && kin == Kinship::Adopt
        && !wanted(node.replica->adoptLibrary(bundle.teller.library, bundle.teller.epoch), "adopting"))
        return;
    const auto state = node.replica->state();
    if (wanted(state, "state") && taken && kin == Kinship::Adopt
        && (state->library != bundle.teller.library || state->epoch != bundle.teller.epoch))
        fail(u"a file did not go over to the library that it joined"_s);
}

void World::traceJoin(const Node &node, const Bundle &bundle, const JoinReport &report) const
{
    static constexpr const char *verdicts[] = {"joined", "known", "gap", "many removals", "forked"};
    qInfo().noquote() << "device" << bundle.device << "tells replica" << indexOf(node)
                      << verdicts[int(report.verdict)] << describe(bundle.worldBase) << "to"
                      << describe(bundle.worldTop) << "at" << describe(node.books.dump.vector)
                      << (report.rolledBack ? "rolled back" : "") << (report.healedFork ? "healed" : "");
}

//! What must leave everything as it was: a dry run, and a bundle that ends too early.
bool World::rehearse(Node &node, const JoinRequest &request, const Bundle &bundle, Kinship kin,
                     QRandomGenerator &random)
{
    const Dump before = node.books.dump;
    const int kind = random.bounded(8);
    if (kind > 1 || m_schedule.forks) // what a fork renames stays renamed
        return true;
    JoinRequest trial = request;
    trial.dryRun = kind == 0;
    const int most = kind == 0 ? -1 : int(random.bounded(quint32(bundle.content->pieces()) + 1));
    bool read = false;
    const auto state = node.replica->state();
    const auto report = node.replica->join(trial, [&](ChangeSink &sink) -> Result<void> {
        read = true;
        if (kin == Kinship::Adopt && kind == 1)
            CHANCERY_TRY(node.replica->adoptLibrary(bundle.teller.library, bundle.teller.epoch));
        return bundle.content->replay(sink, most);
    });
    if (kind == 0 && !wanted(report, "a dry run"))
        return false;
    if (kind == 1 && read && (report || report.error().code != ErrorCode::Cancelled)) {
        fail(u"a bundle that breaks off was joined"_s);
        return false;
    }
    const auto after = node.replica->state();
    if (!wanted(after, "state") || !refresh(node, Look::All))
        return false;
    if (node.books.dump != before || after->library != state->library || after->former != state->former)
        fail(kind == 0 ? u"a dry run left traces"_s : u"a bundle that broke off left traces"_s);
    return !failed();
}

Result<JoinReport> World::joinAsking(Node &node, JoinRequest request, const Bundle &bundle, Kinship kin,
                                     bool allow)
{
    request.allowRemovals = allow;
    const auto read = [&](ChangeSink &sink) -> Result<void> {
        if (kin == Kinship::Adopt)
            CHANCERY_TRY(node.replica->adoptLibrary(bundle.teller.library, bundle.teller.epoch));
        return bundle.content->replay(sink);
    };
    const auto ours = node.replica->state();
    auto report = node.replica->join(request, read);
    if (!report || report->verdict != Verdict::TooManyRemovals)
        return report;
    const Dump before = node.books.dump;
    const auto alive = std::count_if(before.records.cbegin(), before.records.cend(),
                                     [](const RecordState &state) { return state.isAlive(); });
    const bool many = report->removed > 20 || (report->removed >= 5 && report->removed * 20 > alive);
    if (allow || !many)
        fail(u"%1 removals of %2 were too many"_s.arg(report->removed).arg(alive));
    const auto now = node.replica->state();
    if (!refresh(node, Look::All) || !ours || !now)
        return failure(ErrorCode::Internal);
    const bool renamed = m_schedule.forks && report->healedFork; // that stays, whatever the answer
    if ((node.books.dump != before && !renamed) || now->library != ours->library)
        fail(u"a question left traces"_s);
    request.allowRemovals = true;
    return node.replica->join(request, read);
}

void World::keepBackup(const Step &step, Node &node)
{
    if (!wanted(node.replica->keepBackup(step.serial), "backup"))
        return;
    node.backups[step.serial] = node.books;
    node.backups[step.serial].writes = m_oracle.writes();
}

void World::goBack(const Step &step, Node &node)
{
    const auto backup = node.backups.find(step.a);
    if (backup == node.backups.end())
        return;
    using Return = Replica::Return;
    const Return how = step.op == Op::Restore ? Return::Restored : Return::Bytes;
    if (!wanted(node.replica->goBack(step.a, how), "going back"))
        return;
    node.books = backup->second;
    node.beforeLast.reset();
    m_editors.removeIf([&](const auto &editor) { return editor.value().node == step.replica; });
    const Dump kept = node.books.dump;
    if (refresh(node, Look::All) && node.books.dump != kept)
        return fail(u"a backup holds another thing than was kept"_s);
    ++m_outcome.returns;
    excuseLost(node, step.a);
}

//! Who goes on as before had told nobody what is gone now, or nothing noticed.
void World::excuseLost(Node &node, int backup)
{
    if (m_schedule.forks)
        return m_oracle.excuse(indexOf(node), node.books.writes);
    const auto state = node.replica->state();
    if (!wanted(state, "state") || state->actor == 0)
        return;
    const quint32 actor = node.ordinals.value(state->actor);
    const VersionVector &now = node.books.dump.vector;
    if (node.told.counter(actor) > now.counter(actor))
        return fail(u"a file put back goes on as one who told more"_s);
    // a copy on another computer holds what is lost: only chain heads notice that, in schedules of forks
    if (isElsewhere(node, {actor, now.counter(actor) + 1})) {
        wanted(node.replica->goBack(backup, Replica::Return::Restored), "going back");
        return;
    }
    m_oracle.forget(actor, now);
    // backups of what is gone would bring it back beside what takes its name
    std::erase_if(node.backups,
                  [&now](const auto &backup) { return !now.covers(backup.second.dump.vector); });
}

bool World::isElsewhere(const Node &node, Dot dot) const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(), [&](const auto &other) {
        return other.get() != &node && other->books.dump.vector.covers(dot);
    });
}

void World::clone(const Step &step, Node &node)
{
    if (node.newer || step.a != int(m_nodes.size()))
        return;
    auto twin = std::make_unique<Node>();
    twin->device = node.device;
    twin->guest = node.guest;
    twin->known = node.known;
    twin->offset = std::make_shared<qint64>(*node.offset);
    twin->books = node.books;
    auto replica = node.replica->copy(surroundingsOf(step.a, twin->offset, !m_schedule.forks));
    if (!wanted(replica, "a clone"))
        return;
    twin->replica = std::move(*replica);
    m_nodes.push_back(std::move(twin));
    if (!refresh(*m_nodes.back(), Look::All) || m_schedule.forks)
        return;
    const auto state = m_nodes.back()->replica->state();
    if (wanted(state, "state") && state->actor != 0)
        fail(u"a copy goes on as the file that it is of"_s);
}

void World::purge(const Step &step, Node &node)
{
    VersionVector acknowledged = node.books.dump.vector;
    for (const auto &other : m_nodes) {
        if (!other->member || !other->known || other->device == node.device)
            continue;
        acknowledged = VersionVector::meet(acknowledged, node.books.acks.value(other->device).vector);
    }
    const qint64 deadBefore = step.salt % 8 == 0 ? *m_now : farFuture;
    const Dump before = node.books.dump;
    const auto purged = node.replica->purge(translated(acknowledged, inverse(node.ordinals)), deadBefore);
    if (wanted(purged, "purge") && refresh(node, Look::All))
        checkPurge(node, before, *purged, acknowledged);
}

//! Each one tells each other one, as a folder that all see would have it, until nothing moves.
void World::quiesce()
{
    bool purged = false;
    for (int round = 0; round < mostRounds && !failed(); ++round) {
        const bool moved = exchangeAll(quint32(round));
        if (round < 2 || moved)
            continue;
        if (purged)
            return;
        purged = true; // and once more, with the graves emptied
        for (size_t i = 0; i < m_nodes.size() && !failed(); ++i)
            purge({0, Op::Purge, int(i), 0, 0, m_schedule.seed + quint32(i)}, *m_nodes[i]);
    }
    fail(u"no rest after %1 rounds"_s.arg(mostRounds));
}

//! Whoever asks for the whole of another library joins it.
bool World::areKin(Node &from, Node &to)
{
    if (m_schedule.strangers == 0)
        return true;
    const auto theirs = from.replica->state();
    const auto ours = to.replica->state();
    return wanted(theirs, "state") && wanted(ours, "state")
           && kinshipOf(*ours, theirs->library, theirs->epoch, theirs->isEmpty()) != Kinship::Other;
}

bool World::exchangeAll(quint32 round)
{
    bool moved = false;
    for (const auto &from : m_nodes) {
        for (const auto &to : m_nodes) {
            if (from == to || failed())
                continue;
            const bool kin = areKin(*from, *to);
            const auto bundle = tell(*from, 0, kin ? QList<int>{to->device} : QList<int>());
            if (!bundle)
                return false;
            const VersionVector before = to->books.dump.vector;
            const QList<QByteArray> lacked = lacking(*to);
            receive(*to, *bundle, m_schedule.seed + round, Libraries::Join);
            moved = moved || to->books.dump.vector != before || lacking(*to) != lacked;
        }
    }
    return moved;
}

} // namespace chancery::simulation
