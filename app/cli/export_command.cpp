// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/workspace/export_service.h"
#include "models/workspace/map_output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

bool isGeoJson(const QString &path)
{
    return path.endsWith(u".geojson"_s, Qt::CaseInsensitive);
}

//! The law of a day under the first scheme; `map` offers the others.
Result<ExportReport> exportLaw(const Workspace &workspace, const ExportRequest &request)
{
    if (request.kind && *request.kind != Kind::Classification)
        return failure(ErrorCode::UnsupportedFormat, request.path);
    const auto basemap = Basemap::shipped();
    if (!basemap)
        return failure(basemap.error());
    const LawMapData data = LawMapData::read(workspace);
    const QDate stored = QDate::fromString(workspace.setting(u"as_of"_s), Qt::ISODate);
    LawQuestion question;
    question.scheme = data.schemeOr({});
    question.day = request.at.isValid() ? request.at : stored.isValid() ? stored : QDate::currentDate();
    const LawMap map = lawMap(data, question, QLocale());
    CHANCERY_TRY(writeMapFile(request.path, *basemap, data, question, map, QLocale(), {}));
    ExportReport report;
    report.written = int(shownJurisdictions(data, map, question.day, QLocale()).size());
    report.files = {request.path};
    return report;
}

Result<void> run(Invocation &call)
{
    ExportRequest request;
    request.path = call.argument(0);
    if (call.isSet(u"kind"_s)) {
        const auto kind = call.kind(call.value(u"kind"_s));
        if (!kind)
            return failure(kind.error());
        request.kind = *kind;
    }
    const auto day = call.date(u"at"_s);
    if (!day)
        return failure(day.error());
    request.at = *day;
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto report =
        isGeoJson(request.path) ? exportLaw(**workspace, request) : exportRecords(**workspace, request);
    if (!report)
        return failure(report.error());
    call.answer(QJsonObject{{u"written"_s, report->written},
                            {u"skipped"_s, report->skipped},
                            {u"files"_s, QJsonArray::fromStringList(report->files)}},
                {Words::tr("written %1, skipped %2").arg(report->written).arg(report->skipped)});
    return ok();
}

} // namespace

Command exportCommand()
{
    return {u"export"_s,
            u"PATH [--kind KIND] [--at DATE]"_s,
            Words::tr("Writes records to a file; the suffix tells the format: .vcf, .ics, .csv, .md; "
                      ".geojson has the law of the day."),
            1,
            1,
            {{u"kind"_s, Words::tr("Which records."), u"KIND"_s},
             {u"at"_s, Words::tr("Only those that hold on a day, YYYY-MM-DD."), u"DATE"_s}},
            run};
}

} // namespace chancery::cli
