// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/map_missions.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

Result<MissionMap> missionsAsked(const Invocation &call, const Workspace &workspace, const Basemap &basemap,
                                 QDate day)
{
    if (!call.isSet(u"missions"_s))
        return MissionMap();
    const auto period = MissionPeriod::fromText(call.value(u"missions"_s));
    if (!period)
        return failure(period.error());
    const auto gazetteer = Gazetteer::shipped();
    if (!gazetteer)
        return failure(gazetteer.error());
    return MissionMap::read(workspace, basemap, *gazetteer, *period, day, QLocale());
}

QJsonObject missionsJson(const MissionMap &missions)
{
    QJsonArray beside;
    for (const MappedMission &each : missions.missions) {
        if (each.stops.isEmpty())
            beside.append(each.mission.title());
    }
    return {{u"drawn"_s, missions.drawn()}, {u"beside"_s, beside}};
}

QStringList regionWith(const MissionMap &missions, const Basemap &basemap, const QStringList &region)
{
    const QRectF bounds = basemap.boundsOf(region);
    const auto lies = [&](const OverlayStop &stop) { return bounds.contains(stop.at); };
    const auto within = [&](const MappedMission &each) { return std::ranges::all_of(each.stops, lies); };
    return std::ranges::all_of(missions.missions, within) ? region : QStringList();
}

} // namespace chancery::cli
