// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/history.h"

#include <QDateTime>

namespace chancery {

class Workspace;

//! One of several values that people wrote at the same time.
struct ConflictValue
{
    QString id; //!< names it on the command line: actor (8 hex digits), a dot, counter
    Record record; //!< carries the fields of the atom; of presence nothing
    bool alive = true; //!< of presence
    QString user;
    QString device;
    QDateTime time; //!< UTC, by the clock of the one who wrote it
    bool visible = false; //!< the one that is shown meanwhile
    QByteArray packed; //!< as kept; equal bytes are equal values
};

//! An atom of a record that holds several values.
struct Conflict
{
    RecordRef record;
    int atom = 0; //!< 0: edited by one, deleted by the other
    QList<ConflictValue> values; //!< the visible one first, then by rank
    std::optional<QString>
        merged; //!< of a long text whose lines merge without overlap: what is shown meanwhile
    bool canBoth = false; //!< texts and lists can keep both
};

struct ConflictChoice
{
    enum class Take : quint8 { Value, Merged, Both };

    Take take = Take::Value;
    QString id; //!< of the value
    QStringList shown =
        {}; //!< ids of the values that the person saw; others stay beside the choice. Empty: all
};

//! What waits for a decision, by record.
Result<QList<Conflict>> conflicts(Workspace &workspace);
Result<QList<Conflict>> conflictsOf(Workspace &workspace, const RecordRef &record);
Result<int> conflictCount(Workspace &workspace); //!< of atoms; cheap
//! A commit like any other: undo brings all values back. UnknownRecord, BadValue (no such value, or not mergeable),
//! NothingToDo (settled meanwhile).
Result<CommitInfo> resolve(Workspace &workspace, const RecordRef &record, int atom,
                           const ConflictChoice &choice);

} // namespace chancery
