// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"
#include "app/cli/pack_subset.h"
#include "models/workspace/mission_pack.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QJsonObject infoJson(const PackInfo &info)
{
    return {{u"pack"_s, QString::fromLatin1(info.id.toHex())},
            {u"name"_s, info.name},
            {u"lent"_s, timeText(info.lent)}};
}

// ---- lend

Result<void> lend(Invocation &call)
{
    if (int(call.isSet(u"mission"_s)) + call.isSet(u"country"_s) + call.isSet(u"tag"_s) != 1)
        return failure(ErrorCode::Usage, u"--mission --country --tag"_s, Words::tr("Take one of the three."));
    PackOrder order;
    order.path = QDir::current().absoluteFilePath(call.argument(0));
    order.plain = call.isSet(u"plain"_s);
    order.name = call.value(u"name"_s);
    order.user = call.value(u"user"_s);
    order.device = call.value(u"device"_s);
    if (call.isSet(u"max-sensitivity"_s))
        order.highest = call.value(u"max-sensitivity"_s);
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto subset = packSubset(call, **workspace);
    if (!subset)
        return failure(subset.error());
    order.subset = *subset;
    if (!order.plain) {
        auto credentials = call.newCredentials(u"new-passphrase-file"_s);
        if (!credentials)
            return failure(std::move(credentials).error());
        order.credentials = *credentials;
    }
    const auto lent = lendPack(**workspace, order);
    if (!lent && lent.error().code == ErrorCode::NothingToDo)
        return call.refuse(
            Words::tr("%1 is more sensitive than may leave. Nothing was written.").arg(lent.error().subject));
    if (!lent)
        return failure(lent.error());
    QJsonObject object = infoJson(lent->info);
    object.insert(u"path"_s, order.path);
    object.insert(u"encrypted"_s, !order.plain);
    object.insert(u"chosen"_s, lent->chosen);
    object.insert(u"context"_s, lent->context);
    object.insert(u"left"_s, lent->left);
    call.answer(object,
                {Words::tr("%1 is made: %2 records, and %3 around them. %4 stay here because they are "
                           "too sensitive.")
                     .arg(order.path)
                     .arg(lent->chosen)
                     .arg(lent->context)
                     .arg(lent->left)});
    return ok();
}

// ---- return

Result<Credentials> packCredentials(Invocation &call, const QString &path)
{
    const auto encrypted = Workspace::isEncryptedFile(path);
    if (!encrypted)
        return failure(encrypted.error());
    Credentials credentials;
    if (!*encrypted)
        return credentials;
    const auto secret = call.isSet(u"pack-passphrase-file"_s)
                            ? call.secret(u"pack-passphrase-file"_s)
                            : call.console().askSecret(Words::tr("Passphrase for %1: ").arg(path));
    if (!secret)
        return failure(secret.error());
    credentials.passphrase = *secret;
    return credentials;
}

QJsonObject resultJson(Workspace &workspace, const TakeBackResult &result)
{
    QJsonObject object = infoJson(result.info);
    object.insert(u"verdict"_s, verdictName(result.report.verdict));
    object.insert(u"new"_s, result.report.inserted);
    object.insert(u"changed"_s, result.report.updated);
    object.insert(u"removed"_s, result.report.removed);
    object.insert(u"conflicting"_s, result.report.conflicting);
    object.insert(u"carried"_s, result.report.carried);
    object.insert(u"drafts"_s, result.drafts);
    object.insert(u"batch"_s, result.report.commit.batch);
    object.insert(u"records"_s, itemsJson(workspace, result.report));
    return object;
}

QStringList resultLines(const TakeBackResult &result)
{
    const JoinReport &report = result.report;
    QStringList lines;
    if (report.verdict == JoinReport::Verdict::Known)
        lines.append(Words::tr("%1: nothing in it was new.").arg(result.info.name));
    else
        lines.append(Words::tr("%1: new %2, changed %3, removed %4, with conflicts %5 (%6)")
                         .arg(result.info.name)
                         .arg(report.inserted)
                         .arg(report.updated)
                         .arg(report.removed)
                         .arg(report.conflicting)
                         .arg(changeText(report)));
    if (report.carried > 0)
        lines.append(
            Words::tr("  %1 parts come from a newer program: they wait in the pack for an update here.")
                .arg(report.carried));
    if (result.drafts > 0)
        lines.append(
            Words::tr("  %1 texts in the pack are not finished; they stay there.").arg(result.drafts));
    return lines;
}

Result<void> back(Invocation &call)
{
    const QString path = QDir::current().absoluteFilePath(call.argument(0));
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto credentials = packCredentials(call, path);
    if (!credentials)
        return failure(credentials.error());
    const TakeBackOrder order{call.isSet(u"dry-run"_s), call.isSet(u"allow-removals"_s)};
    const auto result = takeBack(**workspace, path, *credentials, order);
    if (!result)
        return failure(result.error());
    finishIndex(**workspace);
    call.answer(resultJson(**workspace, *result), resultLines(*result));
    if (result->report.verdict != JoinReport::Verdict::TooManyRemovals || order.dryRun)
        return ok();
    return call.refuse(
        Words::tr("This would remove %1 records, so nothing was changed. If that is right, say "
                  "it again with --allow-removals.")
            .arg(result->report.removed));
}

} // namespace

Command packLendCommand()
{
    return {
        u"pack lend"_s,
        u"TARGET (--mission ID | --country CODE | --tag TAG) [--max-sensitivity WORD] "
        "[--new-passphrase-file PATH | --plain]"_s,
        Words::tr(
            "Writes a mission pack: a workspace of its own with a part of this one, for a borrowed laptop. "
            "What is too sensitive stays here."),
        1,
        1,
        {{u"mission"_s, Words::tr("A mission with all that belongs to it."), u"ID"_s},
         {u"country"_s, Words::tr("All that concerns a country, by its code."), u"CODE"_s},
         {u"tag"_s, Words::tr("All that carries a tag."), u"TAG"_s},
         {u"max-sensitivity"_s,
          Words::tr("The most sensitive that may leave: public, internal (unless said otherwise) or "
                    "confidential."),
          u"WORD"_s},
         {u"new-passphrase-file"_s, Words::tr("The passphrase of the pack, in a file."), u"PATH"_s},
         {u"plain"_s, Words::tr("An ordinary SQLite file, without passphrase.")},
         {u"name"_s, Words::tr("What the history here calls it."), u"NAME"_s},
         {u"user"_s, Words::tr("Who will write in it."), u"NAME"_s},
         {u"device"_s, Words::tr("Where."), u"NAME"_s}},
        lend};
}

Command packReturnCommand()
{
    return {
        u"pack return"_s,
        u"PACK [--pack-passphrase-file PATH] [--dry-run] [--allow-removals]"_s,
        Words::tr("Takes back what was changed in a mission pack; twice changes nothing. What stayed here "
                  "is never read as deleted."),
        1,
        1,
        {{u"pack-passphrase-file"_s, Words::tr("The passphrase of the pack, in a file."), u"PATH"_s},
         {u"dry-run"_s, Words::tr("Only says what would change.")},
         {u"allow-removals"_s, Words::tr("Even if that removes many records.")}},
        back};
}

} // namespace chancery::cli
