// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/mission_schedule.h"

#include "models/records/agenda_fields.h"

namespace chancery {

namespace {

using Precision = DatePoint::Precision;

bool isSingleDay(const PartialDate &date)
{
    return !date.isInterval() && !date.isApproximate() && date.first().precision >= Precision::Day;
}

Exactness exactnessOf(const PartialDate &start, const PartialDate &end)
{
    if (start.isEmpty() && end.isEmpty())
        return Exactness::Undated;
    if (start.isApproximate() || end.isApproximate())
        return Exactness::Approximate;
    if (start.isEmpty())
        return Exactness::Before;
    if (start.isExact() && (end.isEmpty() || end.isExact()))
        return Exactness::Exact;
    if (start.isInterval() && start.first().precision == Precision::Open)
        return Exactness::Before;
    const bool open = start.isInterval() && start.last().precision == Precision::Open;
    if ((open && !end.latest().isValid()) || (isSingleDay(start) && !end.latest().isValid()))
        return Exactness::Since;
    return Exactness::SomeDay;
}

PartialDate shifted(const PartialDate &date, int days)
{
    if (!isSingleDay(date))
        return date;
    const QDate day = date.earliest().addDays(days);
    const QTime time = date.first().time();
    return time.isValid() ? PartialDate::local(day, time) : PartialDate(day);
}

QDateTime wallClock(const PartialDate &date)
{
    const QTime time = date.first().time();
    return QDateTime(date.earliest(), time.isValid() ? time : QTime(0, 0), Qt::UTC);
}

} // namespace

bool MissionSchedule::mayTouch(QDate from, QDate to) const
{
    return exactness != Exactness::Undated && (!first.isValid() || first <= to)
           && (!last.isValid() || last >= from);
}

MissionSchedule MissionSchedule::of(const PartialDate &start, const PartialDate &end, bool withinParent)
{
    MissionSchedule schedule;
    schedule.exactness = exactnessOf(start, end);
    schedule.first = start.isEmpty() ? end.earliest() : start.earliest();
    schedule.last = end.isEmpty() ? start.latest() : end.latest();
    if (schedule.exactness == Exactness::Before)
        schedule.first = {};
    if (withinParent)
        schedule.exactness = Exactness::WithinParent;
    if (schedule.isExact() && schedule.last < schedule.first)
        schedule.last = schedule.first;
    schedule.timed = schedule.isExact() && start.first().precision == Precision::Minute;
    return schedule;
}

MissionSchedule MissionSchedule::of(const Record &mission)
{
    namespace field = fields::mission;
    return of(mission.get(field::start), mission.get(field::end), mission.get(field::withinParent));
}

ScheduleChange movedBy(const ScheduleChange &dates, int days)
{
    return {shifted(dates.start, days), shifted(dates.end, days)};
}

ScheduleChange resizedBy(const ScheduleChange &dates, int startDays, int endDays)
{
    const PartialDate end = dates.end.isEmpty() ? dates.start : dates.end;
    ScheduleChange changed{shifted(dates.start, startDays), shifted(end, endDays)};
    if (wallClock(changed.end) >= wallClock(changed.start))
        return changed;
    // the end that is pulled stops at the other one
    if (startDays != 0)
        changed.start = shifted(dates.start, int(dates.start.earliest().daysTo(end.earliest())));
    else
        changed.end = shifted(end, int(end.earliest().daysTo(dates.start.earliest())));
    if (wallClock(changed.end) < wallClock(changed.start))
        return dates;
    return changed;
}

} // namespace chancery
