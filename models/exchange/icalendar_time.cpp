// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/icalendar_event.h"
#include "models/time/recurrence_lines.h"
#include "models/time/zones.h"

#include <libical/ical.h>

using namespace Qt::StringLiterals;

namespace chancery::icalendar {

PartialDate EventTime::toPartial() const
{
    return dateOnly ? PartialDate(clock.date()) : PartialDate::local(clock.date(), clock.time());
}

EventTime readTime(const content::Line &line, const ZoneNames &zones)
{
    EventTime time;
    const QString value = line.value.trimmed();
    time.dateOnly = value.size() == 8;
    const bool utc = value.endsWith(u'Z');
    const QString name = line.parameter(u"TZID");
    if (utc) {
        time.zone = u"UTC"_s;
    } else if (!name.isEmpty() && !time.dateOnly) {
        time.zone = zones::ianaName(name);
        if (time.zone.isEmpty())
            time.zone = zones.value(name);
        time.unknownZone = time.zone.isEmpty();
    }
    time.clock = wallClockFromIcal(value, time.zone, utc ? u"UTC"_s : time.zone);
    return time;
}

QDateTime afterDuration(const EventTime &start, const QString &duration)
{
    icalerror_set_errors_are_fatal(0);
    const icaldurationtype parsed = icaldurationtype_from_string(duration.trimmed().toLatin1().constData());
    if (icaldurationtype_is_bad_duration(parsed) || parsed.is_neg || duration.size() > 40)
        return {};
    const QDateTime day = start.clock.addDays(qint64(parsed.days) + qint64(parsed.weeks) * 7);
    const qint64 seconds = qint64(parsed.hours) * 3600 + qint64(parsed.minutes) * 60 + parsed.seconds;
    if (seconds == 0 || start.dateOnly)
        return day;
    const auto instant = zones::toUtc(day.date(), day.time(), start.zone);
    return instant ? zones::toWallClock(instant->addSecs(seconds), start.zone).value_or(QDateTime())
                   : QDateTime();
}

} // namespace chancery::icalendar
