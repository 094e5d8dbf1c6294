// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/laboratory.h"

#include "tests/sync/simulation/memory_replica.h"
#include "tests/sync/simulation/sealed_courier.h"
#include "tests/sync/simulation/store_replica.h"

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

ReplicaFactory memoryFactory()
{
    return
        [](const Surroundings &surroundings, const QByteArray &library) -> Result<std::unique_ptr<Replica>> {
            return std::make_unique<MemoryReplica>(surroundings, library);
        };
}

//! The schedule without \a count steps from \a from on.
Schedule without(Schedule schedule, qsizetype from, qsizetype count)
{
    schedule.steps.remove(from, qMin(count, schedule.steps.size() - from));
    return schedule;
}

QList<Schedule> simpler(const Schedule &schedule)
{
    QList<Schedule> all;
    const auto add = [&](auto change) {
        Schedule other = schedule;
        change(other);
        if (other != schedule)
            all.append(other);
    };
    add([](Schedule &s) { s.files = false; });
    add([](Schedule &s) { s.guests = 0; });
    add([](Schedule &s) { s.strangers = qMax(0, s.strangers - 1); });
    add([](Schedule &s) { s.newer = 0; });
    add([](Schedule &s) { s.replicas = qMax(2, s.replicas - 1); });
    return all;
}

} // namespace

void Tally::add(const Outcome &outcome)
{
    ++schedules;
    failures += outcome.isGood() ? 0 : 1;
    writes += outcome.writes;
    joins += outcome.joins;
    gaps += outcome.gaps;
    purged += outcome.purged;
    returns += outcome.returns;
    touches += outcome.touches;
    libraries += outcome.libraries;
    packs += outcome.packs;
    refused += outcome.refused;
}

QString Tally::toString() const
{
    return u"%1 schedules, %2 failed: %3 writes, %4 joins, %5 gaps, %6 purged, %7 put back, %8 touches, %9 "
           u"refused, "
           "%10 libraries joined, %11 packs came back"_s.arg(schedules)
               .arg(failures)
               .arg(writes)
               .arg(joins)
               .arg(gaps)
               .arg(purged)
               .arg(returns)
               .arg(touches)
               .arg(refused)
               .arg(libraries)
               .arg(packs);
}

class Laboratory::Private
{
public:
    Subject subject = Subject::Store;
    StorePlace place;
    SealedCourier courier;
};

Laboratory::Laboratory(Subject subject) : m(std::make_unique<Private>())
{
    m->subject = subject;
}

Laboratory::~Laboratory() = default;

Flavour Laboratory::flavour() const
{
    const bool store = m->subject == Subject::Store;
    const int forks = qEnvironmentVariableIsSet("CHANCERY_SIMULATION_FORKS") ? 1 : Flavour().forks;
    return {store, store, store ? forks : 0};
}

Outcome Laboratory::run(const Schedule &schedule)
{
    const ReplicaFactory memory = memoryFactory();
    const ReplicaFactory store = [this](const Surroundings &surroundings, const QByteArray &library) {
        return StoreReplica::create(m->place, surroundings, library);
    };
    World world(schedule, m->subject == Subject::Store ? store : memory, memory,
                schedule.files ? &m->courier : nullptr);
    return world.run();
}

Schedule Laboratory::shrunk(const Schedule &schedule, int runs)
{
    Schedule best = schedule;
    const auto stillFails = [&](const Schedule &candidate) { return runs-- > 0 && !run(candidate).isGood(); };
    for (qsizetype count = qMax(qsizetype(1), best.steps.size() / 2); count > 0 && runs > 0;) {
        bool dropped = false;
        for (qsizetype from = best.steps.size() - count; from > -count && runs > 0; from -= count) {
            const Schedule candidate = without(best, qMax(qsizetype(0), from), count);
            if (candidate.steps.size() < best.steps.size() && stillFails(candidate)) {
                best = candidate;
                dropped = true;
            }
        }
        if (!dropped || count > 1)
            count = count == 1 ? 0 : count / 2;
    }
    for (const Schedule &candidate : simpler(best)) {
        if (stillFails(candidate))
            return shrunk(candidate, runs / 2);
    }
    return best;
}

QString Laboratory::examine(const Schedule &schedule, Tally &tally)
{
    const Outcome outcome = run(schedule);
    tally.add(outcome);
    if (outcome.isGood())
        return {};
    const Schedule small = shrunk(schedule);
    const Outcome again = run(small);
    return u"seed %1 fails at step %2: %3\n%4 of %5 steps are enough, step %6: %7\n"_s.arg(schedule.seed)
               .arg(outcome.step)
               .arg(outcome.failure)
               .arg(small.steps.size())
               .arg(schedule.steps.size())
               .arg(again.step)
               .arg(again.failure)
           + QString::fromLatin1(small.toText());
}

} // namespace chancery::simulation
