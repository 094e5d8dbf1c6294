// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/file_service.h"

#include "models/store/backup.h"
#include "models/store/file_header.h"
#include "models/store/meta.h"
#include "models/store/recovery_words.h"
#include "models/store/store.h"
#include "models/workspace/workspace.h"

#include <QFileInfo>

namespace chancery {

namespace {

KeyRequest requestOf(const Credentials &credentials)
{
    return {credentials.passphrase, credentials.recoveryWords, credentials.rawKey};
}

//! An older backup of the same file may be replaced; another workspace, any other file and the open one may not.
Result<bool> mayReplace(Workspace &workspace, const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || info.size() == 0)
        return true;
    if (info.canonicalFilePath() == workspace.path())
        return false;
    const auto header = inspectFile(path);
    if (!header)
        return false;
    if (header->encrypted || workspace.isEncrypted())
        return header->salt == workspace.store().file().key.salt();
    const auto other = Workspace::open(path, {}, Environment::system(), true);
    if (!other)
        return false;
    const auto ours = metaBytes(workspace.store().file().database, meta::library);
    const auto theirs = metaBytes((*other)->store().file().database, meta::library);
    if (!ours || !theirs)
        return failure(ours ? theirs.error() : ours.error());
    return *ours == *theirs;
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
    const auto may = mayReplace(workspace, path);
    if (!may)
        return failure(may.error());
    return *may ? workspace.store().backup(path) : failure(ErrorCode::FileExists, path);
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
