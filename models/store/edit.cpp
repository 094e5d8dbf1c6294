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
    if (!before.alive)
        return {Operation::Restore, after, after.spec().allAtoms(), before.seen};
    return {Operation::Update, after, changedAtoms(before.record, after), before.seen};
}

Edit Edit::remove(const Loaded &before)
{
    return {Operation::Remove, before.record, 0, before.seen};
}

Edit Edit::restore(const Loaded &before)
{
    return {Operation::Restore, before.record, before.record.spec().allAtoms(), before.seen};
}

} // namespace chancery
