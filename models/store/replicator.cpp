// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/replicator.h"

#include "models/store/chains.h"
#include "models/store/content_books.h"
#include "models/store/forks.h"
#include "models/store/joiner.h"
#include "models/store/meta.h"
#include "models/store/transaction_audit.h"

using namespace Qt::StringLiterals;

namespace chancery {

HeadRun HeadRun::within(quint64 from, quint64 to) const
{
    const quint64 start = qMax(from, first);
    const quint64 end = qMin(to, last());
    if (heads.isEmpty() || start > end)
        return {actor, start, {}};
    return {actor, start,
            heads.sliced(qsizetype(start - first) * headSize, qsizetype(end - start + 1) * headSize)};
}

bool ReplicaState::isEmpty() const
{
    const QByteArray seed = CommitLog::seedActor();
    for (auto it = vector.entries().cbegin(); it != vector.entries().cend(); ++it) {
        if (actors.value(it.key()).id != seed)
            return false;
    }
    return true;
}

Replicator::Replicator(const Parts &parts) : m(parts) { }

Replicator::~Replicator() = default;

Result<ReplicaState> Replicator::state()
{
    ReplicaState state;
    SyncBooks books(m.database);
    const auto library = metaBytes(m.database, meta::library);
    const auto epoch = metaInteger(m.database, meta::epoch);
    const auto actors = books.actors();
    const auto vector = books.vector();
    if (!library || !epoch)
        return failure(library ? epoch.error() : library.error());
    if (!actors || !vector)
        return failure(actors ? vector.error() : actors.error());
    const auto former = metaBytes(m.database, meta::former);
    if (!former)
        return failure(former.error());
    for (qsizetype i = 0; i + RecordId::size <= former->size(); i += RecordId::size)
        state.former.append(former->sliced(i, RecordId::size));
    state.library = *library;
    state.epoch = *epoch;
    state.actors = *actors;
    state.vector = *vector;
    state.actor = m.log.actor().value_or(0);
    return state;
}

Result<ReplicaState> Replicator::prepareExport(const CommitLog::Names &names)
{
    const auto prepared = [&]() -> Result<void> {
        auto transaction = Transaction::begin(m.database);
        if (!transaction)
            return failure(std::move(transaction).error());
        CHANCERY_TRY(m.log.ensureActor(names));
        SyncBooks books(m.database);
        const auto vector = books.vector();
        if (!vector)
            return failure(vector.error());
        const quint32 own = *m.log.actor();
        if (vector->counter(own) > 0)
            CHANCERY_TRY(books.keepHead(own, {vector->counter(own), vector->head(own)}));
        CHANCERY_TRY(books.keepCheckpoint(m.log.sequence(), *vector));
        return transaction->commit();
    }();
    if (!prepared) {
        m.log.rolledBack();
        return failure(prepared.error());
    }
    m.log.committed();
    CHANCERY_TRY(m.log.anchorExported());
    return state();
}

Result<QList<HeadRun>> Replicator::heads(const VersionVector &base, const VersionVector &top)
{
    return Chains(m.database).told(base, top);
}

Result<VersionVector> Replicator::agreed(const VersionVector &acknowledged)
{
    return Chains(m.database).agreed(acknowledged);
}

Result<JoinReport> Replicator::join(const JoinRequest &request, const ChangeReader &read,
                                    const CommitLog::Names &names)
{
    bool healed = false;
    bool rolledBack = false;
    if (const auto forked = healForks(request, names, healed, rolledBack); !forked || *forked) {
        if (!forked)
            return failure(forked.error());
        JoinReport report;
        report.verdict = JoinReport::Verdict::Forked;
        report.rolledBack = rolledBack;
        anchorHeard(request);
        return report;
    }
    auto report = joinOnce(request, read, names);
    if (!report)
        return failure(std::move(report).error());
    anchorHeard(request);
    report->healedFork = healed;
    report->rolledBack = rolledBack;
    return report;
}

void Replicator::anchorHeard(const JoinRequest &request)
{
    if (request.dryRun)
        return;
    for (auto it = request.top.entries().cbegin(); it != request.top.entries().cend(); ++it)
        m.log.anchorHeard(request.actors.value(it.key()).id, it->counter);
}

void Replicator::forget()
{
    m.log.rolledBack();
    (void)m.siblings.load();
    (void)m.carried.load();
}

// In a transaction of its own: what is renamed stays renamed, whatever becomes of the bundle that told.
Result<bool> Replicator::healForks(const JoinRequest &request, const CommitLog::Names &names, bool &healed,
                                   bool &rolledBack)
{
    const auto forked = [&]() -> Result<bool> {
        auto transaction = Transaction::begin(m.database);
        if (!transaction)
            return failure(std::move(transaction).error());
        auto audit = TransactionAudit::start(m.database, m_audited);
        if (!audit)
            return failure(std::move(audit).error());
        Joiner joiner(m, request);
        CHANCERY_TRY(joiner.prepare());
        Forks forks(m);
        const auto found = forks.find(joiner.known(), joiner.top(), joiner.heads());
        if (!found)
            return failure(found.error());
        if (found->isEmpty())
            return failure(ErrorCode::NothingToDo);
        bool theyYield = false;
        QSet<RecordId> moved;
        m.log.openBatch();
        for (const Fork &fork : *found) {
            rolledBack = rolledBack || fork.own;
            theyYield = theyYield || !fork.weYield;
            if (!fork.weYield)
                continue;
            const auto rows = forks.yield(fork, names);
            if (!rows)
                return failure(rows.error());
            moved += *rows;
            healed = true;
        }
        CHANCERY_TRY(audit->check(moved));
        if (request.dryRun)
            return failure(ErrorCode::NothingToDo);
        CHANCERY_TRY(transaction->commit());
        return theyYield;
    }();
    if (forked) {
        m.log.committed();
        return forked;
    }
    forget();
    if (forked.error().code == ErrorCode::NothingToDo)
        return false;
    return forked;
}

Result<JoinReport> Replicator::joinOnce(const JoinRequest &request, const ChangeReader &read,
                                        const CommitLog::Names &names)
{
    bool written = false;
    auto report = [&]() -> Result<JoinReport> {
        auto transaction = Transaction::begin(m.database);
        if (!transaction)
            return failure(std::move(transaction).error());
        auto audit = TransactionAudit::start(m.database, m_audited);
        if (!audit)
            return failure(std::move(audit).error());
        Joiner joiner(m, request);
        CHANCERY_TRY(joiner.prepare());
        if (joiner.verdict() == JoinReport::Verdict::Known) {
            JoinReport report = joiner.takeReport();
            const auto contents = takeContents(request, read);
            if (!contents)
                return failure(contents.error());
            report.contents = *contents;
            if (*contents > 0 && !request.dryRun)
                CHANCERY_TRY(transaction->commit());
            written = *contents > 0 && !request.dryRun;
            return report;
        }
        if (joiner.verdict() != JoinReport::Verdict::Joined)
            return joiner.takeReport();
        CHANCERY_TRY(joiner.read(read));
        CHANCERY_TRY(joiner.finish(names));
        CHANCERY_TRY(audit->check(joiner.movedRows()));
        if (joiner.verdict() != JoinReport::Verdict::Joined || request.dryRun)
            return joiner.takeReport();
        CHANCERY_TRY(transaction->commit());
        written = true;
        return joiner.takeReport();
    }();
    if (written)
        m.log.committed();
    else
        forget();
    if (report && !written)
        report->commit = {};
    return report;
}

Result<QList<QByteArray>> Replicator::lacking()
{
    return ContentBooks(m.database, m.tables, m.states, m.siblings).lacking();
}

// Records came before without their contents: of what is known already only these are read.
Result<int> Replicator::takeContents(const JoinRequest &request, const ChangeReader &read)
{
    if (request.contents.isEmpty())
        return 0;
    const auto missing = lacking();
    if (!missing)
        return failure(missing.error());
    const QSet<QByteArray> wanted =
        QSet<QByteArray>(missing->begin(), missing->end()).intersect(request.contents);
    if (wanted.isEmpty())
        return 0;
    ContentSink sink(m.database, wanted);
    CHANCERY_TRY(read(sink));
    return sink.check();
}

Result<int> Replicator::adoptCarried()
{
    const auto records = m.carried.allVerbatim();
    if (!records)
        return failure(records.error());
    int adopted = 0;
    const auto done = [&]() -> Result<void> {
        auto transaction = Transaction::begin(m.database);
        if (!transaction)
            return failure(std::move(transaction).error());
        for (const auto &[kind, id] : *records) {
            if (!schema::kindNumbered(kind))
                continue;
            CHANCERY_TRY(adopt(kind, id));
            ++adopted;
        }
        return transaction->commit();
    }();
    if (!done) {
        forget();
        return failure(done.error());
    }
    m.log.committed();
    return adopted;
}

Result<void> Replicator::adopt(quint16 kind, const RecordId &id)
{
    const auto kept = m.carried.verbatim(id);
    const auto purged = m.carried.purged(id);
    auto standing = m.states.find(kind, id);
    if (!kept || !purged)
        return failure(kept ? purged.error() : kept.error());
    if (!standing)
        return failure(standing.error());
    for (auto it = kept->cbegin(); it != kept->cend(); ++it) {
        for (const RegisterEntry &entry : *it)
            CHANCERY_TRY(m.carried.drop(id, it.key(), entry.dot));
    }
    RecordState after{kind, id, *kept};
    if (standing->has_value()) {
        after = (*standing)->state;
        for (auto it = kept->cbegin(); it != kept->cend(); ++it)
            (*standing)->state.atoms.remove(it.key());
    } else {
        CHANCERY_TRY(m.carried.setPurged(id, {}));
        for (auto it = purged->cbegin(); it != purged->cend(); ++it) {
            for (const Dot &dot : *it)
                after.atoms[it.key()].append({dot, {}, true});
        }
    }
    const auto row = m.states.write(*standing, after, m.log.nextSequence());
    return row ? ok() : Result<void>(failure(row.error()));
}

Result<void> Replicator::adoptLibrary(const QByteArray &library, qint64 epoch)
{
    const auto now = state();
    if (!now)
        return failure(now.error());
    if (!now->isEmpty() && now->library != library) {
        QByteArray former = now->former.join();
        if (!now->former.contains(now->library))
            former += now->library;
        CHANCERY_TRY(setMeta(m.database, meta::former, former));
    }
    CHANCERY_TRY(setMeta(m.database, meta::library, library));
    return setMeta(m.database, meta::epoch, epoch);
}

} // namespace chancery
