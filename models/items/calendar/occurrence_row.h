// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/calendar/mission_schedule.h"
#include "models/time/occurrences.h"

#include <QLocale>
#include <QPair>

namespace chancery {

//! One line of the calendar: a mission, and one of the times it takes place.
struct OccurrenceRow
{
    Record mission;
    Occurrence when;
    Record override_; //!< what this occurrence has of its own; null for most
    MissionSchedule schedule;

    using Key = QPair<RecordId, QString>;
    Key key() const { return {mission.id(), when.recurrenceId}; }

    QString title() const; //!< the override's, else the mission's
    QString place() const;
    bool recurs() const { return !when.recurrenceId.isEmpty(); }
    bool isCancelled() const;
    bool isTentative() const;
    bool isMilestone() const;
    //! The first day of the month it is listed under; invalid when no single month holds it.
    QDate month() const;

    bool operator==(const OccurrenceRow &) const = default;
};

//! Strict weak order: by month, within it what is not known to the day first, then by day, time and title; what no single
//! month holds comes last.
bool operator<(const OccurrenceRow &a, const OccurrenceRow &b);

} // namespace chancery
