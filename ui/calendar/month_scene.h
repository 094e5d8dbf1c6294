// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/calendar/month_layout.h"

#include <QFontMetrics>
#include <QRect>
#include <QSize>

namespace chancery {

class OccurrenceModel;

//! Where everything of a month lies on the screen: weekday names, the strip of what has no known day, the cells and the
//! bars. Painting and hit testing read the same rectangles.
struct MonthScene
{
    struct Item
    {
        int row = 0; //!< of the model
        QRect rect;
        bool begins = true;
        bool ends = true;
        bool chip = false; //!< in the strip: the day is not known
    };
    struct More
    {
        QDate day; //!< invalid: of the strip
        int count = 0;
        QRect rect;
    };

    static constexpr int dayLine = 26; //!< room for the number of the day
    static constexpr int laneGap = 2;
    static constexpr int oneLine = 23; //!< height of a bar with one line of text
    static constexpr int twoLines = 38;

    QDate month;
    MonthLayout layout;
    int lane = oneLine; //!< height of the bars
    QRect header; //!< names of the weekdays
    QRect strip; //!< empty when there is nothing to show in it
    QRect grid;
    QList<Item> items;
    QList<More> more;
    QList<int> unknownRows; //!< rows whose day is not known, in the month

    QRect cell(int week, int column) const;
    QRect cell(QDate day) const; //!< empty outside the grid
    QDate dayAt(QPoint point) const; //!< invalid outside the grid
    const Item *itemAt(QPoint point) const;
    const More *moreAt(QPoint point) const;
};

//! Lays out the month of \a model in \a size. \a selectedRow, if its day is not known, is always shown in the strip.
MonthScene layOutMonth(const OccurrenceModel &model, QDate month, Qt::DayOfWeek firstDayOfWeek, QSize size,
                       const QFontMetrics &metrics, int selectedRow);

} // namespace chancery
