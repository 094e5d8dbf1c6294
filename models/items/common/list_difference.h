// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>

#include <optional>

namespace chancery {

//! One step on the way from one list to another. Rows are those of the list at that moment; a move is written as Qt
//! does: to before row `to`, counted before the move.
struct ListStep
{
    enum class What : quint8 { Remove, Move, Insert };

    What what = What::Insert;
    int first = 0;
    int count = 1;
    int to = 0;

    bool operator==(const ListStep &) const = default;
};

//! The few steps that turn a list into another one: runs of removals from the end, moves of what is out of order
//! (a longest rising subsequence stays where it is), runs of insertions from the start. Pure functions.
namespace listdiff {

//! \a places holds, for each row of the old list, its row in the new list of \a count rows, or -1 if it is gone.
//! Nothing when it would take more than \a limit steps: then the list is better swapped as a whole.
std::optional<QList<ListStep>> steps(const QList<int> &places, int count, int limit);

//! For each row of \a before its row in \a after, or -1. Keys are unique within each list.
template<typename Key>
QList<int> places(const QList<Key> &before, const QList<Key> &after)
{
    qsizetype same = 0;
    while (same < before.size() && same < after.size() && before[same] == after[same])
        ++same;
    QHash<Key, int> rows;
    rows.reserve(after.size() - same);
    for (qsizetype row = same; row < after.size(); ++row)
        rows.insert(after[row], int(row));
    Q_ASSERT(rows.size() == after.size() - same);
    QList<int> result;
    result.reserve(before.size());
    for (qsizetype row = 0; row < before.size(); ++row)
        result.append(row < same ? int(row) : rows.value(before[row], -1));
    return result;
}

} // namespace listdiff

} // namespace chancery
