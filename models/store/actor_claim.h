// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/actor_anchor.h"
#include "models/store/database.h"

#include <memory>
#include <optional>

namespace chancery {

//! Whether an open file may go on as the actor that it names: told by the anchor outside the file. Each opening that
//! writes puts a new token into both, so that an older state of the file, put back in its place, does not fit. Any
//! doubt is a no: another actor costs an entry in the version vector, a dot given out twice costs data.
class ActorClaim
{
public:
    //! Without \a anchors the file is taken at its word.
    ActorClaim(Database &database, RandomSource random, std::shared_ptr<ActorAnchors> anchors);

    //! Writes nothing.
    Result<bool> holds(quint32 actor, quint64 counter) const;
    //! Within a transaction: a new token for the file and, durably, its anchor. False if the anchor cannot be written:
    //! then the next opening will not trust the actor.
    Result<bool> take(quint32 actor, quint64 counter);
    //! The transaction of take() was rolled back.
    void giveBack();
    //! The anchor knows, durably, that \a counter transactions are told to others. Where it cannot be written, the
    //! file is made one that the next opening does not trust.
    Result<void> tell(quint64 counter);
    //! Others, or another file on this computer, know \a counter transactions of \a actor (16 bytes): if an anchor of it
    //! lies here, no file that has fewer goes on as it. As well as it can.
    void knownElsewhere(const QByteArray &actor, quint64 counter);

private:
    Result<QByteArray> nameOf(quint32 actor) const;
    QByteArray placeFor(const QByteArray &name) const;

    Database &m_database;
    RandomSource m_random;
    std::shared_ptr<ActorAnchors> m_anchors;
    std::optional<ActorAnchor> m_taken; // as it was last written
    // for giveBack(): what stood before take(), here and outside
    std::optional<ActorAnchor> m_takenBefore;
    std::optional<ActorAnchor> m_writtenOver;
};

} // namespace chancery
