// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"
#include "models/store/replica.h"

namespace chancery {

//! What the file remembers of actors and their chains: tables sync_actor, sync_vv, sync_head, sync_checkpoint.
class SyncBooks
{
public:
    explicit SyncBooks(Database &database);

    Result<QMap<quint32, Actor>> actors();
    Result<VersionVector> vector(); //!< heads that were never known are empty
    //! After an own transaction; empty if it is not remembered.
    Result<QByteArray> ownHead(Dot dot);
    Result<void> keepHead(quint32 actor, const VersionVector::Entry &entry);

    //! The actor's transactions after \a dot bear other names now: their heads, stamps and text revisions would be taken
    //! for those of the branch that keeps the name.
    Result<void> forgetBeyond(Dot dot);

    //! Transactions whose name was given up here, beyond the first and up to the last.
    struct Yield
    {
        quint64 beyond = 0;
        quint64 last = 0;
    };
    Result<void> keepYield(quint32 actor, Yield yield);
    Result<QHash<quint32, Yield>> yields();

    //! Rows up to \a sequence hold nothing beyond \a vector.
    Result<void> keepCheckpoint(qint64 sequence, const VersionVector &vector);
    //! The highest sequence up to which whoever has \a base lacks nothing.
    Result<qint64> sequenceWithin(const VersionVector &base);

private:
    Database &m_database;
};

} // namespace chancery
