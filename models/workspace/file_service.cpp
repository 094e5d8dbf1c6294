// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/file_service.h"

#include "models/store/backup.h"
#include "models/store/recovery_words.h"
#include "models/store/store.h"
#include "models/workspace/workspace.h"

namespace chancery {

namespace {

KeyRequest requestOf(const Credentials &credentials)
{
    return {credentials.passphrase, credentials.recoveryWords, credentials.rawKey};
}

} // namespace

Result<QByteArray> deriveRawKey(const QString &path, const Credentials &credentials)
{
    const auto header = inspectFile(path);
    if (!header)
        return failure(header.error());
    if (!header->encrypted)
        return failure(ErrorCode::NotEncrypted, path);
    const auto key = deriveFileKey(requestOf(credentials), header->salt);
    if (!key)
        return failure(key.error());
    return key->key().view().toByteArray();
}

Result<RecoverySheet> recoverySheet(Workspace &workspace)
{
    const FileKey &key = workspace.store().file().key;
    if (key.isNull())
        return failure(ErrorCode::NotEncrypted, workspace.path());
    return RecoverySheet{recoveryWords(key.key()), recoveryPayload(key.key())};
}

Result<void> changePassphrase(Workspace &workspace, const QString &passphrase)
{
    return workspace.store().rekey({passphrase, {}, {}});
}

Result<void> backupTo(Workspace &workspace, const QString &path)
{
    return workspace.store().backup(path);
}

Result<QString> automaticBackup(Workspace &workspace, const QString &folder, int keep)
{
    return workspace.store().backupTo(folder, keep);
}

Result<QString> restoreBackup(const QString &backup, const Credentials &credentials, const QString &target,
                              bool force)
{
    return restoreStoreFile(backup, requestOf(credentials), target, force, FileEnvironment::system());
}

} // namespace chancery
