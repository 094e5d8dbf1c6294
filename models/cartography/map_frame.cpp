// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_frame.h"

#include <QPainter>

#include <chrono>
#include <cmath>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr int tileSize = 384; // device pixels

//! A picture of \a size logical pixels with room for sharp device pixels.
QImage blankSprite(QSizeF size, double pixelRatio)
{
    QImage sprite((size * pixelRatio).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    sprite.setDevicePixelRatio(pixelRatio);
    sprite.fill(Qt::transparent);
    return sprite;
}

} // namespace

MapFrame::MapFrame(Basemap basemap) : m_painter(std::move(basemap)) { }

void MapFrame::clear()
{
    m_tiles.clear();
    m_standIn.clear();
    m_sprites.clear();
    m_insetCard = {};
    m_legendCard = {};
}

bool MapFrame::paint(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                     const MapPaintOptions &options, double budget)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    prepare(scene, viewport, options);
    const bool patient = budget >= 0 && !m_standIn.isEmpty();
    const auto late = [&] {
        return patient && std::chrono::duration<double, std::milli>(Clock::now() - start).count() > budget;
    };
    const QRect visible = visibleTiles(viewport);
    const QPointF origin = viewport.origin(options.pixelRatio);
    if (patient && !isCovered(viewport))
        paintStandIn(painter, viewport);
    bool complete = true;
    bool progress = false; // one tile at least, however short the time
    for (int row = visible.top(); row <= visible.bottom(); ++row) {
        for (int column = visible.left(); column <= visible.right(); ++column) {
            const QPoint tile(column, row);
            if (!m_tiles.contains(tile)) {
                if (progress && late()) {
                    complete = false;
                    continue;
                }
                progress = true;
                m_tiles.insert(tile, drawTile(tile, scene, options));
            }
            painter.drawImage(origin + QPointF(tile) * tileSize / options.pixelRatio, m_tiles.value(tile));
        }
    }
    if (complete)
        m_standIn.clear();
    forget(visible);
    m_painter.paintMarks(painter, scene, viewport, options);
    paintLabels(painter, scene, viewport, options);
    MapPainter::paintTripMarks(painter, scene, viewport, options);
    paintInsetCard(painter, scene, viewport, options);
    paintLegendCard(painter, scene, viewport, options);
    return complete;
}

void MapFrame::prepare(const MapScene &scene, const Viewport &viewport, const MapPaintOptions &options)
{
    const Inputs inputs{
        scene.styles,        scene.divided, options.palette, options.pixelRatio, options.ground.graticule,
        options.ground.shore};
    if (!(inputs == m_inputs)) {
        clear();
        m_inputs = inputs;
    }
    if (viewport.scale() == m_scale)
        return;
    // Half a set of tiles does not cover the view: the older whole set stands in until the next is complete.
    if (m_standIn.isEmpty()) {
        m_standIn = std::exchange(m_tiles, {});
        m_standInScale = m_scale;
    }
    m_tiles.clear();
    m_scale = viewport.scale();
}

QRect MapFrame::visibleTiles(const Viewport &viewport) const
{
    const double side = tileSize / m_inputs.pixelRatio;
    const QPointF first = -viewport.origin(m_inputs.pixelRatio) / side;
    const QPointF last = first + QPointF(viewport.size().width(), viewport.size().height()) / side;
    return QRect(QPoint(int(std::floor(first.x())), int(std::floor(first.y()))),
                 QPoint(int(std::ceil(last.x())) - 1, int(std::ceil(last.y())) - 1));
}

bool MapFrame::isCovered(const Viewport &viewport) const
{
    const QRect visible = visibleTiles(viewport);
    for (int row = visible.top(); row <= visible.bottom(); ++row) {
        for (int column = visible.left(); column <= visible.right(); ++column) {
            if (!m_tiles.contains({column, row}))
                return false;
        }
    }
    return true;
}

void MapFrame::paintStandIn(QPainter &painter, const Viewport &viewport) const
{
    painter.fillRect(QRectF({0, 0}, viewport.size()), m_inputs.palette.sea);
    const double ratio = m_inputs.pixelRatio;
    const double side = tileSize / ratio * viewport.scale() / m_standInScale;
    const QPointF origin = viewport.origin(ratio);
    const auto snapped = [&](QPoint corner) {
        const QPointF at = origin + QPointF(corner) * side;
        return QPointF(std::round(at.x() * ratio) / ratio, std::round(at.y() * ratio) / ratio);
    };
    for (auto tile = m_standIn.cbegin(); tile != m_standIn.cend(); ++tile) {
        const QRectF target(snapped(tile.key()), snapped(tile.key() + QPoint(1, 1)));
        if (target.intersects(QRectF({0, 0}, viewport.size())))
            painter.drawImage(target, tile.value());
    }
}

QImage MapFrame::drawTile(QPoint tile, const MapScene &scene, const MapPaintOptions &options) const
{
    QImage image(tileSize, tileSize, QImage::Format_RGB32);
    image.setDevicePixelRatio(options.pixelRatio);
    const double side = tileSize / options.pixelRatio;
    const QPointF origin = -QPointF(tile) * side;
    QPainter painter(&image);
    paintGround(painter, m_painter.basemap(), scene, options.palette,
                {origin, m_scale, options.pixelRatio, QRectF(0, 0, side, side), origin}, options.ground);
    return image;
}

//! Keeps a ring of tiles around the view, so that panning back and forth finds them.
void MapFrame::forget(const QRect &visible)
{
    const QRect kept = visible.adjusted(-1, -1, 1, 1);
    m_tiles.removeIf([&](const auto &entry) { return !kept.contains(entry.key()); });
    if (m_sprites.size() > 400)
        m_sprites.clear();
}

void MapFrame::paintLabels(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                           const MapPaintOptions &options)
{
    constexpr double rim = 3; // pixels around the box for the halo
    const LabelInputs inputs{viewport,
                             scene.labels,
                             scene.focus,
                             scene.selected,
                             MapPainter::legendBox(scene, viewport, options),
                             m_painter.inset(scene, viewport, options),
                             scene.divided,
                             drawnParts(m_painter.basemap(), scene),
                             scene.overlay,
                             options.font,
                             options.labels};
    if (!(inputs == m_labelInputs)) {
        m_labels = m_painter.labels(scene, viewport, options);
        m_labelInputs = inputs;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MapLabel &label : m_labels) {
        if (label.leader)
            paintLeader(painter, *label.leader, options.palette);
    }
    painter.restore();
    for (const MapLabel &label : m_labels) {
        const QString key = label.lines.join(u'\n') % u'|' % label.font.key();
        QImage &sprite = m_sprites[key];
        if (sprite.isNull()) {
            sprite = blankSprite(label.box.size() + QSizeF(2 * rim, 2 * rim), options.pixelRatio);
            QPainter spritePainter(&sprite);
            MapLabel still = label;
            still.box.moveTopLeft({rim, rim});
            paintLabel(spritePainter, still, options.palette);
        }
        painter.drawImage(label.box.topLeft() - QPointF(rim, rim), sprite);
    }
}

void MapFrame::paintInsetCard(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                              const MapPaintOptions &options)
{
    const MapInset inset = m_painter.inset(scene, viewport, options);
    if (inset.isEmpty())
        return;
    if (m_insetCard.isNull() || !inset.looksAs(m_inset) || m_insetLabels != scene.labels) {
        m_inset = inset;
        m_insetLabels = scene.labels;
        m_insetCard = blankSprite(inset.card.size(), options.pixelRatio);
        QPainter card(&m_insetCard);
        paintInset(card, m_painter.basemap(), scene, inset, options.palette, mapFont(options.font), {},
                   options.pixelRatio);
    }
    painter.drawImage(inset.card.topLeft(), m_insetCard);
    paintInsetMarks(painter, m_painter.basemap(), scene, inset, options.palette, options.pixelRatio);
}

void MapFrame::paintLegendCard(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                               const MapPaintOptions &options)
{
    const QRectF box = MapPainter::legendBox(scene, viewport, options);
    if (box.isEmpty())
        return;
    MapScene wanted;
    wanted.schemeTitle = scene.schemeTitle;
    wanted.dayText = scene.dayText;
    wanted.sourceLine = scene.sourceLine;
    wanted.boundariesNote = scene.boundariesNote;
    wanted.legend = scene.legend;
    wanted.besideTitle = scene.besideTitle;
    wanted.beside = scene.beside;
    if (m_legendCard.isNull() || !(wanted == m_legendScene)
        || m_legendCard.deviceIndependentSize().width() < box.width())
    {
        m_legendCard = blankSprite(box.size(), options.pixelRatio);
        QPainter card(&m_legendCard);
        paintLegend(card, scene, options.palette, mapFont(options.font), {}, options.legendCard,
                    options.pixelRatio);
        m_legendScene = wanted;
    }
    painter.drawImage(box.topLeft(), m_legendCard);
}

} // namespace chancery
