// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_palette.h"
#include "models/cartography/map_style.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace chancery {

//! What the legend card holds besides the entries.
struct LegendOptions
{
    bool heading = true; //!< scheme and day
    bool notes = true; //!< sources and the note on boundaries
    double width = 264; //!< pixels
};

//! The size of the card, in logical pixels.
QSizeF legendSize(const MapScene &scene, const QFont &font, const LegendOptions &options);

//! The code of the jurisdiction whose line lies at \a position, counted from the card's corner; empty beside them.
QString legendCodeAt(const MapScene &scene, const QFont &font, const LegendOptions &options,
                     QPointF position);

//! Draws the card with its upper left corner at \a corner.
void paintLegend(QPainter &painter, const MapScene &scene, const MapPalette &palette, const QFont &font,
                 QPointF corner, const LegendOptions &options, double pixelRatio);

//! One swatch, as in the legend: for lists and choosers beside the map.
void paintSwatch(QPainter &painter, const FeatureStyle &style, const MapPalette &palette, const QRectF &rect,
                 double pixelRatio);

} // namespace chancery
