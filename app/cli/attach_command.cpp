// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/records/writing_fields.h"
#include "models/workspace/attachments.h"

#include <QDir>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

constexpr int ownerArguments = 2; // KIND ID

QJsonObject fileJson(const AttachedFile &file)
{
    const Record &record = file.record;
    return {{u"id"_s, record.id().toString()},
            {u"owner"_s, record.get(fields::attachment::owner).toString()},
            {u"name"_s, record.get(fields::attachment::fileName)},
            {u"media_type"_s, record.get(fields::attachment::mediaType)},
            {u"size"_s, record.get(fields::attachment::size)},
            {u"hash"_s, record.get(fields::attachment::hash)},
            {u"here"_s, file.isHere}};
}

QString fileLine(const AttachedFile &file)
{
    const Record &record = file.record;
    const QString size = QLocale().formattedDataSize(record.get(fields::attachment::size));
    const QString state = file.isHere ? size : Words::tr("%1, not here yet").arg(size);
    return record.id().toString() + u'\t' + record.title() + u'\t' + state;
}

void answerFiles(Invocation &call, const QList<AttachedFile> &files)
{
    QJsonArray array;
    QStringList lines;
    for (const AttachedFile &file : files) {
        array.append(fileJson(file));
        lines.append(fileLine(file));
    }
    call.answer(array, lines);
}

Result<void> attach(Invocation &call)
{
    const auto owner = call.record();
    if (!owner)
        return failure(owner.error());
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    QList<AttachedFile> files;
    for (const QString &path : call.argumentsAfterFile().sliced(ownerArguments)) {
        const auto file = attachFile(**workspace, *owner, path);
        if (!file) {
            finishIndex(**workspace);
            answerFiles(call, files); // those before it are in the workspace
            return failure(file.error());
        }
        files.append(*file);
    }
    finishIndex(**workspace);
    answerFiles(call, files);
    return ok();
}

Result<void> list(Invocation &call)
{
    std::optional<RecordId> owner;
    const auto ref = call.argument(0).isEmpty() ? Result<RecordRef>(RecordRef()) : call.record();
    if (!ref)
        return failure(ref.error());
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    if (!ref->id.isNull()) {
        if ((*workspace)->record(*ref).isNull())
            return failure(ErrorCode::UnknownRecord, call.argument(1));
        owner = ref->id;
    }
    const auto files = attachedFiles(**workspace, owner);
    if (!files)
        return failure(files.error());
    answerFiles(call, *files);
    return ok();
}

Result<void> extract(Invocation &call)
{
    const auto id = call.id(call.argument(0));
    if (!id)
        return failure(id.error());
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    const Record record = (*workspace)->record(Kind::Attachment, *id);
    if (record.isNull())
        return failure(ErrorCode::UnknownRecord, call.argument(0));
    const QString path = QDir::current().absoluteFilePath(call.argument(1));
    const Replace replace = call.isSet(u"force"_s) ? Replace::Yes : Replace::No;
    const auto done = extractAttachment(**workspace, record, path, replace);
    if (!done && done.error().code == ErrorCode::NothingToDo)
        return call.refuse(
            Words::tr("The content of “%1” is not here yet. It comes with the next bundle of a "
                      "device that has it.")
                .arg(record.title()));
    if (!done)
        return failure(done.error());
    call.answer(fileJson({record, true}), {path});
    return ok();
}

} // namespace

Command attachCommand()
{
    return {u"attach"_s,
            u"KIND ID PATH..."_s,
            Words::tr("Keeps files in the workspace, beside a record."),
            ownerArguments + 1,
            -1,
            {},
            attach};
}

Command attachmentsCommand()
{
    return {u"attachments"_s,
            u"[KIND ID]"_s,
            Words::tr("Lists attached files, of one record or of all."),
            0,
            ownerArguments,
            {},
            list};
}

Command extractCommand()
{
    return {u"extract"_s,
            u"ATTACHMENT PATH [--force]"_s,
            Words::tr("Writes an attached file out as it was, unencrypted."),
            2,
            2,
            {{u"force"_s, Words::tr("Replace a file that is there.")}},
            extract};
}

} // namespace chancery::cli
