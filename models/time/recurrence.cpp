// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/recurrence.h"

#include "models/time/ical_rule.h"
#include "models/time/recurrence_lines.h"
#include "models/time/sub_daily.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct IteratorDeleter
{
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

Result<QList<QDateTime>> expandDaily(const icalrecurrencetype &rule, const RecurrenceSet &set,
                                     const QDateTime &from, const QDateTime &to,
                                     const RecurrenceLimits &limits)
{
    const std::unique_ptr<icalrecur_iterator, IteratorDeleter> iterator(
        icalrecur_iterator_new(rule, ical::fromWallClock(set.start, set.dateOnly)));
    if (!iterator)
        return failure(ErrorCode::BadValue);
    QList<QDateTime> found;
    for (int step = 0; step < limits.maxSteps; ++step) {
        const QDateTime at = ical::toWallClock(icalrecur_iterator_next(iterator.get()));
        if (!at.isValid() || at > to)
            return found;
        if (at >= from)
            found.append(at);
        if (found.size() > limits.maxOccurrences)
            break;
    }
    return failure(ErrorCode::TooLarge);
}

Result<QList<QDateTime>> expandRule(const QString &value, const RecurrenceSet &set, const QDateTime &from,
                                    const QDateTime &to, const RecurrenceLimits &limits)
{
    const Result<icalrecurrencetype> rule = ical::parseRule(value, set.zone, set.dateOnly);
    if (!rule)
        return failure(rule.error());
    // A day recurs by days at most: libical would give the same day for ever.
    if (set.dateOnly && ical::isSubDaily(*rule))
        return failure(ErrorCode::BadValue, u"RRULE:"_s + value.left(200));
    auto found = ical::isSubDaily(*rule) ? expandSubDaily(*rule, set.start, from, to, limits)
                                         : expandDaily(*rule, set, from, to, limits);
    if (!found)
        return failure(found.error().code, u"RRULE:"_s + value.left(200));
    return found;
}

} // namespace

Result<QList<QDateTime>> expandRecurrence(const RecurrenceSet &set, const QDateTime &from,
                                          const QDateTime &to, const RecurrenceLimits &limits)
{
    const Result<RecurrenceLines> lines = readRecurrenceLines(set.lines, set.zone);
    if (!lines)
        return failure(lines.error());
    QList<QDateTime> starts{set.start};
    for (const QString &rule : lines->rules) {
        const auto found = expandRule(rule, set, from, to, limits);
        if (!found)
            return failure(found.error());
        starts += *found;
    }
    starts += lines->added;
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    const auto isExcluded = [&](const QDateTime &at) {
        return lines->excluded.contains(at) || lines->excludedDays.contains(at.date());
    };
    starts.removeIf([&](const QDateTime &at) { return at < from || at > to || isExcluded(at); });
    return starts;
}

Result<void> checkRecurrence(const QString &lines)
{
    const Result<RecurrenceLines> read = readRecurrenceLines(lines, {});
    if (!read)
        return failure(read.error());
    for (const QString &rule : read->rules)
        CHANCERY_TRY(ical::parseRule(rule, {}, false));
    return ok();
}

} // namespace chancery
