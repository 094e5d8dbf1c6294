// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/replica.h"

#include <algorithm>

namespace chancery {

Kinship kinshipOf(const ReplicaState &ours, const QByteArray &library, qint64 epoch, bool empty)
{
    const bool weAreEmpty = ours.isEmpty();
    if (library == ours.library) {
        if (epoch == ours.epoch)
            return Kinship::Same;
        if (epoch < ours.epoch)
            return Kinship::Older;
        return weAreEmpty ? Kinship::Adopt : Kinship::Newer;
    }
    if (empty)
        return weAreEmpty && library < ours.library ? Kinship::Adopt : Kinship::Passed;
    if (weAreEmpty)
        return Kinship::Adopt;
    return ours.former.contains(library) ? Kinship::Same : Kinship::Other;
}

void JoinReport::keepWeightiest()
{
    const auto weight = [](const Item &item) {
        return (item.conflicts ? 2 : 0) + (item.what == ChangeSet::Entry::What::Removed ? 1 : 0);
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](const Item &a, const Item &b) { return weight(a) > weight(b); });
    if (items.size() > reportedItems)
        items.resize(reportedItems);
}

} // namespace chancery
