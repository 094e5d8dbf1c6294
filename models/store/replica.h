// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/record_state.h"
#include "models/records/change_set.h"
#include "models/store/edit.h"
#include "models/store/history.h"

#include <QSet>

#include <functional>

namespace chancery {

//! An incarnation of a workspace file: what dots name.
struct Actor
{
    QByteArray id; //!< 16 bytes
    QString device; //!< the name its people know

    bool operator==(const Actor &) const = default;
};

//! Chain heads after the transactions of an actor from \a first on, without a gap; of each its first bytes.
struct HeadRun
{
    static constexpr int headSize = 8;
    static constexpr qsizetype limit = 1 << 20; //!< heads that a manifest may hold

    quint32 actor = 0;
    quint64 first = 0;
    QByteArray heads;

    qsizetype count() const { return heads.size() / headSize; }
    quint64 last() const { return first + quint64(count()) - 1; }
    QByteArrayView at(quint64 counter) const
    {
        return QByteArrayView(heads).sliced(qsizetype(counter - first) * headSize, headSize);
    }
    //! Empty if it holds none of \a from to \a to.
    HeadRun within(quint64 from, quint64 to) const;

    bool operator==(const HeadRun &) const = default;
};

//! What a file says of itself to others. Ordinals are the file's own.
struct ReplicaState
{
    QByteArray library; //!< 16 bytes
    qint64 epoch = 0;
    QList<QByteArray> former; //!< libraries that the file belonged to before it joined this one
    quint32 actor = 0; //!< the own one; 0: none yet
    QMap<quint32, Actor> actors;
    VersionVector vector;

    //! No work of people in it: nothing at all, or the shipped reference data.
    bool isEmpty() const;
};

//! What a bundle's library is to a file.
enum class Kinship : quint8 {
    Same, //!< its own, or one that it left when it joined another: it joins
    Adopt, //!< the file has no work of its own, and goes over to it
    Passed, //!< a library without work, which gives way to the file's: nothing in it is for us
    Other, //!< the two become one on request only
    Older, //!< the file's own before a backup was made the truth
    Newer, //!< the file's own, but a backup has been made the truth since
};

//! \a empty: no work of people is in their file. Of two empty libraries the smaller id goes on.
Kinship kinshipOf(const ReplicaState &ours, const QByteArray &library, qint64 epoch, bool empty);

//! What joins: the teller's manifest, in the teller's ordinals.
struct JoinRequest
{
    QMap<quint32, Actor> actors;
    quint32 sender = 0; //!< the teller's own actor
    VersionVector base;
    VersionVector top;
    QList<HeadRun> heads = {}; //!< of the chains between the two
    QString intent; //!< for the history: `import:<device>`
    bool dryRun = false; //!< works everything out, and writes nothing
    bool allowRemovals = false;
    bool history = true; //!< false: what a new file starts with is nobody's to undo
    //! Hashes of the contents that are told. It is read for those that are lacking here, even if nothing else is new.
    QSet<QByteArray> contents = {};
};

//! What a join did, or would do.
struct JoinReport
{
    enum class Verdict : quint8 {
        Joined,
        Known, //!< nothing in it was new
        Gap, //!< it builds on transactions that are not here: `missing`
        TooManyRemovals, //!< nothing was written; ask, then come again with allowRemovals
        Forked, //!< two files write as one actor, and theirs is the branch that will yield: nothing was written
    };
    struct Item
    {
        RecordRef record;
        quint16 kind = 0; //!< as a number: of a newer program, perhaps
        ChangeSet::Entry::What what = ChangeSet::Entry::What::Updated;
        AtomMask conflicts = 0; //!< atoms that hold concurrent values because of it
        QString title = {}; //!< of a record that comes new: a dry run leaves nothing to ask for it
    };

    Verdict verdict = Verdict::Known;
    CommitInfo commit; //!< undo() takes its batch; 0 if nothing changed
    int inserted = 0;
    int updated = 0;
    int removed = 0;
    int conflicting = 0; //!< records with conflicts because of it
    int carried = 0; //!< records, or parts, of a newer program: kept and passed on
    int contents = 0; //!< of attachments that came
    QList<Item> items; //!< after keepWeightiest() at most `reportedItems`, conflicts and removals first
    QList<Actor> missing; //!< whose transactions are missing, for Gap
    bool rolledBack =
        false; //!< they know work of ours that we do not: the file was restored or cloned; a new actor writes now
    bool healedFork = false; //!< own work was renamed because another file wrote as the same actor

    static constexpr int reportedItems = 1000;
    void keepWeightiest();
};

using ChangeReader = std::function<Result<void>(ChangeSink &)>;

} // namespace chancery
