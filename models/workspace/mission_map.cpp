// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/mission_map.h"

#include "models/records/agenda_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::mission;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MissionMap)
};

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
