// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/attachments.h"

#include "models/records/writing_fields.h"
#include "models/store/store.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QByteArray hashOf(const Record &attachment)
{
    return QByteArray::fromHex(attachment.get(fields::attachment::hash).toLatin1());
}

Result<AttachedFile> attachedFile(Workspace &workspace, const Record &record)
{
    const auto here = workspace.store().blobs().contains(hashOf(record));
    if (!here)
        return failure(here.error());
    return AttachedFile{record, *here};
}

Error named(Error error, const QString &path)
{
    if (error.subject.isEmpty())
        error.subject = path;
    return error;
}

Result<void> writeContent(Workspace &workspace, const Record &attachment, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    CHANCERY_TRY(
        workspace.store().blobs().read(hashOf(attachment), [&](int, const QByteArray &bytes) -> Result<void> {
            hash.addData(bytes);
            if (file.write(bytes) == bytes.size() && file.flush())
                return ok();
            const bool full = file.error() == QFileDevice::ResourceError;
            return failure(full ? ErrorCode::DiskFull : ErrorCode::InputOutput, path, file.errorString());
        }));
    file.close();
    if (hash.result() != hashOf(attachment))
        return failure(ErrorCode::FileCorrupt, workspace.path(), attachment.title());
    return syncFile(path);
}

} // namespace

Result<AttachedFile> attachFile(Workspace &workspace, const RecordRef &owner, const QString &path)
{
    if (workspace.record(owner).isNull())
        return failure(ErrorCode::UnknownRecord, owner.id.toString());
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    if (file.size() > largestAttachment)
        return failure(ErrorCode::TooLarge, path, QLocale().formattedDataSize(largestAttachment, 0));
    const auto hash = workspace.store().blobs().put(file);
    if (!hash)
        return failure(named(hash.error(), path));
    const qint64 size = file.pos(); // it may have grown since
    Record record(Kind::Attachment, workspace.newId());
    record.set(fields::attachment::owner, owner.id)
        .set(fields::attachment::fileName, info.fileName())
        .set(fields::attachment::mediaType, QMimeDatabase().mimeTypeForFile(info).name())
        .set(fields::attachment::size, size)
        .set(fields::attachment::hash, QString::fromLatin1(hash->toHex()));
    const auto done = workspace.commit(Edit::insert(record), u"create"_s);
    if (!done)
        return failure(done.error());
    return AttachedFile{record, true};
}

Result<QList<AttachedFile>> attachedFiles(Workspace &workspace, const std::optional<RecordId> &owner)
{
    QList<AttachedFile> files;
    const QList<Record> records =
        owner ? workspace.children(Kind::Attachment, *owner) : workspace.all(Kind::Attachment);
    for (const Record &record : records) {
        const auto file = attachedFile(workspace, record);
        if (!file)
            return failure(file.error());
        files.append(*file);
    }
    std::stable_sort(files.begin(), files.end(), [](const AttachedFile &a, const AttachedFile &b) {
        return a.record.title().localeAwareCompare(b.record.title()) < 0;
    });
    return files;
}

Result<void> extractAttachment(Workspace &workspace, const Record &attachment, const QString &path,
                               Replace replace)
{
    const auto file = attachedFile(workspace, attachment);
    if (!file)
        return failure(file.error());
    if (!file->isHere)
        return failure(ErrorCode::NothingToDo, attachment.title());
    if (replace == Replace::No && QFileInfo::exists(path))
        return failure(ErrorCode::FileExists, path);
    const QString beside = temporaryNameFor(path, workspace.store().environment().random);
    auto written = writeContent(workspace, attachment, beside);
    if (written)
        written = renameDurably(beside, path, replace);
    if (!written)
        QFile::remove(beside);
    return written;
}

} // namespace chancery
