// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/record_state.h"
#include "models/records/record_id.h"
#include "models/store/actor_claim.h"
#include "models/store/database.h"
#include "models/store/edit.h"

#include <memory>
#include <optional>

namespace chancery {

//! Who wrote which transaction: hands out dots, keeps the version vector with its hash chain, the hybrid logical clock,
//! the change sequence and the list of batches. State advances only when the transaction around it has committed.
class CommitLog
{
public:
    CommitLog(Database &database, Clock clock, RandomSource random,
              std::shared_ptr<ActorAnchors> anchors = {});
    ~CommitLog();

    Result<void> load();

    struct Names
    {
        QString user;
        QString device;
    };

    //! Within a transaction: there is an actor, and its anchor outside the file is durable. Mints a new one if the file
    //! has none of its own or may be a copy (restored, cloned, moved). Writes nothing once it was done and committed.
    Result<void> ensureActor(const Names &names);
    //! After ensureActor() and before anything leaves the file, inside a transaction or outside: the anchor outside the
    //! file knows, durably, how many transactions of the own actor others are told of.
    Result<void> anchorExported();
    //! After a join, outside a transaction: others told that they know \a counter transactions of \a actor (16 bytes).
    //! Anchors on this computer remember it, so that no older state of a file gives out the same dots again.
    void anchorHeard(const QByteArray &actor, quint64 counter) { m_claim.knownElsewhere(actor, counter); }
    //! Within a transaction: a batch of the history begins.
    void openBatch();
    //! And within the batch the dot of what is written next, after ensureActor(). A join may need none of its own.
    Result<Dot> startDot(const Names &names);
    qint64 nextSequence() { return ++m_pending.sequence; }
    qint64 nextChange() { return ++m_pending.change; }
    //! Feeds the digest of the transaction, which the chain head covers.
    void digest(const QByteArray &bytes);
    //! Writes the dot that was started, and the version vector.
    Result<void> sealDot(const Names &names);
    //! Writes the batch; \a dot is {} for one without.
    Result<BatchId> closeBatch(const Names &names, const QString &intent, Dot dot);

    //! Within a transaction: what has been integrated of an actor.
    Result<void> writeVector(quint32 actor, const VersionVector::Entry &entry);
    //! Within a transaction: a stamp of somebody's; one that is there stays.
    Result<void> writeStamp(const Stamp &stamp);
    //! Moves the hybrid logical clock on, but never more than ten minutes beyond the wall clock.
    void hear(qint64 hlc);
    qint64 clock() const { return m_pending.hlc; }
    //! Within a transaction: the file may be a copy; the next dot is one of a new actor.
    Result<void> forgetActor();
    std::optional<quint32> actor() const { return m_pending.actor; }
    //! After the COMMIT went well.
    void committed() { m_state = m_pending; }
    void rolledBack();

    //! The fixed actor of the built-in reference data, in every file; its counter is the data version.
    static QByteArray seedActor();
    Result<quint32> ordinalOf(const QByteArray &actor, const QString &device);
    qint64 sequence() const { return m_state.sequence; }

private:
    class Hash;
    struct State
    {
        std::optional<quint32> actor;
        bool claimed = false; // by this opening
        quint64 counter = 0;
        QByteArray head;
        qint64 hlc = 0;
        qint64 sequence = 0;
        qint64 change = 0;
        BatchId batch = 0;
        qint64 firstChange = 0;
    };

    Result<void> loadActor(State &state) const;
    Result<void> mint(const QString &device);
    Result<void> anchorFormer();
    Result<void> prepareStatements();
    Dot currentDot() const { return {m_pending.actor.value_or(0), m_pending.counter}; }
    Result<qint64> lastSequence() const;

    Database &m_database;
    Clock m_clock;
    RandomSource m_random;
    ActorClaim m_claim;
    State m_state;
    State m_pending;
    std::unique_ptr<Hash> m_digest; // running, over what the transaction wrote
    Statement m_writeVector;
    Statement m_writeDot;
    Statement m_writeStamp;
    Statement m_writeBatch;
};

} // namespace chancery
