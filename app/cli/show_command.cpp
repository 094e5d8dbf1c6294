// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/exchange/record_json.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<void> run(Invocation &call)
{
    const auto kind = call.kind(call.argument(0));
    if (!kind)
        return failure(kind.error());
    const auto id = call.id(call.argument(1));
    if (!id)
        return failure(id.error());
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const Record record = (*workspace)->record(*kind, *id);
    if (record.isNull())
        return failure(ErrorCode::UnknownRecord, call.argument(1));
    QStringList lines;
    for (int i = 0; i < record.values().size(); ++i) {
        if (hasValue(record.value(i)))
            lines.append(QString::fromUtf8(record.spec().fields[i].name).leftJustified(20)
                         + json::textFromValue(record.value(i)));
    }
    call.answer(json::toJson(record), lines);
    return ok();
}

} // namespace

Command showCommand()
{
    return {u"show"_s, u"KIND ID"_s, Words::tr("Shows one record."), 2, 2, {}, run};
}

} // namespace chancery::cli
