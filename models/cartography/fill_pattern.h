// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_palette.h"
#include "models/cartography/map_style.h"

#include <QPolygonF>

#include <vector>

class QPainter;

namespace chancery {

//! Stripes: the points p with `x * nx + y * ny` modulo the period within [start, start + width).
struct PatternStripe
{
    int nx = 0;
    int ny = 1;
    double start = 0;
    double width = 1;
    QColor color;
};

//! A dot or a small cross at a place of the tile.
struct PatternMark
{
    QPointF at;
    double radius = 1;
    bool cross = false;
    QColor color;
};

//! A fill as geometry, in logical pixels, repeating with one period in both directions: painted as a tile on screens
//! and as areas on paper, alike to the eye.
struct PatternSpec
{
    QColor ground;
    int period = 8;
    std::vector<PatternStripe> stripes{};
    std::vector<PatternMark> marks{};

    [[nodiscard]] bool isPlain() const { return stripes.empty() && marks.empty(); }
};

//! Whether the painter draws areas and lines for paper (SVG, PDF) and not pixels.
bool paintsOnPaper(const QPainter &painter);

PatternSpec patternFor(const FeatureStyle &style, const MapPalette &palette);

//! Fills the area of \a rings (odd-even) in the painter's logical pixels; the pattern is anchored at \a origin.
void fillWithPattern(QPainter &painter, const std::vector<QPolygonF> &rings, const PatternSpec &pattern,
                     QPointF origin, double pixelRatio);

} // namespace chancery
