// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/validity.h"

namespace chancery {

namespace {

constexpr int freshMonths = 12;

// Where a boundary may lie; an invalid day is an open end.
struct Zone
{
    QDate earliest;
    QDate latest;
};

QDate widened(const DatePoint &point, QDate day, int direction)
{
    if (!point.approximate || !day.isValid())
        return day;
    switch (point.precision) {
    case DatePoint::Precision::Year:
        return day.addYears(direction);
    case DatePoint::Precision::Month:
        return day.addMonths(direction);
    default:
        return day.addDays(direction);
    }
}

Zone zoneOf(const PartialDate &date)
{
    return {widened(date.first(), date.earliest(), -1), widened(date.last(), date.latest(), +1)};
}

// Whether a boundary in the zone has been reached on the day.
Holds reached(const Zone &zone, QDate day)
{
    if (zone.latest.isValid() && day >= zone.latest)
        return Holds::Yes;
    if (zone.earliest.isValid() && day < zone.earliest)
        return Holds::No;
    return Holds::Possibly;
}

} // namespace

Holds Validity::holdsOn(QDate day) const
{
    Holds begun = Holds::Possibly;
    if (!from.isEmpty())
        begun = reached(zoneOf(from), day);
    else if (const QDate said = asOf.earliest(); said.isValid())
        begun = day >= said ? Holds::Yes : Holds::No;
    else if (!asOf.isEmpty())
        begun = reached(zoneOf(asOf), day);
    const Holds ended = to.isEmpty() ? Holds::No : reached(zoneOf(to), day);
    if (begun == Holds::No || ended == Holds::Yes)
        return Holds::No;
    return begun == Holds::Possibly || ended == Holds::Possibly ? Holds::Possibly : Holds::Yes;
}

bool Validity::overlaps(const Validity &other) const
{
    const auto begin = [](const Validity &v) {
        return v.from.isEmpty() ? v.asOf.earliest() : v.from.latest();
    };
    const auto endsBefore = [&](const Validity &a, const Validity &b) {
        const QDate end = a.to.earliest();
        return end.isValid() && begin(b).isValid() && end <= begin(b);
    };
    return !endsBefore(*this, other) && !endsBefore(other, *this);
}

QDate Validity::staleFrom() const
{
    if (to.latest().isValid())
        return {};
    const QDate checked = reviewedOn.latest().isValid() ? reviewedOn.latest() : asOf.latest();
    return checked.isValid() ? checked.addMonths(freshMonths) : QDate(1, 1, 1);
}

bool Validity::isStaleOn(QDate day) const
{
    const QDate since = staleFrom();
    return since.isValid() && day >= since;
}

QList<QDate> Validity::changeDays() const
{
    QList<QDate> days;
    const auto add = [&](QDate day) {
        if (day.isValid() && day > QDate(1, 1, 1))
            days.append(day);
    };
    const Zone begin = from.isEmpty()
                           ? Zone{asOf.earliest(), asOf.earliest().isValid() ? QDate() : asOf.latest()}
                           : zoneOf(from);
    const Zone end = to.isEmpty() ? Zone{} : zoneOf(to);
    for (QDate day : {begin.earliest, begin.latest, end.earliest, end.latest, staleFrom()})
        add(day);
    return days;
}

} // namespace chancery
