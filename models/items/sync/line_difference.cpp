// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/line_difference.h"

namespace chancery {

namespace {

constexpr qsizetype mostCells = 4'000'000;

using Flags = QList<bool>;

//! Marks in \a left and \a right what a longest common subsequence of the two middles leaves out.
void markMiddle(const QStringList &a, const QStringList &b, qsizetype from, qsizetype endA, qsizetype endB,
                Flags &left, Flags &right)
{
    const qsizetype rows = endA - from;
    const qsizetype columns = endB - from;
    if (rows * columns > mostCells) {
        std::fill(left.begin() + from, left.begin() + endA, true);
        std::fill(right.begin() + from, right.begin() + endB, true);
        return;
    }
    // length of the longest common subsequence of what follows row and column
    QList<int> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](qsizetype row, qsizetype column) -> int & {
        return length[row * (columns + 1) + column];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column)
            at(row, column) = a[from + row] == b[from + column]
                                  ? at(row + 1, column + 1) + 1
                                  : qMax(at(row + 1, column), at(row, column + 1));
    }
    qsizetype row = 0;
    qsizetype column = 0;
    while (row < rows || column < columns) {
        if (row < rows && column < columns && a[from + row] == b[from + column]) {
            ++row;
            ++column;
        } else if (column == columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
            left[from + row++] = true;
        } else {
            right[from + column++] = true;
        }
    }
}

void mark(const QStringList &a, const QStringList &b, Flags &left, Flags &right)
{
    qsizetype start = 0;
    while (start < a.size() && start < b.size() && a[start] == b[start])
        ++start;
    qsizetype endA = a.size();
    qsizetype endB = b.size();
    while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) {
        --endA;
        --endB;
    }
    markMiddle(a, b, start, endA, endB, left, right);
}

} // namespace

QList<QList<ComparedLine>> compareLines(const QStringList &texts)
{
    QList<QStringList> lines;
    QList<Flags> flags;
    for (const QString &text : texts) {
        lines << text.split(u'\n');
        flags << Flags(lines.constLast().size(), false);
    }
    for (qsizetype other = 1; other < lines.size(); ++other)
        mark(lines[0], lines[other], flags[0], flags[other]);
    QList<QList<ComparedLine>> result;
    for (qsizetype text = 0; text < lines.size(); ++text) {
        QList<ComparedLine> compared;
        for (qsizetype line = 0; line < lines[text].size(); ++line)
            compared.append({lines[text][line], flags[text][line]});
        result << compared;
    }
    return result;
}

} // namespace chancery
