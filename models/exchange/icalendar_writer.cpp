// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/icalendar.h"

#include "models/exchange/content_lines.h"
#include "models/exchange/icalendar_event.h"
#include "models/exchange/icalendar_zones.h"
#include "models/records/agenda_fields.h"
#include "models/time/occurrences.h"
#include "models/time/recurrence_lines.h"
#include "models/time/zones.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery::icalendar {

namespace {

namespace m = fields::mission;
namespace o = fields::occurrenceOverride;
namespace p = fields::participant;

//! What DTSTART and DTEND are made of.
struct Times
{
    PartialDate start;
    PartialDate end;
    QString startZone;
    QString endZone;
};

bool isTimed(const PartialDate &date)
{
    return date.first().time().isValid();
}

//! iCalendar can say it as it is: whole days, or minutes, not an interval of either.
bool isPlain(const Times &times)
{
    const auto plain = [](const PartialDate &date) { return date.isExact() && !date.isInterval(); };
    return plain(times.start)
           && (times.end.isEmpty()
               || (plain(times.end) && isTimed(times.end) == isTimed(times.start)
                   && times.end.earliest() >= times.start.earliest()));
}

QString timeProperty(const QString &name, const PartialDate &date, const QString &zone)
{
    const QString value = recurrenceIdOf(date.earliest(), date.first().time());
    // a name that no program knows would only do harm
    if (!zones::isKnown(zone))
        return name + u':' + value;
    if (zone == u"UTC")
        return name + u':' + value + u'Z';
    return name + u";TZID="_s + zone + u':' + value;
}

QString dayProperty(const QString &name, QDate day)
{
    return name + u";VALUE=DATE:"_s + recurrenceIdOf(day);
}

QString upper(const QString &status)
{
    return status == u"done" ? u"CONFIRMED"_s : status.toUpper();
}

class Calendar
{
public:
    explicit Calendar(const QDateTime &stamp) : m_stamp(stamp.toUTC().toString(u"yyyyMMdd'T'hhmmss'Z'"_s)) { }

    void add(const Event &event)
    {
        begin(event.mission);
        const Record &mission = event.mission;
        writeTimes(timesOf(mission), mission);
        m_out.verbatim(mission.get(m::recurrence));
        noteZones(mission.get(m::recurrence));
        writeTexts(mission.get(m::title), mission.get(m::place), mission.get(m::objectives));
        writeState(mission);
        QStringList tags;
        for (const QString &tag : event.tags)
            tags.append(content::escaped(tag));
        m_out.property(u"CATEGORIES"_s, tags.join(u','));
        writeAttendees(event);
        m_out.verbatim(mission.get(m::icalExtra));
        m_out.line(u"END:VEVENT"_s);
        for (const Record &change : event.overrides)
            addOverride(mission, change);
    }

    QByteArray bytes() const
    {
        content::Writer head;
        head.line(u"BEGIN:VCALENDAR"_s);
        head.line(u"VERSION:2.0"_s);
        head.line(u"PRODID:-//Chancery//Chancery//EN"_s);
        QStringList zones(m_zones.begin(), m_zones.end());
        zones.removeAll(QString());
        zones.removeAll(u"UTC"_s);
        zones.sort();
        QByteArray definitions;
        for (const QString &zone : std::as_const(zones))
            definitions += zoneDefinition(zone);
        return head.bytes() + definitions + m_out.bytes() + "END:VCALENDAR\r\n";
    }

private:
    static Times timesOf(const Record &mission)
    {
        return {mission.get(m::start), mission.get(m::end), mission.get(m::startZone),
                mission.get(m::endZone)};
    }

    void begin(const Record &mission)
    {
        m_out.line(u"BEGIN:VEVENT"_s);
        const QString uid = mission.get(m::icalUid);
        m_out.text(u"UID"_s, uid.isEmpty() ? mission.id().toString() : uid);
        m_out.line(u"DTSTAMP:"_s + m_stamp);
    }

    void writeTimes(const Times &times, const Record &mission)
    {
        const bool plain = isPlain(times);
        if (plain)
            writePlain(times);
        else
            writeSpan(times);
        const bool natural = !plain || !isTimed(times.start);
        const Value allDay = mission.value(m::allDay.index);
        if (allDay == (natural ? Value(true) : Value()))
            return;
        const QString text = !hasValue(allDay) ? u"none"_s : mission.get(m::allDay) ? u"true"_s : u"false"_s;
        m_out.line(u"X-CHANCERY-ALL-DAY:"_s + text);
    }

    void writePlain(const Times &times)
    {
        if (!isTimed(times.start)) {
            m_out.line(dayProperty(u"DTSTART"_s, times.start.earliest()));
            if (!times.end.isEmpty())
                m_out.line(dayProperty(u"DTEND"_s, times.end.earliest().addDays(1)));
            return;
        }
        m_out.line(timeProperty(u"DTSTART"_s, times.start, times.startZone));
        m_zones.insert(times.startZone);
        if (times.end.isEmpty())
            return;
        const bool inherits = times.endZone.isEmpty() && !times.startZone.isEmpty();
        const QString zone = inherits ? times.startZone : times.endZone;
        const QString name = inherits ? u"DTEND;X-CHANCERY-ZONE=none"_s : u"DTEND"_s;
        m_out.line(timeProperty(name, times.end, zone));
        m_zones.insert(zone);
    }

    //! Every day that the dates may touch, and beside it what is known.
    void writeSpan(const Times &times)
    {
        const PartialDate &from = times.start.isEmpty() ? times.end : times.start;
        const PartialDate &to = times.end.isEmpty() ? times.start : times.end;
        const QDate first = from.earliest().isValid() ? from.earliest()
                            : from.latest().isValid() ? from.latest()
                                                      : to.latest();
        const QDate last = to.latest().isValid() && to.latest() >= first ? to.latest() : first;
        m_out.line(dayProperty(u"DTSTART"_s, first));
        m_out.line(dayProperty(u"DTEND"_s, last.addDays(1)));
        // both, even if one is empty: they say that the span is not the truth
        m_out.line(u"X-CHANCERY-START:"_s + times.start.toEdtf());
        m_out.line(u"X-CHANCERY-END:"_s + times.end.toEdtf());
    }

    void writeTexts(const QString &title, const QString &place, const QString &description)
    {
        m_out.text(u"SUMMARY"_s, title);
        m_out.text(u"LOCATION"_s, place);
        m_out.text(u"DESCRIPTION"_s, description);
    }

    void writeState(const Record &mission)
    {
        const QString status = mission.get(m::status);
        m_out.property(u"STATUS"_s, upper(status));
        if (status == u"done")
            m_out.line(u"X-CHANCERY-STATUS:done"_s);
        m_out.property(u"X-CHANCERY-KIND"_s, mission.get(m::missionKind));
        const QString sensitivity = mission.get(m::sensitivity);
        m_out.property(u"CLASS"_s, sensitivity == u"internal" ? u"PRIVATE"_s : sensitivity.toUpper());
        if (mission.get(m::icalSequence) > 0)
            m_out.line(u"SEQUENCE:"_s + QString::number(mission.get(m::icalSequence)));
    }

    void writeAttendees(const Event &event)
    {
        const QList<Record> verbatim = verbatimPeople(event.mission);
        for (const Attendee &attendee : event.attendees) {
            const Record &one = attendee.participant;
            const bool isVerbatim = std::any_of(verbatim.begin(), verbatim.end(), [&](const Record &other) {
                return other.get(p::groupName) == one.get(p::groupName);
            });
            if (!isVerbatim)
                m_out.line(attendeeLine(attendee));
        }
    }

    //! Those whose lines are kept as they came.
    static QList<Record> verbatimPeople(const Record &mission)
    {
        QList<Record> people;
        const QStringList lines = mission.get(m::icalExtra).split(u'\n');
        for (const QString &text : lines) {
            const content::Line line = content::parseLine(text, 0, false);
            if (line.name == u"ATTENDEE" || line.name == u"ORGANIZER")
                people.append(foreignParticipant(line));
        }
        return people;
    }

    static QString attendeeLine(const Attendee &attendee)
    {
        const Record &one = attendee.participant;
        const RecordId refs[] = {one.get(p::person), one.get(p::office), one.get(p::organisation)};
        RecordId target = one.id();
        for (const RecordId &ref : refs)
            target = ref.isNull() ? target : ref;
        const QString role = one.get(p::role);
        QString line = u"ATTENDEE;CN="_s + content::parameterText(attendee.name);
        if (one.has(p::groupName))
            line += u";CUTYPE=GROUP"_s;
        line += u";X-CHANCERY-ROLE="_s + (role.isEmpty() ? u"none"_s : role);
        if (one.has(p::count))
            line += u";X-CHANCERY-COUNT="_s + QString::number(one.get(p::count));
        if (one.has(p::sector))
            line += u";X-CHANCERY-SECTOR="_s + content::parameterText(one.get(p::sector));
        return line + u":urn:uuid:"_s + target.toString();
    }

    void addOverride(const Record &mission, const Record &change)
    {
        const Times series = timesOf(mission);
        const QString id = change.get(o::recurrenceId);
        const QDateTime clock = wallClockFromIcal(id, {}, series.startZone);
        if (!clock.isValid() || !isPlain(series))
            return;
        const bool timed = isTimed(series.start);
        const PartialDate at =
            timed ? PartialDate::local(clock.date(), clock.time()) : PartialDate(clock.date());
        begin(mission);
        m_out.line(timed ? timeProperty(u"RECURRENCE-ID"_s, at, series.startZone)
                         : dayProperty(u"RECURRENCE-ID"_s, clock.date()));
        writeOverrideTimes(mission, change, clock.date());
        const auto either = [](const QString &own, const QString &general) {
            return own.isEmpty() ? general : own;
        };
        writeTexts(either(change.get(o::title), mission.get(m::title)),
                   either(change.get(o::place), mission.get(m::place)),
                   either(change.get(o::note), mission.get(m::objectives)));
        if (change.get(o::cancelled))
            m_out.line(u"STATUS:CANCELLED"_s);
        m_out.verbatim(change.get(o::icalExtra));
        m_out.line(u"END:VEVENT"_s);
    }

    void writeOverrideTimes(const Record &mission, const Record &change, QDate day)
    {
        if (change.has(o::start)) {
            Record stand(Kind::Mission);
            stand.setValue(m::allDay.index, change.value(o::allDay.index));
            writeTimes(
                {change.get(o::start), change.get(o::end), change.get(o::startZone), change.get(o::endZone)},
                stand);
            return;
        }
        const auto all = occurrences(mission, {change}, day, day);
        if (!all)
            return;
        for (const Occurrence &one : *all) {
            if (one.overrideId == change.id())
                writePlain({one.start, one.end, one.startZone, one.endZone});
        }
    }

    void noteZones(const QString &recurrence)
    {
        const QStringList lines = recurrence.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            m_zones.insert(splitRecurrenceLine(line).timeZone);
    }

    content::Writer m_out;
    QString m_stamp;
    QSet<QString> m_zones;
};

} // namespace

bool canWrite(const Record &mission)
{
    const auto dated = [](const PartialDate &date) {
        return date.earliest().isValid() || date.latest().isValid();
    };
    return dated(mission.get(m::start)) || dated(mission.get(m::end));
}

QByteArray write(const QList<Event> &events, const QDateTime &stamp)
{
    Calendar calendar(stamp);
    for (const Event &event : events) {
        if (canWrite(event.mission))
            calendar.add(event);
    }
    return calendar.bytes();
}

} // namespace chancery::icalendar
