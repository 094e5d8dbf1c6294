// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/basemap.h"
#include "models/cartography/gazetteer.h"
#include "models/cartography/map_style.h"
#include "models/records/record.h"
#include "models/workspace/mission_period.h"

#include <QLocale>

namespace chancery {

class Workspace;

//! A mission with what the map knows of it.
struct MappedMission
{
    Record mission;
    OverlayTime time = OverlayTime::Past;
    QStringList places; //!< of its stops, in their order: the place as it was written, or the country's name
    QList<OverlayStop> stops; //!< those that can be drawn; none: it is listed beside the map

    bool operator==(const MappedMission &) const = default;
};

//! The missions of a period, resolved to places; from a MissionMapSource.
struct MissionMap
{
    QList<MappedMission> missions; //!< by day; what is not dated comes last

    [[nodiscard]] int drawn() const;
    [[nodiscard]] MapOverlay overlay() const;
    //! What the overlay's marks mean, of those that occur, with their counts, in the language of the program.
    [[nodiscard]] std::vector<LegendEntry> legend() const;
    //! \a scene with the overlay and its legend.
    [[nodiscard]] MapScene over(MapScene scene) const;
};

} // namespace chancery
