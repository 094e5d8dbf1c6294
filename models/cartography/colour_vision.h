// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <vector>

namespace chancery {

//! How colours are seen: as most people do, or without one kind of cone.
enum class ColourVision { Normal, Protanopia, Deuteranopia, Tritanopia };

//! From here on two areas of one map can be told apart with its legend beside it (CIE 1976 units).
inline constexpr double clearDifference = 11;

//! The colour as somebody with that vision sees it (Machado, Oliveira and Fernandes 2009, severity 1).
[[nodiscard]] QColor seenWith(ColourVision vision, const QColor &colour);

//! The distance of two colours in CIE L*a*b* (D65, CIE 1976): 2.3 is just noticeable side by side.
[[nodiscard]] double colourDifference(const QColor &a, const QColor &b, ColourVision vision);

//! Two colours that somebody takes for one.
struct ColourConfusion
{
    size_t first = 0; //!< positions among the colours asked about
    size_t second = 0;
    ColourVision vision = ColourVision::Normal; //!< Normal: nobody can tell them apart
    double difference = 0;
    bool darkOnly = false; //!< clear on light paper, not in the dark palette

    bool operator==(const ColourConfusion &) const = default;
};

//! Every pair that differs by less than \a least, on light paper or as the dark palette shows it, in the order of the
//! colours, under the first vision in which it does. Pure; any thread.
[[nodiscard]] std::vector<ColourConfusion> confusedColours(const std::vector<QColor> &colours,
                                                           double least = clearDifference);

} // namespace chancery
