// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sync/simulation/world.h"

namespace chancery::simulation {

//! What happened over many schedules.
struct Tally
{
    int schedules = 0;
    int failures = 0;
    qint64 writes = 0;
    qint64 joins = 0;
    qint64 gaps = 0;
    qint64 purged = 0;
    qint64 returns = 0;
    qint64 touches = 0;
    qint64 refused = 0;
    qint64 libraries = 0;
    qint64 packs = 0;

    void add(const Outcome &outcome);
    QString toString() const;
};

//! Runs schedules and makes those that fail small.
class Laboratory
{
public:
    //! On the real store, or on the model in memory alone.
    enum class Subject { Store, Memory };

    explicit Laboratory(Subject subject);
    ~Laboratory();

    //! All schedules have copies that nothing notices if CHANCERY_SIMULATION_FORKS is set.
    Flavour flavour() const;
    Outcome run(const Schedule &schedule);
    //! Drops steps, replicas and wishes while it still fails; at most \a runs runs.
    Schedule shrunk(const Schedule &schedule, int runs = 400);
    //! Runs it, adds it to the tally; if it fails, the report of it: seed, what went wrong, the shrunk schedule.
    QString examine(const Schedule &schedule, Tally &tally);

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace chancery::simulation
