// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"
#include "models/workspace/error_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

// what came earlier and still waits for others, or for a decision
QList<Exchange> waiting(SyncService &sync)
{
    QList<Exchange> list;
    for (const Exchange &exchange : sync.exchanges().value_or(QList<Exchange>())) {
        if (exchange.state == Exchange::State::Staged || exchange.state == Exchange::State::Asking)
            list.append(exchange);
    }
    return list;
}

QJsonObject reportJson(Workspace &workspace, const FolderReport &report, const QList<Exchange> &waiting)
{
    QJsonArray imported;
    for (const ImportResult &result : report.imported)
        imported.append(resultJson(workspace, result));
    QJsonArray refused;
    for (const Exchange &exchange : report.refused)
        refused.append(exchangeJson(exchange));
    QJsonArray kept;
    for (const Exchange &exchange : waiting)
        kept.append(exchangeJson(exchange));
    return {{u"imported"_s, imported},
            {u"waiting"_s, kept},
            {u"written"_s, report.written ? QJsonValue(exchangeJson(*report.written)) : QJsonValue()},
            {u"unreadable"_s, QJsonArray::fromStringList(report.unreadable)},
            {u"refused"_s, refused}};
}

QStringList reportLines(Workspace &workspace, const FolderReport &report)
{
    QStringList lines;
    for (const ImportResult &result : report.imported)
        lines += resultLines(workspace, result);
    if (report.written)
        lines.append(Words::tr("written: %1").arg(report.written->name));
    for (const QString &name : report.unreadable)
        lines.append(Words::tr("%1 is not complete yet, and is tried again.").arg(name));
    for (const Exchange &exchange : report.refused)
        lines.append(refusedText(exchange));
    if (lines.isEmpty())
        lines.append(Words::tr("Nothing new, and nothing to say."));
    return lines;
}

// bundles for others, and of strangers, lie in every shared folder
bool isOfOthers(const Exchange &exchange)
{
    const QStringList harmless{errorName(ErrorCode::NotForUs), errorName(ErrorCode::UnknownSigner),
                               errorName(ErrorCode::RevokedSigner)};
    return harmless.contains(exchange.detail);
}

Result<void> run(Invocation &call)
{
    const auto order = importOrder(call);
    if (!order)
        return failure(order.error());
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    SyncService sync(**workspace);
    const auto report = sync.syncFolder(call.argument(0), *order);
    if (!report)
        return failure(report.error());
    finishIndex(**workspace);
    const QList<Exchange> kept = waiting(sync);
    call.answer(reportJson(**workspace, *report, kept), reportLines(**workspace, *report));
    for (const Exchange &exchange : kept) {
        if (exchange.state == Exchange::State::Asking)
            return call.refuse(removalRefusal(exchange.name, exchange.removed));
    }
    for (const Exchange &exchange : report->refused) {
        if (!isOfOthers(exchange))
            return call.refuse(refusedText(exchange));
    }
    return ok();
}

} // namespace

Command syncCommand()
{
    return {
        u"sync"_s,
        u"FOLDER [--allow-removals] [--join-libraries]"_s,
        Words::tr("Reads what the trusted devices left in a shared folder, and leaves there what they lack."),
        1,
        1,
        {{u"allow-removals"_s, Words::tr("Even if that removes many records.")},
         {u"join-libraries"_s, Words::tr("Join another workspace: the records of both stand in one from then "
                                         "on, and this file belongs to it.")}},
        run};
}

} // namespace chancery::cli
