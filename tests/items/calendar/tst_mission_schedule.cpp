// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/mission_schedule.h"
#include "models/items/calendar/mission_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chancery::Exactness)

class TestMissionSchedule : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void dates_data();
    void dates();
    void touches();
    void moves();
    void resizes_data();
    void resizes();
    void times();
    void tokensHaveWords();
};

void TestMissionSchedule::dates_data()
{
    using E = Exactness;
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("withinParent");
    QTest::addColumn<Exactness>("exactness");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *start, const char *end, bool within, E exactness, const char *first,
                        const char *last, const QString &words) {
        const QString name =
            QLatin1String(start) + u" - "_s + QLatin1String(end) + (within ? u" within"_s : QString());
        QTest::newRow(qPrintable(name))
            << QString(QLatin1String(start)) << QString(QLatin1String(end)) << within << exactness
            << QString(QLatin1String(first)) << QString(QLatin1String(last)) << words;
    };
    row("", "", false, E::Undated, "", "", u"date not known"_s);
    row("2017-04-08", "", false, E::Exact, "2017-04-08", "2017-04-08", u"8 April 2017"_s);
    row("2017-04-08", "2017-04-08", false, E::Exact, "2017-04-08", "2017-04-08", u"8 April 2017"_s);
    row("2017-04-26", "2017-04-28", false, E::Exact, "2017-04-26", "2017-04-28", u"26–28 April 2017"_s);
    row("2017-04-28", "2017-05-02", false, E::Exact, "2017-04-28", "2017-05-02", u"28 April – 2 May 2017"_s);
    row("2016-12-30", "2017-01-02", false, E::Exact, "2016-12-30", "2017-01-02",
        u"30 December 2016 – 2 January 2017"_s);
    row("2017-04-26T09:30", "2017-04-26T17:00", false, E::Exact, "2017-04-26", "2017-04-26",
        u"26 April 2017"_s);
    row("2017-04-28", "2017-04-26", false, E::Exact, "2017-04-28", "2017-04-28", u"28 April 2017"_s);
    row("2017-04", "2017-04", false, E::SomeDay, "2017-04-01", "2017-04-30", u"some day in April 2017"_s);
    row("2017-04", "", false, E::SomeDay, "2017-04-01", "2017-04-30", u"some day in April 2017"_s);
    row("2017", "", false, E::SomeDay, "2017-01-01", "2017-12-31", u"some day in 2017"_s);
    row("2017-01/..", "2017-05", false, E::SomeDay, "2017-01-01", "2017-05-31",
        u"sometime between January and May 2017"_s);
    row("2016-11", "2017-05", false, E::SomeDay, "2016-11-01", "2017-05-31",
        u"sometime between November 2016 and May 2017"_s);
    row("2017-04~", "", false, E::Approximate, "2017-04-01", "2017-04-30", u"about April 2017"_s);
    row("", "../2017-12-31", false, E::Before, "", "2017-12-31", u"by 31 December 2017"_s);
    row("", "../2017-12", false, E::Before, "", "2017-12-31", u"by the end of December 2017"_s);
    row("../2017-12-31", "", false, E::Before, "", "2017-12-31", u"by 31 December 2017"_s);
    row("2017-01/..", "", false, E::Since, "2017-01-01", "", u"since January 2017, end not known"_s);
    row("2017-05-22", "2017-05-26", true, E::WithinParent, "2017-05-22", "2017-05-26",
        u"some time within 22–26 May 2017"_s);
}

void TestMissionSchedule::dates()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(bool, withinParent);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const PartialDate from = PartialDate::parsed(start);
    const PartialDate to = PartialDate::parsed(end);
    const MissionSchedule schedule = MissionSchedule::of(from, to, withinParent);
    QTEST(schedule.exactness, "exactness");
    QCOMPARE(schedule.first, QDate::fromString(first, Qt::ISODate));
    QCOMPARE(schedule.last, QDate::fromString(last, Qt::ISODate));
    QTEST(missionwords::dates(from, to, withinParent, QLocale(u"en_GB"_s)), "words");
}

void TestMissionSchedule::touches()
{
    const auto of = [](QStringView start, QStringView end) {
        return MissionSchedule::of(PartialDate::parsed(start), PartialDate::parsed(end));
    };
    const QDate from(2017, 5, 1);
    const QDate to(2017, 5, 31);
    QVERIFY(of(u"2017-05-31", u"2017-06-02").mayTouch(from, to));
    QVERIFY(!of(u"2017-06-01", u"2017-06-02").mayTouch(from, to));
    QVERIFY(of(u"2017-01/..", u"2017-05").mayTouch(from, to));
    QVERIFY(of(u"", u"../2017-12-31").mayTouch(from, to));
    QVERIFY(!of(u"", u"../2017-04-30").mayTouch(from, to));
    QVERIFY(!of(u"", u"").mayTouch(from, to));
}

void TestMissionSchedule::moves()
{
    const ScheduleChange dates{PartialDate::parsed(u"2017-04-26T09:30"),
                               PartialDate::parsed(u"2017-04-28T17:00")};
    const ScheduleChange moved = movedBy(dates, 6);
    QCOMPARE(moved.start.toEdtf(), u"2017-05-02T09:30"_s);
    QCOMPARE(moved.end.toEdtf(), u"2017-05-04T17:00"_s);
    const ScheduleChange partial{PartialDate::parsed(u"2017-04~"), {}};
    QCOMPARE(movedBy(partial, 6), partial);
}

void TestMissionSchedule::resizes_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("startDays");
    QTest::addColumn<int>("endDays");
    QTest::addColumn<QString>("newStart");
    QTest::addColumn<QString>("newEnd");

    QTest::newRow("longer") << u"2017-04-26"_s << u"2017-04-28"_s << 0 << 2 << u"2017-04-26"_s
                            << u"2017-04-30"_s;
    QTest::newRow("earlier") << u"2017-04-26"_s << u"2017-04-28"_s << -1 << 0 << u"2017-04-25"_s
                             << u"2017-04-28"_s;
    QTest::newRow("one day grows") << u"2017-04-26"_s << QString() << 0 << 1 << u"2017-04-26"_s
                                   << u"2017-04-27"_s;
    QTest::newRow("end stops at start")
        << u"2017-04-26"_s << u"2017-04-28"_s << 0 << -5 << u"2017-04-26"_s << u"2017-04-26"_s;
    QTest::newRow("start stops at end")
        << u"2017-04-26"_s << u"2017-04-28"_s << 9 << 0 << u"2017-04-28"_s << u"2017-04-28"_s;
    QTest::newRow("a night train stays one") << u"2017-04-26T22:00"_s << u"2017-04-27T06:00"_s << 0 << -1
                                             << u"2017-04-26T22:00"_s << u"2017-04-27T06:00"_s;
}

void TestMissionSchedule::resizes()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(int, startDays);
    QFETCH(int, endDays);
    const ScheduleChange changed =
        resizedBy({PartialDate::parsed(start), PartialDate::parsed(end)}, startDays, endDays);
    QTEST(changed.start.toEdtf(), "newStart");
    QTEST(changed.end.toEdtf(), "newEnd");
}

void TestMissionSchedule::times()
{
    const QLocale locale(u"en_GB"_s);
    const PartialDate start = PartialDate::parsed(u"2017-04-26T09:30");
    const PartialDate end = PartialDate::parsed(u"2017-04-26T17:00");
    const QString paris = u"Europe/Paris"_s;
    QCOMPARE(missionwords::times(start, end, paris, paris, paris, locale), u"09:30–17:00"_s);
    QCOMPARE(missionwords::times(start, end, u"Europe/Podgorica"_s, {}, paris, locale), u"09:30–17:00"_s);
    QCOMPARE(missionwords::times(start, end, u"Europe/Sofia"_s, {}, paris, locale),
             u"09:30–17:00 (08:30–16:00 your time)"_s);
    QCOMPARE(missionwords::times(start, {}, u"Europe/Sofia"_s, {}, paris, locale),
             u"09:30 (08:30 your time)"_s);
    QCOMPARE(missionwords::times(start, end, {}, {}, paris, locale), u"09:30–17:00"_s);
    QCOMPARE(missionwords::times(PartialDate::parsed(u"2017-04-26"), end, paris, {}, paris, locale),
             QString());
}

void TestMissionSchedule::tokensHaveWords()
{
    const auto check = [](int field, QString (*words)(const QString &)) {
        const QList<QByteArray> tokens = missionwords::tokens(Kind::Mission, field);
        QVERIFY(!tokens.isEmpty());
        for (const QByteArray &token : tokens)
            QVERIFY2(words(QString::fromLatin1(token)) != QString::fromLatin1(token), token.constData());
    };
    check(1, missionwords::kindName);
    check(9, missionwords::statusName);
    check(18, missionwords::sensitivityName);
    for (const QByteArray &token : missionwords::tokens(Kind::Participant, 5))
        QVERIFY2(missionwords::roleName(QString::fromLatin1(token)) != QString::fromLatin1(token),
                 token.constData());
    QCOMPARE(missionwords::kindName(u"retreat"_s), u"retreat"_s);
    QCOMPARE(missionwords::kindName({}), QString());
}

QTEST_GUILESS_MAIN(TestMissionSchedule)
#include "tst_mission_schedule.moc"
