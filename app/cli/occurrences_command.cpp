// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/records/agenda_fields.h"
#include "models/time/occurrences.h"
#include "models/workspace/error_text.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

struct Entry
{
    Record mission;
    Occurrence occurrence;
};

QJsonObject entryJson(const Entry &entry)
{
    const Occurrence &one = entry.occurrence;
    return {{u"mission"_s, entry.mission.id().toString()},
            {u"title"_s, entry.mission.title()},
            {u"start"_s, one.start.toEdtf()},
            {u"end"_s, one.end.toEdtf()},
            {u"start_zone"_s, one.startZone},
            {u"end_zone"_s, one.endZone},
            {u"all_day"_s, one.allDay},
            {u"recurrence_id"_s, one.recurrenceId},
            {u"cancelled"_s, one.cancelled}};
}

// a rule that cannot be expanded must not hide the mission, nor the others
Occurrence ownDates(const Record &mission)
{
    Occurrence one;
    one.start = mission.get(fields::mission::start);
    one.end = mission.get(fields::mission::end);
    one.startZone = mission.get(fields::mission::startZone);
    one.endZone = mission.get(fields::mission::endZone);
    one.allDay = mission.get(fields::mission::allDay);
    return one;
}

QList<Entry> entries(Invocation &call, Workspace &workspace, QDate from, QDate to)
{
    QList<Entry> list;
    for (const Record &mission : workspace.all(Kind::Mission)) {
        const auto found =
            occurrences(mission, workspace.children(Kind::OccurrenceOverride, mission.id()), from, to);
        if (!found) {
            call.console().err << mission.title() << u": "_s << errorText(found.error()) << Qt::endl;
            list.append({mission, ownDates(mission)});
            continue;
        }
        for (const Occurrence &one : *found)
            list.append({mission, one});
    }
    std::stable_sort(list.begin(), list.end(), [](const Entry &a, const Entry &b) {
        return a.occurrence.start.toEdtf() < b.occurrence.start.toEdtf();
    });
    return list;
}

Result<void> run(Invocation &call)
{
    const auto from = call.date(u"from"_s);
    const auto to = call.date(u"to"_s);
    if (!from || !to)
        return failure(from ? to.error() : from.error());
    if (!from->isValid() || !to->isValid())
        return failure(ErrorCode::Usage, u"--from DATE --to DATE"_s, Words::tr("Both are needed."));
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    QJsonArray array;
    QStringList lines;
    for (const Entry &entry : entries(call, **workspace, *from, *to)) {
        array.append(entryJson(entry));
        lines.append(entry.occurrence.start.toEdtf() + u'\t' + entry.occurrence.end.toEdtf() + u'\t'
                     + entry.mission.title());
    }
    call.answer(array, lines);
    return ok();
}

} // namespace

Command occurrencesCommand()
{
    return {u"occurrences"_s,
            u"--from DATE --to DATE"_s,
            Words::tr(
                "Lists what takes place, or may, between two days; recurring missions once per occurrence."),
            0,
            0,
            {{u"from"_s, Words::tr("First day, YYYY-MM-DD."), u"DATE"_s},
             {u"to"_s, Words::tr("Last day, YYYY-MM-DD."), u"DATE"_s}},
            run};
}

} // namespace chancery::cli
