// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/recurrence.h"

#include "models/time/recurrence_lines.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

QDateTime clock(const QString &text)
{
    return wallClockFromIcal(text, {}, {});
}

QStringList texts(const QList<QDateTime> &times, bool dateOnly)
{
    QStringList result;
    for (const QDateTime &time : times)
        result.append(time.toString(dateOnly ? u"yyyyMMdd"_s : u"yyyyMMdd'T'hhmmss"_s));
    return result;
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        result.append(value.toString());
    return result;
}

RecurrenceSet weekly(const QString &lines, const QString &zone = {})
{
    return {clock(u"20170103T090000"_s), false, zone, lines};
}

} // namespace

class TestRecurrence : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void corpus_data();
    void corpus();
    void windowIsACut();
    void hostileRulesEnd_data();
    void hostileRulesEnd();
    void refusesMalformed_data();
    void refusesMalformed();
    void untilInUtcIsReadInTheZone();
    void excludedAndAddedInOtherZones();
    void keepsTheWallClockOverSummerTime();
};

void TestRecurrence::corpus_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(qEnvironmentVariable("CHANCERY_TEST_DATA") + u"/recurrence/cases.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(cases.size(), 55);
    for (const QJsonValue &value : cases) {
        const QJsonObject vector = value.toObject();
        const QString name = vector[u"source"].toString() + u' ' + vector[u"rrule"].toString();
        QTest::newRow(qPrintable(name)) << vector;
    }
}

void TestRecurrence::corpus()
{
    QFETCH(QJsonObject, vector);
    RecurrenceSet set;
    set.start = clock(vector[u"dtstart"].toString());
    set.dateOnly = vector[u"value"].toString() == u"DATE";
    set.zone = vector[u"tzid"].toString();
    QStringList lines;
    if (!vector[u"rrule"].toString().isEmpty())
        lines.append(u"RRULE:"_s + vector[u"rrule"].toString());
    for (const char *name : {"exdate", "rdate"}) {
        const QStringList dates = strings(vector[QLatin1String(name)]);
        if (!dates.isEmpty())
            lines.append(QString::fromLatin1(name).toUpper() + u':' + dates.join(u','));
    }
    set.lines = lines.join(u'\n');

    const QStringList expected = strings(vector[u"expected"]);
    const bool ends = set.lines.contains(u"COUNT=") || set.lines.contains(u"UNTIL=");
    const QDateTime to = ends ? set.start.addYears(30) : clock(expected.last());
    const auto found = expandRecurrence(set, set.start, to);
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().subject));
    QCOMPARE(texts(*found, set.dateOnly), expected);
}

void TestRecurrence::windowIsACut()
{
    const QStringList rules{u"FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2"_s, u"FREQ=MONTHLY;BYDAY=-1FR;COUNT=30"_s,
                            u"FREQ=HOURLY;INTERVAL=5;BYDAY=MO,WE;BYMINUTE=0,30"_s,
                            u"FREQ=MINUTELY;INTERVAL=777;COUNT=400"_s,
                            u"FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=7,-1"_s};
    for (const QString &rule : rules) {
        const RecurrenceSet set = weekly(u"RRULE:"_s + rule);
        const auto whole = expandRecurrence(set, set.start, clock(u"20181231T235959"_s));
        QVERIFY(whole.has_value());
        QVERIFY(whole->size() > 5);
        QList<QDateTime> pieces;
        for (QDateTime from = set.start; from < clock(u"20181231T235959"_s); from = from.addDays(17)) {
            const QDateTime to = qMin(from.addDays(17).addSecs(-1), clock(u"20181231T235959"_s));
            const auto piece = expandRecurrence(set, from, to);
            QVERIFY(piece.has_value());
            pieces += *piece;
        }
        QCOMPARE(texts(pieces, false), texts(*whole, false));
    }
}

void TestRecurrence::hostileRulesEnd_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("every second") << u"FREQ=SECONDLY"_s;
    QTest::newRow("every second, never") << u"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"_s;
    QTest::newRow("every minute, never") << u"FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30"_s;
    QTest::newRow("every hour, never") << u"FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"_s;
    QTest::newRow("every day, never") << u"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"_s;
    QTest::newRow("every month, never") << u"FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"_s;
    QTest::newRow("counted, never") << u"FREQ=SECONDLY;COUNT=2;BYHOUR=3;BYMONTHDAY=31;BYMONTH=4"_s;
    QTest::newRow("rare")
        << u"FREQ=SECONDLY;INTERVAL=7;BYSECOND=1;BYMINUTE=2;BYHOUR=3;BYMONTHDAY=29;BYMONTH=2"_s;
    QTest::newRow("many") << u"FREQ=MINUTELY;COUNT=2000000000"_s;
}

void TestRecurrence::hostileRulesEnd()
{
    QFETCH(QString, rule);
    const RecurrenceSet set = weekly(u"RRULE:"_s + rule);
    const auto found = expandRecurrence(set, clock(u"20250101"_s), clock(u"20260101"_s));
    if (!found)
        QCOMPARE(found.error().code, ErrorCode::TooLarge);
    else
        QVERIFY(found->isEmpty());
}

void TestRecurrence::refusesMalformed_data()
{
    QTest::addColumn<QString>("lines");
    QTest::newRow("no frequency") << u"RRULE:COUNT=3"_s;
    QTest::newRow("unknown frequency") << u"RRULE:FREQ=FORTNIGHTLY"_s;
    QTest::newRow("unknown part") << u"RRULE:FREQ=DAILY;BYEASTER=0"_s;
    QTest::newRow("zero interval") << u"RRULE:FREQ=DAILY;INTERVAL=0"_s;
    QTest::newRow("negative count") << u"RRULE:FREQ=DAILY;COUNT=-1"_s;
    QTest::newRow("other calendar") << u"RRULE:RSCALE=CHINESE;FREQ=YEARLY"_s;
    QTest::newRow("no property") << u"every Tuesday"_s;
    QTest::newRow("withdrawn property") << u"EXRULE:FREQ=DAILY"_s;
    QTest::newRow("impossible date") << u"EXDATE:20170231T090000"_s;
    QTest::newRow("empty dates") << u"RDATE:"_s;
    QTest::newRow("huge") << QString(u"RRULE:FREQ=DAILY;BYHOUR="_s + u"1,"_s.repeated(100000) + u'1');
    QTest::newRow("not ASCII") << u"RRULE:FREQ=DAILY;BYDAY=ПН"_s;
}

void TestRecurrence::refusesMalformed()
{
    QFETCH(QString, lines);
    const auto found = expandRecurrence(weekly(lines), clock(u"20170101"_s), clock(u"20180101"_s));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::BadValue);
    QVERIFY(!found.error().subject.isEmpty());
    QVERIFY(found.error().subject.size() < 250);
    QVERIFY(!checkRecurrence(lines).has_value());
}

void TestRecurrence::untilInUtcIsReadInTheZone()
{
    // 09:00 in Skopje on 17 January is 08:00Z: the last one
    const QString zone = u"Europe/Skopje"_s;
    const auto in = expandRecurrence(weekly(u"RRULE:FREQ=WEEKLY;UNTIL=20170117T080000Z"_s, zone),
                                     clock(u"20170101"_s), clock(u"20180101"_s));
    QVERIFY(in.has_value());
    QCOMPARE(in->size(), 3);
    const auto out = expandRecurrence(weekly(u"RRULE:FREQ=WEEKLY;UNTIL=20170117T075959Z"_s, zone),
                                      clock(u"20170101"_s), clock(u"20180101"_s));
    QVERIFY(out.has_value());
    QCOMPARE(out->size(), 2);
}

void TestRecurrence::excludedAndAddedInOtherZones()
{
    const QString lines =
        u"RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20170110T080000Z\n"
        "EXDATE;TZID=Europe/Istanbul:20170117T110000\nRDATE;TZID=Europe/London:20170120T120000"_s;
    const auto found =
        expandRecurrence(weekly(lines, u"Europe/Skopje"_s), clock(u"20170101"_s), clock(u"20180101"_s));
    QVERIFY(found.has_value());
    QCOMPARE(texts(*found, false),
             (QStringList{u"20170103T090000"_s, u"20170120T130000"_s, u"20170124T090000"_s}));
}

void TestRecurrence::keepsTheWallClockOverSummerTime()
{
    const auto found = expandRecurrence(weekly(u"RRULE:FREQ=WEEKLY"_s, u"Europe/Paris"_s),
                                        clock(u"20170301"_s), clock(u"20170430"_s));
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), 8);
    for (const QDateTime &time : *found)
        QCOMPARE(time.time(), QTime(9, 0));
}

QTEST_GUILESS_MAIN(TestRecurrence)
#include "tst_recurrence.moc"
