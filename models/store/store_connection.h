// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"
#include "models/store/file_key.h"

#include <functional>

namespace chancery {

enum class Access {
    Write, //!< WAL, synchronous=FULL
    Query, //!< may recover the log and read while another process writes; refuses to change anything
    Immutable, //!< a medium that cannot be written: neither locks nor side files
};

//! A connection ready for use: key, tokenizer, settings. The key must be proved before.
Result<Database> connectStore(const QString &path, const FileKey &key, Access access);

//! Write to a file that does not exist yet.
Result<Database> connectNewStore(const QString &path, const FileKey &key);

//! Copies page by page with SQLite's backup API; `target` must not exist, or be empty.
Result<void> copyDatabase(Database &source, Database &target, const std::function<bool(int, int)> &progress);

//! Makes a verified copy of \a source at \a path, synced, with no side files. BackupUnverified if it is not the same.
Result<void> copyVerified(Database &source, const FileKey &key, const QString &path,
                          const std::function<bool(int, int)> &progress);

//! Removes a database and its side files.
void removeDatabase(const QString &path);

//! Changes the subject of an error: what failed on a temporary name failed for the file that was asked for.
Error renamed(Error error, const QString &subject);

} // namespace chancery
