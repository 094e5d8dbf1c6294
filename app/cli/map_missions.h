// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "models/workspace/mission_map.h"

namespace chancery::cli {

//! The missions that --missions asks for; none when it is not given. Errors: those of MissionPeriod::fromText().
Result<MissionMap> missionsAsked(const Invocation &call, const Workspace &workspace, const Basemap &basemap,
                                 QDate day);
//! {"drawn": 7, "beside": ["A mission without a place"]}
QJsonObject missionsJson(const MissionMap &missions);
//! The countries to fit the map to: \a region, and where the missions lead.
QStringList regionWith(const MissionMap &missions, const Basemap &basemap, const QStringList &region);

} // namespace chancery::cli
