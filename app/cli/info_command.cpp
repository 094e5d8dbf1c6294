// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<void> run(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    Workspace &ws = **workspace;
    QJsonObject counts;
    QStringList lines{ws.path()};
    qint64 records = 0;
    for (const KindSpec &spec : schema::kinds()) {
        const qint64 count = ws.count(spec.kind);
        counts.insert(QString::fromUtf8(spec.name), count);
        records += count;
        if (count > 0)
            lines.append(u"  "_s + QString::fromUtf8(spec.name).leftJustified(24) + QString::number(count));
    }
    lines.insert(1, ws.isEncrypted() ? Words::tr("encrypted") : Words::tr("plain"));
    lines.insert(2, Words::tr("user %1, device %2").arg(ws.user(), ws.device()));
    call.answer(QJsonObject{{u"path"_s, ws.path()},
                            {u"encrypted"_s, ws.isEncrypted()},
                            {u"user"_s, ws.user()},
                            {u"device"_s, ws.device()},
                            {u"records"_s, records},
                            {u"counts"_s, counts},
                            {u"drafts"_s, ws.drafts().size()},
                            {u"bin"_s, ws.bin().size()}},
                lines);
    return ok();
}

} // namespace

Command infoCommand()
{
    return {u"info"_s, {}, Words::tr("What the workspace is and holds."), 0, 0, {}, run};
}

} // namespace chancery::cli
