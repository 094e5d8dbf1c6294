// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/workspace/error_text.h"
#include "models/workspace/import_service.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QJsonObject reportJson(const ImportReport &report, BatchId batch)
{
    QJsonArray rejected;
    for (const ImportItem &item : report.items) {
        if (item.verdict == ImportItem::Verdict::Rejected)
            rejected.append(QJsonObject{
                {u"file"_s, item.file}, {u"line"_s, item.line}, {u"reason"_s, errorText(item.reason)}});
    }
    QJsonArray notes;
    for (const Error &note : report.notes)
        notes.append(importNoteText(note));
    return {{u"new"_s, report.added}, {u"changed"_s, report.changed},
            {u"same"_s, report.same}, {u"rejected"_s, rejected},
            {u"notes"_s, notes},      {u"batch"_s, batch}};
}

QStringList reportLines(const ImportReport &report)
{
    QStringList lines{Words::tr("new %1, changed %2, same %3, rejected %4")
                          .arg(report.added)
                          .arg(report.changed)
                          .arg(report.same)
                          .arg(report.rejected)};
    for (const ImportItem &item : report.items) {
        if (item.verdict == ImportItem::Verdict::Rejected)
            lines.append(item.file + u':' + QString::number(item.line) + u": "_s + errorText(item.reason));
    }
    return lines;
}

Result<void> run(Invocation &call)
{
    ImportOptions options;
    if (call.isSet(u"kind"_s)) {
        const auto kind = call.kind(call.value(u"kind"_s));
        if (!kind)
            return failure(kind.error());
        options.csvKind = *kind;
    }
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto report = previewImport(**workspace, call.argumentsAfterFile(), options);
    if (!report)
        return failure(report.error());
    BatchId batch = 0;
    if (!call.isSet(u"dry-run"_s)) {
        const auto done = applyImport(**workspace, *report);
        if (!done)
            return failure(done.error());
        batch = done->batch;
        finishIndex(**workspace);
    }
    call.answer(reportJson(*report, batch), reportLines(*report));
    const bool nothingRead = report->added + report->changed + report->same == 0;
    if (report->rejected > 0 && nothingRead)
        return failure(ErrorCode::BadFormat, call.argumentsAfterFile().join(u", "_s));
    return ok();
}

} // namespace

Command importCommand()
{
    return {u"import"_s,
            u"PATH... [--dry-run] [--kind KIND]"_s,
            Words::tr("Reads .vcf, .ics, .csv and .md files; the same file twice changes nothing."),
            1,
            -1,
            {{u"dry-run"_s, Words::tr("Only says what would change.")},
             {u"kind"_s, Words::tr("The kind of the rows of a .csv file, if it does not say."), u"KIND"_s}},
            run};
}

} // namespace chancery::cli
