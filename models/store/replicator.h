// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"
#include "models/store/writer.h"

namespace chancery {

//! The file's side of an exchange: tells others what they lack, and joins what they tell.
class Replicator
{
public:
    struct Parts
    {
        Database &database;
        WriteGuard &guard;
        RecordTables &tables;
        Siblings &siblings;
        CommitLog &log;
    };

    explicit Replicator(const Parts &parts);
    ~Replicator();

    Result<ReplicaState> state();
    //! Before anything leaves: an actor exists, the anchor outside the file is durable, and a checkpoint is kept.
    Result<ReplicaState> prepareExport(const CommitLog::Names &names);
    //! Tells \a sink every record with a write that \a base does not cover; whole records, in one read transaction.
    //! An empty base is a full snapshot. \a blobs: with the contents of the attachments among them.
    Result<int> tell(const VersionVector &base, ChangeSink &sink, bool blobs = true);
    //! How many records tell() would name.
    Result<int> countSince(const VersionVector &base);

    //! Joins in one transaction, or leaves everything as it was. \a read is called at most once, inside it. Every
    //! value that comes is taken as hostile: BadFormat for what cannot be, TooLarge beyond the limits.
    Result<JoinReport> join(const JoinRequest &request, const ChangeReader &read,
                            const CommitLog::Names &names);

    //! Drops the content of records that were dead before \a deadBefore (Unix milliseconds), whose death all of
    //! \a acknowledged cover; the dots stay. The number of records.
    Result<int> purge(const VersionVector &acknowledged, qint64 deadBefore);

    //! Takes over the library of others: only an empty file may. Its actors keep their names.
    Result<void> adoptLibrary(const QByteArray &library, qint64 epoch);

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace chancery
