// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/occurrences.h"

#include "models/records/agenda_fields.h"
#include "models/time/zones.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
namespace m = fields::mission;
namespace o = fields::occurrenceOverride;

namespace {

Record mission(const QString &start, const QString &end, const QString &recurrence = {},
               const QString &zone = {})
{
    Record record(Kind::Mission, RecordId::derived({"mission"}));
    record.set(m::start, PartialDate::parsed(start)).set(m::end, PartialDate::parsed(end));
    record.set(m::recurrence, recurrence).set(m::startZone, zone).set(m::endZone, zone);
    return record;
}

Record changed(const QString &recurrenceId, const QString &start = {})
{
    Record record(Kind::OccurrenceOverride, RecordId::derived({"override", recurrenceId.toUtf8()}));
    record.set(o::recurrenceId, recurrenceId).set(o::start, PartialDate::parsed(start));
    return record;
}

QStringList starts(const Result<QList<Occurrence>> &found)
{
    QStringList texts;
    if (!found)
        return {u"error"_s};
    for (const Occurrence &one : *found)
        texts.append(one.start.toEdtf() + (one.cancelled ? u"!"_s : QString()));
    return texts;
}

const QDate may1(2017, 5, 1);
const QDate may31(2017, 5, 31);

} // namespace

class TestOccurrences : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void partialDatesHappenOnce_data();
    void partialDatesHappenOnce();
    void recurs();
    void anOverrideChangesOneOccurrence();
    void overridesMoveIntoAndOutOfTheWindow();
    void daysStayOnTheirDay();
    void lastsIntoTheWindow();
    void tellsErrors();
};

void TestOccurrences::partialDatesHappenOnce_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("found");
    QTest::newRow("day") << u"2017-05-03"_s << QString() << true;
    QTest::newRow("last day") << u"2017-05-31"_s << QString() << true;
    QTest::newRow("day after") << u"2017-06-01"_s << QString() << false;
    QTest::newRow("month") << u"2017-05"_s << QString() << true;
    QTest::newRow("year") << u"2017"_s << QString() << true;
    QTest::newRow("other month") << u"2017-04"_s << QString() << false;
    QTest::newRow("interval into") << u"2017-01/.."_s << u"2017-05"_s << true;
    QTest::newRow("interval before") << u"2017-01/.."_s << u"2017-04"_s << false;
    QTest::newRow("before an end") << QString() << u"../2017-12-31"_s << true;
    QTest::newRow("before an earlier end") << QString() << u"../2017-04-30"_s << false;
    QTest::newRow("approximate") << u"2017-05~"_s << QString() << true;
    QTest::newRow("none") << QString() << QString() << false;
}

void TestOccurrences::partialDatesHappenOnce()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(bool, found);
    // A rule on a date that is not known to the day cannot be followed.
    const QString rule = PartialDate::parsed(start).isExact() ? QString() : u"RRULE:FREQ=DAILY"_s;
    const auto result = occurrences(mission(start, end, rule), {}, may1, may31);
    QVERIFY(result.has_value());
    QCOMPARE(result->size(), found ? 1 : 0);
    if (found) {
        QCOMPARE(result->first().start.toEdtf(), start);
        QCOMPARE(result->first().end.toEdtf(), end);
        QVERIFY(result->first().recurrenceId.isEmpty());
    }
}

void TestOccurrences::recurs()
{
    const Record weekly = mission(u"2017-05-02T09:30"_s, u"2017-05-02T11:00"_s,
                                  u"RRULE:FREQ=WEEKLY;COUNT=3"_s, u"Europe/Sarajevo"_s);
    const auto found = occurrences(weekly, {}, may1, may31);
    QCOMPARE(starts(found),
             (QStringList{u"2017-05-02T09:30"_s, u"2017-05-09T09:30"_s, u"2017-05-16T09:30"_s}));
    QCOMPARE(found->last().end.toEdtf(), u"2017-05-16T11:00"_s);
    QCOMPARE(found->last().recurrenceId, u"20170516T093000"_s);
    QCOMPARE(found->last().startZone, u"Europe/Sarajevo"_s);
    QVERIFY(!found->last().allDay);
}

void TestOccurrences::anOverrideChangesOneOccurrence()
{
    const Record weekly = mission(u"2017-05-02"_s, u"2017-05-03"_s, u"RRULE:FREQ=WEEKLY;COUNT=4"_s);
    Record cancelled = changed(u"20170516"_s);
    cancelled.set(o::cancelled, true);
    const auto found = occurrences(weekly, {changed(u"20170509"_s, u"2017-05-11"_s), cancelled}, may1, may31);
    QCOMPARE(starts(found),
             (QStringList{u"2017-05-02"_s, u"2017-05-11"_s, u"2017-05-16!"_s, u"2017-05-23"_s}));
    QVERIFY(found->at(1).overridden);
    QVERIFY(!found->at(1).overrideId.isNull());
    QVERIFY(found->at(1).end.isEmpty());
    QVERIFY(!found->at(0).overridden);
    QCOMPARE(found->at(2).end.toEdtf(), u"2017-05-17"_s);
}

void TestOccurrences::overridesMoveIntoAndOutOfTheWindow()
{
    const Record monthly = mission(u"2017-04-28"_s, QString(), u"RRULE:FREQ=MONTHLY"_s);
    const QList<Record> overrides{changed(u"20170428"_s, u"2017-05-02"_s),
                                  changed(u"20170528"_s, u"2017-06-02"_s)};
    QCOMPARE(starts(occurrences(monthly, overrides, may1, may31)), QStringList{u"2017-05-02"_s});
}

void TestOccurrences::daysStayOnTheirDay()
{
    for (const char *zone :
         {"Europe/Paris", "Europe/Istanbul", "Etc/GMT+12", "Etc/GMT-12", "Europe/Chisinau"}) {
        QVERIFY(zones::isKnown(QString::fromLatin1(zone)));
        const Record daily = mission(u"2017-05-30"_s, QString(), u"RRULE:FREQ=DAILY;UNTIL=20170602"_s,
                                     QString::fromLatin1(zone));
        QCOMPARE(starts(occurrences(daily, {}, may1, QDate(2017, 6, 30))),
                 (QStringList{u"2017-05-30"_s, u"2017-05-31"_s, u"2017-06-01"_s, u"2017-06-02"_s}));
    }
}

void TestOccurrences::lastsIntoTheWindow()
{
    const Record long5 = mission(u"2017-04-24"_s, u"2017-05-02"_s, u"RRULE:FREQ=YEARLY"_s);
    QCOMPARE(starts(occurrences(long5, {}, may1, may31)), QStringList{u"2017-04-24"_s});
    QCOMPARE(starts(occurrences(long5, {}, QDate(2018, 5, 2), QDate(2018, 5, 2))),
             QStringList{u"2018-04-24"_s});
    QCOMPARE(starts(occurrences(long5, {}, QDate(2018, 5, 3), QDate(2018, 5, 3))), QStringList());
}

void TestOccurrences::tellsErrors()
{
    const auto bad = occurrences(mission(u"2017-05-02"_s, {}, u"RRULE:FREQ=RARELY"_s), {}, may1, may31);
    QVERIFY(!bad.has_value());
    QCOMPARE(bad.error().code, ErrorCode::BadValue);
    const auto much =
        occurrences(mission(u"2017-05-02T09:00"_s, {}, u"RRULE:FREQ=SECONDLY"_s), {}, may1, may31);
    QVERIFY(!much.has_value());
    QCOMPARE(much.error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestOccurrences)
#include "tst_occurrences.moc"
