// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/cartography/map_export.h"
#include "models/records/law_fields.h"
#include "models/workspace/law_map.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<QByteArray> drawn(const QString &path, const MapScene &scene)
{
    const auto basemap = Basemap::shipped();
    if (!basemap)
        return failure(basemap.error());
    MapSheet sheet;
    sheet.region = scene.focus;
    if (path.endsWith(u".png"_s, Qt::CaseInsensitive))
        return mapPng(*basemap, scene, sheet);
    if (path.endsWith(u".svg"_s, Qt::CaseInsensitive))
        return mapSvg(*basemap, scene, sheet);
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return mapPdf(*basemap, scene, sheet);
    return failure(ErrorCode::UnsupportedFormat, path, Words::tr("Take .png, .svg or .pdf."));
}

// by id, or by a part of its title
Result<RecordId> schemeNamed(const LawMapData &data, const QString &text)
{
    const RecordId id = RecordId::fromString(text);
    for (const Record &scheme : data.schemes()) {
        if (text.isEmpty() || scheme.id() == id || scheme.title().contains(text, Qt::CaseInsensitive))
            return scheme.id();
    }
    return failure(ErrorCode::UnknownRecord, text);
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    return ok();
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
    const LawMap map = lawMap(data, question, QLocale());
    const auto bytes = drawn(call.argument(0), map.scene);
    if (!bytes)
        return failure(bytes.error());
    CHANCERY_TRY(write(call.argument(0), *bytes));
    call.answer(QJsonObject{{u"path"_s, call.argument(0)},
                            {u"scheme"_s, question.scheme.toString()},
                            {u"at"_s, question.day.toString(Qt::ISODate)}},
                {call.argument(0)});
    return ok();
}

} // namespace

Command mapCommand()
{
    return {u"map"_s,
            u"PATH [--at DATE] [--scheme ID]"_s,
            Words::tr("Draws the map of law; the suffix tells the format: .png, .svg, .pdf."),
            1,
            1,
            {{u"at"_s, Words::tr("The day, YYYY-MM-DD; without it the day the workspace shows."), u"DATE"_s},
             {u"scheme"_s, Words::tr("The scheme, by id or part of its title."), u"ID"_s}},
            run};
}

} // namespace chancery::cli
