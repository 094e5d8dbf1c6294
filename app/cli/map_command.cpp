// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "app/cli/map_missions.h"
#include "models/workspace/law_compare.h"
#include "models/workspace/map_output.h"
#include "models/workspace/save_file.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

// a scheme, an act or an instrument by id, or by a part of its title
Result<RecordId> schemeNamed(const LawMapData &data, const QString &text)
{
    const RecordId id = RecordId::fromString(text);
    if (text.isEmpty() || data.themeOf(id) != MapTheme::None)
        return data.schemeOr(id);
    for (const MapTheme theme : {MapTheme::Scheme, MapTheme::Act, MapTheme::Instrument}) {
        for (const RecordId &scheme : data.themes(theme)) {
            if (data.schemeTitle(scheme, QLocale()).contains(text, Qt::CaseInsensitive))
                return scheme;
        }
    }
    return failure(ErrorCode::UnknownRecord, text);
}

Result<RecordIds> sourcesNamed(const LawMapData &data, const QStringList &texts)
{
    RecordIds sources;
    for (const QString &text : texts) {
        const auto found =
            std::find_if(data.sources.cbegin(), data.sources.cend(), [&](const Record &source) {
                return source.id() == RecordId::fromString(text)
                       || source.title().contains(text, Qt::CaseInsensitive);
            });
        if (text.isEmpty() || found == data.sources.cend())
            return failure(ErrorCode::UnknownRecord, text);
        sources.append(found->id());
    }
    return sources;
}

Result<LawQuestion> questionOf(const Invocation &call, const Workspace &workspace, const LawMapData &data)
{
    const auto day = call.date(u"at"_s);
    if (!day)
        return failure(day.error());
    const auto scheme = schemeNamed(data, call.value(u"scheme"_s));
    if (!scheme)
        return failure(scheme.error());
    const auto sources = sourcesNamed(data, call.values(u"source"_s));
    if (!sources)
        return failure(sources.error());
    const QDate stored = QDate::fromString(workspace.setting(u"as_of"_s), Qt::ISODate);
    LawQuestion question;
    question.scheme = *scheme;
    question.day = day->isValid() ? *day : stored.isValid() ? stored : QDate::currentDate();
    question.filter.sources = *sources;
    return question;
}

Result<MapSheet> sheetOf(const Invocation &call)
{
    MapSheet sheet;
    const QString paper = call.value(u"paper"_s).toUpper();
    if (paper == u"A3"_s)
        sheet.page = QPageSize(QPageSize::A3);
    else if (!paper.isEmpty() && paper != u"A4"_s)
        return failure(ErrorCode::BadValue, u"paper"_s, call.value(u"paper"_s));
    if (call.isSet(u"portrait"_s))
        sheet.orientation = QPageLayout::Portrait;
    return sheet;
}

Result<void> draw(Invocation &call, const Workspace &workspace, const LawMapData &data,
                  const LawQuestion &question)
{
    auto sheet = sheetOf(call);
    if (!sheet)
        return failure(sheet.error());
    const auto basemap = Basemap::shipped();
    if (!basemap)
        return failure(basemap.error());
    LawMap map = lawMap(data, question, QLocale());
    const auto missions = missionsAsked(call, workspace, *basemap, question.day);
    if (!missions)
        return failure(missions.error());
    map.scene = missions->over(map.scene);
    if (!call.isSet(u"europe"_s))
        sheet->region = regionWith(*missions, *basemap, map.scene.focus);
    CHANCERY_TRY(writeMapFile(call.argument(0), *basemap, data, question, map, QLocale(), *sheet));
    QJsonObject answer{{u"path"_s, call.argument(0)},
                       {u"scheme"_s, question.scheme.toString()},
                       {u"at"_s, question.day.toString(Qt::ISODate)}};
    if (call.isSet(u"missions"_s))
        answer.insert(u"missions"_s, missionsJson(*missions));
    call.answer(answer, {call.argument(0)});
    return ok();
}

Result<void> writeChanges(const Invocation &call, const Workspace &workspace, const LawMapData &data,
                          const LawQuestion &question, const QList<ChangedJurisdiction> &changes,
                          const DayPair &days)
{
    const QString path = call.argument(0);
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        const QString scheme = data.schemeTitle(question.scheme, QLocale());
        return saveFile(path, changesCsv(changes, scheme, days.earlier, days.later));
    }
    if (!isComparisonFile(path))
        return failure(ErrorCode::UnsupportedFormat, path,
                       Words::tr("Two days are written as .png, .svg, .pdf or .csv."));
    auto sheet = sheetOf(call);
    if (!sheet)
        return failure(sheet.error());
    const auto basemap = Basemap::shipped();
    if (!basemap)
        return failure(basemap.error());
    const auto missions = missionsAsked(call, workspace, *basemap, question.day);
    if (!missions)
        return failure(missions.error());
    if (!call.isSet(u"europe"_s))
        sheet->region = regionWith(*missions, *basemap, data.focus);
    const auto withMissions = [&](const MapScene &scene) { return missions->over(scene); };
    return writeComparison(path, *basemap, data, question, days, QLocale(), *sheet, withMissions);
}

Result<void> compare(Invocation &call, const Workspace &workspace, const LawMapData &data,
                     const LawQuestion &question, QDate other)
{
    const QDate earlier = std::min(question.day, other);
    const QDate later = std::max(question.day, other);
    const auto changes = changedJurisdictions(data, question, earlier, later, QLocale());
    if (!call.argument(0).isEmpty()) {
        CHANCERY_TRY(writeChanges(call, workspace, data, question, changes, {earlier, later}));
    }
    QJsonArray rows;
    QStringList lines;
    for (const ChangedJurisdiction &each : changes) {
        rows.append(QJsonObject{{u"code"_s, each.code},
                                {u"name"_s, each.name},
                                {u"before"_s, each.before},
                                {u"after"_s, each.after}});
        lines.append(QStringList{each.code, each.name, each.before, each.after}.join(u'\t'));
    }
    if (lines.isEmpty())
        lines.append(Words::tr("Nothing differs between the two days."));
    call.answer(QJsonObject{{u"scheme"_s, question.scheme.toString()},
                            {u"earlier"_s, earlier.toString(Qt::ISODate)},
                            {u"later"_s, later.toString(Qt::ISODate)},
                            {u"changes"_s, rows}},
                lines);
    return ok();
}

Result<void> run(Invocation &call)
{
    const auto other = call.date(u"compare"_s);
    if (!other)
        return failure(other.error());
    if (!other->isValid() && call.argument(0).isEmpty())
        return failure(ErrorCode::BadValue, u"PATH"_s, Words::tr("Where is the map to be written?"));
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const LawMapData data = LawMapData::read(**workspace);
    const auto question = questionOf(call, **workspace, data);
    if (!question)
        return failure(question.error());
    return other->isValid() ? compare(call, **workspace, data, *question, *other)
                            : draw(call, **workspace, data, *question);
}

} // namespace

Command mapCommand()
{
    return {u"map"_s,
            u"[PATH] [--at DATE] [--compare DATE] [--scheme ID] [--source ID]... [--missions PERIOD]"_s,
            Words::tr(
                "Draws the map of law; the suffix tells the format: .png, .svg, .pdf, .geojson, .csv. "
                "With --compare: lists what differs between two days; PATH shows both, or as .csv the list."),
            0,
            1,
            {{u"at"_s, Words::tr("The day, YYYY-MM-DD; without it the day the workspace shows."), u"DATE"_s},
             {u"compare"_s, Words::tr("Another day, YYYY-MM-DD: both maps on one sheet, and what differs."),
              u"DATE"_s},
             {u"paper"_s, Words::tr("Of .pdf: A4 or A3."), u"SIZE"_s},
             {u"portrait"_s, Words::tr("Of .pdf: upright."), {}},
             {u"europe"_s, Words::tr("All of Europe, not the region."), {}},
             {u"scheme"_s, Words::tr("The scheme, act or instrument, by id or part of its title."), u"ID"_s},
             {u"source"_s, Words::tr("Only this source counts, by id or part of its title; may be repeated."),
              u"ID"_s},
             {u"missions"_s,
              Words::tr("Draws the missions of a period over it, seen from that day: this-year, past, coming "
                        "(12 months each), all, or FROM..TO with days YYYY-MM-DD."),
              u"PERIOD"_s}},
            run};
}

} // namespace chancery::cli
