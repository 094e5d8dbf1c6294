// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/text_merge.h"

#include "models/merge/line_diff.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace chancery {

namespace {

// Part of textMergeVersion, as is everything below: another bound is another way of merging.
constexpr int maxDistance = 2000;
constexpr int maxLines = 200'000;
constexpr int maxSides = 64;

using Owners = quint64; // a bit per side

// Numbers lines by content: twice the number of the words, and one more for a last line that does not end with LF.
class LineTable
{
public:
    std::optional<LineNumbers> split(QByteArrayView text)
    {
        if (text.count('\n') + (text.endsWith('\n') ? 0 : 1) > maxLines)
            return std::nullopt;
        LineNumbers numbers;
        while (!text.isEmpty()) {
            const qsizetype end = text.indexOf('\n');
            const bool ends = end >= 0;
            numbers.append(2 * wordsOf(ends ? text.first(end) : text) + (ends ? 0 : 1));
            text = text.sliced(ends ? end + 1 : text.size());
        }
        return numbers;
    }

    void append(QByteArray &out, int number) const
    {
        out.append(m_words[number / 2]);
        if (number % 2 == 0)
            out.append('\n');
    }

    bool isBlank(int number) const { return m_words[number / 2].trimmed().isEmpty(); }

private:
    int wordsOf(QByteArrayView words)
    {
        const auto known = m_numbers.constFind(words);
        if (known != m_numbers.constEnd())
            return *known;
        m_numbers.insert(words, int(m_words.size()));
        m_words.append(words);
        return int(m_words.size() - 1);
    }

    QHash<QByteArrayView, int> m_numbers;
    QList<QByteArrayView> m_words;
};

// A change of one or more sides. Where equal lines allow it to stand elsewhere just as well, it stands as high as it
// can, and reach is how far down it could.
struct Hunk
{
    int begin = 0;
    int end = 0;
    int reach = 0;
    LineNumbers lines;
    Owners owners = 0;
};

// Moves the changes that are pure insertions or deletions up as far as equal lines let them, and joins those that meet.
QList<LineChange> settled(const QList<LineChange> &changes, const LineNumbers &base, const LineNumbers &side)
{
    QList<LineChange> settled;
    for (LineChange change : changes) {
        const auto slides = [&] {
            if (change.begin == change.end)
                return base[change.begin - 1] == side[change.to - 1];
            return change.from == change.to && base[change.begin - 1] == base[change.end - 1];
        };
        for (;;) {
            const int floor = settled.isEmpty() ? 0 : settled.constLast().end;
            while (change.begin > floor && slides())
                change = {change.begin - 1, change.end - 1, change.from - 1, change.to - 1};
            if (settled.isEmpty() || change.begin > floor)
                break;
            const LineChange above = settled.takeLast();
            change = {above.begin, change.end, above.from, change.to};
        }
        settled.append(change);
    }
    return settled;
}

// By how many lines the change could stand lower, before the line \a ceiling of the base.
int slack(const LineChange &change, int ceiling, const LineNumbers &base, const LineNumbers &side)
{
    int moved = 0;
    const auto slides = [&] {
        if (change.begin == change.end)
            return side[change.from + moved] == base[change.begin + moved];
        return change.from == change.to && base[change.begin + moved] == base[change.end + moved];
    };
    while (change.end + moved < ceiling && slides())
        ++moved;
    return moved;
}

// Whether two neighbours among the lines [begin, end), one before and two after them, have the same words.
bool touchesRun(const LineNumbers &lines, int begin, int end)
{
    const int last = std::min(end + 1, int(lines.size()) - 1);
    for (int i = std::max(begin - 2, 0); i < last; ++i) {
        if (lines[i] / 2 == lines[i + 1] / 2)
            return true;
    }
    return false;
}

// nullopt if it is too far from the base, or touches lines that repeat.
std::optional<QList<Hunk>> hunksOf(const LineNumbers &base, const LineNumbers &side, Owners owner)
{
    const auto changes = lineChanges(base, side, maxDistance);
    if (!changes)
        return std::nullopt;
    const QList<LineChange> all = settled(*changes, base, side);
    QList<Hunk> hunks;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const LineChange &change = all[i];
        const int ceiling = i + 1 < all.size() ? all[i + 1].begin : int(base.size());
        const int moved = slack(change, ceiling, base, side);
        if (touchesRun(base, change.begin, change.end + moved)
            || touchesRun(side, change.from, change.to + moved))
            return std::nullopt;
        hunks.append({change.begin, change.end, change.end + moved,
                      side.sliced(change.from, change.to - change.from), owner});
    }
    return hunks;
}

// Ascending; what several sides did alike is there once.
QList<Hunk> united(QList<Hunk> hunks)
{
    std::stable_sort(hunks.begin(), hunks.end(), [](const Hunk &a, const Hunk &b) {
        return std::tie(a.begin, a.end, a.lines) < std::tie(b.begin, b.end, b.lines);
    });
    QList<Hunk> united;
    for (const Hunk &hunk : std::as_const(hunks)) {
        Hunk *last = united.isEmpty() ? nullptr : &united.last();
        if (last && last->begin == hunk.begin && last->end == hunk.end && last->lines == hunk.lines) {
            last->owners |= hunk.owners;
            last->reach = std::max(last->reach, hunk.reach);
        } else {
            united.append(hunk);
        }
    }
    return united;
}

// Whether changes of different sides overlap, or have no common line between them.
bool touch(const QList<Hunk> &hunks)
{
    QMap<Owners, int> reached;
    for (const Hunk &hunk : hunks) {
        for (auto it = reached.cbegin(); it != reached.cend(); ++it) {
            if (it.key() != hunk.owners && it.value() >= hunk.begin)
                return true;
        }
        int &own = reached[hunk.owners];
        own = std::max(own, hunk.reach);
    }
    return false;
}

// Whether different sides put the same words in different places, or took them from different places: a passage that two
// people moved would be there twice, and one of which each left a copy would be gone.
bool repeat(const QList<Hunk> &hunks, const LineNumbers &base, const LineTable &table)
{
    QHash<int, Owners> inserters;
    QHash<int, Owners> deleters;
    const auto meets = [&table](QHash<int, Owners> &hands, int line, Owners owners) {
        if (table.isBlank(line))
            return true;
        Owners &common = hands[line / 2];
        const bool first = common == 0; // it is never left empty
        common = first ? owners : common & owners;
        return common != 0;
    };
    for (const Hunk &hunk : hunks) {
        for (const int line : hunk.lines) {
            if (!meets(inserters, line, hunk.owners))
                return true;
        }
        for (int i = hunk.begin; i < hunk.end; ++i) {
            if (!meets(deleters, base[i], hunk.owners))
                return true;
        }
    }
    return false;
}

QByteArray applied(const QList<Hunk> &hunks, const LineNumbers &base, const LineTable &table, qsizetype size)
{
    QByteArray out;
    out.reserve(size);
    int next = 0;
    const auto copyUntil = [&](int end) {
        for (; next < end; ++next)
            table.append(out, base[next]);
    };
    for (const Hunk &hunk : hunks) {
        copyUntil(hunk.begin);
        for (const int line : hunk.lines)
            table.append(out, line);
        next = hunk.end;
    }
    copyUntil(int(base.size()));
    return out;
}

QList<QByteArray> changedOnce(QByteArrayView base, const QList<QByteArray> &sides)
{
    QList<QByteArray> changed;
    for (const QByteArray &side : sides) {
        if (side != base && !changed.contains(side))
            changed.append(side);
    }
    return changed;
}

} // namespace

std::optional<QByteArray> mergeText(QByteArrayView base, const QList<QByteArray> &sides)
{
    const QList<QByteArray> changed = changedOnce(base, sides);
    if (changed.size() < 2)
        return changed.isEmpty() ? base.toByteArray() : changed.first();
    LineTable table;
    const auto baseLines = table.split(base);
    if (!baseLines || changed.size() > maxSides)
        return std::nullopt;
    QList<Hunk> hunks;
    qsizetype size = base.size();
    for (qsizetype i = 0; i < changed.size(); ++i) {
        const auto sideLines = table.split(changed[i]);
        const auto ofSide = sideLines ? hunksOf(*baseLines, *sideLines, Owners(1) << i) : std::nullopt;
        if (!ofSide)
            return std::nullopt;
        hunks += *ofSide;
        size += std::max<qsizetype>(0, changed[i].size() - base.size());
    }
    hunks = united(std::move(hunks));
    if (touch(hunks) || repeat(hunks, *baseLines, table))
        return std::nullopt;
    return applied(hunks, *baseLines, table, size);
}

std::optional<Dot> mergeBase(const TextAncestry &ancestry, const QList<Dot> &writes)
{
    const auto withAncestors = [&ancestry](Dot write) {
        QSet<Dot> found{write};
        QList<Dot> open{write};
        while (!open.isEmpty()) {
            for (const Dot &parent : ancestry.value(open.takeLast())) {
                if (!found.contains(parent)) {
                    found.insert(parent);
                    open.append(parent);
                }
            }
        }
        return found;
    };
    QSet<Dot> common;
    for (qsizetype i = 0; i < writes.size(); ++i)
        common = i == 0 ? withAncestors(writes[i]) : common.intersect(withAncestors(writes[i]));
    // The ancestors of a common ancestor are common, so that a look at the parents tells which are superseded.
    QSet<Dot> latest = common;
    for (const Dot &dot : std::as_const(common)) {
        for (const Dot &parent : ancestry.value(dot)) {
            if (parent != dot)
                latest.remove(parent);
        }
    }
    const auto greatest = std::max_element(latest.cbegin(), latest.cend());
    return greatest == latest.cend() ? std::nullopt : std::optional(*greatest);
}

} // namespace chancery
