// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/law_as_of.h"

namespace chancery {

//! What differs for one jurisdiction between two days.
struct LawChange
{
    RecordId jurisdiction;
    LawCell before;
    LawCell after;

    bool operator==(const LawChange &) const = default;
};

//! The jurisdictions of which something else is said: other readings, or another status. That an assertion was turned
//! stale by time, or is repeated by another passage, is no change. Ordered by id. Pure; any thread.
QList<LawChange> lawChanges(const LawCells &before, const LawCells &after);

} // namespace chancery
