// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/month_layout.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

QDate day(int month, int number)
{
    return QDate(2017, month, number);
}

} // namespace

class TestMonthLayout : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void gridFollowsTheFirstDayOfTheWeek();
    void barsBreakAtTheEndOfTheWeek();
    void overlappingBarsTakeLanes();
    void whatDoesNotFitIsCounted();
    void spansOutsideAreLeftOut();
    void randomSpans();
};

void TestMonthLayout::gridFollowsTheFirstDayOfTheWeek()
{
    // 1 May 2017 was a Monday
    QCOMPARE(MonthLayout::firstDayOf(day(5, 17), Qt::Monday), day(5, 1));
    QCOMPARE(MonthLayout::firstDayOf(day(5, 17), Qt::Sunday), day(4, 30));
    QCOMPARE(MonthLayout::firstDayOf(day(5, 17), Qt::Saturday), day(4, 29));
    QCOMPARE(MonthLayout::weeksOf(day(5, 1), Qt::Monday), 5);
    QCOMPARE(MonthLayout::weeksOf(QDate(2021, 2, 1), Qt::Monday), 4);
    QCOMPARE(MonthLayout::weeksOf(QDate(2017, 7, 1), Qt::Monday), 6);
    const MonthLayout layout(day(5, 1), Qt::Monday, {}, 3);
    QCOMPARE(layout.firstDay(), day(5, 1));
    QCOMPARE(layout.lastDay(), day(6, 4));
    QCOMPARE(layout.day(4, 6), day(6, 4));
    QVERIFY(!layout.contains(day(6, 5)));
}

void TestMonthLayout::barsBreakAtTheEndOfTheWeek()
{
    const MonthLayout layout(day(5, 1), Qt::Monday, {{7, day(5, 12), day(5, 23)}}, 3);
    const QList<MonthBar> expected{
        {7, 1, 0, 4, 6, true, false}, {7, 2, 0, 0, 6, false, false}, {7, 3, 0, 0, 1, false, true}};
    QCOMPARE(layout.bars(), expected);
}

void TestMonthLayout::overlappingBarsTakeLanes()
{
    const MonthLayout layout(
        day(5, 1), Qt::Monday,
        {{0, day(5, 3), day(5, 3)}, {1, day(5, 2), day(5, 4)}, {2, day(5, 5), day(5, 5)}}, 3);
    const QList<MonthBar> expected{
        {1, 0, 0, 1, 3, true, true}, {0, 0, 1, 2, 2, true, true}, {2, 0, 0, 4, 4, true, true}};
    QCOMPARE(layout.bars(), expected);
}

void TestMonthLayout::whatDoesNotFitIsCounted()
{
    QList<DaySpan> spans;
    for (int row = 0; row < 5; ++row)
        spans.append({row, day(5, 10), day(5, 10)});
    spans.append({5, day(5, 11), day(5, 11)});
    const MonthLayout layout(day(5, 1), Qt::Monday, spans, 3);
    QCOMPARE(layout.hidden(day(5, 10)), 3);
    QCOMPARE(layout.hidden(day(5, 11)), 0);
    QCOMPARE(layout.hidden(day(7, 1)), 0);
    QCOMPARE(layout.bars().size(), 3);
    // exactly as many as there are lanes need no remark
    QCOMPARE(MonthLayout(day(5, 1), Qt::Monday, spans.first(3), 3).hidden(day(5, 10)), 0);
}

void TestMonthLayout::spansOutsideAreLeftOut()
{
    const QList<DaySpan> spans{{0, day(4, 30), day(4, 30)},
                               {1, day(6, 5), day(6, 6)},
                               {2, day(5, 9), day(5, 8)},
                               {3, QDate(), day(5, 8)},
                               {4, day(3, 1), day(5, 1)}};
    const MonthLayout layout(day(5, 1), Qt::Monday, spans, 3);
    QCOMPARE(layout.bars(), (QList<MonthBar>{{4, 0, 0, 0, 0, false, true}}));
}

void TestMonthLayout::randomSpans()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        QList<DaySpan> spans;
        for (int row = random.bounded(25); row > 0; --row) {
            const QDate first = day(5, 1).addDays(random.bounded(60) - 15);
            spans.append({row, first, first.addDays(random.bounded(12))});
        }
        const int lanes = 1 + random.bounded(5);
        const MonthLayout layout(day(5, 1), Qt::DayOfWeek(1 + random.bounded(7)), spans, lanes);
        for (QDate date = layout.firstDay(); date <= layout.lastDay(); date = date.addDays(1)) {
            QList<int> used;
            for (const MonthBar &bar : layout.bars()) {
                if (layout.day(bar.week, bar.firstColumn) <= date
                    && layout.day(bar.week, bar.lastColumn) >= date)
                    used.append(bar.lane);
            }
            const auto touches = [&](const DaySpan &span) { return span.first <= date && span.last >= date; };
            const auto all = std::count_if(spans.cbegin(), spans.cend(), touches);
            QCOMPARE(qsizetype(used.size() + layout.hidden(date)), qsizetype(all));
            QCOMPARE(QSet<int>(used.cbegin(), used.cend()).size(), used.size());
            for (int lane : std::as_const(used))
                QVERIFY(lane < (layout.hidden(date) > 0 ? lanes - 1 : lanes));
        }
    }
}

QTEST_GUILESS_MAIN(TestMonthLayout)
#include "tst_month_layout.moc"
