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
    const auto object = call.object(call.argument(1));
    if (!object)
        return failure(object.error());
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto record = json::fromJson(*kind, *object, (*workspace)->newId());
    if (!record)
        return failure(record.error());
    const auto done = (*workspace)->commit(Edit::insert(*record), u"create"_s);
    if (!done)
        return failure(done.error());
    finishIndex(**workspace);
    answerWritten(call, record->id(), done->batch);
    return ok();
}

} // namespace

Command addCommand()
{
    return {u"add"_s, u"KIND JSON"_s, Words::tr("Adds a record."), 2, 2, {}, run};
}

} // namespace chancery::cli
