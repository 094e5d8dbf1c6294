// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_painter.h"

#include <QPainter>

namespace chancery {

namespace {

constexpr double legendMargin = 16;

} // namespace

QFont mapFont(QFont font)
{
    if (font.pixelSize() <= 0)
        font.setPixelSize(12);
    // Labels must not change their width with the scale of the device.
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

GroundView groundView(const Viewport &viewport, double pixelRatio)
{
    const QPointF origin = viewport.origin(pixelRatio);
    return {origin, viewport.scale(), pixelRatio, QRectF({0, 0}, viewport.size()), origin};
}

MapScene withoutDrawn(const Basemap &basemap, MapScene scene)
{
    std::erase_if(scene.beside, [&](const LegendEntry &entry) { return basemap.feature(entry.code); });
    return scene;
}

MapPainter::MapPainter(Basemap basemap) : m_basemap(std::move(basemap)) { }

void MapPainter::paint(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                       const MapPaintOptions &options) const
{
    paintGround(painter, m_basemap, scene, options.palette, groundView(viewport, options.pixelRatio),
                options.ground);
    paintOverlay(painter, scene, viewport, options);
}

void MapPainter::paintOverlay(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                              const MapPaintOptions &options) const
{
    paintMarks(painter, scene, viewport, options);
    const std::vector<MapLabel> placed = labels(scene, viewport, options);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MapLabel &label : placed) {
        if (label.leader)
            paintLeader(painter, *label.leader, options.palette);
    }
    painter.restore();
    for (const MapLabel &label : placed)
        paintLabel(painter, label, options.palette);
    paintTripMarks(painter, scene, viewport, options);
    if (const MapInset crowded = inset(scene, viewport, options); !crowded.isEmpty()) {
        paintInset(painter, m_basemap, scene, crowded, options.palette, mapFont(options.font),
                   crowded.card.topLeft(), options.pixelRatio);
        paintInsetMarks(painter, m_basemap, scene, crowded, options.palette, mapFont(options.font),
                        options.pixelRatio);
    }
    const QRectF legend = legendBox(scene, viewport, options);
    if (!legend.isEmpty())
        paintLegend(painter, scene, options.palette, mapFont(options.font), legend.topLeft(),
                    options.legendCard, options.pixelRatio);
}

void MapPainter::paintMarks(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                            const MapPaintOptions &options) const
{
    const GroundView view = groundView(viewport, options.pixelRatio);
    const MapPalette &palette = options.palette;
    const MapFeature *hovered = m_basemap.feature(scene.hovered);
    if (hovered && scene.hovered != scene.selected)
        paintOutline(painter, *hovered, view, palette.hover, palette.selectionHalo, 1.2);
    if (const MapFeature *selected = m_basemap.feature(scene.selected))
        paintOutline(painter, *selected, view, palette.selection, palette.selectionHalo, 2.2);
    if (const MapInset crowded = inset(scene, viewport, options); !crowded.isEmpty())
        paintInsetFrame(painter, crowded, palette);
    paintOverlayRoutes(painter, placeOverlay(scene.overlay, viewport), scene.overlay, palette);
}

void MapPainter::paintTripMarks(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                                const MapPaintOptions &options)
{
    paintOverlayMarks(painter, placeOverlay(scene.overlay, viewport), options.palette, mapFont(options.font));
}

std::vector<MapLabel> MapPainter::labels(const MapScene &scene, const Viewport &viewport,
                                         const MapPaintOptions &options) const
{
    if (!options.labels)
        return {};
    std::vector<QRectF> taken = placeOverlay(scene.overlay, viewport).boxes();
    const QRectF legend = legendBox(scene, viewport, options);
    if (!legend.isEmpty())
        taken.push_back(legend);
    const MapInset crowded = inset(scene, viewport, options);
    if (!crowded.isEmpty())
        taken.push_back(crowded.card);
    return placeLabels(m_basemap, scene, viewport, mapFont(options.font), taken, crowded.codes);
}

MapInset MapPainter::inset(const MapScene &scene, const Viewport &viewport,
                           const MapPaintOptions &options) const
{
    if (!options.inset || !options.labels)
        return {};
    std::vector<QRectF> taken = placeOverlay(scene.overlay, viewport).boxes();
    taken.insert(taken.end(), options.reserved.begin(), options.reserved.end());
    if (const QRectF legend = legendBox(scene, viewport, options); !legend.isEmpty())
        taken.push_back(legend);
    return placeInset(m_basemap, scene, viewport, taken);
}

QString MapPainter::codeAt(const MapScene &scene, const Viewport &viewport, const MapPaintOptions &options,
                           QPointF position) const
{
    if (const QRectF legend = legendBox(scene, viewport, options); legend.contains(position))
        return legendCodeAt(scene, mapFont(options.font), options.legendCard, position - legend.topLeft());
    if (const MapInset crowded = inset(scene, viewport, options); crowded.card.contains(position))
        return insetCodeAt(m_basemap, crowded, position);
    const QPointF place = viewport.toMap(position);
    const QString code = m_basemap.codeAt(place, viewport.scale());
    const QString part = m_basemap.partAt(place, drawnParts(m_basemap, scene));
    return m_basemap.stateOf(part) == code && !part.isEmpty() ? part : code;
}

QRectF MapPainter::legendBox(const MapScene &scene, const Viewport &viewport, const MapPaintOptions &options)
{
    if (!options.legend)
        return {};
    const QSizeF size = legendSize(scene, mapFont(options.font), options.legendCard);
    const QSizeF room = viewport.size() - QSizeF(2 * legendMargin, 2 * legendMargin);
    if (size.width() > room.width() * 0.6 || size.height() > room.height())
        return {};
    return {QPointF(legendMargin, viewport.size().height() - legendMargin - size.height()), size};
}

Viewport MapPainter::fitted(QSizeF size, QRectF region, const MapScene &scene, const MapPaintOptions &options)
{
    constexpr double rim = 16;
    const Viewport whole = Viewport::fitted(size, region, {rim, rim, rim, rim});
    const QRectF legend = legendBox(scene, whole, options);
    const Viewport beside = Viewport::fitted(size, region, {legend.right() + rim, rim, rim, rim});
    const double below = legend.isEmpty() ? rim : size.height() - legend.top() + rim;
    const Viewport above = Viewport::fitted(size, region, {rim, rim, rim, below});
    const Viewport &best = above.scale() > beside.scale() ? above : beside;
    const bool fits = !legend.isEmpty() && best.scale() > 0.75 * whole.scale();
    return (fits ? best : whole).clamped(Basemap::extent(), Basemap::maxScale());
}

} // namespace chancery
