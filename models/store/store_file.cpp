// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/store_file.h"

#include "models/platform/system_sources.h"
#include "models/store/backup.h"
#include "models/store/file_probe.h"
#include "models/store/meta.h"
#include "models/store/store_connection.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

Result<Access> accessTo(const QString &path, bool readOnly, const FileSystem &system)
{
    if (!system.readOnly)
        return readOnly ? Access::Query : Access::Write;
    // The log holds committed work that only a writer can bring in; to show the file without it would be a lie.
    if (hasLog(path))
        return failure(ErrorCode::FileNotWritable, path, u"write-ahead log"_s);
    return Access::Immutable;
}

Result<void> checkOwner(const OpenedFile &file)
{
    const auto id = file.database.integer("PRAGMA application_id");
    if (!id)
        return failure(renamed(id.error(), file.path));
    if (quint32(id->value_or(0)) != applicationId)
        return failure(ErrorCode::FileOfAnotherProgram, file.path);
    const auto version = file.database.integer("PRAGMA user_version");
    if (!version)
        return failure(renamed(version.error(), file.path));
    return version->value_or(0) > 0 ? ok() : failure(ErrorCode::FileCorrupt, file.path, u"user_version 0"_s);
}

Result<void> reconnectForReading(OpenedFile &file, int known)
{
    const auto needed = metaInteger(file.database, meta::minReader, 1);
    if (!needed)
        return failure(renamed(needed.error(), file.path));
    if (*needed > known)
        return failure(ErrorCode::FileTooNew, file.path, QString::number(file.schemaVersion));
    file.newer = true;
    if (file.readOnly)
        return ok();
    file.readOnly = true;
    file.lock.release();
    return file.database.execute("PRAGMA query_only=ON");
}

Result<void> migrateFile(OpenedFile &file, const OpenRequest &request, const FileEnvironment &environment)
{
    if (file.readOnly)
        return failure(ErrorCode::ReadOnly, file.path, u"schema %1"_s.arg(file.schemaVersion));
    const QFileInfo info(file.path);
    const QString folder = request.backupFolder.isEmpty() ? info.absolutePath() : request.backupFolder;
    const QString stem = info.completeBaseName() + u"-schema%1"_s.arg(file.schemaVersion);
    const QString target = backupName(folder, stem, QDateTime::fromMSecsSinceEpoch(environment.clock()));
    CHANCERY_TRY(backupStoreFile(file.database, file.key, target, environment));
    file.migrationBackup = target;
    if (auto done = migrate(file.database, environment.migrations); !done)
        return done;
    file.schemaVersion = schemaVersionOf(environment.migrations);
    return ok();
}

Result<void> bringToVersion(OpenedFile &file, const OpenRequest &request, const FileEnvironment &environment)
{
    const auto version = file.database.integer("PRAGMA user_version");
    if (!version)
        return failure(renamed(version.error(), file.path));
    file.schemaVersion = int(version->value_or(0));
    const int known = schemaVersionOf(environment.migrations);
    if (file.schemaVersion > known)
        return reconnectForReading(file, known);
    return file.schemaVersion < known ? migrateFile(file, request, environment) : ok();
}

// Where there is room again, the next opening restores what a full disk took. Without room the file opens all the same.
void refillReserve(OpenedFile &file)
{
    if (!file.readOnly)
        (void)restoreReserve(file);
}

} // namespace

FileEnvironment FileEnvironment::system()
{
    return {systemRandom(), systemClock()};
}

Result<OpenedFile> openStoreFile(const OpenRequest &request, const FileEnvironment &environment)
{
    OpenedFile file;
    file.path = QFileInfo(request.path).canonicalFilePath();
    if (file.path.isEmpty())
        return failure(ErrorCode::FileNotFound, request.path);
    const FileSystem system = environment.fileSystem(file.path);
    if (system.kind == FileSystem::Kind::Network)
        return failure(ErrorCode::FileOnNetworkShare, file.path, QString::fromLatin1(system.type));
    auto key = keyFor(file.path, request.key);
    if (!key)
        return failure(std::move(key).error());
    file.key = std::move(*key);
    const auto access = accessTo(file.path, request.readOnly, system);
    if (!access)
        return failure(access.error());
    file.readOnly = *access != Access::Write;
    if (!file.readOnly) {
        auto lock = WriterLock::acquire(file.path);
        if (!lock)
            return failure(std::move(lock).error());
        file.lock = std::move(*lock);
    }
    auto database = connectStore(file.path, file.key, *access);
    if (!database)
        return failure(renamed(std::move(database).error(), file.path));
    file.database = std::move(*database);
    CHANCERY_TRY(checkOwner(file));
    CHANCERY_TRY(bringToVersion(file, request, environment));
    refillReserve(file);
    return file;
}

} // namespace chancery
