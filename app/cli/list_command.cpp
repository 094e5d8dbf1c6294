// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/exchange/record_json.h"
#include "models/workspace/valid_at.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<void> run(Invocation &call)
{
    const auto kind = call.kind(call.argument(0));
    if (!kind)
        return failure(kind.error());
    const auto day = call.date(u"at"_s);
    if (!day)
        return failure(day.error());
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    QJsonArray array;
    QStringList lines;
    for (const Record &record : (*workspace)->all(*kind)) {
        if (day->isValid() && !isValidAt(record, *day))
            continue;
        array.append(json::toJson(record));
        lines.append(recordLine(**workspace, record));
    }
    call.answer(array, lines);
    return ok();
}

} // namespace

Command listCommand()
{
    return {u"list"_s,
            u"KIND [--at DATE]"_s,
            Words::tr("Lists the records of a kind; with --at those that hold, or may hold, on a day."),
            1,
            1,
            {{u"at"_s, Words::tr("The day, YYYY-MM-DD."), u"DATE"_s}},
            run};
}

} // namespace chancery::cli
