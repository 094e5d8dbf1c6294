// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/map_missions.h"

#include "models/workspace/mission_map_source.h"

#include <QJsonArray>

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
    return MissionMapSource(workspace, basemap, *gazetteer, QLocale()).at(*period, day);
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
    constexpr double scale = 1; // pixels per km: small countries are met from nearby
    QStringList codes = region;
    for (const MappedMission &each : missions.missions) {
        for (const OverlayStop &stop : each.stops)
            codes.append(basemap.codeAt(stop.at, scale));
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace chancery::cli
