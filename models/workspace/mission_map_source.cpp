// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/mission_map_source.h"

#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/time/occurrences.h"
#include "models/workspace/home_region.h"
#include "models/workspace/workspace.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::mission;

constexpr int yearsAround = 10; // in which occurrences are looked for when nothing bounds the period

OverlayTime timeSeenFrom(QDate day, QDate first, QDate last, bool done)
{
    if (last.isValid() && last < day)
        return OverlayTime::Past;
    if (first.isValid() && first > day)
        return OverlayTime::Coming;
    if (done)
        return OverlayTime::Past;
    return first.isValid() ? OverlayTime::Current : OverlayTime::Coming;
}

// a rule that cannot be expanded must not hide the mission
QList<Occurrence> ownDates(const Record &mission)
{
    Occurrence one;
    one.start = mission.get(field::start);
    one.end = mission.get(field::end);
    return {one};
}

QDate firstDay(const Record &mission)
{
    const QDate start = mission.get(field::start).earliest();
    return start.isValid() ? start : mission.get(field::end).latest();
}

} // namespace

MissionMapSource::Trip::Trip(const Record &record)
    : mission(record)
    , recurs(record.has(field::recurrence))
    , dated(record.has(field::start) || record.has(field::end))
{
    const PartialDate start = record.get(field::start);
    const PartialDate end = record.get(field::end);
    first = start.isEmpty() ? end.earliest() : start.earliest();
    last = end.isEmpty() ? start.latest() : end.latest();
    // one of which only the end is known lies there, not on every day before
    if (const QDate known = end.isEmpty() ? last : end.latest();
        !start.earliest().isValid() && known.isValid())
        first = last = known;
}

bool MissionMapSource::Trip::mayTouch(const MissionPeriod::Days &days) const
{
    if (!dated)
        return !days.first.isValid() && !days.last.isValid();
    return recurs
           || ((!days.last.isValid() || !first.isValid() || first <= days.last)
               && (!days.first.isValid() || !last.isValid() || last >= days.first));
}

bool MissionMapSource::dependsOn(Kind kind)
{
    switch (kind) {
    case Kind::Mission:
    case Kind::Leg:
    case Kind::OccurrenceOverride:
    case Kind::Jurisdiction:
    case Kind::JurisdictionName:
    case Kind::RegionMember:
        return true;
    default:
        return false;
    }
}

MissionMapSource::MissionMapSource(const Workspace &workspace, const Basemap &basemap,
                                   const Gazetteer &gazetteer, const QLocale &locale)
    : m_basemap(basemap)
    , m_gazetteer(gazetteer)
    , m_names(workspace.all(Kind::Jurisdiction), workspace.all(Kind::JurisdictionName))
    , m_language(locale.name().left(2))
    , m_region(homeRegionCodes(workspace))
{
    for (const Record &jurisdiction : workspace.all(Kind::Jurisdiction))
        m_codes.insert(jurisdiction.id(), jurisdiction.get(fields::jurisdiction::code));
    for (const Record &mission : workspace.all(Kind::Mission)) {
        if (mission.get(field::status) != u"cancelled" && mission.get(field::missionKind) != u"milestone")
            m_trips.append(Trip(mission));
    }
    const auto order = [](const Trip &trip) {
        const QDate day = firstDay(trip.mission);
        return std::tuple(!day.isValid(), day, trip.mission.title(), trip.mission.id());
    };
    std::ranges::sort(m_trips, {}, order);
    QHash<RecordId, qsizetype> rows;
    for (qsizetype row = 0; row < m_trips.size(); ++row)
        rows.insert(m_trips.at(row).mission.id(), row);
    readLegs(workspace, rows);
    for (const Record &change : workspace.all(Kind::OccurrenceOverride)) {
        if (const auto row = rows.constFind(change.get(fields::occurrenceOverride::mission));
            row != rows.cend())
            m_trips[*row].overrides.append(change);
    }
}

void MissionMapSource::readLegs(const Workspace &workspace, QHash<RecordId, qsizetype> &rows)
{
    QList<Record> legs = workspace.all(Kind::Leg);
    std::ranges::sort(legs, {},
                      [](const Record &leg) { return std::pair(leg.get(fields::leg::rank), leg.id()); });
    for (const Record &leg : std::as_const(legs)) {
        if (const auto row = rows.constFind(leg.get(fields::leg::mission)); row != rows.cend())
            m_trips[*row].stops.append({leg.get(fields::leg::place), leg.get(fields::leg::jurisdiction)});
    }
}

MissionMap MissionMapSource::at(const MissionPeriod &period, QDate day)
{
    const MissionPeriod::Days days = period.days(day);
    MissionMap map;
    for (const Trip &trip : std::as_const(m_trips)) {
        if (!trip.mayTouch(days))
            continue;
        const auto time = timeOf(trip, days, day);
        if (!time)
            continue;
        MappedMission mapped{trip.mission, *time, {}, {}};
        for (const Stop &stop : trip.stops)
            addStop(mapped, stop, day);
        if (mapped.stops.isEmpty()) {
            mapped.places.clear();
            addStop(mapped, {trip.mission.get(field::place), trip.mission.get(field::jurisdiction)}, day);
        }
        map.missions.append(mapped);
    }
    return map;
}

//! When the mission lies, or nothing when it is not in the period.
std::optional<OverlayTime> MissionMapSource::timeOf(const Trip &trip, const MissionPeriod::Days &days,
                                                    QDate day)
{
    const bool done = trip.mission.get(field::status) == u"done";
    if (!trip.dated)
        return done ? OverlayTime::Past : OverlayTime::Coming;
    const QDate from = days.first.isValid() ? days.first : QDate(1, 1, 1);
    const QDate to = days.last.isValid() ? days.last : QDate(9999, 12, 31);
    const auto all = occurrences(trip.mission, trip.overrides,
                                 trip.recurs ? std::max(from, day.addYears(-yearsAround)) : from,
                                 trip.recurs ? std::min(to, day.addYears(yearsAround)) : to);
    std::optional<OverlayTime> time;
    for (const Occurrence &one : all.value_or(ownDates(trip.mission))) {
        if (one.cancelled)
            continue;
        const QDate first = one.start.isEmpty() ? QDate() : one.start.earliest();
        const QDate last = one.end.isEmpty() ? one.start.latest() : one.end.latest();
        const OverlayTime each = timeSeenFrom(day, first, last, done && !trip.recurs);
        // one that goes on tells most, then the next one
        if (!time || each == OverlayTime::Current
            || (each == OverlayTime::Coming && *time == OverlayTime::Past))
            time = each;
    }
    return time;
}

void MissionMapSource::addStop(MappedMission &mapped, const Stop &stop, QDate day)
{
    if (stop.place.isEmpty() && stop.jurisdiction.isNull())
        return;
    mapped.places.append(stop.place.isEmpty() ? m_names.nameAt(stop.jurisdiction, day, m_language)
                                              : stop.place);
    if (const auto place = onMap(stop.place, m_codes.value(stop.jurisdiction)))
        mapped.stops.append(*place);
}

//! The point of the map that was meant by a place and a country.
std::optional<OverlayStop> MissionMapSource::onMap(const QString &place, const QString &code)
{
    // a sub-national unit lies in its country as the gazetteer and the basemap know it
    const QString country = code.section(u'-', 0, 0);
    const auto key = std::pair(place, country);
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    std::optional<OverlayStop> stop = pointOf(place, country);
    const MapFeature *feature = m_basemap.feature(code);
    if (!feature)
        feature = m_basemap.feature(country);
    if (!stop && feature)
        stop = OverlayStop{feature->anchor, true};
    m_known.insert(key, stop);
    return stop;
}

//! In the country that is named; elsewhere only a town that is large enough for nobody to mean another.
std::optional<OverlayStop> MissionMapSource::pointOf(const QString &place, const QString &country) const
{
    constexpr int townWeight = 10;
    PlacePreference preference{.language = {}, .region = m_region, .country = country};
    std::optional<GazetteerPlace> found = m_gazetteer.find(place, preference);
    if (!found && !country.isEmpty()) {
        preference.country.clear();
        found = m_gazetteer.find(place, preference);
        if (found && found->weight < townWeight)
            found.reset();
    }
    if (!found)
        return {};
    return OverlayStop{m_basemap.projection().forward(found->position), false};
}

} // namespace chancery
