// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<void> run(Invocation &call)
{
    const auto ref = call.record();
    if (!ref)
        return failure(ref.error());
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    if ((*workspace)->record(*ref).isNull())
        return failure(ErrorCode::UnknownRecord, call.argument(1));
    const auto done = (*workspace)->remove(*ref);
    if (!done)
        return failure(done.error());
    finishIndex(**workspace);
    answerWritten(call, ref->id, done->batch);
    return ok();
}

} // namespace

Command removeCommand()
{
    return {
        u"remove"_s, u"KIND ID"_s, Words::tr("Puts a record into the bin, with what belongs to it."), 2, 2,
        {},          run};
}

} // namespace chancery::cli
