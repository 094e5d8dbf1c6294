// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/commit_log.h"
#include "models/store/record_tables.h"
#include "models/store/siblings.h"

namespace chancery {

//! The one commit primitive. An update supersedes exactly the dots its editor had seen of the atoms it names; values
//! that arrived meanwhile stay as siblings. One transaction writes rows, dots, history and version vector.
class Writer
{
public:
    Writer(Database &database, WriteGuard &guard, RecordTables &tables, Siblings &siblings, CommitLog &log);
    ~Writer();

    //! In test builds: an SQLite session runs beside every transaction and must report exactly the rows whose sequence
    //! moved; a difference is ErrorCode::Internal and nothing is written.
    void setAudited(bool audited) { m_audited = audited; }

    Result<CommitInfo> commit(const QList<Edit> &edits, const QString &intent, const CommitLog::Names &names);
    //! Built-in reference data into a file without it: written at the seed's dot, without history.
    Result<ChangeSet> seed(const QList<Record> &records, quint64 dataVersion);

private:
    struct Pending
    {
        Dot dot;
        ChangeSet changes;
        QSet<RecordId> moved; // rows whose sequence moved
    };

    Result<void> apply(const Edit &edit, Pending &pending);
    Result<void> insert(const Record &record, Pending &pending);
    Result<void> change(Row row, const Edit &edit, Pending &pending);
    Result<AtomMask> writeAtoms(Row &row, const Edit &edit, Dot dot);
    Result<void> writeAtom(Row &row, int atom, const Record &after, const QList<Dot> &seen, Dot dot);
    Result<void> writePresence(Row &row, bool alive, const QList<Dot> &seen, Dot dot);
    Result<void> remember(const Row &before, Edit::Operation operation, AtomMask atoms);
    void digest(const Row &row, Edit::Operation operation, AtomMask atoms);

    Database &m_database;
    WriteGuard &m_guard;
    RecordTables &m_tables;
    Siblings &m_siblings;
    CommitLog &m_log;
    Statement m_history;
    bool m_audited = false;
};

} // namespace chancery
