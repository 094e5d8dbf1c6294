// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When an assertion holds and when it is stale: a table of boundaries, and half-open intervals at random.

#include "models/analysis/validity.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

Q_DECLARE_METATYPE(chancery::Holds)

namespace {

Validity validity(const char *from, const char *to, const char *asOf, const char *reviewed = "")
{
    const auto date = [](const char *text) { return PartialDate::parsed(QString::fromLatin1(text)); };
    return {date(from), date(to), date(asOf), date(reviewed)};
}

constexpr Holds no = Holds::No;
constexpr Holds perhaps = Holds::Possibly;
constexpr Holds yes = Holds::Yes;

} // namespace

class TestValidity : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void holds_data();
    void holds();
    void stale_data();
    void stale();
    void exactlyOneOfTwoConsecutiveHolds();
    void nothingChangesBetweenChangeDays();
};

void TestValidity::holds_data()
{
    QTest::addColumn<Validity>("what");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<Holds>("expected");
    const auto row = [](const char *name, const Validity &what, const char *day, Holds expected) {
        QTest::newRow(name) << what << QDate::fromString(QString::fromLatin1(day), Qt::ISODate) << expected;
    };
    row("day before the first", validity("2017-05-10", "", ""), "2017-05-09", no);
    row("first day", validity("2017-05-10", "", ""), "2017-05-10", yes);
    row("last day", validity("2017-05-10", "2017-06-01", ""), "2017-05-31", yes);
    row("end is outside", validity("2017-05-10", "2017-06-01", ""), "2017-06-01", no);
    row("empty interval", validity("2017-05-10", "2017-05-10", ""), "2017-05-10", no);
    row("before the month", validity("2017-05", "", ""), "2017-04-30", no);
    row("first of the month", validity("2017-05", "", ""), "2017-05-01", perhaps);
    row("inside the month", validity("2017-05", "", ""), "2017-05-30", perhaps);
    row("last of the month", validity("2017-05", "", ""), "2017-05-31", yes);
    row("inside the year", validity("2017", "", ""), "2017-07-01", perhaps);
    row("ends in a month, before", validity("2016", "2017-05", ""), "2017-04-30", yes);
    row("ends in a month, inside", validity("2016", "2017-05", ""), "2017-05-15", perhaps);
    row("ends in a month, last", validity("2016", "2017-05", ""), "2017-05-31", no);
    row("interval, before", validity("2016-04-13/2017-05-17", "", ""), "2016-04-12", no);
    row("interval, inside", validity("2016-04-13/2017-05-17", "", ""), "2016-04-13", perhaps);
    row("interval, at its end", validity("2016-04-13/2017-05-17", "", ""), "2017-05-17", yes);
    row("before or on, long ago", validity("../2017-12-31", "", ""), "1900-01-01", perhaps);
    row("before or on, reached", validity("../2017-12-31", "", ""), "2017-12-31", yes);
    row("some day after", validity("2017-01/..", "", ""), "2030-01-01", perhaps);
    row("some day after, before", validity("2017-01/..", "", ""), "2016-12-31", no);
    row("approximate, a month early", validity("2017-04~", "", ""), "2017-03-01", perhaps);
    row("approximate, earlier", validity("2017-04~", "", ""), "2017-02-28", no);
    row("approximate, a month late", validity("2017-04~", "", ""), "2017-05-30", yes);
    row("approximate, inside", validity("2017-04~", "", ""), "2017-05-29", perhaps);
    row("as of, before", validity("", "", "2017-05-17/2017-05-22"), "2017-05-16", no);
    row("as of, earliest day", validity("", "", "2017-05-17/2017-05-22"), "2017-05-17", yes);
    row("as of, years later", validity("", "", "2017-05-17/2017-05-22"), "2027-05-17", yes);
    row("as of a year", validity("", "", "2017"), "2017-01-01", yes);
    row("as of an open past, before", validity("", "", "../2017"), "2010-01-01", perhaps);
    row("as of an open past, after", validity("", "", "../2017"), "2018-01-01", yes);
    row("no date at all", validity("", "", ""), "2017-05-17", perhaps);
    row("only an end", validity("", "2017-06-01", ""), "2017-06-01", no);
    row("a start wins over as of", validity("1999-01-01", "", "2017-05"), "2001-01-01", yes);
    row("a review does not begin it", validity("", "", "2017-05", "2016-01-01"), "2016-06-01", no);
}

void TestValidity::holds()
{
    QFETCH(Validity, what);
    QFETCH(QDate, day);
    QFETCH(Holds, expected);
    QCOMPARE(what.holdsOn(day), expected);
}

void TestValidity::stale_data()
{
    QTest::addColumn<Validity>("what");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const Validity &what, const char *day, bool expected) {
        QTest::newRow(name) << what << QDate::fromString(QString::fromLatin1(day), Qt::ISODate) << expected;
    };
    const char *newsletter = "2017-05-17/2017-05-22";
    row("eleven months later", validity("", "", newsletter), "2018-05-21", false);
    row("twelve months later", validity("", "", newsletter), "2018-05-22", true);
    row("on the day", validity("", "", newsletter), "2017-05-17", false);
    row("reviewed", validity("", "", newsletter, "2018-05-20"), "2019-05-19", false);
    row("reviewed, twelve months later", validity("", "", newsletter, "2018-05-20"), "2019-05-20", true);
    row("reviewed in a month", validity("", "", newsletter, "2018-05"), "2019-05-30", false);
    row("reviewed in a month, later", validity("", "", newsletter, "2018-05"), "2019-05-31", true);
    row("a start does not keep it fresh", validity("2017-01-01", "", newsletter), "2018-05-22", true);
    row("a period known as a whole", validity("1999-01-01", "2009-01-01", "2017"), "2005-01-01", false);
    row("never dated", validity("2017-01-01", "", ""), "2017-01-02", true);
    row("leap day", validity("", "", "2016-02-29"), "2017-02-28", true);
    row("open as of", validity("", "", "2017-05/.."), "2017-06-01", true);
}

void TestValidity::stale()
{
    QFETCH(Validity, what);
    QFETCH(QDate, day);
    QFETCH(bool, expected);
    QCOMPARE(what.isStaleOn(day), expected);
}

void TestValidity::exactlyOneOfTwoConsecutiveHolds()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QDate epoch(1990, 1, 1);
    for (int i = 0; i < 5000; ++i) {
        const QDate begin = epoch.addDays(random.bounded(10000));
        const QDate change = begin.addDays(random.bounded(4000));
        const QDate end = change.addDays(random.bounded(4000));
        const Validity before{PartialDate(begin), PartialDate(change), {}, {}};
        const Validity after{PartialDate(change), PartialDate(end), {}, {}};
        for (QDate day :
             {begin, change.addDays(-1), change, end.addDays(-1), end, epoch.addDays(random.bounded(20000))})
        {
            const int holding = (before.holdsOn(day) == yes) + (after.holdsOn(day) == yes);
            QCOMPARE(holding, begin <= day && day < end ? 1 : 0);
        }
    }
}

void TestValidity::nothingChangesBetweenChangeDays()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList dates =
        u" 2017 2017-04 2017-04~ 2017-04-13 2016-04-13/2017-05-17 ../2017-12-31 2017-01/.. 2018 2019-02"_s
            .split(u' ');
    const auto pick = [&] { return PartialDate::parsed(dates[random.bounded(int(dates.size()))]); };
    for (int i = 0; i < 200; ++i) {
        const Validity what{pick(), pick(), pick(), pick()};
        const QList<QDate> changes = what.changeDays();
        for (QDate day(2015, 1, 2); day < QDate(2021, 1, 1); day = day.addDays(1)) {
            const QDate eve = day.addDays(-1);
            if (what.holdsOn(day) == what.holdsOn(eve) && what.isStaleOn(day) == what.isStaleOn(eve))
                continue;
            QVERIFY2(changes.contains(day),
                     qPrintable(what.from.toEdtf() + u' ' + what.to.toEdtf() + u' ' + what.asOf.toEdtf()
                                + u" at "_s + day.toString(Qt::ISODate)));
        }
    }
}

QTEST_GUILESS_MAIN(TestValidity)

#include "tst_validity.moc"
