// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/icalendar_event.h"

#include "models/exchange/tag_records.h"
#include "models/records/agenda_fields.h"
#include "models/time/recurrence.h"
#include "models/time/zones.h"

using namespace Qt::StringLiterals;

namespace chancery::icalendar {

namespace {

namespace m = fields::mission;
namespace p = fields::participant;
using content::Line;

constexpr FieldMask bit(int field)
{
    return FieldMask(1) << field;
}

QString statusFrom(const QString &value)
{
    const QString status = value.trimmed().toLower();
    return status == u"tentative" || status == u"confirmed" || status == u"cancelled" ? status : QString();
}

QString sensitivityFrom(const QString &value)
{
    const QString access = value.trimmed().toUpper();
    if (access == u"PUBLIC")
        return u"public"_s;
    return access == u"CONFIDENTIAL" ? u"confidential"_s : u"internal"_s;
}

bool isToken(Kind kind, int field, const QString &word)
{
    return schema::spec(kind).fields[field].tokens.contains(word.toUtf8());
}

class EventReader
{
public:
    EventReader(const RawEvent &raw, const ZoneNames &zones) : m_raw(raw), m_zones(zones)
    {
        m_event.parsed.record = Record(Kind::Mission);
        m_event.parsed.line = raw.line;
    }

    Result<ReadEvent> read()
    {
        for (const Line &line : m_raw.lines)
            CHANCERY_TRY(take(line));
        CHANCERY_TRY(fillSchedule());
        Record &mission = record();
        mission.set(m::recurrence, m_recurrence.join(u'\n'));
        mission.set(m::icalExtra, (m_extra + m_raw.nested).join(u'\n'));
        identify();
        exchange::addTags(m_event.parsed, m_tags);
        m_event.parsed.given = exchange::filledFields(mission) | m_schedule | bit(m::title.index)
                               | bit(m::recurrence.index) | bit(m::icalExtra.index);
        return m_event;
    }

private:
    Record &record() { return m_event.parsed.record; }

    Result<void> take(const Line &line)
    {
        if (line.malformed)
            return failure(ErrorCode::BadFormat, line.raw.left(80), {}, line.number);
        if (line.name == u"DTSTAMP" || line.name == u"LAST-MODIFIED")
            return ok();
        if (line.name.startsWith(u"X-CHANCERY-"))
            return takeOwn(line);
        if (takeText(line) || takePeople(line))
            return ok();
        return takeTime(line);
    }

    bool takeText(const Line &line)
    {
        const QString plain = content::unescaped(line.value);
        if (line.name == u"UID")
            m_event.uid = plain.trimmed();
        else if (line.name == u"SUMMARY")
            record().set(m::title, plain);
        else if (line.name == u"LOCATION")
            record().set(m::place, plain);
        else if (line.name == u"DESCRIPTION")
            record().set(m::objectives, plain);
        else if (line.name == u"CLASS")
            record().set(m::sensitivity, sensitivityFrom(line.value));
        else if (line.name == u"SEQUENCE")
            takeSequence(line);
        else if (line.name == u"CATEGORIES")
            takeTags(line);
        else if (line.name == u"STATUS" && !statusFrom(line.value).isEmpty())
            takeStatus(statusFrom(line.value));
        else
            return false;
        return true;
    }

    void takeSequence(const Line &line)
    {
        bool good = false;
        const qint64 number = line.value.trimmed().toLongLong(&good);
        if (good && number > 0)
            record().set(m::icalSequence, number);
    }

    void takeTags(const Line &line)
    {
        const QStringList all = content::splitEscaped(line.value, u',');
        for (const QString &one : all)
            m_tags.append(content::unescaped(one));
    }

    void takeStatus(const QString &status)
    {
        m_event.cancelled = status == u"cancelled";
        if (!record().has(m::status))
            record().set(m::status, status);
    }

    Result<void> takeOwn(const Line &line)
    {
        const QString value = content::unescaped(line.value).trimmed();
        if (line.name == u"X-CHANCERY-START" || line.name == u"X-CHANCERY-END") {
            const Result<PartialDate> date = PartialDate::fromEdtf(value);
            if (!date)
                return failure(ErrorCode::BadDate, line.name, value.left(80), line.number);
            (line.name == u"X-CHANCERY-START" ? m_trueStart : m_trueEnd) = *date;
            m_hasTruth = true;
        } else if (line.name == u"X-CHANCERY-ALL-DAY") {
            m_allDay = value;
        } else if (line.name == u"X-CHANCERY-KIND" && isToken(Kind::Mission, m::missionKind.index, value)) {
            record().set(m::missionKind, value);
        } else if (line.name == u"X-CHANCERY-STATUS" && isToken(Kind::Mission, m::status.index, value)) {
            record().set(m::status, value);
        } else {
            m_extra.append(line.raw);
        }
        return ok();
    }

    bool takePeople(const Line &line)
    {
        if (line.name != u"ATTENDEE" && line.name != u"ORGANIZER")
            return false;
        if (line.has(u"X-CHANCERY-ROLE")) {
            addOwnParticipant(line);
            return true;
        }
        m_extra.append(line.raw);
        const Record participant = foreignParticipant(line);
        const QString name = participant.get(p::groupName);
        if (name.isEmpty() || m_people.contains(name))
            return true;
        m_people.append(name);
        m_event.parsed.children.append({participant, exchange::filledFields(participant), {}, -1});
        return true;
    }

    void addOwnParticipant(const Line &line)
    {
        ParsedChild child;
        child.record = Record(Kind::Participant);
        Record &participant = child.record;
        participant.set(p::groupName, line.parameter(u"CN"));
        const QString role = line.parameter(u"X-CHANCERY-ROLE");
        if (isToken(Kind::Participant, p::role.index, role))
            participant.set(p::role, role);
        if (line.has(u"X-CHANCERY-COUNT"))
            participant.set(p::count, line.parameter(u"X-CHANCERY-COUNT").toLongLong());
        participant.set(p::sector, line.parameter(u"X-CHANCERY-SECTOR"));
        child.given = exchange::filledFields(participant) & ~bit(p::groupName.index);
        const QString id = line.value.trimmed().section(u':', -1);
        if (!RecordId::fromString(id).isNull()) {
            child.pending = {{p::person.index, Kind::Person, id, line.number, true},
                             {p::office.index, Kind::Office, id, line.number, true},
                             {p::organisation.index, Kind::Organisation, id, line.number, true}};
            child.fallbackField = p::groupName.index;
        }
        m_event.parsed.children.append(child);
    }

    Result<void> takeTime(const Line &line)
    {
        if (line.name == u"DTSTART" || line.name == u"DTEND" || line.name == u"RECURRENCE-ID")
            return takePoint(line);
        if (line.name == u"DURATION") {
            m_duration = line;
            return ok();
        }
        if (line.name == u"RRULE" || line.name == u"EXDATE" || line.name == u"RDATE") {
            const Result<void> checked = checkRecurrence(line.raw);
            if (!checked)
                return failure(ErrorCode::BadValue, line.raw.left(200), {}, line.number);
            m_recurrence.append(withKnownZone(line));
            return ok();
        }
        m_extra.append(line.raw);
        return ok();
    }

    //! Zone names of other programs become IANA names: their definitions stay behind in the file.
    QString withKnownZone(const Line &line) const
    {
        const QString name = line.parameter(u"TZID");
        const QString known = zones::ianaName(name).isEmpty() ? m_zones.value(name) : zones::ianaName(name);
        if (name.isEmpty() || name == known)
            return line.raw;
        const QString parameter = known.isEmpty() ? QString() : QString(u";TZID="_s + known);
        return line.name + parameter + u':' + line.value;
    }

    Result<void> takePoint(const Line &line)
    {
        EventTime time = readTime(line, m_zones);
        if (!time.clock.isValid())
            return failure(ErrorCode::BadDate, line.name, line.value.left(80), line.number);
        m_event.unknownZone = m_event.unknownZone || time.unknownZone;
        if (line.name == u"DTSTART") {
            m_event.start = time;
        } else if (line.name == u"DTEND") {
            m_end = time;
            m_endHasOwnZone = line.parameter(u"X-CHANCERY-ZONE") != u"none";
        } else if (line.parameter(u"RANGE").isEmpty()) {
            m_event.recurrenceId = time;
        } else {
            return failure(ErrorCode::UnsupportedFormat, u"RANGE="_s + line.parameter(u"RANGE"), {},
                           line.number);
        }
        return ok();
    }

    Result<void> fillSchedule()
    {
        Record &mission = record();
        const EventTime &start = m_event.start;
        m_schedule = bit(m::start.index) | bit(m::end.index) | bit(m::allDay.index);
        if (m_hasTruth) {
            mission.set(m::start, m_trueStart).set(m::end, m_trueEnd);
            setAllDay(true);
            return ok();
        }
        if (!start.clock.isValid())
            return m_event.recurrenceId.clock.isValid()
                       ? ok()
                       : failure(ErrorCode::MissingField, u"DTSTART"_s, {}, m_raw.line);
        mission.set(m::start, start.toPartial());
        CHANCERY_TRY(fillEnd());
        setAllDay(start.dateOnly);
        if (start.dateOnly)
            return ok();
        mission.set(m::startZone, start.zone);
        m_schedule |= bit(m::startZone.index);
        return ok();
    }

    Result<void> fillEnd()
    {
        const EventTime &start = m_event.start;
        EventTime end = m_end;
        if (!end.clock.isValid() && !m_duration.value.isEmpty()) {
            end = start;
            end.clock = afterDuration(start, m_duration.value);
            if (!end.clock.isValid())
                return failure(ErrorCode::BadValue, m_duration.raw.left(80), {}, m_duration.number);
        }
        if (!end.clock.isValid())
            return ok();
        // the end of a day's event is the day after its last
        if (end.dateOnly)
            end.clock = end.clock.addDays(-1);
        if (end.dateOnly == start.dateOnly && end.zone == start.zone && end.clock < start.clock)
            return ok();
        record().set(m::end, end.toPartial());
        if (end.dateOnly)
            return ok();
        if (m_endHasOwnZone)
            record().set(m::endZone, end.zone);
        m_schedule |= bit(m::endZone.index);
        return ok();
    }

    void setAllDay(bool natural)
    {
        if (m_allDay == u"none")
            return;
        const bool value = m_allDay.isEmpty() ? natural : m_allDay == u"true";
        if (value || !m_allDay.isEmpty())
            record().set(m::allDay, value);
    }

    void identify()
    {
        const RecordId own = RecordId::fromString(m_event.uid);
        const QString start = record().get(m::start).toEdtf();
        record().setId(
            !own.isNull() ? own
            : !m_event.uid.isEmpty()
                ? RecordId::derived({"icalendar", m_event.uid.toUtf8()})
                : RecordId::derived({"icalendar-title", record().title().toUtf8(), start.toUtf8()}));
        if (m_event.uid != record().id().toString())
            record().set(m::icalUid, m_event.uid);
        m_event.parsed.uid = m_event.uid;
    }

    const RawEvent &m_raw;
    const ZoneNames &m_zones;
    ReadEvent m_event;
    EventTime m_end;
    bool m_endHasOwnZone = true;
    Line m_duration;
    FieldMask m_schedule = 0;
    PartialDate m_trueStart;
    PartialDate m_trueEnd;
    bool m_hasTruth = false;
    QString m_allDay;
    QStringList m_recurrence;
    QStringList m_people;
    QStringList m_tags;
    QStringList m_extra;
};

} // namespace

Record foreignParticipant(const Line &line)
{
    Record participant(Kind::Participant);
    QString name = line.parameter(u"CN").simplified();
    if (name.isEmpty()) {
        name = line.value.trimmed();
        if (name.startsWith(u"mailto:", Qt::CaseInsensitive))
            name = name.sliced(7);
    }
    participant.set(p::groupName, name);
    participant.set(p::role, line.name == u"ORGANIZER" ? u"organiser"_s : u"participant"_s);
    return participant;
}

Result<ReadEvent> readEvent(const RawEvent &raw, const ZoneNames &zones)
{
    return EventReader(raw, zones).read();
}

} // namespace chancery::icalendar
