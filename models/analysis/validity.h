// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/partial_date.h"

#include <QDate>
#include <QList>

namespace chancery {

//! Whether something holds on a day: no; perhaps (the day lies inside an imprecise boundary); yes.
enum class Holds { No, Possibly, Yes };

//! The dates of an assertion about law, as its record gives them. Civil dates, no time zone.
struct Validity
{
    PartialDate from; //!< first day in force; empty: the earliest day of asOf
    PartialDate to; //!< first day no longer in force (half-open); empty: not ended
    PartialDate asOf; //!< when the source said so
    PartialDate reviewedOn; //!< when somebody last checked it

    //! Half-open: on the day `from` it holds, on the day `to` it does not. An imprecise boundary (month, year,
    //! interval, open end) spans its possible days; an approximate one is widened by one unit of its precision.
    //! Without any date it possibly holds on every day.
    Holds holdsOn(QDate day) const;
    //! Twelve months after the last day of the review, or of asOf without one, unless a dated end tells that the
    //! period was known as a whole. Without a review and an asOf it is always stale.
    bool isStaleOn(QDate day) const;
    //! The first stale day; invalid if it never turns stale.
    QDate staleFrom() const;
    //! True if there is a day on which both certainly hold: periods that only meet inside an imprecise boundary do not
    //! overlap. A period without any date overlaps every other.
    bool overlaps(const Validity &other) const;
    //! The days on which holdsOn() or isStaleOn() may change, unordered.
    QList<QDate> changeDays() const;
};

} // namespace chancery
