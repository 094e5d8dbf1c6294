// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/ical_rule.h"

#include "models/time/zones.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace chancery::ical {

namespace {

//! UNTIL in UTC is compared with wall-clock times: it becomes one.
bool localiseUntil(icalrecurrencetype &rule, const QString &zone, bool dateOnly)
{
    if (icaltime_is_null_time(rule.until))
        return true;
    if (!icaltime_is_valid_time(rule.until))
        return false;
    QDateTime until = toWallClock(rule.until);
    if (rule.until.is_date)
        until.setTime(QTime(23, 59, 59));
    else if (icaltime_is_utc(rule.until))
        until = zones::toWallClock(until, zone).value_or(until);
    if (!until.isValid())
        return false;
    rule.until = fromWallClock(until, dateOnly);
    return true;
}

} // namespace

Result<icalrecurrencetype> parseRule(const QString &value, const QString &zone, bool dateOnly)
{
    icalerror_set_errors_are_fatal(0);
    const QByteArray text = value.trimmed().toUtf8();
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.constData());
    const bool otherCalendar = rule.rscale && qstricmp(rule.rscale, "GREGORIAN") != 0;
    std::free(rule.rscale);
    rule.rscale = nullptr;
    const bool setOfSubDaily = isSubDaily(rule) && rule.by_set_pos[0] != ICAL_RECURRENCE_ARRAY_MAX;
    if (text.size() > 2000 || rule.freq == ICAL_NO_RECURRENCE || otherCalendar || setOfSubDaily
        || !localiseUntil(rule, zone, dateOnly))
        return failure(ErrorCode::BadValue, u"RRULE:"_s + value.left(200));
    return rule;
}

icaltimetype fromWallClock(const QDateTime &clock, bool dateOnly)
{
    icaltimetype time = icaltime_null_time();
    time.year = clock.date().year();
    time.month = clock.date().month();
    time.day = clock.date().day();
    time.is_date = dateOnly;
    if (!dateOnly) {
        time.hour = clock.time().hour();
        time.minute = clock.time().minute();
        time.second = clock.time().second();
    }
    return time;
}

QDateTime toWallClock(const icaltimetype &time)
{
    if (icaltime_is_null_time(time))
        return {};
    const QTime clock = time.is_date ? QTime(0, 0) : QTime(time.hour, time.minute, qMin(time.second, 59));
    return QDateTime(QDate(time.year, time.month, time.day), clock, Qt::UTC);
}

bool isSubDaily(const icalrecurrencetype &rule)
{
    return rule.freq == ICAL_HOURLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE
           || rule.freq == ICAL_SECONDLY_RECURRENCE;
}

} // namespace chancery::ical
