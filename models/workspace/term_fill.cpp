// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/term_fill.h"

#include "models/cartography/map_palette.h"
#include "models/records/law_fields.h"

#include <algorithm>

namespace chancery {

TermFill termFill(const Record &term)
{
    const QColor colour(term.get(fields::term::colour));
    const QString pattern = term.get(fields::term::pattern);
    if (colour.isValid())
        return {colour, fillPatternNamed(pattern)};
    const std::vector<QColor> &colours = neutralTermColors();
    const std::vector<FillPattern> &patterns = allFillPatterns();
    const auto rank = size_t(std::max<qint64>(0, term.get(fields::term::rank)));
    return {colours[rank % colours.size()],
            pattern.isEmpty() ? patterns[rank % patterns.size()] : fillPatternNamed(pattern)};
}

} // namespace chancery
