// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/history.h"
#include "models/store/reader.h"

namespace chancery {

//! Reads the local history and works out the edits that undo a batch.
class HistoryStore
{
public:
    HistoryStore(Database &database, RecordTables &tables);

    Result<QList<Batch>> batches(int limit);
    Result<QList<HistoryEntry>> ofRecord(const RecordRef &ref); //!< newest first

    struct Undo
    {
        QList<Edit> edits;
        QList<UndoReport::Kept> kept;
    };
    //! Before-values for the atoms that still hold the batch's dot; the others are kept and named.
    Result<Undo> undoOf(BatchId batch);

private:
    struct Change
    {
        RecordRef record;
        Edit::Operation operation;
        AtomMask atoms;
        QByteArray before;
    };

    Result<Batch> batchOf(BatchId id, Dot &dot, qint64 &first, qint64 &last);
    Result<QList<Change>> changes(qint64 first, qint64 last);
    Result<void> undoChange(const Change &change, Dot dot, Undo &undo);
    static HistoryEntry entry(const Batch &batch, const Change &change);
    static Change readChange(const Statement &statement, int column);

    Database &m_database;
    RecordTables &m_tables;
};

} // namespace chancery
