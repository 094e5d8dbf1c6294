// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QList>

namespace chancery {

//! A run of days to be drawn, first and last included; the row is the caller's.
struct DaySpan
{
    int row = 0;
    QDate first;
    QDate last;
};

//! The part of a span that lies in one week of the grid.
struct MonthBar
{
    int row = 0;
    int week = 0;
    int lane = 0;
    int firstColumn = 0; //!< 0..6 from the first day of the week
    int lastColumn = 0;
    bool begins = true; //!< the span begins here and not in an earlier week
    bool ends = true;

    bool operator==(const MonthBar &) const = default;
};

//! A month as weeks and lanes: where each bar of several days lies, and how many do not find room on a day.
//! A pure function of its arguments; knows no window.
class MonthLayout
{
public:
    MonthLayout() = default;
    //! \a lanes: how many bars fit below each other; what does not fit is counted per day, in place of the last lane.
    MonthLayout(QDate month, Qt::DayOfWeek firstDayOfWeek, const QList<DaySpan> &spans, int lanes);

    //! The first day of the grid of \a month, and the number of its weeks (4 to 6).
    static QDate firstDayOf(QDate month, Qt::DayOfWeek firstDayOfWeek);
    static int weeksOf(QDate month, Qt::DayOfWeek firstDayOfWeek);

    QDate firstDay() const { return m_firstDay; }
    QDate lastDay() const { return m_firstDay.addDays(m_weeks * 7 - 1); }
    int weeks() const { return m_weeks; }
    QDate day(int week, int column) const { return m_firstDay.addDays(week * 7 + column); }
    bool contains(QDate day) const { return m_weeks > 0 && day >= m_firstDay && day <= lastDay(); }

    const QList<MonthBar> &bars() const { return m_bars; }
    //! How many spans of the day are not drawn.
    int hidden(QDate day) const { return contains(day) ? m_hidden[int(m_firstDay.daysTo(day))] : 0; }

private:
    void layOutWeek(int week, const QList<DaySpan> &spans, int lanes);
    void hideWhatDoesNotFit(QList<MonthBar> &bars, int week, int lanes);

    QDate m_firstDay;
    int m_weeks = 0;
    QList<MonthBar> m_bars;
    QList<int> m_hidden;
};

} // namespace chancery
