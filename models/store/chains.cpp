// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/chains.h"

#include <algorithm>

namespace chancery {

namespace {

// of all actors together: what a manifest has room for
constexpr quint64 toldHeads = HeadRun::limit / 2;

void append(QList<HeadRun> &runs, const HeadRun &run)
{
    if (!runs.isEmpty() && runs.constLast().last() + 1 == run.first)
        runs.last().heads += run.heads;
    else
        runs.append(run);
}

} // namespace

Chains::Chains(Database &database) : m_database(database) { }

Result<QList<HeadRun>> Chains::heads(quint32 actor, quint64 first, quint64 last)
{
    QList<HeadRun> runs;
    auto own = m_database.prepare("SELECT n, head FROM sync_dot WHERE actor = ? AND n BETWEEN ? AND ? AND "
                                  "head IS NOT NULL ORDER BY n");
    auto others = m_database.prepare(
        "SELECT first, heads FROM sync_chain WHERE actor = ? AND first <= ? ORDER BY first DESC");
    if (!own || !others)
        return failure(own ? std::move(others).error() : std::move(own).error());
    own->bind(1, qint64(actor)).bind(2, qint64(first)).bind(3, qint64(last));
    CHANCERY_TRY(own->forEachRow([&] {
        append(runs, {actor, quint64(own->integer(0)), own->blob(1).first(HeadRun::headSize)});
    }));
    others->bind(1, qint64(actor)).bind(2, qint64(last));
    for (;;) {
        const auto row = others->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        const HeadRun run{actor, quint64(others->integer(0)), others->blob(1)};
        if (run.last() >= first)
            runs.append(run.within(first, last));
        if (run.first <= first)
            break;
    }
    std::sort(runs.begin(), runs.end(), [](const HeadRun &a, const HeadRun &b) { return a.first < b.first; });
    return runs;
}

Result<QList<HeadRun>> Chains::told(const VersionVector &base, const VersionVector &top)
{
    quint64 active = 0;
    for (auto it = top.entries().cbegin(); it != top.entries().cend(); ++it)
        active += it->counter > base.counter(it.key());
    if (active == 0)
        return QList<HeadRun>();
    const quint64 most = toldHeads / active;
    QList<HeadRun> all;
    for (auto it = top.entries().cbegin(); it != top.entries().cend(); ++it) {
        const quint64 acknowledged = qMax<quint64>(1, base.counter(it.key()));
        if (it->counter <= base.counter(it.key()))
            continue;
        const quint64 from = it->counter - acknowledged < most ? acknowledged : it->counter - most;
        QList<quint64> earlier;
        for (quint64 step = 1; step < from; step *= 2)
            earlier.prepend(from - step);
        for (const quint64 counter : std::as_const(earlier)) {
            const auto run = heads(it.key(), counter, counter);
            if (!run)
                return failure(run.error());
            all += *run;
        }
        const auto runs = heads(it.key(), from, it->counter);
        if (!runs)
            return failure(runs.error());
        all += *runs;
    }
    return all;
}

Result<VersionVector> Chains::agreed(const VersionVector &vector)
{
    VersionVector same;
    for (auto it = vector.entries().cbegin(); it != vector.entries().cend(); ++it) {
        const auto here = heads(it.key(), it->counter, it->counter);
        if (!here)
            return failure(here.error());
        if (here->isEmpty() || it->head.isEmpty() || it->head.startsWith(here->constFirst().heads))
            same.set(it.key(), it->counter, it->head);
    }
    return same;
}

Result<void> Chains::keep(const HeadRun &run)
{
    if (run.heads.isEmpty())
        return ok();
    auto insert = m_database.prepare("INSERT INTO sync_chain (actor, first, heads) VALUES (?, ?, ?)");
    if (!insert)
        return failure(std::move(insert).error());
    return insert->bind(1, qint64(run.actor)).bind(2, qint64(run.first)).bind(3, run.heads).run();
}

Result<void> Chains::forgetBeyond(Dot dot)
{
    auto erase = m_database.prepare("DELETE FROM sync_chain WHERE actor = ? AND first > ?");
    auto cut = m_database.prepare("UPDATE sync_chain SET heads = substr(heads, 1, (?2 - first + 1) * ?3) "
                                  "WHERE actor = ?1 AND first + length(heads) / ?3 > ?2 + 1");
    if (!erase || !cut)
        return failure(erase ? std::move(cut).error() : std::move(erase).error());
    CHANCERY_TRY(erase->bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter)).run());
    return cut->bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter)).bind(3, HeadRun::headSize).run();
}

Chains::Comparison Chains::compare(const QList<HeadRun> &ours, const QList<HeadRun> &theirs)
{
    Comparison result;
    auto mine = ours.cbegin();
    for (const HeadRun &run : theirs) {
        while (mine != ours.cend() && mine->last() < run.first)
            ++mine;
        for (auto it = mine; it != ours.cend() && it->first <= run.last(); ++it) {
            const quint64 last = qMin(it->last(), run.last());
            for (quint64 counter = qMax(it->first, run.first); counter <= last; ++counter) {
                if (it->at(counter) != run.at(counter)) {
                    result.differ = true;
                    return result;
                }
                result.common = counter;
            }
        }
    }
    return result;
}

} // namespace chancery
