// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/file_header.h"

#include "models/platform/durable_file.h"
#include "models/store/file_key.h"

#include <QFile>
#include <QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr QByteArrayView plainMagic("SQLite format 3\0", 16);
constexpr int cipherReserve = 32; // nonce and tag of chacha20 at the end of each page
constexpr int clearEnd = 24; // an encrypted file shows these bytes: the salt and part of SQLite's header

// Bytes 16 to 23 of SQLite's header: page size, file format, reserved bytes and three constants.
int pageSizeOf(QByteArrayView first)
{
    const int size = qFromBigEndian<quint16>(first.data() + 16);
    return size == 1 ? 65536 : size;
}

bool isPageSize(int size)
{
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

bool hasSqliteShape(QByteArrayView first)
{
    const auto byte = [&](qsizetype at) { return quint8(first.at(at)); };
    const auto isFormat = [](quint8 version) { return version == 1 || version == 2; };
    return isPageSize(pageSizeOf(first)) && isFormat(byte(18)) && isFormat(byte(19)) && byte(21) == 64
           && byte(22) == 32 && byte(23) == 32;
}

Result<FileHeader> inspectPlain(QByteArrayView first, qint64 size, const QString &subject)
{
    if (size < headerSize || first.size() < headerSize)
        return failure(ErrorCode::FileTruncated, subject, QString::number(size));
    if (!hasSqliteShape(first))
        return failure(ErrorCode::FileCorrupt, subject, u"header"_s);
    const quint32 id = qFromBigEndian<quint32>(first.data() + 68);
    if (id != applicationId)
        return failure(ErrorCode::FileOfAnotherProgram, subject, u"application_id %1"_s.arg(id));
    FileHeader header{false, {}, pageSizeOf(first), size};
    return size < header.pageSize ? failure(ErrorCode::FileTruncated, subject, QString::number(size))
                                  : Result<FileHeader>(header);
}

Result<FileHeader> inspectEncrypted(QByteArrayView first, qint64 size, const QString &subject)
{
    const quint8 kdf = quint8(first.at(0));
    // Too short to tell for sure: what begins as our files do is taken for the beginning of one.
    if (first.size() < clearEnd)
        return failure(isKnownKdf(kdf) ? ErrorCode::FileTruncated : ErrorCode::FileNotAWorkspace, subject,
                       QString::number(size));
    if (!hasSqliteShape(first) || first.at(20) != cipherReserve)
        return failure(ErrorCode::FileNotAWorkspace, subject);
    if (!isKnownKdf(kdf))
        return failure(ErrorCode::UnknownKdf, subject, QString::number(kdf));
    FileHeader header{true, first.first(FileKey::saltSize).toByteArray(), pageSizeOf(first), size};
    return size < header.pageSize ? failure(ErrorCode::FileTruncated, subject, QString::number(size))
                                  : Result<FileHeader>(header);
}

Result<FileHeader> inspectDescriptor(int descriptor, const QString &path)
{
    struct stat status;
    if (::fstat(descriptor, &status) != 0)
        return failure(systemError(errno, path));
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::FileNotAWorkspace, path,
                       S_ISDIR(status.st_mode) ? u"folder"_s : u"device"_s);
    char buffer[headerSize];
    const ssize_t count = ::pread(descriptor, buffer, sizeof buffer, 0);
    if (count < 0)
        return failure(ErrorCode::FileNotReadable, path, systemError(errno, path).detail);
    return inspectHeader(QByteArrayView(buffer, qsizetype(count)), status.st_size, path);
}

} // namespace

Result<FileHeader> inspectHeader(QByteArrayView first, qint64 size, const QString &subject)
{
    if (first.isEmpty())
        return failure(ErrorCode::FileTruncated, subject, u"0"_s);
    const qsizetype common = std::min(first.size(), plainMagic.size());
    if (first.first(common) == plainMagic.first(common))
        return inspectPlain(first, size, subject);
    return inspectEncrypted(first, size, subject);
}

Result<FileHeader> inspectFile(const QString &path)
{
    // Not blocking: the path may be a pipe.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        Error error = systemError(errno, path);
        if (error.code == ErrorCode::FileNotWritable)
            error.code = ErrorCode::FileNotReadable;
        return failure(std::move(error));
    }
    auto header = inspectDescriptor(descriptor, path);
    ::close(descriptor);
    return header;
}

} // namespace chancery
