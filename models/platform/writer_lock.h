// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QByteArray>
#include <QString>

namespace chancery {

//! The right to write to a file: held by one process at a time through flock() on `<path>.lock`, so that a crash lets
//! go of it. The lock file names its holder, and keeps some disk space in reserve for the day the disk is full. Gone
//! when released.
class WriterLock
{
public:
    //! FileBusy (detail: the holder) if another one has it, FileNotWritable if the folder cannot be written.
    static Result<WriterLock> acquire(const QString &path);
    WriterLock() = default;
    WriterLock(WriterLock &&other) noexcept;
    WriterLock &operator=(WriterLock &&other) noexcept;
    WriterLock(const WriterLock &) = delete;
    ~WriterLock();

    bool isHeld() const { return m_descriptor >= 0; }
    void release();

    //! Takes \a bytes of the disk; false if there is no room. The lock holds without it.
    bool reserve(qint64 bytes);
    void releaseReserve();

    //! Who holds the lock of \a path, as written by the holder ("pid 4711 on host"); empty if nobody does.
    static QString holderOf(const QString &path);
    static QString lockPath(const QString &path);

private:
    int m_descriptor = -1;
    QByteArray m_file;
    qint64 m_written = 0; //!< length of the holder's name
};

} // namespace chancery
