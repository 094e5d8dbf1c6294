// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/file_probe.h"

#include "models/store/database.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

enum class LogUse { Ignore, Read };

struct CloseDatabase
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};

// Reads page 1 and nothing else; SQLite's primary result code.
int readFirstPage(const QString &path, const FileKey &key, LogUse log)
{
    QByteArray uri = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded);
    if (log == LogUse::Ignore)
        uri += "?immutable=1";
    sqlite3 *opened = nullptr;
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
                      | (log == LogUse::Ignore ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    int code = sqlite3_open_v2(uri.constData(), &opened, flags, nullptr);
    const std::unique_ptr<sqlite3, CloseDatabase> handle(opened);
    if (code != SQLITE_OK)
        return code & 0xff;
    if (!key.isNull()) {
        QByteArray pragma = key.pragma();
        sqlite3mc_config(opened, "cipher", CODEC_TYPE_CHACHA20);
        code = sqlite3_key(opened, pragma.constData(), int(pragma.size()));
        wipe(pragma);
    }
    if (code == SQLITE_OK)
        code = sqlite3_exec(opened, "PRAGMA schema_version", nullptr, nullptr, nullptr);
    return code & 0xff;
}

// A power cut while a checkpoint wrote the first page leaves the good page in the log alone. The log is tried beside a
// file that has the same first page and size and is hollow else.
bool opensThroughLog(const QString &path, const FileHeader &header, const FileKey &key)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"probe"_s);
    QFile source(path);
    QFile target(copy);
    if (!folder.isValid() || !source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return false;
    const QByteArray page = source.read(header.pageSize);
    if (target.write(page) != page.size() || !target.resize(source.size()))
        return false;
    target.close();
    return QFile::copy(path + u"-wal"_s, copy + u"-wal"_s)
           && readFirstPage(copy, key, LogUse::Read) == SQLITE_OK;
}

Error wrongKey(const QString &path, const FileKey &key, const KeyRequest &request)
{
    if (key.isNull())
        return {ErrorCode::FileCorrupt, path, u"header"_s, 0};
    const bool byWords = request.rawKey.isEmpty() && !request.recoveryWords.isEmpty();
    return {byWords ? ErrorCode::WrongRecoveryKey : ErrorCode::WrongPassphrase, path,
            u"the first page does not authenticate"_s, 0};
}

} // namespace

bool hasLog(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

QStringList sideFiles(const QString &path)
{
    return {path + u"-wal"_s, path + u"-shm"_s, path + u"-journal"_s};
}

Result<void> proveKey(const QString &path, const FileHeader &header, const FileKey &key,
                      const KeyRequest &request)
{
    const bool logged = hasLog(path);
    switch (const int code = readFirstPage(path, key, LogUse::Ignore)) {
    case SQLITE_OK:
        return ok();
    case SQLITE_NOTADB:
        if (logged && opensThroughLog(path, header, key))
            return ok();
        return failure(wrongKey(path, key, request));
    case SQLITE_CORRUPT:
        // The page is good and speaks of more pages than there are. They may stand in the log.
        return logged ? ok() : failure(ErrorCode::FileTruncated, path, QString::number(header.size));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return failure(ErrorCode::FileNotReadable, path);
    default:
        return failure(Database::errorOf(nullptr, code, path));
    }
}

Result<FileKey> keyFor(const QString &path, const KeyRequest &request)
{
    const auto header = inspectFile(path);
    if (!header)
        return failure(header.error());
    if (header->size % header->pageSize != 0 && !hasLog(path))
        return failure(ErrorCode::FileTruncated, path, QString::number(header->size));
    FileKey key;
    if (header->encrypted) {
        auto derived = deriveFileKey(request, header->salt);
        if (!derived) {
            Error error = std::move(derived).error();
            error.subject = error.subject.isEmpty() ? path : error.subject;
            return failure(std::move(error));
        }
        key = std::move(*derived);
    }
    CHANCERY_TRY(proveKey(path, *header, key, request));
    return key;
}

} // namespace chancery
