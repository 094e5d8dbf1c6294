// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/forks.h"

#include <algorithm>

namespace chancery {

namespace {

const VersionVector::Entry *at(const QList<VersionVector::Entry> &heads, quint64 counter)
{
    const auto it = std::find_if(heads.begin(), heads.end(), [&](const VersionVector::Entry &entry) {
        return entry.counter == counter && !entry.head.isEmpty();
    });
    return it == heads.end() ? nullptr : &*it;
}

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

Forks::Forks(const Replicator::Parts &parts) : m(parts), m_books(parts.database) { }

Result<QList<Fork>> Forks::find(const VersionVector &known, const VersionVector &top, quint32 sender,
                                const QList<VersionVector::Entry> &checkpoints)
{
    QList<Fork> forks;
    for (auto it = top.entries().cbegin(); it != top.entries().cend(); ++it) {
        const quint64 mine = known.counter(it.key());
        const bool own = m.log.actor() == it.key();
        // without a head it tells nothing, unless it names what this file should know
        if (it->head.isEmpty() ? !own || it->counter <= mine : !own && mine == 0)
            continue;
        QList<VersionVector::Entry> theirs = it.key() == sender ? checkpoints : QList<VersionVector::Entry>();
        theirs.append(*it);
        const auto fork = examine(it.key(), known, theirs);
        if (!fork)
            return failure(fork.error());
        if (fork->has_value())
            forks.append(**fork);
    }
    return forks;
}

Result<std::optional<Fork>> Forks::examine(quint32 actor, const VersionVector &known,
                                           const QList<VersionVector::Entry> &theirs)
{
    auto told = m_books.heads(actor);
    if (!told)
        return failure(told.error());
    const VersionVector::Entry mine{known.counter(actor), known.head(actor)};
    QList<VersionVector::Entry> ours = *told;
    if (!at(ours, mine.counter))
        ours.append(mine);
    const VersionVector::Entry top = theirs.constLast();
    // A copy of this file knows of it without having been told.
    if (m.log.actor() == actor && top.counter <= mine.counter && !at(ours, top.counter)) {
        const auto head = m_books.ownHead({actor, top.counter});
        if (!head)
            return failure(head.error());
        if (!head->isEmpty())
            ours.append({top.counter, *head});
    }
    Fork fork;
    fork.actor = actor;
    fork.own = m.log.actor() == actor;
    bool differ = false;
    for (const VersionVector::Entry &entry : theirs) {
        const VersionVector::Entry *same = entry.head.isEmpty() ? nullptr : at(ours, entry.counter);
        if (same && same->head != entry.head)
            differ = true;
        else if (same && entry.counter > fork.common.counter)
            fork.common = entry;
    }
    // Nobody can know what this file has not written.
    const bool never = fork.own && !differ && (top.counter > mine.counter || !at(ours, top.counter));
    if (!differ && !never)
        return std::nullopt;
    fork.proven = differ;
    // told from now on, so that whoever holds the other branch sees that it is another
    if (const VersionVector::Entry *here = at(ours, top.counter); here && fork.own)
        CHANCERY_TRY(m_books.keepHead(actor, *here));
    if (fork.own && never) {
        fork.common = {};
        for (const VersionVector::Entry &entry : *told) {
            if (entry.counter <= qMin(mine.counter, top.counter))
                fork.common = entry;
        }
    }
    const auto rank = [](const VersionVector::Entry &entry) { return std::pair(entry.counter, entry.head); };
    fork.weYield = rank(mine) < rank(top);
    return std::optional(fork);
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
    CHANCERY_TRY(m_books.forgetBeyond({fork.actor, fork.common.counter}));
    return moved;
}

} // namespace chancery
