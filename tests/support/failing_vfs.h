// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace chancery {

//! A disk that fails on command: an SQLite VFS under sqlite3mc's encryption, the default one while the object lives.
//! One at a time. Only what SQLite writes passes through it.
class FailingVfs
{
public:
    enum class Fault {
        None,
        Full, //!< SQLITE_FULL
        Error, //!< SQLITE_IOERR_WRITE
        Kill, //!< the process dies by SIGKILL
    };

    FailingVfs();
    ~FailingVfs();
    FailingVfs(const FailingVfs &) = delete;

    //! Write number \a write from now on (0 is the next one), and all that follow, go wrong.
    void failFrom(qint64 write, Fault fault);
    void heal() { failFrom(0, Fault::None); }
    //! A file may not grow once all files of the VFS together have grown by so many bytes; writes inside a file work.
    void limitGrowth(qint64 bytes);
    void liftLimit();

    qint64 writes() const; //!< since failFrom() or the start
    qint64 syncs() const;
};

} // namespace chancery
