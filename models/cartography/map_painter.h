// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/basemap.h"
#include "models/cartography/map_ground.h"
#include "models/cartography/map_inset.h"
#include "models/cartography/map_labels.h"
#include "models/cartography/map_legend.h"
#include "models/cartography/map_palette.h"
#include "models/cartography/map_style.h"
#include "models/cartography/viewport.h"

#include <QFont>

class QPainter;

namespace chancery {

//! How the map is drawn, wherever it goes.
struct MapPaintOptions
{
    MapPalette palette = MapPalette::light();
    QFont font; //!< of labels and legend; its pixel size counts (12 when it has none)
    double pixelRatio = 1; //!< device pixels per logical pixel of the painter
    bool labels = true;
    bool legend = true;
    bool inset = true; //!< a card with what is crowded at this scale
    std::vector<QRectF> reserved{}; //!< what the inset must leave free besides: buttons over the map
    LegendOptions legendCard;
    GroundOptions ground;
};

//! The one drawing of the map, for pane, print and command line. The painter counts in logical pixels, the map fills
//! the rectangle (0, 0) to viewport.size(). Text needs a QGuiApplication.
class MapPainter
{
public:
    explicit MapPainter(Basemap basemap);

    void paint(QPainter &painter, const MapScene &scene, const Viewport &viewport,
               const MapPaintOptions &options) const;
    //! What lies over the ground: hovered and selected outline, the scene's overlay, labels, legend.
    void paintOverlay(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                      const MapPaintOptions &options) const;
    //! Hovered and selected outline, and the routes of the overlay: what lies below the labels.
    void paintMarks(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                    const MapPaintOptions &options) const;
    //! The marks of the overlay: what lies above the labels.
    static void paintTripMarks(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                               const MapPaintOptions &options);
    //! The labels that paint() draws.
    [[nodiscard]] std::vector<MapLabel> labels(const MapScene &scene, const Viewport &viewport,
                                               const MapPaintOptions &options) const;
    //! What is crowded, larger; empty where everything has room.
    [[nodiscard]] MapInset inset(const MapScene &scene, const Viewport &viewport,
                                 const MapPaintOptions &options) const;
    //! The jurisdiction that a pointer at \a position means: on the map a part of a state where it is filled, on the
    //! inset, or a line of the legend. Empty at sea and between them.
    [[nodiscard]] QString codeAt(const MapScene &scene, const Viewport &viewport,
                                 const MapPaintOptions &options, QPointF position) const;
    //! Where the legend stands: below on the left. Empty without legend, or when the view is too small for it.
    [[nodiscard]] static QRectF legendBox(const MapScene &scene, const Viewport &viewport,
                                          const MapPaintOptions &options);

    //! The largest view of \a region (km) that keeps it beside or above the legend, or under it where that would cost more
    //! than a quarter of the scale; within the extent of the basemap.
    [[nodiscard]] static Viewport fitted(QSizeF size, QRectF region, const MapScene &scene,
                                         const MapPaintOptions &options);

    [[nodiscard]] const Basemap &basemap() const { return m_basemap; }

private:
    Basemap m_basemap;
};

//! \a scene with only those lines beside the map that the basemap has no outline for.
MapScene withoutDrawn(const Basemap &basemap, MapScene scene);

//! The view of the plane that a viewport means to a painter with that pixel ratio.
GroundView groundView(const Viewport &viewport, double pixelRatio);

//! The font with a pixel size set: 12 when it had none.
QFont mapFont(QFont font);

} // namespace chancery
