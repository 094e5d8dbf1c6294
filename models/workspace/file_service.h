// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"
#include "models/workspace/environment.h"

#include <QStringList>

namespace chancery {

class Workspace;

//! What is done to whole files rather than to records.

//! The raw key of an encrypted file, for Credentials::rawKey. A second or so of key derivation and nothing else: any
//! thread, so that a window stays alive. That the key is right shows when the file is opened with it. Wipe it after use.
Result<QByteArray> deriveRawKey(const QString &path, const Credentials &credentials);

//! The key of a file on paper.
struct RecoverySheet
{
    QStringList words;
    QString payload; //!< for a QR code
};

//! NotEncrypted for a plain file.
Result<RecoverySheet> recoverySheet(Workspace &workspace);

//! A new passphrase, hence a new key; an old recovery sheet opens the file no more. Errors of rekeyStoreFile().
Result<void> changePassphrase(Workspace &workspace, const QString &passphrase);

//! A verified copy under the same key. It may replace an older backup of the same file; FileExists for anything else.
Result<void> backupTo(Workspace &workspace, const QString &path);
//! A verified copy with a name of its own in \a folder; then old ones go, by age, but the newest \a keep stay. The path.
Result<QString> automaticBackup(Workspace &workspace, const QString &folder, int keep);
//! Puts a verified backup in the place of \a target, which must not be open. What stood there is kept beside it; the
//! path of that, if any. FileExists without \a force.
Result<QString> restoreBackup(const QString &backup, const Credentials &credentials, const QString &target,
                              bool force);

} // namespace chancery
