// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/rekey.h"

#include "models/platform/durable_file.h"
#include "models/store/file_probe.h"
#include "models/store/store_connection.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

void announce(const RekeyHook &hook, const char *step)
{
    if (hook)
        hook(step);
}

// By the way a person will go: derive from what was typed and the salt in the file.
Result<FileKey> provedKey(const QString &path, const KeyRequest &request)
{
    auto key = keyFor(path, request);
    if (!key)
        return failure(ErrorCode::BackupUnverified, path, key.error().detail);
    return key;
}

Result<void> closeWholly(OpenedFile &file)
{
    const auto busy = file.database.integer("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy)
        return failure(renamed(busy.error(), file.path));
    if (busy->value_or(1) != 0)
        return failure(ErrorCode::FileBusy, file.path);
    file.database.close();
    // The last connection to close takes the log with it. Another one would go on with it under the old key.
    return QFileInfo::exists(file.path + u"-wal"_s) ? failure(ErrorCode::FileBusy, file.path) : ok();
}

Result<void> swapIn(OpenedFile &file, const QString &temporary, const RekeyHook &hook)
{
    CHANCERY_TRY(closeWholly(file));
    announce(hook, "closed");
    CHANCERY_TRY(renameDurably(temporary, file.path, Replace::Yes));
    announce(hook, "renamed");
    return ok();
}

Result<void> reconnect(OpenedFile &file, const FileKey &key)
{
    auto database = connectStore(file.path, key, Access::Write);
    if (!database)
        return failure(renamed(std::move(database).error(), file.path));
    file.database = std::move(*database);
    return ok();
}

Result<FileKey> writeCopy(OpenedFile &file, const QString &temporary, const KeyRequest &newKey,
                          const FileEnvironment &environment, const RekeyHook &hook)
{
    const auto key = deriveNewFileKey(newKey, environment.random);
    if (!key)
        return failure(renamed(key.error(), file.path));
    announce(hook, "derived");
    CHANCERY_TRY(copyVerified(file.database, *key, temporary, {}));
    announce(hook, "copied");
    auto proved = provedKey(temporary, newKey);
    announce(hook, "verified");
    return proved;
}

} // namespace

Result<void> rekeyStoreFile(OpenedFile &file, const KeyRequest &newKey, const FileEnvironment &environment,
                            const RekeyHook &hook)
{
    if (file.readOnly)
        return failure(ErrorCode::ReadOnly, file.path);
    if (!file.isEncrypted())
        return failure(ErrorCode::NotEncrypted, file.path);
    removeDebrisOf(file.path);
    const QString temporary = temporaryNameFor(file.path, environment.random);
    auto key = writeCopy(file, temporary, newKey, environment, hook);
    auto done = key ? swapIn(file, temporary, hook) : failure(std::move(key).error());
    if (done)
        file.key = std::move(*key);
    else
        removeDatabase(temporary);
    if (!file.database.isOpen())
        CHANCERY_TRY(reconnect(file, file.key));
    announce(hook, "reopened");
    return done;
}

} // namespace chancery
