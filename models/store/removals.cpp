// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/removals.h"

namespace chancery {

namespace {

constexpr int manyRemovals = 20;
constexpr int fewRemovals = 5;
constexpr int removalShare = 20; // one record of so many: 5 %

} // namespace

Result<bool> removesTooMany(RecordTables &tables, qint64 removed, qint64 gone)
{
    if (removed > manyRemovals || removed < fewRemovals)
        return removed > manyRemovals;
    qint64 living = gone;
    for (const KindSpec &spec : schema::kinds()) {
        const auto count = tables.countLiving(spec.kind);
        if (!count)
            return failure(count.error());
        living += *count;
    }
    return removed * removalShare > living;
}

} // namespace chancery
