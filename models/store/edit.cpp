// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/edit.h"

namespace chancery {

Edit Edit::insert(const Record &record)
{
    return {Operation::Insert, record, record.spec().allAtoms(), {}};
}

Edit Edit::update(const Loaded &before, const Record &after)
{
    const Operation operation = before.alive ? Operation::Update : Operation::Restore;
    return {operation, after, changedAtoms(before.record, after), before.seen};
}

Edit Edit::remove(const Loaded &before)
{
    return {Operation::Remove, before.record, 0, before.seen};
}

// Says that it lives, and nothing of its fields: what waited for a decision waits again.
Edit Edit::restore(const Loaded &before)
{
    return {Operation::Restore, before.record, 0, before.seen};
}

} // namespace chancery
