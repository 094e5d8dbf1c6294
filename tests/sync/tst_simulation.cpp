// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/laboratory.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace chancery::simulation;
using namespace Qt::StringLiterals;

//! Random schedules of edits, exchange and accidents; see tests/sync/simulation/world.h for what is looked at.
//! CHANCERY_SIMULATION_FIRST and _COUNT say which seeds.
class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void textOfScheduleIsWhole();
    void sameSeedRunsTheSame();
    void keptSchedules_data();
    void keptSchedules();
    void modelInMemory();
    void store();

private:
    static int number(const char *name, int otherwise);
    static void runSchedules(Laboratory::Subject subject, int first, int count);
};

void TestSimulation::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

int TestSimulation::number(const char *name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

void TestSimulation::textOfScheduleIsWhole()
{
    const Schedule schedule = randomSchedule(11, {});
    QVERIFY(!schedule.steps.isEmpty());
    QCOMPARE(Schedule::fromText(schedule.toText()), schedule);
    QVERIFY(!Schedule::fromText("seed 1\n1 fly 0 0 0 0\n"));
}

void TestSimulation::sameSeedRunsTheSame()
{
    Laboratory laboratory(Laboratory::Subject::Store);
    const Schedule schedule = randomSchedule(7, laboratory.flavour());
    QCOMPARE(randomSchedule(7, laboratory.flavour()), schedule);
    const Outcome once = laboratory.run(schedule);
    const Outcome again = laboratory.run(schedule);
    QVERIFY2(once.isGood(), qPrintable(once.failure));
    QCOMPARE(again.writes, once.writes);
    QCOMPARE(again.joins, once.joins);
    QCOMPARE(again.gaps, once.gaps);
    QCOMPARE(again.touches, once.touches);
}

// What failed once, made small.
void TestSimulation::keptSchedules_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(qEnvironmentVariable("CHANCERY_TEST_DATA") + u"/sync/schedules"_s);
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    QVERIFY(!names.isEmpty());
}

void TestSimulation::keptSchedules()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schedule = Schedule::fromText(file.readAll());
    QVERIFY(schedule);
    Laboratory laboratory(Laboratory::Subject::Store);
    const Outcome outcome = laboratory.run(*schedule);
    QVERIFY2(outcome.isGood(), qPrintable(outcome.failure));
}

void TestSimulation::runSchedules(Laboratory::Subject subject, int first, int count)
{
    Laboratory laboratory(subject);
    Tally tally;
    for (int seed = first; seed < first + count; ++seed) {
        const QString report = laboratory.examine(randomSchedule(quint32(seed), laboratory.flavour()), tally);
        QVERIFY2(report.isEmpty(), qPrintable(report));
    }
    qInfo().noquote() << tally.toString();
    QVERIFY(tally.joins > count && tally.writes > count);
    QVERIFY(count < 100 || (tally.libraries > 0 && tally.touches > 0));
    QVERIFY(count < 100 || subject == Laboratory::Subject::Memory || tally.packs > 0);
}

void TestSimulation::modelInMemory()
{
    runSchedules(Laboratory::Subject::Memory, number("CHANCERY_SIMULATION_FIRST", 1), 500);
}

void TestSimulation::store()
{
    runSchedules(Laboratory::Subject::Store, number("CHANCERY_SIMULATION_FIRST", 1),
                 number("CHANCERY_SIMULATION_COUNT", 200));
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
