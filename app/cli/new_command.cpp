// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"

#include <QDir>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<void> run(Invocation &call)
{
    if (call.isSet(u"demo"_s) && call.isSet(u"empty"_s))
        return failure(ErrorCode::Usage, u"--demo --empty"_s, Words::tr("Take one of the two."));
    NewWorkspace request;
    request.path = QDir::current().absoluteFilePath(call.file());
    request.plain = call.isSet(u"plain"_s);
    request.contents = call.isSet(u"demo"_s)    ? Contents::Demo
                       : call.isSet(u"empty"_s) ? Contents::Empty
                                                : Contents::Reference;
    request.user = call.isSet(u"user"_s) ? call.value(u"user"_s) : qEnvironmentVariable("USER");
    request.device = call.isSet(u"device"_s) ? call.value(u"device"_s) : QSysInfo::machineHostName();
    if (!request.plain) {
        auto credentials = call.newCredentials(u"passphrase-file"_s);
        if (!credentials)
            return failure(std::move(credentials).error());
        request.credentials = *credentials;
    }
    auto workspace = Workspace::create(request);
    if (!workspace)
        return failure(std::move(workspace).error());
    finishIndex(**workspace);
    call.answer(QJsonObject{{u"path"_s, request.path}, {u"encrypted"_s, !request.plain}},
                {Words::tr("%1 is made.").arg(request.path)});
    return ok();
}

} // namespace

Command newCommand()
{
    return {u"new"_s,
            u"[--plain] [--demo|--empty] [--user NAME] [--device NAME]"_s,
            Words::tr("Makes a workspace: encrypted, with the reference data."),
            0,
            0,
            {{u"plain"_s, Words::tr("An ordinary SQLite file, without passphrase.")},
             {u"demo"_s, Words::tr("With the demonstration's missions, offices and figures.")},
             {u"empty"_s, Words::tr("Without any record.")},
             {u"user"_s, Words::tr("Who writes in it."), u"NAME"_s},
             {u"device"_s, Words::tr("Where."), u"NAME"_s}},
            run};
}

} // namespace chancery::cli
