// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"
#include "models/workspace/environment.h"

#include <QStringList>

#include <optional>

namespace chancery {

class Workspace;

//! The sensitivities from the most open to the most closed, as the kinds' tables name them: public, internal, confidential.
QStringList sensitivities();

//! What to lend, and where to.
struct PackOrder
{
    //! One of a mission (Kind::Mission), a country (Kind::Jurisdiction), a tag (Kind::Tag).
    RecordRef subset;
    //! What is more sensitive than this stays at home, with all that belongs to it. A record without a word on it counts
    //! as the first of sensitivities(), one with an unknown word as the last, one with several by the strictest.
    QString highest = QStringLiteral("internal");
    QString path; //!< FileExists if there is one
    Credentials credentials; //!< of the pack; never those of the workspace
    bool plain = false; //!< an ordinary SQLite file instead
    QString name; //!< for the history at home; empty: the subset's title
    QString user; //!< who will write in the pack; empty: as here
    QString device; //!< and where; empty: the pack's name
};

//! A pack as the workspace that lent it remembers it, or as the pack says of itself.
struct PackInfo
{
    QByteArray id; //!< 16 bytes
    QString name;
    QByteArray library; //!< of the workspace that lent it
    qint64 lent = 0; //!< Unix milliseconds
    qint64 returned = 0; //!< when it was last taken back; 0: never. Known at home only
    int records = 0; //!< in it when it was lent
};

struct PackResult
{
    PackInfo info;
    int chosen = 0; //!< records of the subset itself, with what belongs to them
    int context = 0; //!< records around it: what they refer to, and the reference data
    int left = 0; //!< records of the subset or around it that stay at home because they are too sensitive
};

//! Writes a new workspace file with a part of this one: the subset, what belongs to it, and what is needed to read it.
//! The pack is a library of its own; it remembers the versions at home of all that it holds, and comes back by
//! takeBack(). UnknownRecord for a subset that is not there, BadValue for an unknown sensitivity, NothingToDo if the
//! subset itself is too sensitive, and the errors of making a workspace. Nothing is left of a pack that fails.
Result<PackResult> lendPack(Workspace &home, const PackOrder &order);

struct TakeBackOrder
{
    bool dryRun = false;
    bool allowRemovals = false; //!< even if that removes more than 20 records, or 5 % and at least 5
};

struct TakeBackResult
{
    PackInfo info;
    //! Verdict Joined, Known (nothing new in it) or TooManyRemovals. Undo takes commit.batch.
    JoinReport report;
    int drafts = 0; //!< texts that somebody began in the pack and did not finish: they stay there
};

//! Takes what was changed in the pack since it was lent, or since it last came back, as one commit with the intent
//! `pack:<name>`: each change as an editor's that was opened when the pack had last seen this workspace. What changed
//! here meanwhile stands beside it; what stayed here is never read as deleted. The pack is only read.
//! BadFormat for a file that is no pack, OtherLibrary for one of another workspace or unknown to this one, and the errors
//! of opening a workspace.
Result<TakeBackResult> takeBack(Workspace &home, const QString &packPath, const Credentials &credentials,
                                const TakeBackOrder &order = {});

//! The packs that this workspace has lent, newest first.
Result<QList<PackInfo>> lentPacks(Workspace &home);

//! What the opened file says of itself if it is a mission pack; none for an ordinary workspace. A pack exchanges no
//! bundles.
Result<std::optional<PackInfo>> packInfo(Workspace &workspace);

} // namespace chancery
