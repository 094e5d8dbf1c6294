// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <optional>

namespace chancery {

//! A text as the numbers of its lines: equal lines have equal numbers.
using LineNumbers = QList<int>;

//! The lines [begin, end) of the base became the lines [from, to) of a side.
struct LineChange
{
    int begin = 0;
    int end = 0;
    int from = 0;
    int to = 0;

    bool operator==(const LineChange &) const = default;
};

//! The shortest way from \a base to \a side, ascending, with at least one common line between two changes. nullopt if it
//! takes more than \a maxDistance lines inserted and deleted; this bounds time (its product with the length of the
//! texts) and memory (its square). Ties are broken the same way everywhere. After Myers (1986).
std::optional<QList<LineChange>> lineChanges(const LineNumbers &base, const LineNumbers &side,
                                             int maxDistance);

} // namespace chancery
