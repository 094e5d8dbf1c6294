// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"
#include "models/store/replica.h"

namespace chancery {

//! The chain heads of all transactions that are integrated here, own ones (sync_dot) and others' (sync_chain): where two
//! files went on as one actor, the heads after the same counter differ from there on.
class Chains
{
public:
    explicit Chains(Database &database);

    //! What a bundle from \a base to \a top says: of each actor that went on since, every head from the base on, and
    //! ever fewer before it, so that whoever stands elsewhere finds about where the two parted.
    Result<QList<HeadRun>> told(const VersionVector &base, const VersionVector &top);
    //! From \a first to \a last, as far as they are known; ascending, without overlap.
    Result<QList<HeadRun>> heads(quint32 actor, quint64 first, quint64 last);
    //! Without the entries whose head is another one here.
    Result<VersionVector> agreed(const VersionVector &vector);
    Result<void> keep(const HeadRun &run);
    //! The actor's transactions after \a dot bear other names now.
    Result<void> forgetBeyond(Dot dot);

    struct Comparison
    {
        quint64 common = 0; //!< the last counter that is known to be the same, before the first that differs
        bool differ = false;
    };
    static Comparison compare(const QList<HeadRun> &ours, const QList<HeadRun> &theirs);

private:
    Database &m_database;
};

} // namespace chancery
