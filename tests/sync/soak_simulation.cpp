// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/laboratory.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>

#include <cstdio>

using namespace chancery::simulation;

namespace {

constexpr qint64 minute = 60000;

qint64 numberOf(const char *name, qint64 otherwise)
{
    bool given = false;
    const qint64 value = qEnvironmentVariable(name).toLongLong(&given);
    return given ? value : otherwise;
}

constexpr int toldEach = 5000; // schedules

void say(const QString &text)
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

} // namespace

//! New schedules until the time or the number is up: CHANCERY_SOAK_MINUTES, CHANCERY_SOAK_SCHEDULES (then no time
//! counts), CHANCERY_SOAK_FIRST (else by the clock), CHANCERY_SOAK_MEMORY=1 for the model instead of the store.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 schedules = numberOf("CHANCERY_SOAK_SCHEDULES", 0);
    const qint64 time = numberOf("CHANCERY_SOAK_MINUTES", 10) * minute;
    const auto first =
        quint32(numberOf("CHANCERY_SOAK_FIRST", QDateTime::currentSecsSinceEpoch() % 1000000 * 1000));
    const bool memory = numberOf("CHANCERY_SOAK_MEMORY", 0) != 0;
    Laboratory laboratory(memory ? Laboratory::Subject::Memory : Laboratory::Subject::Store);
    Tally tally;
    QElapsedTimer watch;
    watch.start();
    say(QStringLiteral("first seed %1").arg(first));
    for (quint32 seed = first; schedules > 0 ? tally.schedules < schedules : watch.elapsed() < time; ++seed) {
        const QString report = laboratory.examine(randomSchedule(seed, laboratory.flavour()), tally);
        if (!report.isEmpty())
            say(report);
        if (tally.schedules % toldEach == 0)
            say(tally.toString());
    }
    say(tally.toString());
    say(QStringLiteral("%1 a minute").arg(tally.schedules * minute / qMax(qint64(1), watch.elapsed())));
    return tally.failures == 0 ? 0 : 1;
}
