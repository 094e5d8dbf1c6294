// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/join.h"
#include "tests/sync/simulation/recording.h"
#include "tests/sync/simulation/replica.h"

#include <QSet>

namespace chancery::simulation {

//! The design as maps, without a file: what the store is measured by. It also stands for a program of tomorrow, since
//! kinds and atoms are only numbers to it.
class MemoryReplica : public Replica
{
public:
    MemoryReplica(const Surroundings &surroundings, const QByteArray &library);

    Result<Loaded> load(const RecordRef &ref) override;
    Result<QList<Edit>> removal(const RecordRef &ref) override;
    Result<QList<Edit>> restoration(const RecordRef &ref) override;
    Result<CommitInfo> commit(const QList<Edit> &edits, const QString &intent) override;
    Result<UndoReport> undo(BatchId batch) override;
    Result<void> writeRaw(const RecordState &wanted) override;

    Result<ReplicaState> state() override;
    Result<ReplicaState> prepareExport() override;
    // a model without chains
    Result<VersionVector> agreed(const VersionVector &vector) override { return vector; }
    Result<QList<HeadRun>> heads(const VersionVector &, const VersionVector &) override
    {
        return QList<HeadRun>();
    }
    Result<int> tell(const VersionVector &base, ChangeSink &sink, const QSet<QByteArray> &wanted) override;
    Result<QList<QByteArray>> lacking() override;
    Result<void> putContent(const QByteArray &hash, const QByteArray &bytes) override;
    Result<bool> hasContent(const QByteArray &hash) override;
    Result<int> countSince(const VersionVector &base) override;
    Result<JoinReport> join(const JoinRequest &request, const ChangeReader &read) override;
    Result<int> purge(const VersionVector &acknowledged, qint64 deadBefore) override;
    Result<void> adoptLibrary(const QByteArray &library, qint64 epoch) override;

    Result<void> keepBackup(int number) override;
    Result<void> goBack(int number, Return how) override;
    Result<std::unique_ptr<Replica>> copy(const Surroundings &surroundings) override;
    Result<QStringList> problems() override { return QStringList(); }

private:
    struct State
    {
        QByteArray library;
        QList<QByteArray> former;
        quint32 actor = 0;
        QMap<quint32, Actor> actors;
        VersionVector vector;
        qint64 hlc = 0;
        QMap<RecordId, RecordState> records;
        QHash<Dot, Stamp> stamps;
        QSet<RecordId> holes;
        QHash<QByteArray, QByteArray> contents;
    };

    quint32 ordinalOf(const Actor &actor);
    void mint();
    Dot nextDot();
    PrecedenceOf precedence() const;
    Result<bool> apply(const Edit &edit, Dot dot);
    bool writeAtoms(RecordState &state, const Edit &edit, Dot dot) const;
    void joinRecord(const RecordState &incoming, const VersionVector &known, const VersionVector &top,
                    JoinReport &report, QList<RecordId> &touched);
    void touch(const QList<RecordId> &records);
    void takeContents(const Recording &content);
    Result<JoinReport> joinContents(const JoinRequest &request, const ChangeReader &read, JoinReport report);

    Surroundings m_surroundings;
    State m_state;
    QHash<int, State> m_backups;
};

} // namespace chancery::simulation
