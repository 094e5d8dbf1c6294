// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record_id.h"
#include "models/records/result.h"

#include <optional>

namespace chancery {

//! What is remembered outside a workspace file of the actor that writes in it. A copied, cloned or restored file does
//! not fit it, and must go on as another actor, or two files would give out the same dots.
struct ActorAnchor
{
    QByteArray actor; //!< 16 bytes
    quint64 counter = 0; //!< at least as many transactions were told to others
    QByteArray place; //!< ActorAnchors::placeOf() of the file
    QByteArray token; //!< 16 random bytes, which stand in the file too

    bool operator==(const ActorAnchor &) const = default;
};

//! Where anchors are kept; passed in. One thread at a time.
class ActorAnchors
{
public:
    virtual ~ActorAnchors() = default;

    //! None if there is none, or none that can be read: then the file may be a copy.
    virtual std::optional<ActorAnchor> find(const QByteArray &actor) const = 0;
    //! Lasts when the call returns. DiskFull, FileNotWritable, ReadOnly, InputOutput.
    virtual Result<void> write(const ActorAnchor &anchor) = 0;
    //! As well as it can: an anchor too many does no harm.
    virtual void forget(const QByteArray &actor) = 0;
    //! What tells this file from any copy of it, mixed with \a actor, so that nothing can be read from it. Empty if
    //! there is no such file.
    virtual QByteArray placeOf(const QString &path, const QByteArray &actor) const = 0;
};

//! 32 bytes of BLAKE2b over machine, canonical path, file system, inode and time of birth of a file. Empty if there is
//! no such file.
QByteArray filePlace(const QString &path, const QByteArray &actor, const QByteArray &machine);

//! Anchors as small files in a folder of the person, each readable by its owner alone.
class FileActorAnchors : public ActorAnchors
{
public:
    //! \a machine: what tells this computer from others.
    FileActorAnchors(const QString &folder, const RandomSource &random, const QByteArray &machine);

    //! The folder that all programs of Chancery share: $XDG_DATA_HOME/chancery/anchors.
    static QString defaultFolder();
    //! The content of /etc/machine-id; empty if there is none.
    static QByteArray machineId();

    std::optional<ActorAnchor> find(const QByteArray &actor) const override;
    Result<void> write(const ActorAnchor &anchor) override;
    void forget(const QByteArray &actor) override;
    QByteArray placeOf(const QString &path, const QByteArray &actor) const override;

private:
    QString fileOf(const QByteArray &actor) const;

    QString m_folder;
    RandomSource m_random;
    QByteArray m_machine;
};

} // namespace chancery
