// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_palette.h"
#include "models/cartography/viewport.h"

#include <QLineF>
#include <QList>
#include <QString>

#include <vector>

class QFont;
class QPainter;

namespace chancery {

//! Where a trip lies, seen from the day shown. Each looks different without relying on colour: hollow, a dot in a
//! ring, solid.
enum class OverlayTime { Past, Current, Coming };

//! One stop of a trip on the map plane.
struct OverlayStop
{
    QPointF at; //!< km
    bool countryOnly = false; //!< the place is not known: at the country's anchor, with another mark

    bool operator==(const OverlayStop &) const = default;
};

//! A trip: one mark, or several joined by a route in their order.
struct OverlayTrip
{
    QString key; //!< what the caller knows it by
    OverlayTime time = OverlayTime::Past;
    QList<OverlayStop> stops;

    bool operator==(const OverlayTrip &) const = default;
};

//! What is drawn over the countries.
struct MapOverlay
{
    QList<OverlayTrip> trips;
    QString selected; //!< a key: drawn with a ring around its marks, and a heavier route

    bool operator==(const MapOverlay &) const = default;
};

//! How a mark, a route or a line between parts of a state is drawn in the legend.
struct OverlaySample
{
    enum class Shape { Place, Country, Route, InnerBorder };
    Shape shape = Shape::Place;
    OverlayTime time = OverlayTime::Past;

    bool operator==(const OverlaySample &) const = default;
};

//! A mark with its place in a view: all stops that would otherwise cover each other.
struct PlacedMark
{
    QPointF at; //!< logical pixels
    bool countryOnly = false;
    std::vector<int> trips; //!< indices, each once, in the order of the overlay
    bool hasPast = false;
    bool hasCurrent = false;
    bool hasComing = false;
    bool selected = false;

    [[nodiscard]] QRectF box() const; //!< with the count beside it
};

//! A stretch of a trip between two marks.
struct PlacedRoute
{
    int trip = 0;
    QLineF line; //!< logical pixels, from rim to rim of its marks
    bool selected = false;
};

//! The overlay as a view shows it.
struct PlacedOverlay
{
    std::vector<PlacedMark> marks;
    std::vector<PlacedRoute> routes;

    //! The index of the mark at \a position (pixels), or -1: the nearest within reach of the pointer.
    [[nodiscard]] int markAt(QPointF position) const;
    //! What labels must leave free.
    [[nodiscard]] std::vector<QRectF> boxes() const;
};

//! Pure, and the same at every place of a scale: panning changes no cluster. Marks out of view are left out.
PlacedOverlay placeOverlay(const MapOverlay &overlay, const Viewport &viewport);

//! What lies below the labels.
void paintOverlayRoutes(QPainter &painter, const PlacedOverlay &placed, const MapOverlay &overlay,
                        const MapPalette &palette);
//! What lies above them; \a font is that of the counts.
void paintOverlayMarks(QPainter &painter, const PlacedOverlay &placed, const MapPalette &palette,
                       const QFont &font);

//! One sample in the legend or a list.
void paintOverlaySample(QPainter &painter, const OverlaySample &sample, const MapPalette &palette,
                        const QRectF &rect);

} // namespace chancery
