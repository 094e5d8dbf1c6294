// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/durable_file.h"
#include "models/store/file_probe.h"
#include "models/store/meta.h"
#include "models/store/reserve.h"
#include "models/store/store_connection.h"
#include "models/store/store_file.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

Result<QString> targetOf(const CreateRequest &request)
{
    const QFileInfo info(request.path);
    if (info.exists() || info.isSymLink()) {
        if (!request.overwrite || !info.isFile())
            return failure(ErrorCode::FileExists, request.path);
        return info.canonicalFilePath();
    }
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    if (folder.isEmpty() || info.fileName().isEmpty())
        return failure(ErrorCode::FileNotFound, info.absolutePath());
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::FileNotFound, folder);
    return QString(folder + u"/"_s + info.fileName());
}

Result<void> checkPlace(const QString &path, const FileEnvironment &environment)
{
    const FileSystem system = environment.fileSystem(path);
    if (system.kind == FileSystem::Kind::Network)
        return failure(ErrorCode::FileOnNetworkShare, path, QString::fromLatin1(system.type));
    return system.readOnly ? failure(ErrorCode::FileNotWritable, path) : ok();
}

Result<FileKey> keyFor(const CreateRequest &request, const FileEnvironment &environment)
{
    return request.plain ? Result<FileKey>(FileKey()) : deriveNewFileKey(request.key, environment.random);
}

Result<void> writeMeta(Database &database, const FileEnvironment &environment)
{
    QByteArray library(RecordId::size, Qt::Uninitialized);
    environment.random(reinterpret_cast<quint8 *>(library.data()), size_t(library.size()));
    CHANCERY_TRY(setMeta(database, meta::library, library));
    CHANCERY_TRY(setMeta(database, meta::created, environment.clock()));
    return setMeta(database, meta::minReader, 1);
}

Result<void> fill(const QString &path, const FileKey &key, const FileEnvironment &environment)
{
    auto database = connectNewStore(path, key);
    if (!database)
        return failure(std::move(database).error());
    CHANCERY_TRY(migrate(*database, environment.migrations));
    CHANCERY_TRY(writeMeta(*database, environment));
    CHANCERY_TRY(writeReserve(*database));
    return database->execute("PRAGMA journal_mode=WAL");
}

Result<void> giveName(const QString &temporary, const QString &path, bool overwrite)
{
    CHANCERY_TRY(syncFile(temporary));
    // A log of the file that stood here would be read as the log of the new one.
    for (const QString &side : sideFiles(path))
        QFile::remove(side);
    return renameDurably(temporary, path, overwrite ? Replace::Yes : Replace::No);
}

} // namespace

Result<OpenedFile> createStoreFile(const CreateRequest &request, const FileEnvironment &environment)
{
    const auto path = targetOf(request);
    if (!path)
        return failure(path.error());
    CHANCERY_TRY(checkPlace(*path, environment));
    auto key = keyFor(request, environment);
    if (!key)
        return failure(renamed(std::move(key).error(), *path));
    auto lock = WriterLock::acquire(*path);
    if (!lock)
        return failure(std::move(lock).error());
    removeDebrisOf(*path);
    const QString temporary = temporaryNameFor(*path, environment.random);
    auto done = fill(temporary, *key, environment);
    if (done)
        done = giveName(temporary, *path, request.overwrite);
    if (!done) {
        removeDatabase(temporary);
        return failure(renamed(std::move(done).error(), *path));
    }
    auto database = connectStore(*path, *key, Access::Write);
    if (!database)
        return failure(renamed(std::move(database).error(), *path));
    lock->reserve(reserveBytes);
    return OpenedFile{std::move(*lock),
                      std::move(*key),
                      std::move(*database),
                      *path,
                      false,
                      false,
                      schemaVersionOf(environment.migrations),
                      {}};
}

} // namespace chancery
