// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "app/cli/map_missions.h"
#include "models/workspace/map_output.h"

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

Result<void> run(Invocation &call)
{
    const auto day = call.date(u"at"_s);
    if (!day)
        return failure(day.error());
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const LawMapData data = LawMapData::read(**workspace);
    const auto scheme = schemeNamed(data, call.value(u"scheme"_s));
    if (!scheme)
        return failure(scheme.error());
    const QDate stored = QDate::fromString((*workspace)->setting(u"as_of"_s), Qt::ISODate);
    LawQuestion question;
    question.scheme = *scheme;
    question.day = day->isValid() ? *day : stored.isValid() ? stored : QDate::currentDate();
    const auto sources = sourcesNamed(data, call.values(u"source"_s));
    if (!sources)
        return failure(sources.error());
    question.filter.sources = *sources;
    const auto basemap = Basemap::shipped();
    if (!basemap)
        return failure(basemap.error());
    LawMap map = lawMap(data, question, QLocale());
    const auto missions = missionsAsked(call, **workspace, *basemap, question.day);
    if (!missions)
        return failure(missions.error());
    map.scene = missions->over(map.scene);
    MapSheet sheet;
    sheet.region = regionWith(*missions, *basemap, map.scene.focus);
    CHANCERY_TRY(writeMapFile(call.argument(0), *basemap, data, question, map, QLocale(), sheet));
    QJsonObject answer{{u"path"_s, call.argument(0)},
                       {u"scheme"_s, question.scheme.toString()},
                       {u"at"_s, question.day.toString(Qt::ISODate)}};
    if (call.isSet(u"missions"_s))
        answer.insert(u"missions"_s, missionsJson(*missions));
    call.answer(answer, {call.argument(0)});
    return ok();
}

} // namespace

Command mapCommand()
{
    return {u"map"_s,
            u"PATH [--at DATE] [--scheme ID] [--source ID]... [--missions PERIOD]"_s,
            Words::tr("Draws the map of law; the suffix tells the format: .png, .svg, .pdf, .geojson, .csv."),
            1,
            1,
            {{u"at"_s, Words::tr("The day, YYYY-MM-DD; without it the day the workspace shows."), u"DATE"_s},
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
