// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/law_series.h"

#include <algorithm>

namespace chancery {

namespace {

QList<QDate> lastOfEachYear(const QList<QDate> &days)
{
    QList<QDate> chosen;
    for (const QDate &day : days) {
        if (!chosen.isEmpty() && chosen.constLast().year() == day.year())
            chosen.last() = day;
        else
            chosen.append(day);
    }
    return chosen;
}

bool isUnder(const LawCell &cell, const RecordId &term)
{
    if (cell.status != LawStatus::Asserted && cell.status != LawStatus::Conflict)
        return false;
    return term.isNull() ? cell.isConflict() : !cell.isConflict() && cell.drawnTerms().contains(term);
}

} // namespace

QList<QDate> seriesDays(const QList<QDate> &changeDays, int most)
{
    if (changeDays.size() <= most)
        return changeDays;
    const QList<QDate> years = lastOfEachYear(changeDays);
    if (years.size() <= most)
        return years;
    QList<QDate> even;
    for (int i = 0; i < most; ++i)
        even.append(years.at((i + 1) * years.size() / most - 1));
    return even;
}

LawSeries lawSeries(const QList<QDate> &days, const RecordIds &terms, const RecordIds &among,
                    const std::function<LawCells(QDate)> &cellsOn)
{
    LawSeries series;
    series.days = days;
    for (const RecordId &term : terms)
        series.lines.append({term, {}});
    series.lines.append({RecordId(), {}});
    for (const QDate &day : days) {
        const LawCells cells = cellsOn(day);
        RecordIds countries = among.isEmpty() ? cells.keys() : among;
        std::sort(countries.begin(), countries.end());
        for (LawSeries::Line &line : series.lines) {
            RecordIds under;
            for (const RecordId &country : std::as_const(countries)) {
                if (isUnder(cells.value(country), line.term))
                    under.append(country);
            }
            line.countries.append(under);
        }
    }
    const auto &conflicts = series.lines.constLast().countries;
    if (std::all_of(conflicts.cbegin(), conflicts.cend(), [](const RecordIds &ids) { return ids.isEmpty(); }))
        series.lines.removeLast();
    return series;
}

} // namespace chancery
