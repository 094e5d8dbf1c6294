// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/replica.h"

#include <algorithm>

namespace chancery {

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
