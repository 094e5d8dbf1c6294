// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replicator.h"
#include "models/store/store.h"
#include "models/workspace/workspace.h"
#include "tests/sync/simulation/replica.h"

namespace chancery::simulation {

//! Where the files of a world lie: in memory where the system has such a place. Files are encrypted under a raw key and
//! come as copies of one that is made once.
class StorePlace
{
public:
    StorePlace();
    ~StorePlace();

    QString newPath();
    //! An empty workspace file without reserve, under testKey(): the bytes.
    Result<QByteArray> blank();

private:
    Result<QByteArray> makeBlank();

    QString m_folder;
    int m_files = 0;
    QByteArray m_blank;
};

//! A replica in an encrypted workspace file.
class StoreReplica : public Replica
{
public:
    static Result<std::unique_ptr<Replica>> create(StorePlace &place, const Surroundings &surroundings,
                                                   const QByteArray &library);
    ~StoreReplica() override;

    Result<Loaded> load(const RecordRef &ref) override;
    Result<QList<Edit>> removal(const RecordRef &ref) override;
    Result<QList<Edit>> restoration(const RecordRef &ref) override;
    Result<CommitInfo> commit(const QList<Edit> &edits, const QString &intent) override;
    Result<UndoReport> undo(BatchId batch) override;
    Result<void> writeRaw(const RecordState &wanted) override;

    Result<ReplicaState> state() override;
    Result<ReplicaState> prepareExport() override;
    Result<VersionVector> agreed(const VersionVector &acknowledged) override;
    Result<QList<HeadRun>> heads(const VersionVector &base, const VersionVector &top) override;
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
    Result<QStringList> problems() override;
    //! \a everything: whatever its sensitivity.
    Result<std::unique_ptr<Replica>> lend(const RecordRef &subset, bool everything,
                                          const Surroundings &borrower) override;
    Result<JoinReport> takeBack(Replica &pack, bool allowRemovals) override;

private:
    StoreReplica(StorePlace &place, const Surroundings &surroundings);

    Result<void> put(const QByteArray &bytes);
    Result<void> open();
    void close();
    Result<QByteArray> bytes() const;

    StorePlace &m_place;
    Surroundings m_surroundings;
    std::shared_ptr<ActorAnchors> m_anchors; // of its computer; they stay when the file is put back
    QString m_path;
    std::unique_ptr<Workspace> m_workspace;
    Store *m_store = nullptr; // of the workspace
    QHash<int, QByteArray> m_backups;
};

} // namespace chancery::simulation
