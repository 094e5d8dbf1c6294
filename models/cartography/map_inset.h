// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/basemap.h"
#include "models/cartography/map_labels.h"

namespace chancery {

//! A small state as a swatch with its name, below the inset.
struct InsetChip
{
    QString code;
    QRectF box; //!< pixels, from the corner of the card

    bool operator==(const InsetChip &) const = default;
};

//! Where the map is too small for a crowd of countries of the focus, a card that shows them larger, with a chip for each
//! state that is only a speck. Empty where everything has room.
struct MapInset
{
    QRectF card; //!< logical pixels of the view
    QRectF map; //!< of the card, from its corner
    Viewport view; //!< what `map` shows
    QRectF region; //!< the same on the large map, in pixels of the view
    QStringList codes; //!< the crowd
    std::vector<InsetChip> chips;

    [[nodiscard]] bool isEmpty() const { return card.isEmpty(); }
    //! Differs only in where the card stands.
    [[nodiscard]] bool looksAs(const MapInset &other) const;
    bool operator==(const MapInset &) const = default;
};

//! Finds a corner that hides neither an area in \a taken nor the crowd and as few other countries as possible; without
//! one there is no inset. Pure: same input, same result.
MapInset placeInset(const Basemap &basemap, const MapScene &scene, const Viewport &viewport,
                    const std::vector<QRectF> &taken);

//! The labels within the inset, from the corner of its map.
std::vector<MapLabel> insetLabels(const Basemap &basemap, const MapScene &scene, const MapInset &inset,
                                  const QFont &font);

//! The jurisdiction at \a position (pixels of the view) on the card; empty between them.
QString insetCodeAt(const Basemap &basemap, const MapInset &inset, QPointF position);

//! The card with its corner at \a corner, without what is selected and hovered.
void paintInset(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapInset &inset,
                const MapPalette &palette, const QFont &font, QPointF corner, double pixelRatio);

//! The frame of its region on the large map: below the labels.
void paintInsetFrame(QPainter &painter, const MapInset &inset, const MapPalette &palette);

//! Selected and hovered countries on the card, and the marks and routes of the overlay; \a font is that of its counts.
void paintInsetMarks(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapInset &inset,
                     const MapPalette &palette, const QFont &font, double pixelRatio);

} // namespace chancery
