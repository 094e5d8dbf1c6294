// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"

#include <memory>

namespace chancery::simulation {

//! What the world gives a replica. It stays when the file is put back: nothing random comes twice.
struct Surroundings
{
    Clock clock;
    RandomSource random;
    QString name; //!< of the device
    bool anchored = true; //!< something outside the file notices when it is put back or copied
};

//! One copy of the library, as the world sees it: the real store, or a model of it in memory.
class Replica
{
public:
    virtual ~Replica() = default;

    virtual Result<Loaded> load(const RecordRef &ref) = 0;
    virtual Result<QList<Edit>> removal(const RecordRef &ref) = 0;
    virtual Result<QList<Edit>> restoration(const RecordRef &ref) = 0;
    virtual Result<CommitInfo> commit(const QList<Edit> &edits, const QString &intent) = 0;
    //! NothingToDo where there is no history.
    virtual Result<UndoReport> undo(BatchId batch) = 0;
    //! A write of a program of tomorrow: every atom named takes the place of what stands. Usage where it cannot be.
    virtual Result<void> writeRaw(const RecordState &wanted) = 0;

    virtual Result<ReplicaState> state() = 0;
    virtual Result<ReplicaState> prepareExport() = 0;
    virtual Result<VersionVector> agreed(const VersionVector &acknowledged) = 0;
    virtual Result<QList<HeadRun>> heads(const VersionVector &base, const VersionVector &top) = 0;
    //! \a wanted: contents that the receiver lacks.
    virtual Result<int> tell(const VersionVector &base, ChangeSink &sink,
                             const QSet<QByteArray> &wanted = {}) = 0;
    virtual Result<QList<QByteArray>> lacking() = 0;
    virtual Result<void> putContent(const QByteArray &hash, const QByteArray &bytes) = 0;
    virtual Result<bool> hasContent(const QByteArray &hash) = 0;
    virtual Result<int> countSince(const VersionVector &base) = 0;
    virtual Result<JoinReport> join(const JoinRequest &request, const ChangeReader &read) = 0;
    virtual Result<int> purge(const VersionVector &acknowledged, qint64 deadBefore) = 0;
    virtual Result<void> adoptLibrary(const QByteArray &library, qint64 epoch) = 0;

    //! How a file comes back: as the program restores it, or as bytes behind its back.
    enum class Return { Restored, Bytes };
    virtual Result<void> keepBackup(int number) = 0;
    virtual Result<void> goBack(int number, Return how) = 0;
    virtual Result<std::unique_ptr<Replica>> copy(const Surroundings &surroundings) = 0;
    virtual Result<QStringList> problems() = 0;

    //! A mission pack with what belongs to \a subset, opened on another computer. Usage where there are none.
    virtual Result<std::unique_ptr<Replica>> lend(const RecordRef &, bool, const Surroundings &)
    {
        return failure(ErrorCode::Usage);
    }
    virtual Result<JoinReport> takeBack(Replica &, bool) { return failure(ErrorCode::Usage); }
};

} // namespace chancery::simulation
