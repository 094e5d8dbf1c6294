// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QDate>
#include <QString>

namespace chancery {

//! Which missions a map shows, seen from a day.
struct MissionPeriod
{
    enum class Span { ThisYear, PastYear, ComingYear, All, FromTo };

    Span span = Span::ThisYear;
    QDate from; //!< of FromTo; both days are within, an invalid one is open
    QDate to;

    //! The first and the last day; invalid where nothing bounds it.
    struct Days
    {
        QDate first;
        QDate last;

        bool operator==(const Days &) const = default;
    };
    [[nodiscard]] Days days(QDate day) const;

    //! `this-year`, `past`, `coming`, `all`, `2017-01-01..2017-06-30`, `2017-01-01..`, `..2017-06-30`.
    [[nodiscard]] QString toText() const;
    //! Errors: BadValue with the text; BadDate when the end lies before the start.
    static Result<MissionPeriod> fromText(const QString &text);

    bool operator==(const MissionPeriod &) const = default;
};

} // namespace chancery
