// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/history_log.h"
#include "models/store/record_states.h"
#include "models/store/replica.h"
#include "models/store/text_history.h"

#include <QSet>

namespace chancery {

//! The file's side of an exchange: tells others what they lack, and joins what they tell.
class Replicator
{
public:
    struct Parts
    {
        Database &database;
        RecordTables &tables;
        Siblings &siblings;
        Carried &carried;
        Ranks &ranks;
        RevisionTable &revisions;
        RecordStates &states;
        TextHistory &texts;
        HistoryLog &history;
        CommitLog &log;
    };

    explicit Replicator(const Parts &parts);
    ~Replicator();

    //! As Writer::setAudited().
    void setAudited(bool audited) { m_audited = audited; }

    Result<ReplicaState> state();
    //! Before anything leaves: an actor exists, the anchor outside the file is durable, and a checkpoint is kept.
    Result<ReplicaState> prepareExport(const CommitLog::Names &names);
    //! The chains from \a base to \a top, which goes with what tell() says: a fork shows in them.
    Result<QList<HeadRun>> heads(const VersionVector &base, const VersionVector &top);
    //! What a peer has, by its own word, without the chains that went another way than the file's.
    Result<VersionVector> agreed(const VersionVector &acknowledged);
    //! Tells \a sink every record with a write that \a base does not cover; whole records, in one read transaction.
    //! An empty base is a full snapshot. With the contents of the attachments among them, and those of \a wanted that
    //! are here.
    Result<int> tell(const VersionVector &base, ChangeSink &sink, const QSet<QByteArray> &wanted = {});
    //! The contents that living attachments name and that are not here; ascending.
    Result<QList<QByteArray>> lacking();
    //! How many records tell() would name.
    Result<int> countSince(const VersionVector &base);

    //! Joins in one transaction, or leaves everything as it was. \a read is called at most once, inside it. Every
    //! value that comes is taken as hostile: BadFormat for what cannot be, TooLarge beyond the limits.
    Result<JoinReport> join(const JoinRequest &request, const ChangeReader &read,
                            const CommitLog::Names &names);

    //! Drops the content of records that were dead before \a deadBefore (Unix milliseconds), whose death all of
    //! \a acknowledged cover; the dots stay. Forgets too who wrote what others have superseded. The number of records.
    Result<int> purge(const VersionVector &acknowledged, qint64 deadBefore);

    //! After an update of the program: brings what was carried byte for byte into the tables that know it now. The number
    //! of records.
    Result<int> adoptCarried();

    //! Goes over to the library of others: an empty file with the first bundle, another one on request. The file's work
    //! comes along; bundles of the library that it leaves are still its own.
    Result<void> adoptLibrary(const QByteArray &library, qint64 epoch);

private:
    Result<bool> healForks(const JoinRequest &request, const CommitLog::Names &names, bool &healed,
                           bool &rolledBack);
    Result<int> takeContents(const JoinRequest &request, const ChangeReader &read);
    Result<JoinReport> joinOnce(const JoinRequest &request, const ChangeReader &read,
                                const CommitLog::Names &names);
    Result<void> adopt(quint16 kind, const RecordId &id);
    void anchorHeard(const JoinRequest &request);
    void forget(); //!< what a transaction that is gone left in memory

    //! The dots of each record that has one beyond \a base.
    Result<void> forEachLack(const VersionVector &base, const std::function<void(const Versions &)> &take);
    Result<void> forEachSince(const VersionVector &base,
                              const std::function<Result<void>(const RecordState &)> &take);
    Result<int> tellWithin(const VersionVector &base, ChangeSink &sink, const QSet<QByteArray> &wanted);
    Result<void> tellStamps(const QSet<Dot> &dots, ChangeSink &sink);
    Result<void> tellRevisions(const RecordId &id, AtomMask concurrent, const VersionVector &base,
                               ChangeSink &sink);
    Result<void> tellBlob(const QByteArray &hash, ChangeSink &sink);

    bool diedAfter(const RecordState &state, qint64 time);
    Result<void> dropContent(const Standing &standing);
    Result<void> dropStamps();
    Result<void> pruneTexts(const KindSpec &spec, const VersionVector &acknowledged);

    Parts m;
    bool m_audited = false;
};

} // namespace chancery
