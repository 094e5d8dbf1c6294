// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

#include <optional>

namespace chancery::simulation {

//! One thing that happens in the world, as data. What a step makes (record, bundle, editor, backup) is named by the
//! step's serial, so that steps can be dropped and the others still mean the same.
struct Step
{
    enum class Op : quint8 {
        Create, //!< a record of any kind; a: kind, by position
        Derive, //!< link, tag or tagging with an id that others derive too; a: which
        Edit, //!< a: record
        Batch, //!< several records in one commit; a: the first
        Open, //!< an editor; a: record
        Save, //!< what an editor holds; a: the editor's step
        Delete,
        Undelete,
        Undo, //!< a: how many commits ago
        Newer, //!< a program of tomorrow writes what we do not know; a: record, b: atom or kind
        Export, //!< a: for which replica; b: 1 leaves out the contents of attachments
        Broadcast, //!< one bundle for everybody; b as above
        Deliver, //!< a: the bundle's step
        Damage, //!< a changed or shortened copy arrives; a: the bundle's step
        Backup,
        Restore, //!< from a backup, as the program does it; a: the backup's step
        Rollback, //!< the file's bytes are put back behind the program's back
        Clone, //!< the file is copied, and both go on; the copy becomes the next replica
        Purge,
        Retire, //!< a: which replica leaves the circle whose acknowledgements count
        Clock, //!< a replica's clock jumps
        Seed, //!< reference data of a version; a: the version
        Join, //!< goes over to the library of another one, with all its work; a: which replica's
        Lend, //!< a mission pack; a: the first of some records. Steps name its file as `firstPack` + serial
        Return, //!< the replica is a pack; a: where it is taken back
        Attach, //!< a file to a record, or another one to an attachment; a: record
        Verify,
    };

    int serial = 0;
    Op op = Op::Create;
    int replica = 0;
    int a = 0;
    int b = 0;
    quint32 salt = 0; //!< of everything random in it

    bool isWrite() const { return op < Op::Export || op == Op::Attach; }
    bool operator==(const Step &) const = default;
};

constexpr int firstPack = 10000; //!< where the numbers of packs begin, among those of replicas

struct Schedule
{
    quint32 seed = 0;
    int replicas = 3;
    int newer = 0; //!< how many of them run a program of tomorrow; the last ones
    int guests = 0; //!< how many begin empty, with a library of their own; the first after replica 0
    int strangers = 0; //!< how many work in libraries of their own until they join; after the guests
    bool files = false; //!< bundles go through the real container
    bool forks = false; //!< copies of files are not recognised
    QList<Step> steps;

    bool operator==(const Schedule &) const = default;

    QByteArray toText() const;
    static std::optional<Schedule> fromText(const QByteArray &text);
};

//! What a schedule may be like.
struct Flavour
{
    bool store = true; //!< else all in memory: longer ones
    bool files = true;
    int forks = 10; //!< one schedule in so many has copies that nothing notices; 0: none
};

//! The same seed gives the same schedule. Each has weights of its own, some of them 0 ("swarm").
Schedule randomSchedule(quint32 seed, const Flavour &flavour);

//! A generator for one step's own needs.
QRandomGenerator generatorOf(quint32 seed, quint32 salt);

} // namespace chancery::simulation
