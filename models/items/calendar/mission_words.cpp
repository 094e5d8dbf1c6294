// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/mission_words.h"

#include "models/items/calendar/occurrence_model.h"
#include "models/time/zones.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace chancery::missionwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MissionWords)
};

using Precision = DatePoint::Precision;

QString word(const QString &token, const QHash<QString, QString> &words)
{
    return words.value(token, token);
}

QString pointWords(const DatePoint &point, const QLocale &locale)
{
    switch (point.precision) {
    case Precision::Year:
        return QString::number(point.year);
    case Precision::Month:
        return locale.toString(point.earliest(), u"MMMM yyyy"_s);
    default:
        return locale.toString(point.earliest(), u"d MMMM yyyy"_s);
    }
}

//! "26–28 April 2017", "28 April – 2 May 2017", and so on, without repeating what both ends share.
QString dayRange(QDate first, QDate last, const QLocale &locale, const QString &month)
{
    const QString day = u"d"_s;
    const QString dayMonth = u"d "_s + month;
    const QString full = u"d "_s + month + u" yyyy"_s;
    if (first == last)
        return locale.toString(first, full);
    if (first.year() != last.year())
        return locale.toString(first, full) + u" – "_s + locale.toString(last, full);
    if (first.month() != last.month())
        return locale.toString(first, dayMonth) + u" – "_s + locale.toString(last, full);
    return locale.toString(first, day) + u"–"_s + locale.toString(last, full);
}

QString between(const DatePoint &first, const DatePoint &last, const QLocale &locale)
{
    if (first == last)
        return Words::tr("some day in %1").arg(pointWords(first, locale));
    QString from = pointWords(first, locale);
    if (first.year == last.year && first.precision == last.precision && first.precision == Precision::Month)
        from = locale.toString(first.earliest(), u"MMMM"_s);
    return Words::tr("sometime between %1 and %2").arg(from, pointWords(last, locale));
}

QString timeRange(QTime from, QTime to, const QLocale &locale)
{
    const QString start = locale.toString(from, QLocale::ShortFormat);
    return to.isValid() && to != from ? QString(start + u"–"_s + locale.toString(to, QLocale::ShortFormat))
                                      : start;
}

std::optional<QDateTime> inZone(const PartialDate &date, const QString &from, const QString &to)
{
    const QTime time = date.first().time();
    if (!time.isValid() || from.isEmpty())
        return std::nullopt;
    const auto instant = zones::toUtc(date.earliest(), time, from);
    return instant ? zones::toWallClock(*instant, to) : std::nullopt;
}

} // namespace

QString kindName(const QString &token)
{
    return word(token, {{u"mission"_s, Words::tr("Mission")},
                        {u"expert-meeting"_s, Words::tr("Expert meeting")},
                        {u"training"_s, Words::tr("Training")},
                        {u"seminar"_s, Words::tr("Seminar")},
                        {u"conference"_s, Words::tr("Conference")},
                        {u"side-event"_s, Words::tr("Side event")},
                        {u"session"_s, Words::tr("Session")},
                        {u"milestone"_s, Words::tr("Milestone")},
                        {u"meeting"_s, Words::tr("Meeting")},
                        {u"other"_s, Words::tr("Other")}});
}

QString statusName(const QString &token)
{
    return word(token, {{u"tentative"_s, Words::tr("Tentative")},
                        {u"confirmed"_s, Words::tr("Confirmed")},
                        {u"cancelled"_s, Words::tr("Cancelled")},
                        {u"done"_s, Words::tr("Done")}});
}

QString roleName(const QString &token)
{
    return word(token, {{u"organiser"_s, Words::tr("Organiser")},
                        {u"host"_s, Words::tr("Host")},
                        {u"opening"_s, Words::tr("Opening")},
                        {u"speaker"_s, Words::tr("Speaker")},
                        {u"coordinator"_s, Words::tr("Coordinator")},
                        {u"expert"_s, Words::tr("Expert")},
                        {u"participant"_s, Words::tr("Participant")},
                        {u"audience"_s, Words::tr("Audience")},
                        {u"travel-companion"_s, Words::tr("Travel companion")}});
}

QString sensitivityName(const QString &token)
{
    return word(token, {{u"public"_s, Words::tr("Public")},
                        {u"internal"_s, Words::tr("Internal")},
                        {u"confidential"_s, Words::tr("Confidential")}});
}

QList<QByteArray> tokens(Kind kind, int field)
{
    return schema::spec(kind).fields[field].tokens;
}

QString dates(const PartialDate &start, const PartialDate &end, bool withinParent, const QLocale &locale)
{
    if (start.isEmpty() && end.isEmpty())
        return withinParent ? Words::tr("during the event it belongs to, day not known")
                            : Words::tr("date not known");
    const MissionSchedule schedule = MissionSchedule::of(start, end);
    const DatePoint first = start.isEmpty() ? end.first() : start.first();
    const DatePoint last = end.isEmpty() ? start.last() : end.last();
    const auto plain = [&] {
        switch (schedule.exactness) {
        case Exactness::Exact:
            return dayRange(schedule.first, schedule.last, locale, u"MMMM"_s);
        case Exactness::Since:
            return Words::tr("since %1, end not known").arg(pointWords(first, locale));
        case Exactness::Before:
            return last.precision >= Precision::Day
                       ? Words::tr("by %1").arg(pointWords(last, locale))
                       : Words::tr("by the end of %1").arg(pointWords(last, locale));
        case Exactness::Approximate:
            return Words::tr("about %1").arg(pointWords(first.isDated() ? first : last, locale));
        default:
            return between(first, last, locale);
        }
    }();
    return withinParent ? Words::tr("some time within %1").arg(plain) : plain;
}

QString shortDates(const MissionSchedule &schedule, const QLocale &locale)
{
    if (schedule.first.isValid() && schedule.last.isValid())
        return dayRange(schedule.first, schedule.last, locale, u"MMM"_s);
    const QDate known = schedule.first.isValid() ? schedule.first : schedule.last;
    return known.isValid() ? locale.toString(known, u"d MMM yyyy"_s) : QString();
}

QString times(const PartialDate &start, const PartialDate &end, const QString &startZone,
              const QString &endZone, const QString &readersZone, const QLocale &locale)
{
    const QTime from = start.first().time();
    if (!from.isValid())
        return {};
    const QTime to = end.first().time();
    const QString there = timeRange(from, to, locale);
    const auto readersStart = inZone(start, startZone, readersZone);
    const auto readersEnd = inZone(end, endZone.isEmpty() ? startZone : endZone, readersZone);
    if (!readersStart || (readersStart->time() == from && (!readersEnd || readersEnd->time() == to)))
        return there;
    const QString here = timeRange(readersStart->time(), readersEnd ? readersEnd->time() : QTime(), locale);
    return Words::tr("%1 (%2 your time)").arg(there, here);
}

QString filterWords(const CalendarFilter &filter, const CountryNames &countries)
{
    QStringList words;
    for (const QString &kind : filter.kinds)
        words.append(kindName(kind));
    for (const QString &status : filter.statuses)
        words.append(statusName(status));
    for (const RecordId &country : filter.countries)
        words.append(countries.name(country));
    if (!filter.text.isEmpty())
        words.append(u"“%1”"_s.arg(filter.text));
    return words.join(u", "_s);
}

} // namespace chancery::missionwords
