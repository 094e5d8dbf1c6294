// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/sub_daily.h"

#include <algorithm>
#include <span>

namespace chancery {

namespace {

std::span<const short> listed(const short *values, qsizetype capacity)
{
    const short *end = std::find(values, values + capacity, short(ICAL_RECURRENCE_ARRAY_MAX));
    return {values, end};
}

template<size_t N>
std::span<const short> listed(const short (&values)[N])
{
    return listed(values, N);
}

//! An empty list lets everything through.
bool allows(std::span<const short> list, int value)
{
    return list.empty() || std::find(list.begin(), list.end(), short(value)) != list.end();
}

bool allowsFromEnd(std::span<const short> list, int value, int length)
{
    return allows(list, value)
           || std::find(list.begin(), list.end(), short(value - length - 1)) != list.end();
}

bool dayMatches(const icalrecurrencetype &rule, QDate day)
{
    const auto weekdays = listed(rule.by_day);
    const bool weekday = weekdays.empty() || std::any_of(weekdays.begin(), weekdays.end(), [&](short coded) {
                             // libical counts Sunday as 1
                             return int(icalrecurrencetype_day_day_of_week(coded)) == day.dayOfWeek() % 7 + 1;
                         });
    return weekday && allows(listed(rule.by_month), day.month())
           && allowsFromEnd(listed(rule.by_month_day), day.day(), day.daysInMonth())
           && allowsFromEnd(listed(rule.by_year_day), day.dayOfYear(), day.daysInYear());
}

bool timeMatches(const icalrecurrencetype &rule, QTime time)
{
    return allows(listed(rule.by_hour), time.hour()) && allows(listed(rule.by_minute), time.minute())
           && allows(listed(rule.by_second), time.second());
}

qint64 unitSeconds(const icalrecurrencetype &rule)
{
    if (rule.freq == ICAL_HOURLY_RECURRENCE)
        return 3600;
    return rule.freq == ICAL_MINUTELY_RECURRENCE ? 60 : 1;
}

//! What BY parts finer than the frequency add to each step: BYMINUTE=0,30 of an hourly rule.
QList<QTime> expandedWithin(const icalrecurrencetype &rule, QTime step)
{
    QList<int> minutes{step.minute()};
    QList<int> seconds{step.second()};
    const auto take = [](QList<int> &into, std::span<const short> from) {
        if (!from.empty())
            into = QList<int>(from.begin(), from.end());
        std::sort(into.begin(), into.end());
    };
    if (rule.freq == ICAL_HOURLY_RECURRENCE)
        take(minutes, listed(rule.by_minute));
    if (rule.freq != ICAL_SECONDLY_RECURRENCE)
        take(seconds, listed(rule.by_second));
    QList<QTime> times;
    for (int minute : std::as_const(minutes)) {
        for (int second : std::as_const(seconds)) {
            const QTime time(step.hour(), minute, second);
            if (time.isValid() && timeMatches(rule, time))
                times.append(time);
        }
    }
    return times;
}

//! The walk: steps are counted, occurrences before the window too when the rule has a COUNT.
class Walk
{
public:
    Walk(const icalrecurrencetype &rule, const QDateTime &start, const QDateTime &from, const QDateTime &to,
         const RecurrenceLimits &limits)
        : m_rule(rule)
        , m_start(start)
        , m_from(from)
        , m_to(to)
        , m_limits(limits)
        , m_step(unitSeconds(rule) * qMax<qint64>(1, rule.interval))
    {
        const QDateTime until = ical::toWallClock(rule.until);
        if (until.isValid())
            m_to = std::min(m_to, until);
    }

    Result<QList<QDateTime>> run()
    {
        const QDate first = m_rule.count > 0 ? m_start.date() : std::max(m_start.date(), m_from.date());
        for (QDate day = first; day <= m_to.date() && !m_done; day = day.addDays(1)) {
            if (++m_steps > m_limits.maxSteps)
                return failure(ErrorCode::TooLarge);
            if (dayMatches(m_rule, day) && !walkDay(day))
                return failure(ErrorCode::TooLarge);
        }
        return m_found;
    }

private:
    bool walkDay(QDate day)
    {
        // The step that the day begins with keeps the phase of the start.
        const QDateTime midnight(day, QTime(0, 0), Qt::UTC);
        const qint64 sinceStart = m_start.secsTo(midnight);
        const qint64 skipped = sinceStart <= 0 ? 0 : (sinceStart + m_step - 1) / m_step;
        for (QDateTime at = m_start.addSecs(skipped * m_step); at.date() == day && !m_done;
             at = at.addSecs(m_step)) {
            if (++m_steps > m_limits.maxSteps)
                return false;
            for (QTime time : expandedWithin(m_rule, at.time())) {
                if (!take(QDateTime(day, time, Qt::UTC)))
                    return false;
            }
        }
        return true;
    }

    bool take(const QDateTime &at)
    {
        if (at < m_start || m_done)
            return true;
        if (at > m_to || (m_rule.count > 0 && m_counted >= m_rule.count)) {
            m_done = true;
            return true;
        }
        ++m_counted;
        if (at < m_from)
            return true;
        m_found.append(at);
        return m_found.size() <= m_limits.maxOccurrences;
    }

    const icalrecurrencetype &m_rule;
    QDateTime m_start;
    QDateTime m_from;
    QDateTime m_to;
    RecurrenceLimits m_limits;
    qint64 m_step;
    qint64 m_steps = 0;
    int m_counted = 0;
    bool m_done = false;
    QList<QDateTime> m_found;
};

} // namespace

Result<QList<QDateTime>> expandSubDaily(const icalrecurrencetype &rule, const QDateTime &start,
                                        const QDateTime &from, const QDateTime &to,
                                        const RecurrenceLimits &limits)
{
    return Walk(rule, start, from, to, limits).run();
}

} // namespace chancery
