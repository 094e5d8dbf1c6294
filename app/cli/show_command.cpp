// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/exchange/record_json.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<void> run(Invocation &call)
{
    const auto ref = call.record();
    if (!ref)
        return failure(ref.error());
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const Record record = (*workspace)->record(*ref);
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
