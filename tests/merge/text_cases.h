// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QMap>

#include <optional>
#include <random>

//! Random texts and their edits, the same on every machine, and slow but plain answers to compare with.
namespace chancery::textcases {

using Lines = QByteArrayList; //!< with their LF

class Random
{
public:
    explicit Random(quint32 seed) : m_engine(seed) { }
    int below(int bound) { return int(m_engine() % quint32(bound)); }

private:
    std::mt19937 m_engine; // the standard says which numbers it gives
};

inline Lines split(const QByteArray &text)
{
    Lines lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype lf = text.indexOf('\n', from);
        const qsizetype to = lf < 0 ? text.size() : lf + 1;
        lines.append(text.mid(from, to - from));
        from = to;
    }
    return lines;
}

inline QByteArray seedName(quint32 seed)
{
    return "seed " + QByteArray::number(seed);
}

//! A line of \a variety different ones, or a blank one.
inline QByteArray randomLine(Random &random, int variety)
{
    const int n = random.below(variety + variety / 8 + 1);
    return n < variety ? "line " + QByteArray::number(n) + '\n' : QByteArray("\n");
}

inline Lines randomText(Random &random, int size, int variety)
{
    Lines lines;
    for (int i = 0; i < size; ++i)
        lines.append(randomLine(random, variety));
    return lines;
}

//! Inserts, deletes, replaces or moves a few lines together.
inline void editOnce(Random &random, Lines &lines, int variety)
{
    const int at = random.below(int(lines.size()) + 1);
    const int count = std::min(1 + random.below(3), int(lines.size()) - at);
    const int action = random.below(5);
    const Lines taken = lines.mid(at, count);
    if (action > 1)
        lines.remove(at, count);
    if (action == 4) {
        const int to = random.below(int(lines.size()) + 1);
        for (int i = 0; i < taken.size(); ++i)
            lines.insert(to + i, taken[i]);
    } else if (action != 2) {
        for (int i = 1 + random.below(3); i > 0; --i)
            lines.insert(at, randomLine(random, variety));
    }
}

inline QByteArray edited(Random &random, Lines lines, int edits, int variety)
{
    for (int i = 0; i < edits; ++i)
        editOnce(random, lines, variety);
    QByteArray text = lines.join();
    if (random.below(8) == 0 && text.endsWith('\n'))
        text.chop(1);
    return text;
}

//! A text, and versions of it that several people made.
struct Case
{
    QByteArray base;
    QList<QByteArray> sides;
};

//! Small \a variety means many repeated lines.
inline Case randomCase(quint32 seed)
{
    Random random(seed);
    const int variety = random.below(3) == 0 ? 6 : 5000;
    const Lines base = randomText(random, random.below(40), variety);
    Case made{base.join(), {}};
    for (int i = 2 + random.below(2); i > 0; --i)
        made.sides.append(edited(random, base, random.below(4), variety));
    if (random.below(6) == 0)
        made.sides.append(made.sides.first());
    return made;
}

inline QMap<QByteArray, int> counts(const QByteArray &text)
{
    QMap<QByteArray, int> counts;
    const Lines lines = text.split('\n');
    for (const QByteArray &line : lines)
        ++counts[line];
    return counts;
}

//! The length of the longest common subsequence of the ends of both, for each pair of beginnings.
template<typename List>
QList<QList<int>> commonLengths(const List &a, const List &b)
{
    QList<QList<int>> lengths(a.size() + 1, QList<int>(b.size() + 1, 0));
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            lengths[i][j] =
                a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

//! For each line of the base its place in the side, or -1.
inline QList<int> matching(const Lines &base, const Lines &side)
{
    const QList<QList<int>> lengths = commonLengths(base, side);
    QList<int> matches(base.size(), -1);
    for (qsizetype i = 0, j = 0; i < base.size() && j < side.size();) {
        if (base[i] == side[j])
            matches[i++] = int(j++);
        else if (lengths[i + 1][j] >= lengths[i][j + 1])
            ++i;
        else
            ++j;
    }
    return matches;
}

//! Three-way merge as in Khanna, Kunal, Pierce (2007), with the longest common subsequence by table. nullopt: conflict.
inline std::optional<QByteArray> referenceMerge(const QByteArray &base, const QByteArray &a,
                                                const QByteArray &b)
{
    const Lines o = split(base);
    const Lines x = split(a);
    const Lines y = split(b);
    const QList<int> inX = matching(o, x);
    const QList<int> inY = matching(o, y);
    QByteArray merged;
    qsizetype lo = 0;
    qsizetype lx = 0;
    qsizetype ly = 0;
    while (lo < o.size() || lx < x.size() || ly < y.size()) {
        if (lo < o.size() && inX[lo] == lx && inY[lo] == ly) {
            merged += o[lo++];
            ++lx;
            ++ly;
            continue;
        }
        qsizetype to = lo; // the next line that all three have
        while (to < o.size() && (inX[to] < 0 || inY[to] < 0))
            ++to;
        const qsizetype tx = to < o.size() ? inX[to] : x.size();
        const qsizetype ty = to < o.size() ? inY[to] : y.size();
        const QByteArray ours = o.mid(lo, to - lo).join();
        const QByteArray first = x.mid(lx, tx - lx).join();
        const QByteArray second = y.mid(ly, ty - ly).join();
        if (first != ours && second != ours && first != second)
            return std::nullopt;
        merged += first == ours ? second : first;
        lo = to;
        lx = tx;
        ly = ty;
    }
    return merged;
}

} // namespace chancery::textcases
