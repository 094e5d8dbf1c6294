// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/backup.h"

#include "models/platform/durable_file.h"
#include "models/store/file_probe.h"
#include "models/store/store_connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr auto stampFormat = "yyyyMMdd-HHmmss"_L1;
constexpr auto suffix = ".chancery"_L1;
constexpr int daysKept = 7;
constexpr int monthsKept = 12;

// The codes that name the cause stay; what is left is "the backup failed" with the rest as detail.
Error backupError(Error error, const QString &target)
{
    static constexpr ErrorCode telling[] = {
        ErrorCode::DiskFull,     ErrorCode::Cancelled,       ErrorCode::BackupUnverified,
        ErrorCode::FileNotFound, ErrorCode::FileNotWritable, ErrorCode::ReadOnly,
        ErrorCode::FileCorrupt,
    };
    if (std::ranges::find(telling, error.code) == std::end(telling))
        error.code = ErrorCode::BackupFailed;
    return renamed(std::move(error), target);
}

int monthOf(const QDate &day)
{
    return day.year() * 12 + day.month();
}

} // namespace

Result<void> backupStoreFile(Database &source, const FileKey &key, const QString &target,
                             const FileEnvironment &environment, const BackupProgress &progress)
{
    const QFileInfo info(target);
    if (!QFileInfo(info.absolutePath()).isDir())
        return failure(ErrorCode::FileNotFound, info.absolutePath());
    if (info.isDir())
        return failure(ErrorCode::FileExists, target);
    const QString temporary = temporaryNameFor(target, environment.random);
    auto done = copyVerified(source, key, temporary, progress);
    if (done) {
        // A log beside an older backup of this name would be read as the log of this one.
        for (const QString &side : sideFiles(target))
            QFile::remove(side);
        done = renameDurably(temporary, target, Replace::Yes);
    }
    if (!done) {
        removeDatabase(temporary);
        return failure(backupError(std::move(done).error(), target));
    }
    return ok();
}

QString backupName(const QString &folder, const QString &stem, const QDateTime &time)
{
    const QString name = stem + u"-"_s + time.toString(stampFormat) + suffix;
    return QDir(folder).filePath(name);
}

QList<BackupFile> backupsAmong(const QStringList &names, const QString &stem)
{
    static const QRegularExpression stamp(u"^\\d{8}-\\d{6}$"_s);
    const QString start = stem + u"-"_s;
    QList<BackupFile> backups;
    for (const QString &name : names) {
        if (!name.startsWith(start) || !name.endsWith(suffix) || name.size() < start.size() + suffix.size())
            continue;
        const QString middle = name.mid(start.size(), name.size() - start.size() - suffix.size());
        const QDateTime time = QDateTime::fromString(middle, stampFormat);
        if (stamp.match(middle).hasMatch() && time.isValid())
            backups << BackupFile{name, time};
    }
    std::ranges::sort(backups, [](const BackupFile &a, const BackupFile &b) { return a.time > b.time; });
    return backups;
}

QStringList expiredBackups(const QList<BackupFile> &backups, int keep, const QDateTime &now)
{
    QList<BackupFile> newestFirst = backups;
    std::ranges::sort(newestFirst, [](const BackupFile &a, const BackupFile &b) { return a.time > b.time; });
    QSet<QDate> days;
    QSet<int> months;
    QStringList expired;
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        const QDate day = newestFirst.at(i).time.date();
        const bool firstOfDay = !days.contains(day);
        const bool firstOfMonth = !months.contains(monthOf(day));
        days.insert(day);
        months.insert(monthOf(day));
        // A time in the future is a clock set wrong: no reason to remove anything.
        const bool recentDay = firstOfDay && day.daysTo(now.date()) < daysKept;
        const bool recentMonth = firstOfMonth && monthOf(now.date()) - monthOf(day) < monthsKept;
        if (i >= keep && !recentDay && !recentMonth)
            expired << newestFirst.at(i).name;
    }
    return expired;
}

QStringList rotateBackups(const QString &folder, const QString &stem, int keep, const QDateTime &now)
{
    QDir place(folder);
    QStringList removed;
    for (const QString &name : expiredBackups(backupsAmong(place.entryList(QDir::Files), stem), keep, now)) {
        if (place.remove(name))
            removed << name;
    }
    return removed;
}

Result<QString> backupAndRotate(Database &source, const FileKey &key, const QString &folder,
                                const QString &stem, int keep, const FileEnvironment &environment)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(environment.clock());
    const QString target = backupName(folder, stem, now);
    removeDebrisOf(target);
    CHANCERY_TRY(backupStoreFile(source, key, target, environment));
    rotateBackups(folder, stem, std::max(1, keep), now);
    return target;
}

} // namespace chancery
