// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/writer_lock.h"

#include "models/platform/durable_file.h"

#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int longestHolder = 300;

// The holder's line; the reserve behind it is zeros.
QString readHolder(int descriptor)
{
    char buffer[longestHolder];
    const ssize_t size = ::pread(descriptor, buffer, sizeof buffer, 0);
    if (size <= 0)
        return {};
    const QByteArray line = QByteArray(buffer, qsizetype(size)).split('\n').constFirst();
    return QString::fromUtf8(line).remove(QChar::Null);
}

// The file that we locked may have been removed by its last holder meanwhile: then the lock is on nothing.
bool isStillNamed(int descriptor, const QByteArray &file)
{
    struct stat held, named;
    return ::fstat(descriptor, &held) == 0 && ::stat(file.constData(), &named) == 0
           && held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

} // namespace

QString WriterLock::lockPath(const QString &path)
{
    return path + u".lock"_s;
}

Result<WriterLock> WriterLock::acquire(const QString &path)
{
    const QByteArray file = QFile::encodeName(lockPath(path));
    for (;;) {
        WriterLock lock;
        lock.m_descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (lock.m_descriptor < 0)
            return failure(systemError(errno, path));
        if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int number = errno;
            const QString holder = readHolder(lock.m_descriptor);
            if (number == EWOULDBLOCK)
                return failure(ErrorCode::FileBusy, path, holder);
            return failure(systemError(number, path));
        }
        if (!isStillNamed(lock.m_descriptor, file))
            continue;
        lock.m_file = file;
        const QString holder = u"pid %1 on %2\n"_s.arg(::getpid()).arg(QSysInfo::machineHostName());
        const QByteArray line = holder.toUtf8().left(longestHolder);
        // The name is for people: on a full disk the lock holds without it.
        if (::ftruncate(lock.m_descriptor, 0) == 0)
            lock.m_written =
                std::max<qint64>(0, ::pwrite(lock.m_descriptor, line.constData(), size_t(line.size()), 0));
        return lock;
    }
}

WriterLock::WriterLock(WriterLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_file(std::move(other.m_file))
    , m_written(other.m_written)
{ }

WriterLock &WriterLock::operator=(WriterLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_file, other.m_file);
    std::swap(m_written, other.m_written);
    return *this;
}

WriterLock::~WriterLock()
{
    release();
}

void WriterLock::release()
{
    if (m_descriptor < 0)
        return;
    if (!m_file.isEmpty())
        ::unlink(m_file.constData());
    ::close(std::exchange(m_descriptor, -1));
    m_file.clear();
}

bool WriterLock::reserve(qint64 bytes)
{
    return isHeld() && ::posix_fallocate(m_descriptor, 0, m_written + bytes) == 0;
}

void WriterLock::releaseReserve()
{
    if (isHeld() && ::ftruncate(m_descriptor, m_written) != 0)
        qWarning("The space kept by %s cannot be released", m_file.constData());
}

QString WriterLock::holderOf(const QString &path)
{
    const QByteArray file = QFile::encodeName(lockPath(path));
    const int descriptor = ::open(file.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return {};
    QString holder;
    if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0)
        holder = readHolder(descriptor);
    ::close(descriptor);
    return holder;
}

} // namespace chancery
