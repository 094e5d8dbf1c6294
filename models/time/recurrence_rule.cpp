// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/recurrence_rule.h"

#include "models/time/ical_rule.h"
#include "models/time/recurrence_lines.h"
#include "models/time/zones.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using Frequency = RecurrenceRule::Frequency;

constexpr std::array<const char *, 7> dayNames{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array<const char *, 4> frequencyNames{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};

QStringView ruleValue(const QString &rule)
{
    const QStringView text = QStringView(rule).trimmed();
    return text.startsWith(u"RRULE:", Qt::CaseInsensitive) ? text.sliced(6) : text;
}

std::optional<RecurrenceRule::Weekday> readWeekday(QStringView text)
{
    if (text.size() < 2)
        return std::nullopt;
    for (int i = 0; i < 7; ++i) {
        if (text.last(2).compare(QLatin1String(dayNames[i]), Qt::CaseInsensitive) != 0)
            continue;
        bool isNumber = true;
        const QStringView number = text.chopped(2);
        const int ordinal = number.isEmpty() ? 0 : number.toInt(&isNumber);
        return isNumber ? std::optional(RecurrenceRule::Weekday{Qt::DayOfWeek(i + 1), ordinal})
                        : std::nullopt;
    }
    return std::nullopt;
}

bool readFrequency(QStringView value, Frequency &frequency)
{
    for (size_t i = 0; i < frequencyNames.size(); ++i) {
        if (value.compare(QLatin1String(frequencyNames[i]), Qt::CaseInsensitive) == 0) {
            frequency = Frequency(i);
            return true;
        }
    }
    return false;
}

bool readLists(QStringView name, QStringView value, RecurrenceRule &rule)
{
    for (QStringView item : value.split(u',')) {
        if (name == u"BYDAY") {
            const auto weekday = readWeekday(item);
            if (!weekday)
                return false;
            rule.weekdays.append(*weekday);
        } else {
            const int day = item.toInt();
            if (day < -1 || day == 0)
                return false;
            rule.monthDays.append(day);
        }
    }
    return true;
}

//! False for a part that the struct has no place for.
bool readPart(QStringView name, QStringView value, RecurrenceRule &rule)
{
    if (name == u"FREQ")
        return readFrequency(value, rule.frequency);
    if (name == u"INTERVAL")
        rule.interval = value.toInt();
    else if (name == u"COUNT")
        rule.count = value.toInt();
    else if (name == u"UNTIL")
        rule.until = wallClockFromIcal(value.toString(), {}, {}).date();
    else if (name == u"WKST")
        return value.compare(u"MO", Qt::CaseInsensitive) == 0;
    else if (name == u"BYDAY" || name == u"BYMONTHDAY")
        return readLists(name, value, rule);
    else
        return false;
    return true;
}

QString untilText(const RecurrenceRule &rule, bool allDay, const QString &zone)
{
    if (allDay)
        return rule.until.toString(u"yyyyMMdd"_s);
    const QTime last(23, 59, 59);
    const auto instant = zone.isEmpty() ? std::nullopt : zones::toUtc(rule.until, last, zone);
    if (!instant)
        return rule.until.toString(u"yyyyMMdd"_s) + u"T235959"_s;
    return instant->toString(u"yyyyMMdd'T'hhmmss'Z'"_s);
}

} // namespace

Result<RecurrenceRule> RecurrenceRule::parse(const QString &rule)
{
    const QStringView value = ruleValue(rule);
    const auto checked = ical::parseRule(value.toString(), {}, false);
    if (!checked)
        return failure(checked.error());
    RecurrenceRule result;
    for (QStringView part : value.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.first(qMax<qsizetype>(equals, 0)).toString().toUpper();
        if (!readPart(name, part.sliced(equals + 1), result))
            return failure(ErrorCode::UnsupportedFormat, part.toString());
    }
    return result;
}

QString RecurrenceRule::toText(bool allDay, const QString &zone) const
{
    QString text = u"RRULE:FREQ="_s + QLatin1String(frequencyNames[size_t(frequency)]);
    if (interval > 1)
        text += u";INTERVAL="_s + QString::number(interval);
    QStringList days;
    for (const Weekday &weekday : weekdays) {
        const QString ordinal = weekday.ordinal ? QString::number(weekday.ordinal) : QString();
        days.append(ordinal + QLatin1String(dayNames[size_t(weekday.day) - 1]));
    }
    if (!days.isEmpty())
        text += u";BYDAY="_s + days.join(u',');
    QStringList numbers;
    for (int day : monthDays)
        numbers.append(QString::number(day));
    if (!numbers.isEmpty())
        text += u";BYMONTHDAY="_s + numbers.join(u',');
    if (count > 0)
        text += u";COUNT="_s + QString::number(count);
    else if (until.isValid())
        text += u";UNTIL="_s + untilText(*this, allDay, zone);
    return text;
}

RecurrenceDescription describeRecurrence(const QString &lines)
{
    RecurrenceDescription description;
    description.lines = lines;
    const Result<RecurrenceLines> read = readRecurrenceLines(lines, {});
    if (!read) {
        description.form = RecurrenceDescription::Form::Invalid;
        return description;
    }
    description.excluded = int(read->excluded.size() + read->excludedDays.size());
    description.added = int(read->added.size());
    if (read->rules.isEmpty()) {
        description.form =
            read->added.isEmpty() ? RecurrenceDescription::Form::Once : RecurrenceDescription::Form::Custom;
        return description;
    }
    const Result<RecurrenceRule> rule = RecurrenceRule::parse(read->rules.first());
    const bool invalid = !rule && rule.error().code != ErrorCode::UnsupportedFormat;
    const bool simple = rule && read->rules.size() == 1;
    description.form = invalid  ? RecurrenceDescription::Form::Invalid
                       : simple ? RecurrenceDescription::Form::Simple
                                : RecurrenceDescription::Form::Custom;
    if (simple)
        description.rule = *rule;
    return description;
}

QString withRule(const QString &lines, const QString &rule)
{
    QStringList kept;
    if (!rule.isEmpty())
        kept.append(u"RRULE:"_s + ruleValue(rule).toString());
    const QStringList all = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all) {
        if (splitRecurrenceLine(line).name != u"RRULE")
            kept.append(line.trimmed());
    }
    return kept.join(u'\n');
}

QString withExcluded(const QString &lines, const QString &recurrenceId)
{
    QStringList all = lines.split(u'\n', Qt::SkipEmptyParts);
    const QString name = recurrenceId.size() == 8 ? u"EXDATE;VALUE=DATE:"_s : u"EXDATE:"_s;
    all.append(name + recurrenceId);
    return all.join(u'\n');
}

} // namespace chancery
