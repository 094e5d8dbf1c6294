// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/versions.h"
#include "models/records/change_set.h"
#include "models/records/record.h"

namespace chancery {

//! A record as it was read: its visible values and the dots of everything the reader could see, siblings included.
struct Loaded
{
    Record record;
    Versions seen;
    bool alive = true; //!< false: it lies in the bin
    AtomMask conflicted = 0; //!< atoms that hold concurrent values beside the visible one
};

//! One record's part of a commit. An update names only the atoms that changed against what was loaded and supersedes
//! exactly what had been seen of them; what arrived meanwhile stays beside it as a sibling.
struct Edit
{
    enum class Operation : quint8 { Insert, Update, Remove, Restore };

    Operation operation = Operation::Insert;
    Record record;
    AtomMask atoms = 0;
    Versions seen;

    static Edit insert(const Record &record);
    //! Compares \a after with what was loaded; a Restore if it lay in the bin.
    static Edit update(const Loaded &before, const Record &after);
    static Edit remove(const Loaded &before);
    static Edit restore(const Loaded &before);
};

//! The number of a commit in the local history; undo takes it. 0 is none.
using BatchId = qint64;

//! What a commit did.
struct CommitInfo
{
    BatchId batch = 0; //!< 0 when nothing had to be written
    ChangeSet changes;
};

} // namespace chancery
