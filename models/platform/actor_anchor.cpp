// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/actor_anchor.h"

#include "models/platform/durable_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <sodium.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int placeBytes = 32;
constexpr qint64 longestAnchor = 512;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray textOf(const ActorAnchor &anchor)
{
    return "Chancery actor anchor 1\ncounter: " + QByteArray::number(anchor.counter)
           + "\nplace: " + anchor.place.toHex() + "\ntoken: " + anchor.token.toHex() + '\n';
}

std::optional<ActorAnchor> anchorOf(const QByteArray &actor, const QByteArray &text)
{
    static const QRegularExpression form(u"\\AChancery actor anchor 1\ncounter: ([0-9]{1,19})\n"
                                         "place: ([0-9a-f]{64})\ntoken: ([0-9a-f]{32})\n\\z"_s);
    const auto match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    const auto bytes = [&](int group) { return QByteArray::fromHex(match.captured(group).toLatin1()); };
    return ActorAnchor{actor, match.captured(1).toULongLong(), bytes(2), bytes(3)};
}

QByteArray numbers(std::initializer_list<quint64> values)
{
    QByteArray text;
    for (const quint64 value : values)
        text += ' ' + QByteArray::number(value);
    return text;
}

} // namespace

QByteArray filePlace(const QString &path, const QByteArray &actor, const QByteArray &machine)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty())
        return {};
    const QByteArray name = QFile::encodeName(canonical);
    struct statx file;
    struct statvfs system;
    if (::statx(AT_FDCWD, name.constData(), 0, STATX_INO | STATX_BTIME, &file) != 0
        || ::statvfs(name.constData(), &system) != 0)
        return {};
    // Device numbers change with the order in which disks are plugged in; the id of the file system does not. An
    // inode is given to the next file once it is free; the time of birth tells the two apart.
    const bool born = file.stx_mask & STATX_BTIME;
    const QByteArray identity =
        numbers({system.f_fsid, file.stx_ino, born ? quint64(file.stx_btime.tv_sec) : 0,
                 born ? quint64(file.stx_btime.tv_nsec) : 0});
    const QByteArray message = QByteArray::number(machine.size()) + ' ' + machine + identity + ' ' + name;
    QByteArray place(placeBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(place.data()), size_t(place.size()),
                       reinterpret_cast<const unsigned char *>(message.constData()),
                       static_cast<unsigned long long>(message.size()),
                       reinterpret_cast<const unsigned char *>(actor.constData()), size_t(actor.size()));
    return place;
}

FileActorAnchors::FileActorAnchors(const QString &folder, const RandomSource &random,
                                   const QByteArray &machine)
    : m_folder(folder)
    , m_random(random)
    , m_machine(machine)
{ }

// The programs have names of their own, and so have their folders: this one is of neither.
QString FileActorAnchors::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/chancery/anchors"_s;
}

QByteArray FileActorAnchors::machineId()
{
    QFile file(u"/etc/machine-id"_s);
    return file.open(QIODevice::ReadOnly) ? file.read(longestAnchor).trimmed() : QByteArray();
}

QString FileActorAnchors::fileOf(const QByteArray &actor) const
{
    return m_folder + u'/' + QString::fromLatin1(actor.toHex());
}

std::optional<ActorAnchor> FileActorAnchors::find(const QByteArray &actor) const
{
    QFile file(fileOf(actor));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return anchorOf(actor, file.read(longestAnchor));
}

Result<void> FileActorAnchors::write(const ActorAnchor &anchor)
{
    const QFileInfo folder(m_folder);
    if (!folder.exists()
        && (!QDir().mkpath(folder.absolutePath())
            || ::mkdir(QFile::encodeName(m_folder).constData(), S_IRWXU) != 0))
        return failure(systemError(errno, m_folder));
    return writeDurably(fileOf(anchor.actor), textOf(anchor), m_random, ownerOnly);
}

void FileActorAnchors::forget(const QByteArray &actor)
{
    QFile::remove(fileOf(actor));
}

QByteArray FileActorAnchors::placeOf(const QString &path, const QByteArray &actor) const
{
    return filePlace(path, actor, m_machine);
}

} // namespace chancery
