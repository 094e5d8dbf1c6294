// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/backup.h"
#include "models/store/blob_table.h"
#include "models/store/exchange_table.h"
#include "models/store/history_store.h"
#include "models/store/local_tables.h"
#include "models/store/peer_table.h"
#include "models/store/reader.h"
#include "models/store/replicator.h"
#include "models/store/search_index.h"
#include "models/store/store_file.h"
#include "models/store/verify.h"
#include "models/store/writer.h"

#include <memory>

namespace chancery {

struct StoreOptions
{
    FileEnvironment environment;
    bool audited = false; //!< proves each transaction with an SQLite session
};

//! An open workspace file with everything that reads and writes it. One thread. Moves nowhere.
class Store
{
public:
    static Result<std::unique_ptr<Store>> attach(OpenedFile file, const StoreOptions &options);
    ~Store();

    const OpenedFile &file() const { return m_file; }
    OpenedFile &file() { return m_file; }
    const FileEnvironment &environment() const { return m_options.environment; }
    Reader &reader() { return m_engine->reader; }
    RecordTables &tables() { return m_engine->tables; }
    HistoryStore &history() { return m_engine->history; }
    LocalTables &local() { return m_engine->local; }
    SearchIndex &index() { return m_engine->index; }
    Siblings &siblings() { return m_engine->siblings; }
    RecordStates &states() { return m_engine->states; }
    TextHistory &texts() { return m_engine->texts; }
    RevisionTable &revisions() { return m_engine->revisions; }
    Ranks &ranks() { return m_engine->ranks; }
    Replicator &replicator() { return m_engine->replicator; }
    PeerTable &peers() { return m_engine->peers; }
    ExchangeTable &exchanges() { return m_engine->exchanges; }
    BlobTable &blobs() { return m_engine->blobs; }
    CommitLog &log() { return m_engine->log; }
    const CommitLog::Names &names() const { return m_names; }
    Result<void> setNames(const CommitLog::Names &names);

    //! The one way to write records. ReadOnly on a file opened for reading; DiskFull leaves everything as it was, and the
    //! reserve to the drafts.
    Result<CommitInfo> commit(const QList<Edit> &edits, const QString &intent)
    {
        return commitRounds({edits}, intent);
    }
    //! Values that are to stand beside each other come from writes of their own; see Writer.
    Result<CommitInfo> commitRounds(const QList<QList<Edit>> &rounds, const QString &intent,
                                    const std::function<Result<void>()> &beside = {});
    //! What others tell, in one transaction; what it changed becomes searchable.
    Result<JoinReport> join(const JoinRequest &request, const ChangeReader &read);
    //! The edits that put a record and its descendants into the bin, children first.
    Result<QList<Edit>> removal(const RecordRef &ref);
    //! The edits that bring a record back with the children that went with it.
    Result<QList<Edit>> restoration(const RecordRef &ref);
    Result<UndoReport> undo(BatchId batch);

    //! A local write (draft, setting) that a full disk must not stop: it releases the reserve and tries again.
    Result<void> keep(const std::function<Result<void>()> &write);

    Result<void> rekey(const KeyRequest &newKey);
    Result<void> backup(const QString &target, const BackupProgress &progress = {});
    Result<QString> backupTo(const QString &folder, int keep);
    Result<VerifyReport> verify();

private:
    struct Engine
    {
        Engine(Database &database, const StoreOptions &options);

        WriteGuard guard;
        RecordTables tables;
        Siblings siblings;
        Carried carried;
        Ranks ranks;
        RevisionTable revisions;
        RecordStates states;
        TextHistory texts;
        CommitLog log;
        HistoryLog historyLog;
        Reader reader;
        HistoryStore history;
        LocalTables local;
        SearchIndex index;
        Writer writer;
        Replicator replicator;
        PeerTable peers;
        ExchangeTable exchanges;
        BlobTable blobs;
    };

    Store(OpenedFile file, const StoreOptions &options);
    Result<void> start();
    Result<void> adoptCarried();
    Result<QList<Edit>> withDescendants(const QList<Edit> &edits);

    OpenedFile m_file;
    StoreOptions m_options;
    CommitLog::Names m_names;
    std::unique_ptr<Engine> m_engine;
};

} // namespace chancery
