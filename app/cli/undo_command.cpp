// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QJsonArray keptJson(const QList<UndoReport::Kept> &kept)
{
    QJsonArray array;
    for (const UndoReport::Kept &one : kept) {
        QJsonArray atoms;
        for (const AtomSpec &atom : schema::spec(one.record.kind).atoms) {
            if (one.atoms >> atom.number & 1)
                atoms.append(QString::fromUtf8(atom.name));
        }
        array.append(QJsonObject{{u"kind"_s, kindName(one.record.kind)},
                                 {u"id"_s, one.record.id.toString()},
                                 {u"atoms"_s, atoms}});
    }
    return array;
}

Result<void> run(Invocation &call)
{
    bool isNumber = false;
    const BatchId batch = call.argument(0).toLongLong(&isNumber);
    if (!isNumber)
        return failure(ErrorCode::UnknownBatch, call.argument(0));
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto report = (*workspace)->undo(batch);
    if (!report)
        return failure(report.error());
    finishIndex(**workspace);
    QStringList lines{
        report->commit.batch > 0
            ? Words::tr("Change %1 is undone by change %2.").arg(batch).arg(report->commit.batch)
            : Words::tr("Nothing of change %1 could be undone.").arg(batch)};
    if (!report->kept.isEmpty())
        lines.append(Words::tr("%1 records were changed since, and kept that.").arg(report->kept.size()));
    call.answer(QJsonObject{{u"batch"_s, report->commit.batch}, {u"kept"_s, keptJson(report->kept)}}, lines);
    return ok();
}

} // namespace

Command undoCommand()
{
    return {
        u"undo"_s,
        u"BATCH"_s,
        Words::tr("Undoes a change, except where somebody has changed the same since. Undo an undo to redo."),
        1,
        1,
        {},
        run};
}

} // namespace chancery::cli
