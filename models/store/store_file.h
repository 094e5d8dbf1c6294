// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/actor_anchor.h"
#include "models/platform/file_system.h"
#include "models/platform/writer_lock.h"
#include "models/records/record_id.h"
#include "models/store/database.h"
#include "models/store/file_header.h"
#include "models/store/file_key.h"
#include "models/store/migrations.h"

#include <functional>
#include <memory>

namespace chancery {

//! What the world gives the file level; passed in.
struct FileEnvironment
{
    RandomSource random;
    Clock clock;
    std::function<FileSystem(const QString &path)> fileSystem = fileSystemOf;
    QList<Migration> migrations = builtInMigrations();
    std::shared_ptr<ActorAnchors> anchors = {}; //!< none: a file is taken at its word that it is no copy

    static FileEnvironment system();
};

//! An open file. The database goes before the lock, so keep the order.
struct OpenedFile
{
    WriterLock lock; //!< not held if readOnly
    FileKey key; //!< null for a plain file
    Database database;
    QString path; //!< absolute, symbolic links resolved
    bool readOnly = false;
    bool newer = false; //!< written by a newer program: hence readOnly
    int schemaVersion = 0;
    QString migrationBackup; //!< the backup made before a migration, if there was one

    bool isEncrypted() const { return !key.isNull(); }
};

struct CreateRequest
{
    QString path;
    KeyRequest key;
    bool plain = false; //!< an ordinary SQLite file; `key` is ignored
    bool overwrite = false;
};

struct OpenRequest
{
    QString path;
    KeyRequest key; //!< ignored for a plain file
    bool readOnly = false; //!< takes no lock: reads while another process writes
    QString backupFolder; //!< where the backup before a migration goes; empty: beside the file
};

//! Makes the file under another name, complete with schema, meta keys and reserve, and gives it its name at the end.
//! FileNotFound (no such folder), FileExists, FileNotWritable, FileOnNetworkShare, FileBusy, PassphraseNeeded,
//! PassphraseTooShort, DiskFull. A failure leaves nothing behind.
Result<OpenedFile> createStoreFile(const CreateRequest &request, const FileEnvironment &environment);

//! FileNotFound, FileNotReadable, FileTruncated, FileNotAWorkspace, FileOfAnotherProgram, FileOnNetworkShare,
//! PassphraseNeeded, WrongPassphrase (or a damaged first page: they cannot be told apart), WrongRecoveryKey, UnknownKdf,
//! FileCorrupt, FileTooNew, FileBusy (another process writes), BackupFailed. Until the key is proved nothing is written,
//! neither to the file nor beside it. A file or medium that cannot be written opens read-only, and so does a file of a
//! newer program. An older one is migrated after a verified backup, or left as it was.
Result<OpenedFile> openStoreFile(const OpenRequest &request, const FileEnvironment &environment);

//! Gives up the disk space kept for this hour, so that drafts can still be saved after DiskFull.
Result<void> releaseReserve(OpenedFile &file);
//! Takes it again; DiskFull if there is still no room.
Result<void> restoreReserve(OpenedFile &file);
//! False after releaseReserve().
bool hasReserve(const OpenedFile &file);

} // namespace chancery
