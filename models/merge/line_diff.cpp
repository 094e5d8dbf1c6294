// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/line_diff.h"

#include <algorithm>
#include <vector>

namespace chancery {

namespace {

// What the two texts do not share at their begin and end.
struct Middle
{
    const int *base;
    const int *side;
    int baseSize;
    int sideSize;
    int offset;
};

Middle middleOf(const LineNumbers &base, const LineNumbers &side)
{
    const auto [b, s] = std::mismatch(base.begin(), base.end(), side.begin(), side.end());
    const auto [rb, rs] = std::mismatch(base.rbegin(), std::make_reverse_iterator(b), side.rbegin(),
                                        std::make_reverse_iterator(s));
    return {base.constData() + (b - base.begin()), side.constData() + (s - side.begin()), int(rb.base() - b),
            int(rs.base() - s), int(b - base.begin())};
}

// How far each diagonal (lines of the base taken, less lines of the side) comes with each number of edits.
class Search
{
public:
    Search(const Middle &middle, int maxDistance) : m_middle(middle), m_maxDistance(maxDistance) { }

    bool run();
    QList<LineChange> changes() const;

private:
    static size_t rowBegin(int distance) { return size_t(distance) * size_t(distance + 1) / 2; }
    // Insertion is taken on a tie of length, so that equal texts take equal ways.
    static bool inserts(const int *before, int distance, int i)
    {
        return i == 0 || (i != distance && before[i - 1] < before[i]);
    }
    int reached(int distance, int i) const;

    Middle m_middle;
    int m_maxDistance;
    int m_distance = 0;
    std::vector<int> m_rows; // row d holds the diagonals -d, -d + 2, ... d
};

int Search::reached(int distance, int i) const
{
    int x = 0;
    if (distance > 0) {
        const int *before = m_rows.data() + rowBegin(distance - 1);
        x = inserts(before, distance, i) ? before[i] : before[i - 1] + 1;
    }
    int y = x - (2 * i - distance);
    while (x < m_middle.baseSize && y < m_middle.sideSize && m_middle.base[x] == m_middle.side[y]) {
        ++x;
        ++y;
    }
    return x;
}

bool Search::run()
{
    const int last = m_middle.baseSize - m_middle.sideSize;
    if (std::abs(last) > m_maxDistance)
        return false;
    for (m_distance = 0; m_distance <= m_maxDistance; ++m_distance) {
        for (int i = 0; i <= m_distance; ++i) {
            const int x = reached(m_distance, i);
            m_rows.push_back(x);
            if (2 * i - m_distance == last && x >= m_middle.baseSize)
                return true;
        }
    }
    return false;
}

QList<LineChange> Search::changes() const
{
    QList<LineChange> reversed;
    int x = m_middle.baseSize;
    int y = m_middle.sideSize;
    for (int distance = m_distance; distance > 0; --distance) {
        const int diagonal = x - y;
        const int i = (diagonal + distance) / 2;
        const int *before = m_rows.data() + rowBegin(distance - 1);
        const bool insertion = inserts(before, distance, i);
        x = insertion ? before[i] : before[i - 1];
        y = x - (insertion ? diagonal + 1 : diagonal - 1);
        const int end = m_middle.offset + x + (insertion ? 0 : 1);
        const int to = m_middle.offset + y + (insertion ? 1 : 0);
        if (reversed.isEmpty() || reversed.constLast().begin != end || reversed.constLast().from != to)
            reversed.append({end, end, to, to});
        reversed.last().begin = m_middle.offset + x;
        reversed.last().from = m_middle.offset + y;
    }
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

} // namespace

std::optional<QList<LineChange>> lineChanges(const LineNumbers &base, const LineNumbers &side,
                                             int maxDistance)
{
    Search search(middleOf(base, side), maxDistance);
    if (!search.run())
        return std::nullopt;
    return search.changes();
}

} // namespace chancery
