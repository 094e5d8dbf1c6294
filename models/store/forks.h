// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/chains.h"
#include "models/store/replicator.h"
#include "models/store/sync_books.h"

namespace chancery {

//! An actor whose transactions went two ways: a file was cloned or put back in a way that nothing outside it noticed.
struct Fork
{
    quint32 actor = 0;
    VersionVector::Entry common; //!< up to here both are the same
    quint64 last = 0; //!< of our branch
    bool own = false; //!< it is the actor of this file
    bool weYield = false; //!< our branch gives up its name: of two, the one with the lesser (counter, head)
};

//! Finds forks by chain heads, and heals them: the branch that yields writes its values again under another name, as
//! writes that have seen nothing of the other branch, so that nothing of either is lost.
class Forks
{
public:
    explicit Forks(const Replicator::Parts &parts);

    //! All in ordinals of this file; \a heads ascending by actor and counter.
    Result<QList<Fork>> find(const VersionVector &known, const VersionVector &top,
                             const QList<HeadRun> &heads);
    //! Within a transaction: renames our writes above the common part, and takes the vector back to it. The rows moved.
    Result<QSet<RecordId>> yield(const Fork &fork, const CommitLog::Names &names);

private:
    Result<std::optional<Fork>> examine(quint32 actor, const VersionVector &known,
                                        const VersionVector::Entry &top, const QList<HeadRun> &theirs);
    Result<QList<Standing>> recordsBeyond(const Fork &fork);
    Result<void> rename(const Standing &before, const Fork &fork, const QList<Dot> &names);

    const Replicator::Parts &m;
    SyncBooks m_books;
    Chains m_chains;
};

} // namespace chancery
