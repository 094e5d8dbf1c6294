// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// backup, restore, verify, rekey, recovery: what is done to the file as a whole.

#include "app/cli/cli_text.h"
#include "models/workspace/file_service.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<void> backup(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    CHANCERY_TRY(backupTo(**workspace, call.argument(0)));
    call.answer(QJsonObject{{u"path"_s, call.argument(0)}},
                {Words::tr("%1 is made and checked.").arg(call.argument(0))});
    return ok();
}

Result<void> restore(Invocation &call)
{
    const QString source = call.argument(0);
    const auto encrypted = Workspace::isEncryptedFile(source);
    if (!encrypted)
        return failure(encrypted.error());
    Credentials key;
    if (*encrypted) {
        auto asked = call.credentials();
        if (!asked)
            return failure(std::move(asked).error());
        key = *asked;
    }
    const auto kept = restoreBackup(source, key, call.file(), call.isSet(u"force"_s));
    if (!kept)
        return failure(kept.error());
    QStringList lines{Words::tr("%1 is restored.").arg(call.file())};
    if (!kept->isEmpty())
        lines.append(Words::tr("What stood there is kept as %1.").arg(*kept));
    call.answer(QJsonObject{{u"path"_s, call.file()}, {u"kept"_s, *kept}}, lines);
    return ok();
}

Result<void> verify(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto problems = (*workspace)->verify();
    if (!problems)
        return failure(problems.error());
    call.answer(QJsonObject{{u"problems"_s, QJsonArray::fromStringList(*problems)}},
                problems->isEmpty() ? QStringList{Words::tr("Nothing is wrong.")} : *problems);
    if (!problems->isEmpty())
        return failure(ErrorCode::FileCorrupt, call.file(), problems->first());
    return ok();
}

Result<void> rekey(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    if (!(*workspace)->isEncrypted())
        return failure(ErrorCode::NotEncrypted, call.file());
    const auto credentials = call.newCredentials(u"new-passphrase-file"_s);
    if (!credentials)
        return failure(credentials.error());
    CHANCERY_TRY(changePassphrase(**workspace, credentials->passphrase));
    call.answer(
        QJsonObject{{u"path"_s, call.file()}},
        {Words::tr(
            "The passphrase is changed. Older recovery sheets no longer open the file: print a new one.")});
    return ok();
}

Result<void> recovery(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto sheet = recoverySheet(**workspace);
    if (!sheet)
        return failure(sheet.error());
    call.answer(
        QJsonObject{{u"words"_s, QJsonArray::fromStringList(sheet->words)}, {u"code"_s, sheet->payload}},
        {sheet->words.join(u' ')});
    return ok();
}

} // namespace

Command backupCommand()
{
    return {u"backup"_s, u"PATH"_s, Words::tr("Makes a copy under the same passphrase and checks it."), 1, 1,
            {},          backup};
}

Command restoreCommand()
{
    return {u"restore"_s,
            u"BACKUP [--force]"_s,
            Words::tr("Puts a checked backup in the place of FILE."),
            1,
            1,
            {{u"force"_s, Words::tr("Even if FILE exists; it is kept beside.")}},
            restore};
}

Command verifyCommand()
{
    return {u"verify"_s, {},    Words::tr("Reads the whole file and says what is wrong with it."), 0, 0,
            {},          verify};
}

Command rekeyCommand()
{
    return {u"rekey"_s,
            u"--new-passphrase-file PATH"_s,
            Words::tr("Changes the passphrase and the key."),
            0,
            0,
            {{u"new-passphrase-file"_s, Words::tr("Read the new passphrase from a file."), u"PATH"_s}},
            rekey};
}

Command recoveryCommand()
{
    return {
        u"recovery"_s, {}, Words::tr("Prints the recovery words: who has them can open the file."), 0, 0, {},
        recovery};
}

} // namespace chancery::cli
