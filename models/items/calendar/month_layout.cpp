// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/month_layout.h"

#include <algorithm>
#include <array>

namespace chancery {

QDate MonthLayout::firstDayOf(QDate month, Qt::DayOfWeek firstDayOfWeek)
{
    const QDate first(month.year(), month.month(), 1);
    return first.addDays(-((first.dayOfWeek() - int(firstDayOfWeek) + 7) % 7));
}

int MonthLayout::weeksOf(QDate month, Qt::DayOfWeek firstDayOfWeek)
{
    const QDate last(month.year(), month.month(), month.daysInMonth());
    return int(firstDayOf(month, firstDayOfWeek).daysTo(last)) / 7 + 1;
}

MonthLayout::MonthLayout(QDate month, Qt::DayOfWeek firstDayOfWeek, const QList<DaySpan> &spans, int lanes)
    : m_firstDay(firstDayOf(month, firstDayOfWeek))
    , m_weeks(weeksOf(month, firstDayOfWeek))
    , m_hidden(m_weeks * 7, 0)
{
    QList<DaySpan> ordered;
    for (const DaySpan &span : spans) {
        if (span.first.isValid() && span.last >= span.first && span.first <= lastDay()
            && span.last >= m_firstDay)
            ordered.append(span);
    }
    // the earlier first, of those the longer: long bars lie on top and keep one line from week to week
    std::stable_sort(ordered.begin(), ordered.end(), [](const DaySpan &a, const DaySpan &b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    for (int week = 0; week < m_weeks; ++week)
        layOutWeek(week, ordered, std::max(lanes, 1));
}

void MonthLayout::layOutWeek(int week, const QList<DaySpan> &spans, int lanes)
{
    const QDate monday = day(week, 0);
    const QDate sunday = day(week, 6);
    QList<std::array<bool, 7>> taken;
    QList<MonthBar> bars;
    for (const DaySpan &span : spans) {
        if (span.last < monday || span.first > sunday)
            continue;
        MonthBar bar{span.row, week, 0, 0, 6, span.first >= monday, span.last <= sunday};
        bar.firstColumn = bar.begins ? int(monday.daysTo(span.first)) : 0;
        bar.lastColumn = bar.ends ? int(monday.daysTo(span.last)) : 6;
        const auto isFree = [&](const std::array<bool, 7> &lane) {
            return std::none_of(lane.begin() + bar.firstColumn, lane.begin() + bar.lastColumn + 1,
                                [](bool used) { return used; });
        };
        const auto lane = std::find_if(taken.begin(), taken.end(), isFree);
        bar.lane = int(lane - taken.begin());
        if (lane == taken.end())
            taken.append(std::array<bool, 7>{});
        std::fill(taken[bar.lane].begin() + bar.firstColumn, taken[bar.lane].begin() + bar.lastColumn + 1,
                  true);
        bars.append(bar);
    }
    hideWhatDoesNotFit(bars, week, lanes);
    m_bars += bars;
}

void MonthLayout::hideWhatDoesNotFit(QList<MonthBar> &bars, int week, int lanes)
{
    std::array<bool, 7> full{};
    for (const MonthBar &bar : std::as_const(bars)) {
        if (bar.lane >= lanes)
            std::fill(full.begin() + bar.firstColumn, full.begin() + bar.lastColumn + 1, true);
    }
    // on a full day the last lane tells how many more there are
    bars.removeIf([&](const MonthBar &bar) {
        const bool crowded = std::any_of(full.begin() + bar.firstColumn, full.begin() + bar.lastColumn + 1,
                                         [](bool isFull) { return isFull; });
        const bool hide = bar.lane >= lanes || (bar.lane == lanes - 1 && crowded);
        for (int column = bar.firstColumn; hide && column <= bar.lastColumn; ++column)
            ++m_hidden[week * 7 + column];
        return hide;
    });
}

} // namespace chancery
