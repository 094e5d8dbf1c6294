// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/map_output.h"

#include "models/cartography/geojson_geometry.h"
#include "models/exchange/csv.h"
#include "models/records/law_fields.h"
#include "models/workspace/law_compare.h"
#include "models/workspace/law_tokens.h"
#include "models/workspace/save_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::classification;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapOutput)
};

QString statusToken(LawStatus status)
{
    switch (status) {
    case LawStatus::Unknown:
        return u"unknown"_s;
    case LawStatus::NotStated:
        return u"not-stated"_s;
    case LawStatus::Asserted:
        return u"asserted"_s;
    case LawStatus::Conflict:
        return u"conflict"_s;
    case LawStatus::NotCovered:
        break;
    }
    return u"not-covered"_s;
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

// Without a first day an assertion is of the day on which the source said so.
QString validityOf(const Record &assertion)
{
    const PartialDate from = assertion.get(field::validFrom);
    const PartialDate to = assertion.get(field::validTo);
    if (from.isEmpty() && to.isEmpty())
        return assertion.get(field::asOf).toEdtf();
    return from.toEdtf() + u'/' + to.toEdtf();
}

ShownJurisdiction shown(const LawCell &cell, const LawMapData &data, QDate day, const QLocale &locale)
{
    ShownJurisdiction row;
    row.status = statusToken(cell.status);
    row.possible = cell.possible;
    row.stale = cell.stale;
    for (const LawReading &reading : cell.readings) {
        row.terms.append(lawwords::reading(reading, data, locale));
        if (!cell.preferred.isNull() && reading.assertions.contains(cell.preferred))
            row.preferred = row.terms.last();
    }
    for (const RecordId &id : cell.assertions) {
        const Record assertion = data.assertion(id, day);
        addOnce(row.validity, validityOf(assertion));
        addOnce(row.passages, data.passage(assertion.get(field::passage)).title());
        addOnce(row.sources, data.sources.value(data.sourceOf(id)).title());
    }
    return row;
}

QJsonObject properties(const ShownJurisdiction &row, const LawQuestion &question, const MapScene &scene)
{
    return {{u"code"_s, row.code},
            {u"name"_s, row.name},
            {u"scheme"_s, scene.schemeTitle},
            {u"scheme_id"_s, question.scheme.toString()},
            {u"day"_s, question.day.toString(Qt::ISODate)},
            {u"status"_s, row.status},
            {u"terms"_s, QJsonArray::fromStringList(row.terms)},
            {u"preferred"_s, row.preferred.isEmpty() ? QJsonValue() : QJsonValue(row.preferred)},
            {u"possible"_s, row.possible},
            {u"stale"_s, row.stale},
            {u"validity"_s, QJsonArray::fromStringList(row.validity)},
            {u"passages"_s, QJsonArray::fromStringList(row.passages)},
            {u"sources"_s, QJsonArray::fromStringList(row.sources)}};
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

} // namespace

QList<ShownJurisdiction> shownJurisdictions(const LawMapData &data, const LawMap &map, QDate day,
                                            const QLocale &locale)
{
    QList<ShownJurisdiction> rows;
    for (const Record &jurisdiction : data.jurisdictions) {
        if (jurisdiction.get(fields::jurisdiction::jurisdictionKind) == u"organisation"_s)
            continue;
        ShownJurisdiction row = shown(map.cells.value(jurisdiction.id()), data, day, locale);
        row.code = data.code(jurisdiction.id());
        row.name = map.scene.labels.value(row.code);
        rows.append(row);
    }
    std::sort(rows.begin(), rows.end(),
              [](const ShownJurisdiction &a, const ShownJurisdiction &b) { return a.code < b.code; });
    return rows;
}

QByteArray mapGeoJson(const Basemap &basemap, const QList<ShownJurisdiction> &rows,
                      const LawQuestion &question, const MapScene &scene)
{
    QJsonArray features;
    for (const ShownJurisdiction &row : rows) {
        const MapFeature *feature = basemap.feature(row.code);
        const QJsonValue geometry = feature ? QJsonValue(geoJsonGeometry(*feature, basemap.projection()))
                                            : QJsonValue(QJsonValue::Null);
        features.append(QJsonObject{{u"type"_s, u"Feature"_s},
                                    {u"id"_s, row.code},
                                    {u"properties"_s, properties(row, question, scene)},
                                    {u"geometry"_s, geometry}});
    }
    const QJsonObject collection{{u"type"_s, u"FeatureCollection"_s},
                                 {u"title"_s, scene.schemeTitle},
                                 {u"day"_s, question.day.toString(Qt::ISODate)},
                                 {u"sources"_s, scene.sourceLine},
                                 {u"note"_s, scene.boundariesNote},
                                 {u"features"_s, features}};
    return QJsonDocument(collection).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray mapCsv(const QList<ShownJurisdiction> &rows, const LawQuestion &question, const MapScene &scene)
{
    QList<QStringList> table{{u"code"_s, u"name"_s, u"scheme"_s, u"day"_s, u"status"_s, u"terms"_s,
                              u"preferred"_s, u"possible"_s, u"stale"_s, u"validity"_s, u"passages"_s,
                              u"sources"_s}};
    for (const ShownJurisdiction &row : rows)
        table.append({row.code, row.name, scene.schemeTitle, question.day.toString(Qt::ISODate), row.status,
                      row.terms.join(u"; "_s), row.preferred, yesOrNo(row.possible), yesOrNo(row.stale),
                      row.validity.join(u"; "_s), row.passages.join(u"; "_s), row.sources.join(u"; "_s)});
    return csv::writeTable(table);
}

namespace {

QString suffixOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

Result<QByteArray> pictureOf(const QString &suffix, const Basemap &basemap, const QList<MapScene> &scenes,
                             const MapSheet &sheet)
{
    if (suffix == u"png"_s)
        return mapPng(basemap, scenes, sheet);
    return suffix == u"svg"_s ? mapSvg(basemap, scenes, sheet) : mapPdf(basemap, scenes, sheet);
}

MapScene sceneOf(const LawMapData &data, LawQuestion question, QDate day, const QLocale &locale)
{
    question.day = day;
    return lawMap(data, question, locale).scene;
}

//! "Greece: not covered → regulatory".
SheetList listOf(const QList<ChangedJurisdiction> &changes)
{
    SheetList list;
    list.title = Words::tr("What differs between the two days");
    for (const ChangedJurisdiction &each : changes)
        list.lines.append(
            Words::tr("%1: %2 → %3", "country: before and after").arg(each.name, each.before, each.after));
    if (changes.isEmpty())
        list.lines.append(Words::tr("Nothing differs."));
    return list;
}

Result<QByteArray> contentOf(const QString &path, const Basemap &basemap, const LawMapData &data,
                             const LawQuestion &question, const LawMap &map, const QLocale &locale,
                             const MapSheet &sheet)
{
    const QString suffix = suffixOf(path);
    if (isComparisonFile(path))
        return pictureOf(suffix, basemap, {map.scene}, sheet);
    if (suffix == u"geojson"_s)
        return mapGeoJson(basemap, shownJurisdictions(data, map, question.day, locale), question, map.scene);
    if (suffix == u"csv"_s)
        return mapCsv(shownJurisdictions(data, map, question.day, locale), question, map.scene);
    return failure(ErrorCode::UnsupportedFormat, path, Words::tr("Take .png, .svg, .pdf, .geojson or .csv."));
}

} // namespace

Result<void> writeMapFile(const QString &path, const Basemap &basemap, const LawMapData &data,
                          const LawQuestion &question, const LawMap &map, const QLocale &locale,
                          const MapSheet &sheet)
{
    const auto content = contentOf(path, basemap, data, question, map, locale, sheet);
    return content ? saveFile(path, *content) : failure(content.error());
}

bool isComparisonFile(const QString &path)
{
    return QStringList{u"png"_s, u"svg"_s, u"pdf"_s}.contains(suffixOf(path));
}

Result<void> writeComparison(const QString &path, const Basemap &basemap, const LawMapData &data,
                             const LawQuestion &question, const DayPair &days, const QLocale &locale,
                             MapSheet sheet, const SceneDressing &dressing)
{
    if (!isComparisonFile(path))
        return failure(ErrorCode::UnsupportedFormat, path, Words::tr("Take .png, .svg or .pdf."));
    MapScene before = sceneOf(data, question, days.earlier, locale);
    MapScene after = sceneOf(data, question, days.later, locale);
    if (dressing) {
        const QList<SheetList> lists = before.lists;
        before = dressing(before);
        before.lists = lists; // what both maps show is listed once
        after = dressing(after);
    }
    after.lists.prepend(listOf(changedJurisdictions(data, question, days.earlier, days.later, locale)));
    sheet.size = QSize(2 * sheet.size.height() * 6 / 5, sheet.size.height());
    const auto content = pictureOf(suffixOf(path), basemap, {before, after}, sheet);
    return content ? saveFile(path, *content) : failure(content.error());
}

} // namespace chancery
