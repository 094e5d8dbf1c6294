// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace chancery {

//! What a path stands on, as far as a database has to know.
struct FileSystem
{
    enum class Kind {
        Local,
        Network, //!< NFS, SMB, sshfs, a shared folder of a virtual machine: its locks cannot be trusted
    };

    Kind kind = Kind::Local;
    bool readOnly = false; //!< the medium, or the file or its folder for this user
    QByteArray type; //!< the system's name, "ext4", "nfs4", "fuse.sshfs"

    bool operator==(const FileSystem &) const = default;
};

//! Asks the system about \a path, or about its folder if there is no such file yet. Never fails: what cannot be told is
//! local and writable, and the first write will say.
FileSystem fileSystemOf(const QString &path);

//! Whether a file system of this magic number (statfs) and this name (mountinfo) lies on the network.
FileSystem::Kind fileSystemKind(quint64 magic, const QByteArray &type);

//! The type of the mount that holds \a path, by the text of /proc/self/mountinfo; empty if there is none.
QByteArray mountType(const QByteArray &mountInfo, const QByteArray &path);

} // namespace chancery
