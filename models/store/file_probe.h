// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/file_header.h"
#include "models/store/file_key.h"

namespace chancery {

//! Proves that \a key opens the file, by its first page, without a lock and without writing anything to it or beside it:
//! SQLite itself, given a wrong key, would take a write-ahead log for empty and remove it. WrongPassphrase or
//! WrongRecoveryKey (by the \a request), FileTruncated, FileCorrupt.
Result<void> proveKey(const QString &path, const FileHeader &header, const FileKey &key,
                      const KeyRequest &request);

//! Whether a write-ahead log with content lies beside the file: left by a crash, or in use.
bool hasLog(const QString &path);

//! inspectFile, then the key, then the proof. A plain file gives a null key.
Result<FileKey> keyFor(const QString &path, const KeyRequest &request);

//! The names of SQLite's files beside a database.
QStringList sideFiles(const QString &path);

} // namespace chancery
