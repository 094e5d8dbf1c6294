// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/occurrences.h"

#include "models/records/agenda_fields.h"
#include "models/time/recurrence.h"
#include "models/time/recurrence_lines.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace m = fields::mission;
namespace o = fields::occurrenceOverride;

QDateTime wallClockOf(const DatePoint &point)
{
    const QTime time = point.time();
    return QDateTime(point.earliest(), time.isValid() ? time : QTime(0, 0), Qt::UTC);
}

PartialDate dateAt(const QDateTime &clock, bool withTime)
{
    return withTime ? PartialDate::local(clock.date(), clock.time()) : PartialDate(clock.date());
}

//! A window as wide as the date: occurrences that began before it may still go on.
bool touches(const PartialDate &start, const PartialDate &end, QDate from, QDate to)
{
    const QDate first = start.isEmpty() ? end.earliest() : start.earliest();
    const QDate last = end.isEmpty() ? start.latest() : end.latest();
    return (!first.isValid() || first <= to) && (!last.isValid() || last >= from);
}

//! The mission's dates, moved to another start.
class Schedule
{
public:
    explicit Schedule(const Record &mission)
        : m_start(mission.get(m::start))
        , m_end(mission.get(m::end))
        , m_startZone(mission.get(m::startZone))
        , m_endZone(mission.get(m::endZone))
        , m_allDay(mission.get(m::allDay) || !m_start.first().time().isValid())
    { }

    bool canRecur() const { return m_start.isExact() && (m_end.isEmpty() || m_end.isExact()); }
    const PartialDate &start() const { return m_start; }
    bool isTimed() const { return m_start.first().time().isValid(); }
    QString startZone() const { return m_startZone; }

    Occurrence asItIs() const
    {
        return {m_start, m_end, m_startZone, m_endZone, m_allDay, {}, {}, false, false};
    }

    Occurrence movedTo(const QDateTime &start) const
    {
        const qint64 shift = wallClockOf(m_start.first()).secsTo(start);
        const auto moved = [&](const PartialDate &date) {
            const PartialDate first =
                dateAt(wallClockOf(date.first()).addSecs(shift), date.first().time().isValid());
            if (!date.isInterval())
                return first;
            return PartialDate(first.earliest(), wallClockOf(date.last()).addSecs(shift).date());
        };
        Occurrence occurrence = asItIs();
        occurrence.start = moved(m_start);
        occurrence.end = m_end.isEmpty() ? PartialDate() : moved(m_end);
        occurrence.recurrenceId = recurrenceIdOf(start.date(), isTimed() ? start.time() : QTime());
        return occurrence;
    }

    //! Days that an occurrence lasts beyond its first.
    qint64 daysLong() const
    {
        const QDate last = m_end.isEmpty() ? m_start.latest() : m_end.latest();
        return qMax<qint64>(0, m_start.earliest().daysTo(last));
    }

private:
    PartialDate m_start;
    PartialDate m_end;
    QString m_startZone;
    QString m_endZone;
    bool m_allDay;
};

void applyOverride(const Record &change, Occurrence &occurrence)
{
    occurrence.overrideId = change.id();
    occurrence.overridden = true;
    occurrence.cancelled = change.get(o::cancelled);
    if (!change.has(o::start))
        return;
    occurrence.start = change.get(o::start);
    occurrence.end = change.get(o::end);
    occurrence.startZone = change.get(o::startZone);
    occurrence.endZone = change.get(o::endZone);
    occurrence.allDay = change.get(o::allDay) || !occurrence.start.first().time().isValid();
}

} // namespace

QString recurrenceIdOf(QDate day, QTime time)
{
    const QString date = day.toString(u"yyyyMMdd"_s);
    return time.isValid() ? QString(date + u'T' + time.toString(u"hhmmss"_s)) : date;
}

Result<QList<Occurrence>> occurrences(const Record &mission, const QList<Record> &overrides, QDate from,
                                      QDate to)
{
    const Schedule schedule(mission);
    const QString lines = mission.get(m::recurrence);
    if (lines.isEmpty() || !schedule.canRecur()) {
        const Occurrence once = schedule.asItIs();
        const bool dated = !once.start.isEmpty() || !once.end.isEmpty();
        return dated && touches(once.start, once.end, from, to) ? QList<Occurrence>{once}
                                                                : QList<Occurrence>();
    }
    const RecurrenceSet set{wallClockOf(schedule.start().first()), !schedule.isTimed(), schedule.startZone(),
                            lines};
    const QDateTime first(from.addDays(-schedule.daysLong()), QTime(0, 0), Qt::UTC);
    const auto starts = expandRecurrence(set, first, QDateTime(to, QTime(23, 59, 59), Qt::UTC));
    if (!starts)
        return failure(starts.error());
    QHash<QString, Occurrence> byId;
    for (const QDateTime &start : *starts) {
        const Occurrence occurrence = schedule.movedTo(start);
        byId.insert(occurrence.recurrenceId, occurrence);
    }
    for (const Record &change : overrides) {
        const QDateTime start = wallClockFromIcal(change.get(o::recurrenceId), {}, schedule.startZone());
        if (!start.isValid())
            continue;
        Occurrence occurrence = schedule.movedTo(start);
        applyOverride(change, occurrence);
        byId.insert(occurrence.recurrenceId, occurrence);
    }
    QList<Occurrence> result = byId.values();
    result.removeIf([&](const Occurrence &one) { return !touches(one.start, one.end, from, to); });
    std::sort(result.begin(), result.end(), [](const Occurrence &a, const Occurrence &b) {
        const QDateTime left = wallClockOf(a.start.first());
        const QDateTime right = wallClockOf(b.start.first());
        return left != right ? left < right : a.recurrenceId < b.recurrenceId;
    });
    return result;
}

} // namespace chancery
