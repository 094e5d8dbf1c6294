// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/forks.h"

#include <algorithm>

namespace chancery {

namespace {

bool isBeyond(Dot dot, const Fork &fork)
{
    return dot.actor == fork.actor && dot.counter > fork.common.counter;
}

qsizetype writesBeyond(const RecordState &state, const Fork &fork)
{
    qsizetype most = 0;
    for (const Register &entries : state.atoms) {
        most = qMax(most, std::count_if(entries.begin(), entries.end(), [&](const RegisterEntry &entry) {
                        return isBeyond(entry.dot, fork);
                    }));
    }
    return most;
}

} // namespace

Forks::Forks(const Replicator::Parts &parts) : m(parts), m_books(parts.database), m_chains(parts.database) { }

Result<QList<Fork>> Forks::find(const VersionVector &known, const VersionVector &top,
                                const QList<HeadRun> &heads)
{
    QList<Fork> forks;
    auto run = heads.cbegin();
    for (auto it = top.entries().cbegin(); it != top.entries().cend(); ++it) {
        QList<HeadRun> theirs;
        for (; run != heads.cend() && run->actor <= it.key(); ++run) {
            if (run->actor == it.key())
                theirs.append(*run);
        }
        const auto fork = examine(it.key(), known, *it, theirs);
        if (!fork)
            return failure(fork.error());
        if (fork->has_value())
            forks.append(**fork);
    }
    return forks;
}

Result<std::optional<Fork>> Forks::examine(quint32 actor, const VersionVector &known,
                                           const VersionVector::Entry &top, const QList<HeadRun> &theirs)
{
    const VersionVector::Entry mine{known.counter(actor), known.head(actor)};
    const bool own = m.log.actor() == actor;
    // nobody can know what this file has not written
    const bool never = own && top.counter > mine.counter;
    const bool isSame = top.counter == mine.counter && top.head == mine.head;
    if (isSame || (!never && (mine.counter == 0 || theirs.isEmpty())))
        return std::nullopt;
    Chains::Comparison both;
    if (!theirs.isEmpty()) {
        const auto ours = m_chains.heads(actor, theirs.constFirst().first, mine.counter);
        if (!ours)
            return failure(ours.error());
        both = Chains::compare(*ours, theirs);
    }
    if (!both.differ && !never)
        return std::nullopt;
    // where nothing differs this file was set back: it goes on under another name, and the lost part comes from others
    const quint64 common = both.differ ? both.common : mine.counter;
    const auto head = m_books.ownHead({actor, common});
    if (!head)
        return failure(head.error());
    const auto rank = [](const VersionVector::Entry &entry) { return std::pair(entry.counter, entry.head); };
    return Fork{actor, {common, *head}, mine.counter, own, rank(mine) < rank(top)};
}

Result<QList<Standing>> Forks::recordsBeyond(const Fork &fork)
{
    QList<Standing> found;
    const auto take = [&](const Standing &standing) {
        if (writesBeyond(standing.state, fork) > 0)
            found.append(standing);
    };
    for (const KindSpec &spec : schema::kinds()) {
        const auto rows = m.tables.select(spec.kind, "1", {});
        if (!rows)
            return failure(rows.error());
        for (const Row &row : *rows) {
            const auto standing = m.states.standing(row);
            if (!standing)
                return failure(standing.error());
            take(*standing);
        }
    }
    const auto foreign = m.carried.unknownRecords();
    if (!foreign)
        return failure(foreign.error());
    for (const auto &[kind, id] : *foreign) {
        const auto standing = m.states.find(kind, id);
        if (!standing)
            return failure(standing.error());
        if (standing->has_value())
            take(**standing);
    }
    return found;
}

Result<void> Forks::rename(const Standing &before, const Fork &fork, const QList<Dot> &names)
{
    RecordState after = before.state;
    for (Register &entries : after.atoms) {
        qsizetype next = 0;
        for (RegisterEntry &entry : entries) {
            if (isBeyond(entry.dot, fork))
                entry.dot = names[next++];
        }
        sortByDot(entries);
    }
    const auto written = m.states.write(before, after, m.log.nextSequence());
    return written ? ok() : Result<void>(failure(written.error()));
}

Result<QSet<RecordId>> Forks::yield(const Fork &fork, const CommitLog::Names &names)
{
    if (fork.own)
        CHANCERY_TRY(m.log.forgetActor());
    const auto records = recordsBeyond(fork);
    if (!records)
        return failure(records.error());
    qsizetype most = 0;
    for (const Standing &standing : *records)
        most = qMax(most, writesBeyond(standing.state, fork));
    QList<Dot> dots;
    for (qsizetype i = 0; i < most; ++i) {
        const auto dot = m.log.startDot(names);
        if (!dot)
            return failure(dot.error());
        for (const Standing &standing : *records)
            m.log.digest(standing.state.id.toBytes());
        CHANCERY_TRY(m.log.sealDot(names));
        dots.append(*dot);
    }
    QSet<RecordId> moved;
    for (const Standing &standing : *records) {
        CHANCERY_TRY(rename(standing, fork, dots));
        moved.insert(standing.state.id);
    }
    CHANCERY_TRY(m.log.writeVector(fork.actor, fork.common));
    CHANCERY_TRY(m_chains.forgetBeyond({fork.actor, fork.common.counter}));
    CHANCERY_TRY(m_books.forgetBeyond({fork.actor, fork.common.counter}));
    CHANCERY_TRY(m_books.keepYield(fork.actor, {fork.common.counter, fork.last}));
    return moved;
}

} // namespace chancery
