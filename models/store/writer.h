// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/commit_log.h"
#include "models/store/history_log.h"
#include "models/store/record_states.h"
#include "models/store/text_history.h"

namespace chancery {

//! The one commit primitive. An update supersedes exactly the dots its editor had seen of the atoms it names; values
//! that arrived meanwhile stay as siblings. One transaction writes rows, dots, history and version vector.
class Writer
{
public:
    struct Parts
    {
        Database &database;
        RecordTables &tables;
        Siblings &siblings;
        RecordStates &states;
        TextHistory &texts;
        Ranks &ranks;
        HistoryLog &history;
        CommitLog &log;
    };

    explicit Writer(const Parts &parts);
    ~Writer();

    //! In test builds: an SQLite session runs beside every transaction and must report exactly the rows whose sequence
    //! moved; a difference is ErrorCode::Internal and nothing is written.
    void setAudited(bool audited) { m_audited = audited; }

    Result<CommitInfo> commit(const QList<Edit> &edits, const QString &intent, const CommitLog::Names &names)
    {
        return commitRounds({edits}, intent, names);
    }
    //! One transaction and one batch with a dot for each round: values that are to stand beside each other cannot come
    //! from one write. Empty rounds are passed over. \a beside writes books that stand or fall with it, in the same
    //! transaction; it is not called if there is nothing to write.
    Result<CommitInfo> commitRounds(const QList<QList<Edit>> &rounds, const QString &intent,
                                    const CommitLog::Names &names,
                                    const std::function<Result<void>()> &beside = {});

private:
    struct Pending
    {
        Dot dot;
        Dot first; // of the first round
        ChangeSet changes;
        QSet<RecordId> moved; // rows whose sequence moved
        bool several = false; // rounds: then the history says what stood after each change
    };

    Result<void> apply(const Edit &edit, Pending &pending);
    Result<void> insert(const Record &record, Pending &pending);
    Result<void> change(const Standing &before, const Edit &edit, Pending &pending);
    //! Puts the edit's atoms into \a after, superseding what was seen; which atoms it wrote.
    AtomMask writeAtoms(const Standing &before, const Edit &edit, Dot dot, RecordState &after) const;
    Result<void> keepTexts(const RecordState &before, const RecordState &after, AtomMask atoms, Dot dot);
    void digest(const Record &record, Edit::Operation operation, AtomMask atoms);
    Result<void> run(const QList<QList<Edit>> &rounds, const CommitLog::Names &names, Pending &pending);

    Parts m;
    bool m_audited = false;
};

} // namespace chancery
