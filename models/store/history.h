// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"

#include <QDateTime>

namespace chancery {

//! One commit in the local history. Never exported.
struct Batch
{
    BatchId id = 0;
    QDateTime time; //!< UTC
    QString user;
    QString device;
    QString
        intent; //!< a token (`edit`, `import`, `undo`, `seed`, ...) and, after a colon, a name it was about
    int records = 0;
};

//! One record's part of a batch: the values before it, of the atoms that it wrote.
struct HistoryEntry
{
    Batch batch;
    RecordRef record;
    Edit::Operation operation = Edit::Operation::Update;
    AtomMask atoms = 0;
    Record before; //!< carries values for `atoms` only; null for an insert
};

//! What an undo did and what it left alone because somebody had changed it since.
struct UndoReport
{
    struct Kept
    {
        RecordRef record;
        AtomMask atoms = 0;
    };

    CommitInfo commit; //!< the undo is a commit itself, and can be undone
    QList<Kept> kept;
};

} // namespace chancery
