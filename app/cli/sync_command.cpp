// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

#include <QJsonArray>

#include <algorithm>

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

using Names = QHash<QByteArray, QString>;

QString nameOf(const RefusedBundle &refused, const Names &names)
{
    const QString known = names.value(refused.exchange.device);
    return known.isEmpty() ? refused.error.detail : known;
}

QString waitingText(const Exchange &exchange, const Names &names)
{
    if (exchange.state == Exchange::State::Asking)
        return removalRefusal(exchange, names.value(exchange.device));
    return Words::tr("%1 is kept until the missing work arrives. It was written by: %2.")
        .arg(exchange.name, exchange.detail);
}

bool isAmong(const QList<ImportResult> &results, const Exchange &exchange)
{
    return std::any_of(results.begin(), results.end(),
                       [&](const ImportResult &result) { return result.exchange.file == exchange.file; });
}

QJsonObject reportJson(Workspace &workspace, const FolderReport &report, const QList<Exchange> &waiting,
                       const Names &names)
{
    QJsonArray imported;
    for (const ImportResult &result : report.imported)
        imported.append(resultJson(workspace, result));
    QJsonArray refused;
    for (const RefusedBundle &one : report.refused)
        refused.append(openJson(one.exchange, nameOf(one, names), importErrorText(one.error)));
    QJsonArray kept;
    for (const Exchange &exchange : waiting)
        kept.append(openJson(exchange, names.value(exchange.device), waitingText(exchange, names)));
    return {{u"imported"_s, imported},
            {u"waiting"_s, kept},
            {u"written"_s, report.written ? QJsonValue(exchangeJson(*report.written)) : QJsonValue()},
            {u"unreadable"_s, QJsonArray::fromStringList(report.unreadable)},
            {u"refused"_s, refused}};
}

QStringList reportLines(Workspace &workspace, const FolderReport &report, const QList<Exchange> &waiting,
                        const Names &names)
{
    QStringList lines;
    for (const ImportResult &result : report.imported)
        lines += resultLines(workspace, result);
    if (report.written)
        lines.append(Words::tr("written: %1").arg(report.written->name));
    for (const QString &name : report.unreadable)
        lines.append(Words::tr("%1 is not complete yet, and is tried again.").arg(name));
    for (const RefusedBundle &one : report.refused)
        lines.append(importErrorText(one.error));
    for (const Exchange &exchange : waiting) {
        if (exchange.state == Exchange::State::Staged && !isAmong(report.imported, exchange))
            lines.append(waitingText(exchange, names));
    }
    if (lines.isEmpty() && waiting.isEmpty())
        lines.append(Words::tr("Nothing new, and nothing to say."));
    return lines;
}

// bundles for others, and of strangers, lie in every shared folder
bool isOfOthers(ErrorCode code)
{
    return code == ErrorCode::NotForUs || code == ErrorCode::UnknownSigner
           || code == ErrorCode::RevokedSigner;
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
    const Names names = sync.deviceNames();
    call.answer(reportJson(**workspace, *report, kept, names),
                reportLines(**workspace, *report, kept, names));
    for (const Exchange &exchange : kept) {
        if (exchange.state == Exchange::State::Asking)
            return call.refuse(waitingText(exchange, names));
    }
    for (const RefusedBundle &one : report->refused) {
        if (!isOfOthers(one.error.code))
            return call.refuse(importErrorText(one.error));
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
