// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/durable_file.h"
#include "models/store/backup.h"
#include "models/store/file_probe.h"
#include "models/store/meta.h"
#include "models/store/store_connection.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

Result<QString> resolved(const QString &target, bool force)
{
    const QFileInfo info(target);
    if (info.exists()) {
        if (!force || !info.isFile())
            return failure(ErrorCode::FileExists, target);
        return info.canonicalFilePath();
    }
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    if (folder.isEmpty())
        return failure(ErrorCode::FileNotFound, info.absolutePath());
    return QString(folder + u"/"_s + info.fileName());
}

Result<void> checkOwner(const Database &database, const QString &backup)
{
    const auto id = database.integer("PRAGMA application_id");
    if (!id)
        return failure(renamed(id.error(), backup));
    return quint32(id->value_or(0)) == applicationId ? ok()
                                                     : failure(ErrorCode::FileOfAnotherProgram, backup);
}

Result<void> copyOfBackup(const QString &backup, const FileKey &key, const QString &temporary)
{
    // A backup is one file; a copy of a live file may have its log beside it, and is read with it.
    auto source = connectStore(backup, key, hasLog(backup) ? Access::Query : Access::Immutable);
    if (!source)
        return failure(renamed(std::move(source).error(), backup));
    CHANCERY_TRY(checkOwner(*source, backup));
    if (auto done = copyVerified(*source, key, temporary, {}); !done) {
        Error error = std::move(done).error();
        error.code = error.code == ErrorCode::FileCorrupt ? ErrorCode::BackupUnverified : error.code;
        return failure(renamed(std::move(error), backup));
    }
    return ok();
}

Result<void> markRestored(const QString &temporary, const FileKey &key)
{
    {
        auto database = connectStore(temporary, key, Access::Write);
        if (!database)
            return failure(std::move(database).error());
        CHANCERY_TRY(setMeta(*database, meta::restored, 1));
        CHANCERY_TRY(database->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    return syncFile(temporary);
}

QString freeName(const QString &path)
{
    QString name = path + u".before-restore"_s;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = path + u".before-restore-%1"_s.arg(number);
    return name;
}

// A second name first, so that the target never lacks one; where the file system knows no links, a copy.
Result<void> keepAside(const QString &path, const QString &aside)
{
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) == 0)
        return ok();
    if (!QFile::copy(path, aside))
        return failure(systemError(errno, aside));
    return syncFile(aside);
}

Result<QString> putInPlace(const QString &temporary, const QString &path)
{
    QString aside;
    const bool there = QFileInfo::exists(path);
    if (there) {
        aside = freeName(path);
        CHANCERY_TRY(keepAside(path, aside));
        if (hasLog(path))
            CHANCERY_TRY(keepAside(path + u"-wal"_s, aside + u"-wal"_s));
        CHANCERY_TRY(syncFolderOf(path));
    }
    for (const QString &side : sideFiles(path))
        QFile::remove(side);
    CHANCERY_TRY(renameDurably(temporary, path, there ? Replace::Yes : Replace::No));
    return aside;
}

Result<QString> restoreThrough(const QString &temporary, const QString &backup, const FileKey &key,
                               const QString &path)
{
    CHANCERY_TRY(copyOfBackup(backup, key, temporary));
    CHANCERY_TRY(markRestored(temporary, key));
    return putInPlace(temporary, path);
}

} // namespace

Result<QString> restoreStoreFile(const QString &backup, const KeyRequest &key, const QString &target,
                                 bool force, const FileEnvironment &environment)
{
    const QString source = QFileInfo(backup).canonicalFilePath();
    if (source.isEmpty())
        return failure(ErrorCode::FileNotFound, backup);
    const auto path = resolved(target, force);
    if (!path)
        return failure(path.error());
    if (*path == source)
        return failure(ErrorCode::FileExists, target);
    if (environment.fileSystem(*path).kind == FileSystem::Kind::Network)
        return failure(ErrorCode::FileOnNetworkShare, *path);
    auto fileKey = keyFor(source, key);
    if (!fileKey)
        return failure(std::move(fileKey).error());
    const auto lock = WriterLock::acquire(*path);
    if (!lock)
        return failure(lock.error());
    removeDebrisOf(*path);
    const QString temporary = temporaryNameFor(*path, environment.random);
    auto aside = restoreThrough(temporary, source, *fileKey, *path);
    if (!aside)
        removeDatabase(temporary);
    return aside;
}

} // namespace chancery
