// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_style.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<FillPattern, QLatin1StringView>, 7> names{{
    {FillPattern::None, "none"_L1},
    {FillPattern::ForwardHatch, "forward-hatch"_L1},
    {FillPattern::BackwardHatch, "backward-hatch"_L1},
    {FillPattern::CrossHatch, "cross-hatch"_L1},
    {FillPattern::HorizontalLines, "horizontal"_L1},
    {FillPattern::VerticalLines, "vertical"_L1},
    {FillPattern::Dots, "dots"_L1},
}};

} // namespace

FillPattern fillPatternNamed(const QString &name)
{
    const auto found = std::ranges::find_if(names, [&](const auto &entry) { return entry.second == name; });
    return found == names.end() ? FillPattern::None : found->first;
}

QString fillPatternName(FillPattern pattern)
{
    const auto found = std::ranges::find(names, pattern, [](const auto &entry) { return entry.first; });
    return found->second;
}

const std::vector<FillPattern> &allFillPatterns()
{
    static const std::vector<FillPattern> all = [] {
        std::vector<FillPattern> patterns;
        for (const auto &entry : names)
            patterns.push_back(entry.first);
        return patterns;
    }();
    return all;
}

} // namespace chancery
