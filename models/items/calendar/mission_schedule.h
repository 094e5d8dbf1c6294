// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QDate>

namespace chancery {

//! How well it is known when a mission takes place.
enum class Exactness : quint8 {
    Exact, //!< to the day or the minute
    SomeDay, //!< some day, or some days, within first..last
    Approximate, //!< about then
    Since, //!< begun, end not known
    Before, //!< by the last day, start not known
    WithinParent, //!< some time during the parent mission
    Undated,
};

//! When a mission takes place, for drawing: the days it may touch, and how well they are known. Civil days of the
//! mission's own zone.
struct MissionSchedule
{
    Exactness exactness = Exactness::Undated;
    QDate first; //!< invalid where nothing bounds it
    QDate last;
    bool timed = false; //!< the start is known to the minute

    bool isExact() const { return exactness == Exactness::Exact; }
    int days() const { return isExact() ? int(first.daysTo(last)) + 1 : 0; }
    bool mayTouch(QDate from, QDate to) const;

    //! \a withinParent stands for the mission's flag of that name.
    static MissionSchedule of(const PartialDate &start, const PartialDate &end, bool withinParent = false);
    static MissionSchedule of(const Record &mission);

    bool operator==(const MissionSchedule &) const = default;
};

//! Start and end of an exact mission, or of one occurrence of it.
struct ScheduleChange
{
    PartialDate start;
    PartialDate end;

    bool operator==(const ScheduleChange &) const = default;
};

//! Both ends moved by whole days; times of day stay. Dates that are not exact stay as they are.
ScheduleChange movedBy(const ScheduleChange &dates, int days);
//! The first and the last day moved by so many days; the length never becomes less than a day, nor a timed mission's
//! end earlier than its start.
ScheduleChange resizedBy(const ScheduleChange &dates, int startDays, int endDays);

} // namespace chancery
