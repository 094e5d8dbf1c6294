// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/exchange/record_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QString operationName(Edit::Operation operation)
{
    switch (operation) {
    case Edit::Operation::Insert:
        return u"insert"_s;
    case Edit::Operation::Update:
        return u"update"_s;
    case Edit::Operation::Remove:
        return u"remove"_s;
    case Edit::Operation::Restore:
        return u"restore"_s;
    }
    return {};
}

QJsonObject batchJson(const Batch &batch)
{
    return {{u"batch"_s, batch.id},      {u"time"_s, batch.time.toString(Qt::ISODateWithMs)},
            {u"user"_s, batch.user},     {u"device"_s, batch.device},
            {u"intent"_s, batch.intent}, {u"records"_s, batch.records}};
}

QString batchLine(const Batch &batch)
{
    return QString::number(batch.id) + u'\t' + batch.time.toString(Qt::ISODate) + u'\t' + batch.user + u'\t'
           + batch.device + u'\t' + batch.intent;
}

QJsonObject beforeJson(const HistoryEntry &entry)
{
    QJsonObject before;
    const QList<FieldSpec> &fields = entry.before.spec().fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (entry.atoms >> fields[i].atom & 1)
            before.insert(QString::fromUtf8(fields[i].name), json::toJson(entry.before.value(i)));
    }
    return before;
}

void answerBatches(Invocation &call, Workspace &workspace)
{
    QJsonArray array;
    QStringList lines;
    for (const Batch &batch : workspace.batches(1000)) {
        array.append(batchJson(batch));
        lines.append(batchLine(batch));
    }
    call.answer(array, lines);
}

Result<void> run(Invocation &call)
{
    if (call.argumentsAfterFile().size() == 1)
        return failure(ErrorCode::Usage, u"history FILE KIND ID"_s,
                       Words::tr("A kind and an id, or neither."));
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    if (call.argumentsAfterFile().isEmpty()) {
        answerBatches(call, **workspace);
        return ok();
    }
    const auto ref = call.record();
    if (!ref)
        return failure(ref.error());
    if (const auto loaded = (*workspace)->load(ref->kind, ref->id); !loaded)
        return failure(loaded.error());
    QJsonArray array;
    QStringList lines;
    for (const HistoryEntry &entry : (*workspace)->history(*ref)) {
        QJsonObject object = batchJson(entry.batch);
        object.insert(u"operation"_s, operationName(entry.operation));
        if (!entry.before.isNull())
            object.insert(u"before"_s, beforeJson(entry));
        array.append(object);
        lines.append(batchLine(entry.batch) + u'\t' + operationName(entry.operation));
    }
    call.answer(array, lines);
    return ok();
}

} // namespace

Command historyCommand()
{
    return {
        u"history"_s,
        u"[KIND ID]"_s,
        Words::tr("Who changed a record, when, and what stood there before; without a record, all changes."),
        0,
        2,
        {},
        run};
}

} // namespace chancery::cli
