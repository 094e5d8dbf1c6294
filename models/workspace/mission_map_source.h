// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/jurisdiction_names.h"
#include "models/workspace/mission_map.h"

#include <QHash>

#include <optional>
#include <utility>

namespace chancery {

//! What maps of missions are made from: the file is read once and asked for many days. Cancelled missions are left out,
//! and milestones: dates of law, not trips. Make another after a change that concerns it. Any thread but that of
//! another who uses it; the basemap and the gazetteer outlive it.
class MissionMapSource
{
public:
    MissionMapSource(const Workspace &workspace, const Basemap &basemap, const Gazetteer &gazetteer,
                     const QLocale &locale);

    //! A mission's stops are its legs in the order of the trip, each at its place or else in its country; without legs
    //! its own place or country. A mission that recurs is shown if one of its occurrences lies in the period.
    [[nodiscard]] MissionMap at(const MissionPeriod &period, QDate day);

    //! True if a change of these kinds can change it.
    static bool dependsOn(Kind kind);

private:
    struct Stop
    {
        QString place;
        RecordId jurisdiction;
    };
    struct Trip
    {
        Record mission;
        QList<Stop> stops; //!< its legs, in order
        QList<Record> overrides;
        bool recurs = false;
        bool dated = false;
        QDate first; //!< the days it may touch, unless it recurs; invalid where nothing bounds it
        QDate last;

        explicit Trip(const Record &mission);
        [[nodiscard]] bool mayTouch(const MissionPeriod::Days &days) const;
    };

    void readLegs(const Workspace &workspace, QHash<RecordId, qsizetype> &rows);
    static std::optional<OverlayTime> timeOf(const Trip &trip, const MissionPeriod::Days &days, QDate day);
    void addStop(MappedMission &mapped, const Stop &stop, QDate day);
    std::optional<OverlayStop> onMap(const QString &place, const QString &code);
    [[nodiscard]] std::optional<OverlayStop> pointOf(const QString &place, const QString &country) const;

    const Basemap &m_basemap;
    const Gazetteer &m_gazetteer;
    JurisdictionNames m_names;
    QString m_language;
    QStringList m_region;
    QHash<RecordId, QString> m_codes;
    QHash<std::pair<QString, QString>, std::optional<OverlayStop>> m_known; //!< by place and country
    QList<Trip> m_trips; //!< by day; what is not dated comes last
};

} // namespace chancery
