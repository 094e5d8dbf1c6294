// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/law_series.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

RecordId id(const QByteArray &name)
{
    return RecordId::derived({"test", name});
}

LawCell under(const QByteArray &term)
{
    LawCell cell;
    cell.status = LawStatus::Asserted;
    LawReading reading;
    reading.terms = {id(term)};
    cell.readings = {reading};
    return cell;
}

LawCell disputed()
{
    LawCell cell = under("a");
    cell.status = LawStatus::Conflict;
    return cell;
}

} // namespace

class TestLawSeries : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void countsByDay();
    void conflictsStandApart();
    void onlyAmong();
    void manyDaysBecomeFew();
};

void TestLawSeries::countsByDay()
{
    const QDate first(2010, 1, 1);
    const QDate second(2016, 4, 13);
    const auto cells = [&](QDate day) {
        LawCells cells{{id("SE"), under("a")}, {id("FR"), under(day < second ? "b" : "a")}};
        return cells;
    };
    const LawSeries series = lawSeries({first, second}, {id("a"), id("b")}, {}, cells);
    QCOMPARE(series.lines.size(), 2); // nobody disagrees: no line for it
    QCOMPARE(series.lines.at(0).countries.at(0), RecordIds{id("SE")});
    QCOMPARE(series.lines.at(0).countries.at(1).size(), 2);
    QCOMPARE(series.lines.at(1).countries.at(0), RecordIds{id("FR")});
    QVERIFY(series.lines.at(1).countries.at(1).isEmpty());
}

void TestLawSeries::conflictsStandApart()
{
    const LawSeries series = lawSeries({QDate(2017, 1, 1)}, {id("a")}, {}, [](QDate) {
        return LawCells{{id("LV"), disputed()}, {id("SE"), under("a")}};
    });
    QCOMPARE(series.lines.size(), 2);
    QCOMPARE(series.lines.at(0).countries.at(0), RecordIds{id("SE")});
    QVERIFY(series.lines.at(1).term.isNull());
    QCOMPARE(series.lines.at(1).countries.at(0), RecordIds{id("LV")});
}

void TestLawSeries::onlyAmong()
{
    const LawSeries series = lawSeries({QDate(2017, 1, 1)}, {id("a")}, {id("SE"), id("DE")}, [](QDate) {
        return LawCells{{id("NO"), under("a")}, {id("SE"), under("a")}};
    });
    QCOMPARE(series.lines.at(0).countries.at(0), RecordIds{id("SE")});
}

void TestLawSeries::manyDaysBecomeFew()
{
    QList<QDate> days;
    for (QDate day(1990, 1, 1); day < QDate(2020, 1, 1); day = day.addDays(40))
        days.append(day);
    QCOMPARE(seriesDays(days.first(5), 18), days.first(5));
    const QList<QDate> few = seriesDays(days, 18);
    QCOMPARE(few.size(), 18);
    QCOMPARE(few.constLast(), days.constLast());
    QVERIFY(std::is_sorted(few.cbegin(), few.cend()));
    const QList<QDate> years = seriesDays(days, 30);
    QCOMPARE(years.size(), 30);
    for (const QDate &day : years)
        QVERIFY(days.contains(day) && day.addDays(40).year() != day.year());
}

QTEST_GUILESS_MAIN(TestLawSeries)
#include "tst_law_series.moc"
