// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/durable_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr auto temporaryMark = ".new-"_L1;
constexpr int temporaryDigits = 16;

Result<void> syncName(const QByteArray &name, int flags, const QString &subject)
{
    const int descriptor = ::open(name.constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return failure(systemError(errno, subject));
    const int code = ::fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    // Some file systems cannot sync a folder and say EINVAL: nothing more can be done there.
    if (code != 0 && !((flags & O_DIRECTORY) && number == EINVAL))
        return failure(systemError(number, subject));
    return ok();
}

// FAT knows neither RENAME_NOREPLACE nor links: there a look before has to do.
int renameUnlessThere(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    struct stat there;
    if (::lstat(to.constData(), &there) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

Result<void> writeNew(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, permissions))
        return failure(systemError(errno, path));
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(file.handle(), bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return failure(systemError(errno, path));
        done += qsizetype(std::max<ssize_t>(written, 0));
    }
    return ::fsync(file.handle()) == 0 ? ok() : failure(systemError(errno, path));
}

} // namespace

Error systemError(int number, const QString &path)
{
    ErrorCode code = ErrorCode::InputOutput;
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        code = ErrorCode::FileNotFound;
        break;
    case EEXIST:
        code = ErrorCode::FileExists;
        break;
    case EACCES:
    case EPERM:
    case EISDIR:
    case ELOOP:
        code = ErrorCode::FileNotWritable;
        break;
    case EROFS:
        code = ErrorCode::ReadOnly;
        break;
    case ENOSPC:
    case EDQUOT:
        code = ErrorCode::DiskFull;
        break;
    case ENOMEM:
        code = ErrorCode::OutOfMemory;
        break;
    default:
        break;
    }
    return {code, path, QString::fromLocal8Bit(std::strerror(number)), 0};
}

Result<void> syncFile(const QString &path)
{
    return syncName(QFile::encodeName(path), O_RDONLY, path);
}

Result<void> syncFolderOf(const QString &path)
{
    return syncName(QFile::encodeName(QFileInfo(path).absolutePath()), O_RDONLY | O_DIRECTORY, path);
}

Result<void> renameDurably(const QString &from, const QString &to, Replace replace)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    int number = 0;
    if (replace == Replace::No)
        number = renameUnlessThere(source, target);
    else if (::rename(source.constData(), target.constData()) != 0)
        number = errno;
    if (number != 0)
        return failure(systemError(number, to));
    return syncFolderOf(to);
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes, const RandomSource &random,
                          QFileDevice::Permissions permissions)
{
    const QString temporary = temporaryNameFor(path, random);
    auto done = writeNew(temporary, bytes, permissions);
    if (done)
        done = renameDurably(temporary, path, Replace::Yes);
    if (!done) {
        QFile::remove(temporary);
        Error error = std::move(done).error();
        error.subject = path;
        return failure(std::move(error));
    }
    return ok();
}

QString temporaryNameFor(const QString &path, const RandomSource &random)
{
    const QFileInfo info(path);
    std::array<quint8, temporaryDigits / 2> bytes;
    random(bytes.data(), bytes.size());
    const QByteArray digits = QByteArray(reinterpret_cast<const char *>(bytes.data()), bytes.size()).toHex();
    return info.absolutePath() + u"/."_s + info.fileName() + temporaryMark + QString::fromLatin1(digits);
}

void removeDebrisOf(const QString &path)
{
    const QFileInfo info(path);
    const QString start = u"."_s + info.fileName() + temporaryMark;
    QDir folder(info.absolutePath());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (!name.startsWith(start))
            continue;
        const QStringView rest = QStringView(name).mid(start.size());
        const QStringView tail = rest.mid(temporaryDigits);
        const bool isOurs =
            rest.size() >= temporaryDigits
            && (tail.isEmpty() || tail == "-wal"_L1 || tail == "-shm"_L1 || tail == "-journal"_L1);
        if (isOurs)
            folder.remove(name);
    }
}

} // namespace chancery
