// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/store_connection.h"

#include "models/platform/durable_file.h"
#include "models/store/file_header.h"
#include "models/store/file_probe.h"
#include "models/store/migrations.h"

#include <sqlite3.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int busyMilliseconds = 5000;
constexpr int pagesPerStep = 1024;

Result<Database> connect(const QString &path, const FileKey &key, Database::Mode mode)
{
    QByteArray pragma = key.pragma();
    auto database = Database::open(path, mode, pragma);
    wipe(pragma);
    if (!database) {
        Error error = std::move(database).error();
        // The key was proved: what is no database now is a damaged one.
        if (error.code == ErrorCode::FileNotAWorkspace)
            error.code = ErrorCode::FileCorrupt;
        return failure(std::move(error));
    }
    sqlite3_busy_timeout(database->handle(), busyMilliseconds);
    CHANCERY_TRY(prepareConnection(*database));
    // By default every freed page is written with zeros: then giving up the reserve would need as much room as it gives.
    CHANCERY_TRY(
        database->execute("PRAGMA secure_delete=FAST; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON"));
    // 24 MB: a page out of the cache costs a deciphering
    CHANCERY_TRY(database->execute("PRAGMA cache_size=-24000"));
    return database;
}

// What must be the same in a copy, besides every page that integrity_check reads.
Result<QString> fingerprint(const Database &database)
{
    return database.text("SELECT (SELECT group_concat(quote(key) || quote(value)) FROM meta) || '/' ||"
                         " (SELECT count(*) || '/' || total(length(sql)) FROM sqlite_schema) || '/' ||"
                         " (SELECT user_version FROM pragma_user_version) || '/' ||"
                         " (SELECT application_id FROM pragma_application_id) || '/' ||"
                         " (SELECT page_count FROM pragma_page_count)");
}

Result<void> verifyCopy(const Database &source, const FileKey &key, const QString &path)
{
    auto copy = connectStore(path, key, Access::Immutable);
    if (!copy)
        return failure(std::move(copy).error());
    const auto integrity = copy->text("PRAGMA integrity_check");
    if (!integrity)
        return failure(integrity.error());
    if (*integrity != "ok"_L1)
        return failure(ErrorCode::BackupUnverified, path, *integrity);
    const auto expected = fingerprint(source);
    const auto found = fingerprint(*copy);
    if (!expected || !found)
        return failure(expected ? found.error() : expected.error());
    return *expected == *found ? ok() : failure(ErrorCode::BackupUnverified, path, *found);
}

Result<void> writeCopy(Database &source, const FileKey &key, const QString &path,
                       const std::function<bool(int, int)> &progress)
{
    auto target = connect(path, key, Database::Mode::Create);
    if (!target)
        return failure(std::move(target).error());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    CHANCERY_TRY(target->execute("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"));
    return copyDatabase(source, *target, progress);
}

} // namespace

Error renamed(Error error, const QString &subject)
{
    error.subject = subject;
    return error;
}

Result<Database> connectStore(const QString &path, const FileKey &key, Access access)
{
    const auto mode = access == Access::Immutable ? Database::Mode::Immutable : Database::Mode::ReadWrite;
    auto database = connect(path, key, mode);
    if (!database || access == Access::Immutable)
        return database;
    if (access == Access::Query) {
        CHANCERY_TRY(database->execute("PRAGMA query_only=ON"));
        return database;
    }
    CHANCERY_TRY(database->execute("PRAGMA synchronous=FULL"));
    const auto journal = database->text("PRAGMA journal_mode=WAL");
    if (!journal)
        return failure(renamed(journal.error(), path));
    if (*journal != "wal"_L1)
        return failure(ErrorCode::FileNotWritable, path, u"journal_mode "_s + *journal);
    return database;
}

Result<Database> connectNewStore(const QString &path, const FileKey &key)
{
    auto database = connect(path, key, Database::Mode::Create);
    if (!database)
        return database;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    // Until it has its name nobody misses it: one fsync at the end will do.
    CHANCERY_TRY(
        database->execute("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY; PRAGMA application_id="
                          + QByteArray::number(applicationId)));
    return database;
}

Result<void> copyDatabase(Database &source, Database &target, const std::function<bool(int, int)> &progress)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return failure(Database::errorOf(target.handle(), sqlite3_errcode(target.handle())));
    int code = SQLITE_OK;
    bool wanted = true;
    while (code == SQLITE_OK && wanted) {
        code = sqlite3_backup_step(backup, pagesPerStep);
        const int all = sqlite3_backup_pagecount(backup);
        wanted = !progress || progress(all - sqlite3_backup_remaining(backup), all);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return ok();
    if (!wanted)
        return failure(ErrorCode::Cancelled);
    return failure(Database::errorOf(target.handle(), code == SQLITE_DONE ? finished : code));
}

Result<void> copyVerified(Database &source, const FileKey &key, const QString &path,
                          const std::function<bool(int, int)> &progress)
{
    auto done = writeCopy(source, key, path, progress);
    if (done)
        done = syncFile(path);
    if (done)
        done = verifyCopy(source, key, path);
    if (!done)
        removeDatabase(path);
    return done;
}

void removeDatabase(const QString &path)
{
    QFile::remove(path);
    for (const QString &side : sideFiles(path))
        QFile::remove(side);
}

} // namespace chancery
