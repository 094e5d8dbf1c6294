// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_export.h"
#include "models/workspace/law_map.h"

#include <functional>

namespace chancery {

//! One jurisdiction as the map shows it, in words: a row of the table that leaves the program.
struct ShownJurisdiction
{
    QString code;
    QString name;
    QString status; //!< token: asserted, conflict, unknown, not-stated, not-covered
    QStringList terms; //!< labels of all readings; a denied one begins as on the map: "Is not: ..."
    QString preferred; //!< the reading that an editor's note prefers
    bool possible = false;
    bool stale = false;
    QStringList validity; //!< EDTF: "2016-04-13/", one an assertion
    QStringList passages;
    QStringList sources;

    bool operator==(const ShownJurisdiction &) const = default;
};

//! What \a map shows of \a day, by code; states and territories that no assertion is about too.
QList<ShownJurisdiction> shownJurisdictions(const LawMapData &data, const LawMap &map, QDate day,
                                            const QLocale &locale);

//! Writes the map; the suffix of \a path tells the format: .png, .svg, .pdf, .geojson, .csv. Every one names scheme, day
//! and sources. Errors: UnsupportedFormat, FileNotWritable, and those of the formats.
Result<void> writeMapFile(const QString &path, const Basemap &basemap, const LawMapData &data,
                          const LawQuestion &question, const LawMap &map, const QLocale &locale,
                          const MapSheet &sheet);

//! Two days, the earlier one first.
struct DayPair
{
    QDate earlier;
    QDate later;
};
//! True for the formats in which writeComparison() can show two days: .png, .svg, .pdf.
bool isComparisonFile(const QString &path);
//! A map with what else is drawn over it: the missions.
using SceneDressing = std::function<MapScene(const MapScene &scene)>;
//! Writes the maps of two days on one sheet, each with its legend and its day, and a list of what differs. The day of
//! \a question does not count; \a dressing, if there is one, is put over both maps. Errors as of writeMapFile().
Result<void> writeComparison(const QString &path, const Basemap &basemap, const LawMapData &data,
                             const LawQuestion &question, const DayPair &days, const QLocale &locale,
                             MapSheet sheet, const SceneDressing &dressing = {});

//! Of RFC 7946: a FeatureCollection of what the basemap has an outline for; others have a null geometry.
QByteArray mapGeoJson(const Basemap &basemap, const QList<ShownJurisdiction> &rows,
                      const LawQuestion &question, const MapScene &scene);
QByteArray mapCsv(const QList<ShownJurisdiction> &rows, const LawQuestion &question, const MapScene &scene);

} // namespace chancery
