// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store_file.h"

#include <QDateTime>
#include <QStringList>

namespace chancery {

//! Called now and then; return false to stop (Cancelled).
using BackupProgress = std::function<bool(int donePages, int allPages)>;

//! A copy by SQLite's backup API under \a key (null: plain, as the source must be), verified by opening it again, by
//! integrity_check and by counting rows, then renamed. Overwrites \a target. BackupFailed with the reason as detail,
//! BackupUnverified, DiskFull, Cancelled, FileNotFound (no such folder). Leaves nothing behind when it fails.
Result<void> backupStoreFile(Database &source, const FileKey &key, const QString &target,
                             const FileEnvironment &environment, const BackupProgress &progress = {});

//! "<folder>/<stem>-YYYYMMDD-HHMMSS.chancery", local time.
QString backupName(const QString &folder, const QString &stem, const QDateTime &time);

struct BackupFile
{
    QString name;
    QDateTime time;

    bool operator==(const BackupFile &) const = default;
};

//! The backups of \a stem among names, by their names alone; newest first.
QList<BackupFile> backupsAmong(const QStringList &names, const QString &stem);
//! Which to remove: all but the newest \a keep, the last of each of 7 days and the last of each of 12 months before
//! \a now.
QStringList expiredBackups(const QList<BackupFile> &backups, int keep, const QDateTime &now);
//! Removes the expired backups of a folder; the names removed.
QStringList rotateBackups(const QString &folder, const QString &stem, int keep, const QDateTime &now);
//! Backup with the automatic name, then rotation; the path written.
Result<QString> backupAndRotate(Database &source, const FileKey &key, const QString &folder,
                                const QString &stem, int keep, const FileEnvironment &environment);

//! Puts a verified backup in the place of \a target. An existing target is FileExists unless \a force, and then kept
//! beside it as `<name>.before-restore` (numbered if need be; the path is returned, else empty). The restored file is
//! marked (meta 'restored' = 1): whoever opens it for writing mints a new actor first. FileBusy while it is open.
Result<QString> restoreStoreFile(const QString &backup, const KeyRequest &key, const QString &target,
                                 bool force, const FileEnvironment &environment);

} // namespace chancery
