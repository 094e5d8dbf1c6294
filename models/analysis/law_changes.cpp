// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/law_changes.h"

#include <algorithm>

namespace chancery {

namespace {

bool saysTheSame(const LawReading &a, const LawReading &b)
{
    return a.terms == b.terms && a.polarity == b.polarity && a.possible == b.possible;
}

bool saysTheSame(const LawCell &a, const LawCell &b)
{
    return a.status == b.status
           && std::equal(a.readings.begin(), a.readings.end(), b.readings.begin(), b.readings.end(),
                         [](const LawReading &x, const LawReading &y) { return saysTheSame(x, y); });
}

} // namespace

QList<LawChange> lawChanges(const LawCells &before, const LawCells &after)
{
    RecordIds concerned = before.keys() + after.keys();
    std::sort(concerned.begin(), concerned.end());
    concerned.erase(std::unique(concerned.begin(), concerned.end()), concerned.end());
    QList<LawChange> changes;
    for (const RecordId &jurisdiction : std::as_const(concerned)) {
        const LawChange change{jurisdiction, before.value(jurisdiction), after.value(jurisdiction)};
        if (!saysTheSame(change.before, change.after))
            changes.append(change);
    }
    return changes;
}

} // namespace chancery
