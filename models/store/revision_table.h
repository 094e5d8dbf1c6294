// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/record_state.h"
#include "models/store/database.h"

namespace chancery {

//! What each write of a long text was made from (table sync_revision), so that concurrent texts have a merge base.
//! Within the caller's transaction.
class RevisionTable
{
public:
    explicit RevisionTable(Database &database);

    //! Adds what is new of it: a known revision keeps its parents if \a revision names none, and its value if
    //! \a revision carries none.
    Result<void> save(const TextRevision &revision);
    //! What the register no longer holds is kept here. The revision is made, without parents, if there is none.
    Result<void> setValue(const RecordId &record, quint8 atom, Dot dot, const QByteArray &value);
    //! Ascending by dot. A row that cannot be read is FileCorrupt.
    Result<QList<TextRevision>> of(const RecordId &record, quint8 atom);
    Result<QList<TextRevision>> ofRecord(const RecordId &record); //!< ascending by atom and dot
    Result<void> erase(const RecordId &record, quint8 atom, Dot dot);
    Result<void> eraseAll(const RecordId &record); //!< with the content of a record long dead
    //! Drops what no merge will need: while \a live, the register's writes, are one, everything beyond the first
    //! revisions on the way down from it that \a acknowledged covers. Concurrent writes keep all they were made from.
    Result<void> prune(const RecordId &record, quint8 atom, const QList<Dot> &live,
                       const VersionVector &acknowledged);

private:
    Result<QList<TextRevision>> read(Statement &statement, const RecordId &record);

    Database &m_database;
    Statement m_save;
    Statement m_of;
    Statement m_ofRecord;
};

} // namespace chancery
