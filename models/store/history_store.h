// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/history.h"
#include "models/store/history_log.h"

namespace chancery {

//! Reads the local history and works out the edits that undo a batch.
class HistoryStore
{
public:
    HistoryStore(Database &database, RecordStates &states);

    Result<QList<Batch>> batches(int limit);
    Result<QList<HistoryEntry>> ofRecord(const RecordRef &ref); //!< newest first

    //! Edits by the round in which they are written: values that stood beside others need writes of their own, what was
    //! shown has to be the latest of them, and a death that stood beside a living record comes after its life.
    struct Undo
    {
        QList<QList<Edit>> beside;
        QList<Edit> shown;
        QList<Edit> deaths;
        QList<UndoReport::Kept> kept;
    };
    //! Before-values for the atoms that still are as the batch left them; the others are kept and named.
    Result<Undo> undoOf(BatchId batch);

private:
    struct Change
    {
        RecordRef record;
        Edit::Operation operation;
        AtomMask atoms;
        QByteArray before;
        QByteArray seen; // null: the dot of the batch stood alone afterwards
        QByteArray others;
    };
    //! All that a batch did to one record.
    struct Difference
    {
        RecordRef record;
        bool existed = true;
        bool wasAlive = true;
        bool isAlive = true;
        bool forgotten = false; // what stood before went with a record long dead
        AtomMask atoms = 0;
        Record before;
        HistoryLog::Others others;
        std::optional<Versions> after;
    };

    Result<Batch> batchOf(BatchId id, Dot &dot, qint64 &first, qint64 &last);
    Result<QList<Change>> changes(qint64 first, qint64 last);
    static QList<Difference> differences(const QList<Change> &newestFirst);
    Result<void> undoDifference(const Difference &difference, Dot dot, Undo &undo);
    static void bringBackOthers(const Difference &difference, AtomMask atoms, const Record &record,
                                Undo &undo);
    static HistoryEntry entry(const Batch &batch, const Change &change);
    static Change readChange(const Statement &statement, int column);

    Database &m_database;
    RecordStates &m_states;
};

} // namespace chancery
