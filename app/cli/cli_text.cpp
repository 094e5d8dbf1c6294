// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

QString kindName(Kind kind)
{
    return QString::fromUtf8(schema::spec(kind).name);
}

void answerWritten(Invocation &call, const RecordId &id, BatchId batch)
{
    call.answer(QJsonObject{{u"id"_s, id.toString()}, {u"batch"_s, batch}},
                {Words::tr("%1 (change %2)").arg(id.toString()).arg(batch)});
}

QString recordLine(Workspace &workspace, const Record &record)
{
    return record.id().toString() + u'\t' + workspace.titleOf({record.kind(), record.id()});
}

void finishIndex(Workspace &workspace)
{
    constexpr int rows = 10000; // nobody waits for a window here
    while (workspace.indexSlice(rows)) {
    }
}

} // namespace chancery::cli
