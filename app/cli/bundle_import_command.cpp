// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

#include "models/workspace/error_text.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

// what waited may have joined with a later file of the same call
void readStatesAgain(SyncService &sync, QList<ImportResult> &results)
{
    const auto exchanges = sync.exchanges();
    if (!exchanges)
        return;
    for (ImportResult &result : results) {
        for (const Exchange &exchange : *exchanges) {
            if (exchange.file == result.exchange.file && exchange.batch > 0)
                result.exchange = exchange;
        }
    }
}

struct Refused
{
    QString path;
    Error error;
};

QJsonObject refusedJson(const Refused &refused)
{
    return {{u"name"_s, QFileInfo(refused.path).fileName()},
            {u"path"_s, refused.path},
            {u"direction"_s, u"in"_s},
            {u"state"_s, stateName(Exchange::State::Refused)},
            {u"detail"_s, errorName(refused.error.code)},
            {u"message"_s, importErrorText(refused.error)}};
}

void answerResults(Invocation &call, Workspace &workspace, const QList<ImportResult> &results,
                   const QList<Refused> &refused)
{
    QJsonArray array;
    QStringList lines;
    for (const ImportResult &result : results) {
        array.append(resultJson(workspace, result));
        lines += resultLines(workspace, result);
        if (result.report.verdict == JoinReport::Verdict::Gap && result.exchange.batch > 0)
            lines.append(u"  "_s
                         + Words::tr("It came, and is taken in: change %1.").arg(result.exchange.batch));
    }
    for (const Refused &one : refused)
        array.append(refusedJson(one));
    call.answer(array, lines);
}

Result<void> run(Invocation &call)
{
    auto order = importOrder(call, u"bundle-passphrase-file"_s);
    if (!order)
        return failure(std::move(order).error());
    order->dryRun = call.isSet(u"dry-run"_s);
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    SyncService sync(**workspace);
    QList<ImportResult> results;
    QList<Refused> refused; // a bad file does not stop the others
    for (const QString &path : call.argumentsAfterFile()) {
        auto result = sync.importBundle(path, *order);
        if (result)
            results.append(*result);
        else
            refused.append({path, result.error()});
    }
    if (!order->dryRun) {
        finishIndex(**workspace);
        readStatesAgain(sync, results);
    }
    if (!results.isEmpty())
        answerResults(call, **workspace, results, refused);
    QStringList refusals;
    for (const Refused &one : std::as_const(refused))
        refusals.append(importErrorText(one.error));
    for (const ImportResult &result : std::as_const(results)) {
        const QString refusal = order->dryRun ? QString() : refusalOf(result);
        if (!refusal.isEmpty())
            refusals.append(refusal);
    }
    return refusals.isEmpty() ? ok() : call.refuse(refusals.join(u'\n'));
}

} // namespace

Command bundleImportCommand()
{
    return {
        u"bundle import"_s,
        u"PATH... [--dry-run] [--allow-removals] [--bundle-passphrase-file PATH] [--join-libraries]"_s,
        Words::tr(
            "Checks bundles and takes all of each in, or nothing; the same file twice changes nothing. One "
            "that builds on missing work waits for it (\"state\": \"staged\")."),
        1,
        -1,
        {{u"dry-run"_s, Words::tr("Only says what would change.")},
         {u"allow-removals"_s, Words::tr("Even if that removes many records.")},
         {u"bundle-passphrase-file"_s, Words::tr("Open it with the passphrase in a file."), u"PATH"_s},
         {u"join-libraries"_s, Words::tr("Join another workspace: the records of both stand in one from then "
                                         "on, and this file belongs to it.")}},
        run};
}

} // namespace chancery::cli
