// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/exchange/record_json.h"
#include "models/workspace/conflicts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QString atomName(const Conflict &conflict)
{
    if (conflict.atom == 0)
        return u"presence"_s;
    return QString::fromUtf8(schema::spec(conflict.record.kind).atom(conflict.atom)->name);
}

QList<int> fieldsOf(const Conflict &conflict)
{
    const AtomSpec *atom = schema::spec(conflict.record.kind).atom(conflict.atom);
    return atom ? atom->fields : QList<int>();
}

QJsonObject fieldsJson(const Conflict &conflict, const ConflictValue &value)
{
    if (conflict.atom == 0)
        return {{u"alive"_s, value.alive}};
    QJsonObject object;
    for (const int field : fieldsOf(conflict))
        object.insert(QString::fromUtf8(value.record.spec().fields[field].name),
                      json::toJson(value.record.value(field)));
    return object;
}

QJsonObject valueJson(const Conflict &conflict, const ConflictValue &value)
{
    return {{u"id"_s, value.id},
            {u"value"_s, fieldsJson(conflict, value)},
            {u"user"_s, value.user},
            {u"device"_s, value.device},
            {u"time"_s, value.time.toString(Qt::ISODateWithMs)}};
}

QString valueLine(const Conflict &conflict, const ConflictValue &value)
{
    QStringList texts;
    if (conflict.atom == 0)
        texts.append(value.alive ? Words::tr("kept") : Words::tr("deleted"));
    for (const int field : fieldsOf(conflict)) {
        if (hasValue(value.record.value(field)))
            texts.append(json::textFromValue(value.record.value(field)).simplified());
    }
    return QString(value.visible ? u"  * "_s : u"    "_s) + value.id + u'\t' + texts.join(u"; "_s) + u'\t'
           + value.user + u'\t' + value.device + u'\t' + value.time.toString(Qt::ISODate);
}

QJsonObject conflictJson(Workspace &workspace, const Conflict &conflict)
{
    QJsonArray siblings;
    for (const ConflictValue &value : conflict.values.sliced(1))
        siblings.append(valueJson(conflict, value));
    return {{u"record"_s, conflict.record.id.toString()},
            {u"kind"_s, kindName(conflict.record.kind)},
            {u"title"_s, workspace.titleOf(conflict.record)},
            {u"atom"_s, atomName(conflict)},
            {u"atom_number"_s, conflict.atom},
            {u"visible"_s, valueJson(conflict, conflict.values.first())},
            {u"siblings"_s, siblings},
            {u"merged"_s, conflict.merged ? QJsonValue(*conflict.merged) : QJsonValue()},
            {u"can_both"_s, conflict.canBoth}};
}

Result<void> run(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto all = conflicts(**workspace);
    if (!all)
        return failure(all.error());
    QJsonArray array;
    QStringList lines;
    for (const Conflict &conflict : *all) {
        array.append(conflictJson(**workspace, conflict));
        lines.append(kindName(conflict.record.kind) + u'\t' + conflict.record.id.toString() + u'\t'
                     + atomName(conflict) + u'\t' + (*workspace)->titleOf(conflict.record).simplified());
        for (const ConflictValue &value : conflict.values)
            lines.append(valueLine(conflict, value));
        if (conflict.merged)
            lines.append(u"    "_s + Words::tr("merged") + u'\t' + conflict.merged->simplified());
    }
    call.answer(array, lines);
    return ok();
}

} // namespace

Command conflictsCommand()
{
    return {
        u"conflicts"_s,
        {},
        Words::tr(
            "Lists what several people wrote at the same time: record, kind, atom, the value that is shown "
            "meanwhile, and each other one with who wrote it, where and when."),
        0,
        0,
        {},
        run};
}

} // namespace chancery::cli
