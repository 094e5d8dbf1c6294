// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time/recurrence_lines.h"

#include "models/time/zones.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

bool readDates(const RecurrenceLine &line, const QString &zone, RecurrenceLines &into)
{
    const QStringList values = line.value.split(u',', Qt::SkipEmptyParts);
    for (const QString &value : values) {
        const QString start = value.section(u'/', 0, 0).trimmed();
        const QDateTime at = wallClockFromIcal(start, line.timeZone, zone);
        if (!at.isValid())
            return false;
        if (line.name == u"RDATE")
            into.added.append(at);
        else if (start.size() == 8)
            into.excludedDays.insert(at.date());
        else
            into.excluded.insert(at);
    }
    return !values.isEmpty();
}

} // namespace

RecurrenceLine splitRecurrenceLine(const QString &line)
{
    RecurrenceLine result;
    // A colon within quotes belongs to a parameter.
    bool quoted = false;
    qsizetype colon = -1;
    for (qsizetype i = 0; i < line.size() && colon < 0; ++i) {
        if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i] == u':' && !quoted)
            colon = i;
    }
    const QStringList head = line.left(qMax<qsizetype>(colon, 0)).split(u';');
    result.name = head.first().trimmed().toUpper();
    result.value = colon < 0 ? QString() : line.sliced(colon + 1).trimmed();
    for (const QString &parameter : head) {
        if (parameter.startsWith(u"TZID=", Qt::CaseInsensitive))
            result.timeZone = parameter.sliced(5).remove(u'"');
    }
    return result;
}

QDateTime wallClockFromIcal(const QString &text, const QString &ownZone, const QString &zone)
{
    const bool utc = text.endsWith(u'Z');
    const QString plain = utc ? text.chopped(1) : text;
    const QDate date = QDate::fromString(plain.left(8), u"yyyyMMdd"_s);
    if (plain.size() == 8 && !utc)
        return QDateTime(date, QTime(0, 0), Qt::UTC);
    const QString timeText = plain.mid(9);
    const QTime time = QTime::fromString(timeText, timeText.size() == 4 ? u"hhmm"_s : u"hhmmss"_s);
    if (plain.size() < 13 || plain[8] != u'T' || !date.isValid() || !time.isValid())
        return {};
    const QDateTime clock(date, time, Qt::UTC);
    if (utc)
        return zones::toWallClock(clock, zone).value_or(QDateTime());
    const QString from = zones::ianaName(ownZone);
    if (from.isEmpty() || from == zone || zone.isEmpty())
        return clock;
    const auto instant = zones::toUtc(date, time, from);
    return instant ? zones::toWallClock(*instant, zone).value_or(QDateTime()) : QDateTime();
}

Result<RecurrenceLines> readRecurrenceLines(const QString &lines, const QString &zone)
{
    RecurrenceLines result;
    const QStringList all = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &raw : all) {
        const QString text = raw.trimmed();
        if (text.isEmpty())
            continue;
        const RecurrenceLine line = splitRecurrenceLine(text);
        const bool isDates = line.name == u"EXDATE" || line.name == u"RDATE";
        if (line.name == u"RRULE")
            result.rules.append(line.value);
        else if (!isDates || !readDates(line, zone, result))
            return failure(ErrorCode::BadValue, text.left(200));
    }
    return result;
}

} // namespace chancery
