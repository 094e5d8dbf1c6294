// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/basemap.h"
#include "models/cartography/map_palette.h"
#include "models/cartography/map_style.h"

class QPainter;

namespace chancery {

//! A window on the plane for painting: where its origin lies and how large a kilometre is, in logical pixels.
struct GroundView
{
    QPointF origin;
    double scale = 1;
    double pixelRatio = 1;
    QRectF clip; //!< what must be painted
    QPointF patternOrigin; //!< where the patterns are anchored: the origin, a whole device pixel
    bool exact =
        false; //!< nothing is painted beyond the clip but half the width of a line: SVG knows no clip

    [[nodiscard]] QPointF toScreen(QPointF map) const { return map * scale + origin; }
};

//! Which parts of the ground are drawn.
struct GroundOptions
{
    bool graticule = true; //!< meridians and parallels every ten degrees
    bool shore = true; //!< a lighter band of water along the coast
};

//! Codes of the parts of states that the scene fills: those that carry an assertion of their own.
QStringList drawnParts(const Basemap &basemap, const MapScene &scene);

//! Whether the lines within the state are drawn at \a scale pixels per km: with room for them, or when a part is filled.
bool showsParts(const MapScene &scene, const MapFeature &state, double scale);

//! Sea, land, fills and borders: everything that moves with the map and changes with the scene only.
void paintGround(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapPalette &palette,
                 const GroundView &view, const GroundOptions &options);

//! Its lower half: sea, graticule and shore, which no scene changes.
void paintWater(QPainter &painter, const Basemap &basemap, const MapPalette &palette, const GroundView &view,
                const GroundOptions &options);

//! Its upper half: land, fills and borders.
void paintCountries(QPainter &painter, const Basemap &basemap, const MapScene &scene,
                    const MapPalette &palette, const GroundView &view);

//! The outline of one feature over the ground: selected or hovered.
void paintOutline(QPainter &painter, const MapFeature &feature, const GroundView &view, const QColor &line,
                  const QColor &halo, double width);

} // namespace chancery
