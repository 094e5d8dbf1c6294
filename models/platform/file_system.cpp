// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/file_system.h"

#include <QFile>
#include <QFileInfo>
#include <QList>

#include <algorithm>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace chancery {

namespace {

// linux/magic.h names some of these only.
constexpr quint64 networkMagic[] = {
    0x6969, // NFS
    0x517b, // SMB
    0xff534d42, // CIFS
    0xfe534d42, // SMB 2
    0x564c, // NCP
    0x5346414f, // AFS
    0x6b414653, // kAFS
    0x73757245, // Coda
    0x00c36400, // Ceph
    0x0bd00bd0, // Lustre
    0x01021997, // 9p
    0x786f4256, // VirtualBox shared folder
    0xbacbacbc, // VMware shared folder
};
constexpr quint64 fuseMagic = 0x65735546;

// Through FUSE these stay on the machine; all others are taken for a network.
const QList<QByteArray> localFuse = {
    "fuseblk",     "fuse.ntfs",      "fuse.ntfs-3g",   "fuse.exfat",          "fuse.gocryptfs",
    "fuse.encfs",  "fuse.cryfs",     "fuse.veracrypt", "fuse.fuse-overlayfs", "fuse.mergerfs",
    "fuse.bindfs", "fuse.apfs-fuse", "fuse.lklfuse",
};

QByteArray unescaped(const QByteArray &field)
{
    QByteArray text;
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool isOctal = false;
        const int byte = field.mid(i + 1, 3).toInt(&isOctal, 8);
        if (field.at(i) == '\\' && isOctal && i + 3 < field.size()) {
            text += char(byte);
            i += 3;
        } else {
            text += field.at(i);
        }
    }
    return text;
}

bool holds(const QByteArray &mountPoint, const QByteArray &path)
{
    const QByteArray inside = mountPoint + '/';
    return mountPoint == "/" || path == mountPoint || path.startsWith(inside);
}

} // namespace

FileSystem::Kind fileSystemKind(quint64 magic, const QByteArray &type)
{
    if (magic == fuseMagic)
        return localFuse.contains(type) ? FileSystem::Kind::Local : FileSystem::Kind::Network;
    const bool isNetwork = std::ranges::find(networkMagic, magic) != std::end(networkMagic);
    return isNetwork ? FileSystem::Kind::Network : FileSystem::Kind::Local;
}

QByteArray mountType(const QByteArray &mountInfo, const QByteArray &path)
{
    QByteArray type;
    qsizetype longest = 0;
    for (const QByteArray &line : mountInfo.split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype separator = fields.indexOf("-", 6);
        if (separator < 0 || separator + 1 >= fields.size())
            continue;
        const QByteArray mountPoint = unescaped(fields.at(4));
        // A later line covers an earlier one on the same place.
        if (holds(mountPoint, path) && mountPoint.size() >= longest) {
            longest = mountPoint.size();
            type = fields.at(separator + 1);
        }
    }
    return type;
}

FileSystem fileSystemOf(const QString &path)
{
    const QFileInfo info(path);
    const QFileInfo folder(info.absolutePath());
    const QFileInfo &existing = info.exists() ? info : folder;
    const QByteArray name = QFile::encodeName(existing.canonicalFilePath());
    FileSystem result;
    struct statfs system;
    struct statvfs flags;
    if (::statfs(name.constData(), &system) != 0 || ::statvfs(name.constData(), &flags) != 0)
        return result;
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (mounts.open(QIODevice::ReadOnly))
        result.type = mountType(mounts.readAll(), name);
    const auto magic = quint64(quint32(system.f_type));
    // in a changed root the list of mounts need not hold the root itself: then the number has to do
    if (result.type.isEmpty())
        result.type = "0x" + QByteArray::number(magic, 16);
    result.kind = fileSystemKind(magic, result.type);
    const QByteArray parent =
        QFile::encodeName(info.exists() ? QFileInfo(existing.canonicalFilePath()).absolutePath()
                                        : existing.canonicalFilePath());
    const auto isWritable = [](const QByteArray &what) {
        return ::faccessat(AT_FDCWD, what.constData(), W_OK, AT_EACCESS) == 0;
    };
    result.readOnly = (flags.f_flag & ST_RDONLY) != 0 || !isWritable(name) || !isWritable(parent);
    return result;
}

} // namespace chancery
