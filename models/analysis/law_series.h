// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/law_as_of.h"

#include <functional>

namespace chancery {

//! The countries that are drawn under something, day by day.
struct LawSeries
{
    struct Line
    {
        RecordId term; //!< null: sources disagree
        QList<RecordIds> countries; //!< one list a day, ordered by id

        bool operator==(const Line &) const = default;
    };
    QList<QDate> days;
    QList<Line> lines; //!< a line a term, in the order asked; conflicts last, if there are any

    bool operator==(const LawSeries &) const = default;
};

//! At most \a most of the days on which something changes: if there are more, the last one of each year, and of those
//! the ones that lie evenly; the last day always.
QList<QDate> seriesDays(const QList<QDate> &changeDays, int most);

//! Counts what lawAsOf() gives. A country in conflict counts there and under no term, a denied term does not count;
//! with terms that go together a country counts under each. \a among: which countries; empty for all.
LawSeries lawSeries(const QList<QDate> &days, const RecordIds &terms, const RecordIds &among,
                    const std::function<LawCells(QDate)> &cellsOn);

} // namespace chancery
