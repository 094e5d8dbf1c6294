// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_painter.h"

#include <QHash>
#include <QImage>
#include <QPoint>

#include <chrono>

namespace chancery {

//! Paints one frame after another quickly, for a pane. The ground is kept in tiles that a pan only moves; while
//! zooming, the tiles of the last scale stand in, stretched, until there was time to draw the new ones. Where the style
//! of a feature changes, only its tiles are drawn anew; several are drawn at once, each on a thread. Same picture as
//! MapPainter::paint(), but that labels only move along while the view does, and find new places from time to time.
//! Keep one for each canvas; belongs to one thread.
class MapFrame
{
public:
    explicit MapFrame(Basemap basemap);

    //! Paints the frame and says whether it is complete. When it is not, some of it is a stretched picture of another
    //! scale, or still empty, or labels stand where they stood before: ask for another frame soon. New tiles are drawn
    //! for about \a budget milliseconds, none while the scale is changing; a negative budget means all, whatever the
    //! time, and so does a change of what is drawn. A frame that needs none draws some of those around the view.
    bool paint(QPainter &painter, const MapScene &scene, const Viewport &viewport,
               const MapPaintOptions &options, double budget);
    //! Drops what is kept, to free memory while the pane is hidden.
    void clear();

    [[nodiscard]] const MapPainter &painter() const { return m_painter; }

private:
    using Tiles = QHash<QPoint, QImage>;

    //! What the tiles were drawn from: when one of these changes they are worthless.
    struct Inputs
    {
        QHash<QString, FeatureStyle> styles;
        QStringList divided;
        MapPalette palette;
        double pixelRatio = 0;
        bool graticule = true;
        bool shore = true;

        bool operator==(const Inputs &) const = default;
    };

    //! What the labels were placed for: the pointer moving over the map changes none of it.
    struct LabelInputs
    {
        Viewport viewport;
        QHash<QString, QString> labels;
        QStringList focus;
        QString selected;
        QRectF legend;
        MapInset inset;
        QStringList divided;
        QStringList parts;
        MapOverlay overlay;
        QFont font;
        bool shown = false;

        bool operator==(const LabelInputs &) const = default;
        //! True if \a other is the same seen from elsewhere.
        [[nodiscard]] bool onlyMovesTo(const LabelInputs &other) const;
    };

    //! False if tiles had to go because something looks different now.
    bool prepare(const MapScene &scene, const Viewport &viewport, const MapPaintOptions &options);
    bool takeStyles(const QHash<QString, FeatureStyle> &styles);
    [[nodiscard]] QRect visibleTiles(const Viewport &viewport) const;
    void paintStandIn(QPainter &painter, const Viewport &viewport) const;
    [[nodiscard]] QList<QPoint> missing(const QRect &tiles) const;
    //! The countries over \a water, which is drawn first if it is null.
    QImage drawTile(QPoint tile, const MapScene &scene, const MapPaintOptions &options, QImage &water) const;
    void drawTiles(const QList<QPoint> &tiles, const MapScene &scene, const MapPaintOptions &options);
    void forget(const QRect &visible);
    //! True if they stand where they belong, false if \a moving ones were only carried along.
    bool paintLabels(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                     const MapPaintOptions &options, const MapInset &inset, bool moving);
    [[nodiscard]] MapLabel carried(MapLabel label, const Viewport &viewport) const;
    void paintInsetCard(QPainter &painter, const MapScene &scene, const MapInset &inset,
                        const MapPaintOptions &options);
    void paintLegendCard(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                         const MapPaintOptions &options);

    MapPainter m_painter;
    Inputs m_inputs;
    double m_scale = 0;
    Tiles m_tiles;
    Tiles m_water; //!< under the visible tiles: another day changes no coast, which is half of the drawing
    double m_standInScale = 0;
    Tiles m_standIn;
    QHash<QString, QImage> m_sprites;
    Viewport m_before;
    LabelInputs m_labelInputs;
    std::chrono::steady_clock::time_point m_labelsPlaced;
    std::vector<MapLabel> m_labels;
    MapInset m_inset;
    QHash<QString, QString> m_insetLabels;
    QList<OverlayTrip> m_insetTrips; //!< its labels leave them room
    QImage m_insetCard;
    MapScene m_legendScene;
    QImage m_legendCard;
};

} // namespace chancery
