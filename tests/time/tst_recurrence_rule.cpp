// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/recurrence_rule.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestRecurrenceRule : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void reads();
    void tellsWhatIsBeyondIt();
    void writesUntil();
    void comesBack();
    void describes();
    void editsLines();
};

void TestRecurrenceRule::reads()
{
    const auto rule = RecurrenceRule::parse(u"RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,2MO;COUNT=5"_s);
    QVERIFY(rule.has_value());
    RecurrenceRule expected;
    expected.frequency = RecurrenceRule::Frequency::Monthly;
    expected.interval = 2;
    expected.weekdays = {{Qt::Friday, -1}, {Qt::Monday, 2}};
    expected.count = 5;
    QVERIFY(*rule == expected);
    const auto until = RecurrenceRule::parse(u"FREQ=DAILY;UNTIL=20170531T220000Z"_s);
    QVERIFY(until.has_value());
    QCOMPARE(until->until, QDate(2017, 5, 31));
}

void TestRecurrenceRule::tellsWhatIsBeyondIt()
{
    QCOMPARE(RecurrenceRule::parse(u"FREQ=YEARLY;BYWEEKNO=6;BYDAY=TU"_s).error().code,
             ErrorCode::UnsupportedFormat);
    QCOMPARE(RecurrenceRule::parse(u"FREQ=HOURLY"_s).error().code, ErrorCode::UnsupportedFormat);
    QCOMPARE(RecurrenceRule::parse(u"FREQ=WEEKLY;WKST=SU"_s).error().code, ErrorCode::UnsupportedFormat);
    QCOMPARE(RecurrenceRule::parse(u"FREQ=SOMETIMES"_s).error().code, ErrorCode::BadValue);
    QCOMPARE(RecurrenceRule::parse(QString()).error().code, ErrorCode::BadValue);
}

void TestRecurrenceRule::writesUntil()
{
    RecurrenceRule rule;
    rule.until = QDate(2017, 5, 31);
    QCOMPARE(rule.toText(), u"RRULE:FREQ=WEEKLY;UNTIL=20170531"_s);
    QCOMPARE(rule.toText(false, u"Europe/Paris"_s), u"RRULE:FREQ=WEEKLY;UNTIL=20170531T215959Z"_s);
    QCOMPARE(rule.toText(false), u"RRULE:FREQ=WEEKLY;UNTIL=20170531T235959"_s);
}

void TestRecurrenceRule::comesBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 500; ++i) {
        RecurrenceRule rule;
        rule.frequency = RecurrenceRule::Frequency(random.bounded(4));
        rule.interval = random.bounded(1, 30);
        const bool monthly = rule.frequency == RecurrenceRule::Frequency::Monthly;
        for (int day = 1; day <= 7; ++day) {
            if (random.bounded(3) == 0)
                rule.weekdays.append({Qt::DayOfWeek(day), monthly ? random.bounded(-4, 5) : 0});
        }
        if (monthly && rule.weekdays.isEmpty())
            rule.monthDays = {random.bounded(1, 32), -1};
        if (random.bounded(2))
            rule.count = random.bounded(1, 500);
        else if (random.bounded(2))
            rule.until = QDate(2017, 1, 1).addDays(random.bounded(2000));
        const auto back = RecurrenceRule::parse(rule.toText());
        QVERIFY2(back.has_value(), qPrintable(rule.toText()));
        QVERIFY2(*back == rule, qPrintable(rule.toText()));
    }
}

void TestRecurrenceRule::describes()
{
    using Form = RecurrenceDescription::Form;
    QCOMPARE(describeRecurrence(QString()).form, Form::Once);
    const auto simple =
        describeRecurrence(u"RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20170110T090000,20170117T090000"_s);
    QCOMPARE(simple.form, Form::Simple);
    QCOMPARE(simple.excluded, 2);
    QCOMPARE(simple.rule.weekdays.size(), 1);
    QCOMPARE(describeRecurrence(u"RDATE:20170110T090000"_s).form, Form::Custom);
    QCOMPARE(describeRecurrence(u"RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY"_s).form, Form::Custom);
    QCOMPARE(describeRecurrence(u"RRULE:FREQ=YEARLY;BYYEARDAY=100"_s).form, Form::Custom);
    QCOMPARE(describeRecurrence(u"RRULE:FREQ=NEVER"_s).form, Form::Invalid);
    QCOMPARE(describeRecurrence(u"every Tuesday"_s).form, Form::Invalid);
}

void TestRecurrenceRule::editsLines()
{
    const QString lines = u"RRULE:FREQ=WEEKLY\nEXDATE:20170110T090000"_s;
    QCOMPARE(withRule(lines, u"RRULE:FREQ=DAILY"_s), u"RRULE:FREQ=DAILY\nEXDATE:20170110T090000"_s);
    QCOMPARE(withRule(lines, QString()), u"EXDATE:20170110T090000"_s);
    QCOMPARE(withExcluded(u"RRULE:FREQ=WEEKLY"_s, u"20170110T090000"_s), lines);
    QCOMPARE(withExcluded(u"RRULE:FREQ=WEEKLY"_s, u"20170110"_s),
             u"RRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20170110"_s);
}

QTEST_GUILESS_MAIN(TestRecurrenceRule)
#include "tst_recurrence_rule.moc"
