// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/decoding.h"
#include "models/exchange/icalendar.h"
#include "models/exchange/icalendar_event.h"
#include "models/records/agenda_fields.h"
#include "models/time/occurrences.h"
#include "models/time/zones.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace chancery::icalendar {

namespace {

namespace m = fields::mission;
namespace o = fields::occurrenceOverride;
using content::Line;

//! Takes the lines apart into events and zone definitions.
class Splitter
{
public:
    Splitter(const QList<Line> &lines, Parsed &parsed) : m_parsed(parsed)
    {
        for (const Line &line : lines)
            take(line);
        reportOpen();
        if (!m_calendar && parsed.rejected.isEmpty())
            parsed.rejected.append({ErrorCode::MissingField, u"BEGIN:VCALENDAR"_s, {}, 1});
    }

    QList<RawEvent> events;
    ZoneNames zones;

private:
    void take(const Line &line)
    {
        const QString component = line.value.trimmed().toUpper();
        const bool begins = line.name == u"BEGIN";
        if (m_event)
            takeInEvent(line, begins, component);
        else if (begins)
            begin(line, component);
        else if (line.name == u"END" && component == u"VTIMEZONE")
            m_zone.clear();
        else if (line.name == u"TZID")
            m_zone = content::unescaped(line.value);
        else if (line.name == u"X-LIC-LOCATION" && !m_zone.isEmpty() && zones::isKnown(line.value.trimmed()))
            zones.insert(m_zone, line.value.trimmed());
    }

    void begin(const Line &line, const QString &component)
    {
        m_calendar = m_calendar || component == u"VCALENDAR";
        if (component == u"VEVENT")
            m_event = RawEvent{{}, {}, line.number};
        else if (component == u"VTODO" || component == u"VJOURNAL")
            m_parsed.rejected.append({ErrorCode::UnsupportedFormat, component, {}, line.number});
    }

    void takeInEvent(const Line &line, bool begins, const QString &component)
    {
        if (begins && component == u"VEVENT") {
            reportOpen();
            m_depth = 0;
            m_event = RawEvent{{}, {}, line.number};
        } else if (begins || m_depth > 0) {
            m_depth += begins ? 1 : line.name == u"END" ? -1 : 0;
            m_event->nested.append(line.raw);
        } else if (line.name == u"END") {
            if (component == u"VEVENT")
                events.append(*m_event);
            else
                reportOpen();
            m_event.reset();
        } else {
            m_event->lines.append(line);
        }
    }

    void reportOpen()
    {
        if (m_event)
            m_parsed.rejected.append({ErrorCode::MissingField, u"END:VEVENT"_s, {}, m_event->line});
    }

    Parsed &m_parsed;
    bool m_calendar = false;
    QString m_zone;
    std::optional<RawEvent> m_event;
    int m_depth = 0;
};

//! The start of the occurrence in the wall clock of the series.
QString recurrenceIdText(const EventTime &time, const Record *master)
{
    const QTime clock(time.clock.time().hour(), time.clock.time().minute());
    if (time.dateOnly)
        return recurrenceIdOf(time.clock.date());
    const QString zone = master ? master->get(m::startZone) : time.zone;
    if (!master && time.zone == u"UTC")
        return recurrenceIdOf(time.clock.date(), clock) + u'Z';
    const auto instant = zones::toUtc(time.clock.date(), clock, time.zone);
    const bool sameClock = zone == time.zone || zone.isEmpty() || time.zone.isEmpty() || !instant;
    const QDateTime local = sameClock ? QDateTime(time.clock.date(), clock, Qt::UTC)
                                      : zones::toWallClock(*instant, zone).value_or(time.clock);
    return recurrenceIdOf(local.date(), local.time());
}

//! What the series gives an occurrence without an override.
bool keepsItsTime(const Record &change, const Record &master)
{
    const auto plain =
        occurrences(master, {}, change.get(o::start).earliest(), change.get(o::start).earliest());
    if (!plain)
        return false;
    return std::any_of(plain->begin(), plain->end(), [&](const Occurrence &one) {
        return one.recurrenceId == change.get(o::recurrenceId) && one.start == change.get(o::start)
               && one.end == change.get(o::end) && one.startZone == change.get(o::startZone)
               && one.endZone == change.get(o::endZone);
    });
}

//! Servers write a moved occurrence in UTC; it belongs on the clock of its series.
void moveToZone(Record &change, const Field<PartialDate> &date, const Field<QString> &zone,
                const QString &series)
{
    const DatePoint point = change.get(date).first();
    if (change.get(zone) != u"UTC" || series.isEmpty() || !point.time().isValid())
        return;
    const QDateTime instant(point.earliest(), point.time(), Qt::UTC);
    const auto clock = zones::toWallClock(instant, series);
    if (!clock)
        return;
    change.set(date, PartialDate::local(clock->date(), clock->time())).set(zone, series);
}

ParsedChild overrideOf(const ReadEvent &event, const Record *master)
{
    const Record &source = event.parsed.record;
    Record change(Kind::OccurrenceOverride);
    change.set(o::recurrenceId, recurrenceIdText(event.recurrenceId, master));
    change.set(o::start, source.get(m::start)).set(o::end, source.get(m::end));
    change.set(o::startZone, source.get(m::startZone)).set(o::endZone, source.get(m::endZone));
    if (event.cancelled)
        change.set(o::cancelled, true);
    // a start in the zone of the series means that the end was put into UTC on purpose
    if (master && change.get(o::startZone) == u"UTC") {
        moveToZone(change, o::start, o::startZone, master->get(m::startZone));
        moveToZone(change, o::end, o::endZone, master->get(m::startZone));
    }
    const auto own = [&](const Field<QString> &field) {
        const QString text = source.get(field);
        return master && master->get(field) == text ? QString() : text;
    };
    change.set(o::title, own(m::title)).set(o::place, own(m::place)).set(o::note, own(m::objectives));
    change.set(o::icalExtra, source.get(m::icalExtra));
    if (master && change.has(o::start) && keepsItsTime(change, *master))
        change.clear(o::start).clear(o::end).clear(o::startZone).clear(o::endZone);
    else if (source.has(m::allDay))
        change.set(o::allDay, source.get(m::allDay));
    const FieldMask all = (FieldMask(1) << change.values().size()) - 1;
    return {change, all & ~exchange::maskOf(o::mission), {}, -1};
}

//! Gives each override to its master; those without one become changes of a mission that must be there.
void assemble(const QList<ReadEvent> &events, Parsed &parsed)
{
    QHash<QString, qsizetype> masters;
    for (const ReadEvent &event : events) {
        if (event.recurrenceId.clock.isValid())
            continue;
        if (!event.uid.isEmpty())
            masters.insert(event.uid, parsed.records.size());
        parsed.records.append(event.parsed);
    }
    for (const ReadEvent &event : events) {
        if (!event.recurrenceId.clock.isValid())
            continue;
        const auto master = masters.constFind(event.uid);
        if (master != masters.constEnd()) {
            ParsedRecord &series = parsed.records[*master];
            series.children.append(overrideOf(event, &series.record));
            continue;
        }
        ParsedRecord patch = event.parsed;
        patch.patchOnly = true;
        patch.supporting.clear();
        patch.children = {overrideOf(event, nullptr)};
        parsed.records.append(patch);
    }
}

} // namespace

Parsed parse(const QByteArray &bytes)
{
    Parsed parsed;
    if (exchange::looksBinary(bytes)) {
        parsed.rejected.append({ErrorCode::BadFormat, {}, u"binary"_s, 0});
        return parsed;
    }
    const exchange::Decoded decoded = exchange::decode(bytes);
    if (decoded.encoding == exchange::Decoded::Encoding::Windows1252)
        parsed.notes.append({ErrorCode::BadEncoding, u"Windows-1252"_s, {}, 0});
    const Splitter split(content::read(decoded.text), parsed);
    QList<ReadEvent> events;
    for (const RawEvent &raw : split.events) {
        const Result<ReadEvent> event = readEvent(raw, split.zones);
        if (!event) {
            parsed.rejected.append(event.error());
            continue;
        }
        if (event->unknownZone)
            parsed.notes.append({ErrorCode::BadValue, u"TZID"_s, event->parsed.record.title(), raw.line});
        events.append(*event);
    }
    assemble(events, parsed);
    return parsed;
}

} // namespace chancery::icalendar
