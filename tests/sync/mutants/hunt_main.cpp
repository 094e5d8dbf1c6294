// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/laboratory.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace chancery::simulation;

//! Started with a number of schedules and a first seed: succeeds if one of them fails. Linked with a store that has a
//! known fault, it proves that the simulation would find that fault.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int most = argc > 1 ? std::atoi(argv[1]) : 500;
    const int first = argc > 2 ? std::atoi(argv[2]) : 1;
    const bool all = argc > 3;
    Laboratory laboratory(Laboratory::Subject::Store);
    int failures = 0;
    for (int seed = first; seed < first + most; ++seed) {
        const Outcome outcome = laboratory.run(randomSchedule(quint32(seed), laboratory.flavour()));
        if (outcome.isGood())
            continue;
        ++failures;
        std::printf("seed %d, step %d: %s\n", seed, outcome.step, qPrintable(outcome.failure));
        std::fflush(stdout);
        if (!all)
            return 0;
    }
    std::printf("%d of %d schedules fail\n", failures, most);
    return failures > 0 ? 0 : 1;
}
