// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A base and up to four sides, parted by NUL: the merge, or its refusal, keeps its promises.

#include "models/merge/text_merge.h"

#include <QMap>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {

using Counts = QMap<QByteArray, int>;

Counts linesOf(const QByteArray &text)
{
    Counts counts;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.trimmed().isEmpty())
            ++counts[line];
    }
    return counts;
}

// No line is lost that somebody added, and none is there more often than with anybody.
bool isFaithful(const QByteArray &base, const QList<QByteArray> &sides, const QByteArray &merged)
{
    const Counts before = linesOf(base);
    const Counts after = linesOf(merged);
    Counts most = before;
    for (const QByteArray &side : sides) {
        const Counts counts = linesOf(side);
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (it.value() > before.value(it.key()) && !after.contains(it.key()))
                return false;
            most[it.key()] = std::max(most.value(it.key()), it.value());
        }
    }
    return std::all_of(after.keyBegin(), after.keyEnd(),
                       [&](const QByteArray &line) { return after.value(line) <= most.value(line); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace chancery;
    QList<QByteArray> sides = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)).split('\0');
    const QByteArray base = sides.takeFirst();
    sides = sides.first(std::min<qsizetype>(sides.size(), 4));
    const auto merged = mergeText(base, sides);
    if (merged && !isFaithful(base, sides, *merged))
        std::abort();
    std::reverse(sides.begin(), sides.end());
    if (mergeText(base, sides) != merged)
        std::abort();
    return 0;
}
