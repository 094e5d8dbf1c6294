// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/mission_map.h"

#include "models/analysis/jurisdiction_names.h"
#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "models/time/occurrences.h"
#include "models/workspace/home_region.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::mission;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MissionMap)
};

constexpr int yearsAround = 10; // in which occurrences are looked for when nothing bounds the period

//! Turns what was written of a place and a country into a point of the map.
class Places
{
public:
    Places(const Workspace &workspace, const Basemap &basemap, const Gazetteer &gazetteer, QDate day,
           const QLocale &locale)
        : m_basemap(basemap)
        , m_gazetteer(gazetteer)
        , m_names(workspace.all(Kind::Jurisdiction), workspace.all(Kind::JurisdictionName))
        , m_day(day)
        , m_language(locale.name().left(2))
        , m_region(homeRegionCodes(workspace))
    {
        for (const Record &jurisdiction : workspace.all(Kind::Jurisdiction))
            m_codes.insert(jurisdiction.id(), jurisdiction.get(fields::jurisdiction::code));
    }

    void add(MappedMission &mission, const QString &place, const RecordId &jurisdiction)
    {
        if (place.isEmpty() && jurisdiction.isNull())
            return;
        mission.places.append(place.isEmpty() ? m_names.nameAt(jurisdiction, m_day, m_language) : place);
        if (const std::optional<OverlayStop> stop = stopOf(place, m_codes.value(jurisdiction)))
            mission.stops.append(*stop);
    }

private:
    std::optional<OverlayStop> stopOf(const QString &place, const QString &code)
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
    std::optional<OverlayStop> pointOf(const QString &place, const QString &country) const
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

    const Basemap &m_basemap;
    const Gazetteer &m_gazetteer;
    JurisdictionNames m_names;
    QDate m_day;
    QString m_language;
    QStringList m_region;
    QHash<RecordId, QString> m_codes;
    QHash<std::pair<QString, QString>, std::optional<OverlayStop>> m_known;
};

OverlayTime timeOf(QDate first, QDate last, bool done, QDate day)
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

//! When the mission lies, or nothing when it is not in the period.
std::optional<OverlayTime> timeOf(const Record &mission, const QList<Record> &overrides,
                                  const MissionPeriod::Days &days, QDate day)
{
    const bool done = mission.get(field::status) == u"done";
    const bool bounded = days.first.isValid() || days.last.isValid();
    if (!mission.has(field::start) && !mission.has(field::end)) {
        const OverlayTime undated = done ? OverlayTime::Past : OverlayTime::Coming;
        return bounded ? std::nullopt : std::optional(undated);
    }
    const QDate from = days.first.isValid() ? days.first : QDate(1, 1, 1);
    const QDate to = days.last.isValid() ? days.last : QDate(9999, 12, 31);
    const bool recurs = mission.has(field::recurrence);
    // one of which only the end is known lies there, not on every day before
    const QDate known =
        mission.has(field::end) ? mission.get(field::end).latest() : mission.get(field::start).latest();
    const bool elsewhere = known.isValid() && (known < from || known > to);
    if (!recurs && !mission.get(field::start).earliest().isValid() && elsewhere)
        return {};
    const auto all =
        occurrences(mission, overrides, recurs ? std::max(from, day.addYears(-yearsAround)) : from,
                    recurs ? std::min(to, day.addYears(yearsAround)) : to);
    std::optional<OverlayTime> time;
    for (const Occurrence &one : all.value_or(ownDates(mission))) {
        if (one.cancelled)
            continue;
        const QDate first = one.start.isEmpty() ? QDate() : one.start.earliest();
        const QDate last = one.end.isEmpty() ? one.start.latest() : one.end.latest();
        const OverlayTime each = timeOf(first, last, done && !recurs, day);
        // one that goes on tells most, then the next one
        if (!time || each == OverlayTime::Current
            || (each == OverlayTime::Coming && *time == OverlayTime::Past))
            time = each;
    }
    return time;
}

//! Children by their owner, in one reading.
QHash<RecordId, QList<Record>> byOwner(const QList<Record> &children, const Field<RecordId> &owner)
{
    QHash<RecordId, QList<Record>> groups;
    for (const Record &child : children)
        groups[child.get(owner)].append(child);
    return groups;
}

QDate firstDay(const Record &mission)
{
    const QDate start = mission.get(field::start).earliest();
    return start.isValid() ? start : mission.get(field::end).latest();
}

bool earlier(const MappedMission &a, const MappedMission &b)
{
    const QDate left = firstDay(a.mission);
    const QDate right = firstDay(b.mission);
    if (left.isValid() != right.isValid())
        return left.isValid();
    if (left != right)
        return left < right;
    return std::pair(a.mission.title(), a.mission.id()) < std::pair(b.mission.title(), b.mission.id());
}

LegendEntry entryOf(OverlaySample::Shape shape, OverlayTime time, const QString &text, int count)
{
    LegendEntry entry;
    entry.sample = OverlaySample{shape, time};
    entry.text = text;
    entry.count = count;
    return entry;
}

QString timeWords(OverlayTime time)
{
    switch (time) {
    case OverlayTime::Past:
        return Words::tr("Past mission");
    case OverlayTime::Current:
        return Words::tr("Mission under way");
    case OverlayTime::Coming:
        return Words::tr("Coming mission");
    }
    return {};
}

QString dayWords(const PartialDate &date)
{
    const QDate day = date.earliest();
    switch (date.first().precision) {
    case DatePoint::Precision::Year:
        return QString::number(day.year());
    case DatePoint::Precision::Month:
        return QLocale().toString(day, u"MMMM yyyy"_s);
    default:
        return QLocale().toString(day, u"d MMMM yyyy"_s);
    }
}

//! "3 March 2017 – 5 March 2017 · Fact-finding · Belgrade, Pristina"
QString lineOf(const MappedMission &mapped)
{
    const PartialDate start = mapped.mission.get(field::start);
    const PartialDate end = mapped.mission.get(field::end);
    QStringList days;
    for (const PartialDate &date : {start, end}) {
        if (!date.isEmpty() && !days.contains(dayWords(date)))
            days.append(dayWords(date));
    }
    QStringList parts{days.join(u" – "_s), mapped.mission.title(), mapped.places.join(u", "_s)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

bool MissionMap::dependsOn(Kind kind)
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

MissionMap MissionMap::read(const Workspace &workspace, const Basemap &basemap, const Gazetteer &gazetteer,
                            const MissionPeriod &period, QDate day, const QLocale &locale)
{
    Places places(workspace, basemap, gazetteer, day, locale);
    auto legs = byOwner(workspace.all(Kind::Leg), fields::leg::mission);
    const auto overrides =
        byOwner(workspace.all(Kind::OccurrenceOverride), fields::occurrenceOverride::mission);
    const MissionPeriod::Days days = period.days(day);
    MissionMap map;
    for (const Record &mission : workspace.all(Kind::Mission)) {
        if (mission.get(field::status) == u"cancelled" || mission.get(field::missionKind) == u"milestone")
            continue;
        const auto time = timeOf(mission, overrides.value(mission.id()), days, day);
        if (!time)
            continue;
        MappedMission mapped{mission, *time, {}, {}};
        QList<Record> trip = legs.value(mission.id());
        const auto order = [](const Record &leg) { return std::pair(leg.get(fields::leg::rank), leg.id()); };
        std::ranges::sort(trip, {}, order);
        for (const Record &leg : trip)
            places.add(mapped, leg.get(fields::leg::place), leg.get(fields::leg::jurisdiction));
        if (mapped.stops.isEmpty()) {
            mapped.places.clear();
            places.add(mapped, mission.get(field::place), mission.get(field::jurisdiction));
        }
        map.missions.append(mapped);
    }
    std::ranges::sort(map.missions, earlier);
    return map;
}

int MissionMap::drawn() const
{
    return int(
        std::ranges::count_if(missions, [](const MappedMission &each) { return !each.stops.isEmpty(); }));
}

MapOverlay MissionMap::overlay() const
{
    MapOverlay overlay;
    for (const MappedMission &each : missions) {
        if (!each.stops.isEmpty())
            overlay.trips.append({each.mission.id().toString(), each.time, each.stops});
    }
    return overlay;
}

std::vector<LegendEntry> MissionMap::legend() const
{
    using Shape = OverlaySample::Shape;
    std::vector<LegendEntry> entries;
    for (const OverlayTime time : {OverlayTime::Past, OverlayTime::Current, OverlayTime::Coming}) {
        const auto counts = [&](const MappedMission &each) {
            return each.time == time && !each.stops.isEmpty();
        };
        if (const auto count = std::ranges::count_if(missions, counts); count > 0)
            entries.push_back(entryOf(Shape::Place, time, timeWords(time), int(count)));
    }
    const auto inCountry = [](const MappedMission &each) {
        return std::ranges::any_of(each.stops, &OverlayStop::countryOnly);
    };
    if (const auto count = std::ranges::count_if(missions, inCountry); count > 0)
        entries.push_back(entryOf(Shape::Country, OverlayTime::Past,
                                  Words::tr("Place not stated: in the middle of the country"), int(count)));
    const auto travels = [](const MappedMission &each) { return each.stops.size() > 1; };
    if (const auto count = std::ranges::count_if(missions, travels); count > 0)
        entries.push_back(
            entryOf(Shape::Route, OverlayTime::Coming, Words::tr("Route, in order"), int(count)));
    return entries;
}

MapScene MissionMap::over(MapScene scene) const
{
    scene.overlay = overlay();
    std::ranges::move(legend(), std::back_inserter(scene.legend));
    if (missions.isEmpty())
        return scene;
    SheetList list{Words::tr("Missions in the period"), {}, false};
    for (const MappedMission &each : missions)
        list.lines.append(lineOf(each));
    scene.lists.append(list);
    if (drawn() > 0)
        scene.credits =
            QString(scene.credits + u' ' + Words::tr("Places: GeoNames (www.geonames.org), CC BY 4.0."))
                .trimmed();
    return scene;
}

} // namespace chancery
