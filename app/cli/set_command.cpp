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
    const auto patch = call.object(call.argument(2));
    if (!patch)
        return failure(patch.error());
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto loaded = (*workspace)->load(ref->kind, ref->id);
    if (!loaded)
        return failure(loaded.error());
    if (!loaded->alive)
        return failure(ErrorCode::UnknownRecord, call.argument(1));
    const auto record = json::patched(loaded->record, *patch);
    if (!record)
        return failure(record.error());
    const auto done = (*workspace)->commit(Edit::update(*loaded, *record), u"edit"_s);
    if (!done)
        return failure(done.error());
    finishIndex(**workspace);
    answerWritten(call, ref->id, done->batch);
    return ok();
}

} // namespace

Command setCommand()
{
    return {u"set"_s, u"KIND ID JSON"_s, Words::tr("Changes fields of a record; null clears one."), 3, 3, {},
            run};
}

} // namespace chancery::cli
