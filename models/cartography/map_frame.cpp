// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_frame.h"

#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <thread>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr int tileSize = 384; // device pixels
constexpr std::chrono::milliseconds labelRest{200}; // between two placings while the view moves
constexpr double changeRim = 6; // pixels: what a style draws beyond the outline, and the mark of a speck

//! Tiles drawn at the same time.
int atOnce()
{
    return std::clamp(int(std::thread::hardware_concurrency()), 1, 8);
}

QRect ringAround(const QRect &tiles)
{
    return tiles.adjusted(-1, -1, 1, 1);
}

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
    m_water.clear();
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
    const auto spent = [&] {
        return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    };
    const bool tilesKept = prepare(scene, viewport, options);
    const bool patient = budget >= 0 && tilesKept && !(m_tiles.isEmpty() && m_standIn.isEmpty());
    const bool zooming = patient && m_tiles.isEmpty() && !(viewport == m_before);
    const QRect visible = visibleTiles(viewport);
    QList<QPoint> wanted = missing(visible);
    bool progress = false; // one step at least, however short the time
    while (!wanted.isEmpty() && !(patient && (zooming || (progress && spent() > budget)))) {
        const qsizetype count = patient ? std::min<qsizetype>(wanted.size(), atOnce()) : wanted.size();
        drawTiles(wanted.first(count), scene, options);
        wanted.remove(0, count);
        progress = true;
    }
    const bool complete = wanted.isEmpty();
    if (!complete)
        paintStandIn(painter, viewport);
    const QPointF origin = viewport.origin(options.pixelRatio);
    for (auto tile = m_tiles.cbegin(); tile != m_tiles.cend(); ++tile) {
        if (visible.contains(tile.key()))
            painter.drawImage(origin + QPointF(tile.key()) * tileSize / options.pixelRatio, tile.value());
    }
    const QList<QPoint> around = missing(ringAround(visible));
    if (budget > 0 && complete && !progress)
        drawTiles(around.first(std::min<qsizetype>(around.size(), atOnce())), scene, options);
    if (complete)
        m_standIn.clear();
    forget(visible);
    m_painter.paintMarks(painter, scene, viewport, options);
    const bool moving = budget >= 0 && !(viewport == m_before);
    m_before = viewport;
    const MapInset inset = m_painter.inset(scene, viewport, options);
    const bool placed = paintLabels(painter, scene, viewport, options, inset, moving);
    MapPainter::paintTripMarks(painter, scene, viewport, options);
    paintInsetCard(painter, scene, inset, options);
    paintLegendCard(painter, scene, viewport, options);
    return complete && placed;
}

bool MapFrame::prepare(const MapScene &scene, const Viewport &viewport, const MapPaintOptions &options)
{
    const Inputs inputs{
        scene.styles,        scene.divided, options.palette, options.pixelRatio, options.ground.graticule,
        options.ground.shore};
    const bool kept = takeStyles(scene.styles);
    if (!(inputs == m_inputs)) {
        clear();
        m_inputs = inputs;
    }
    if (viewport.scale() == m_scale)
        return kept;
    // Half a set of tiles does not cover the view: the older whole set stands in until the next is complete.
    if (m_standIn.isEmpty()) {
        m_standIn = std::exchange(m_tiles, {});
        m_standInScale = m_scale;
    }
    m_tiles.clear();
    m_water.clear();
    m_scale = viewport.scale();
    return kept;
}

//! Drops the tiles on which something looks different now. A state may be drawn by its parts: their tiles are its own.
bool MapFrame::takeStyles(const QHash<QString, FeatureStyle> &styles)
{
    const QHash<QString, FeatureStyle> before = std::exchange(m_inputs.styles, styles);
    if (before == styles)
        return true;
    std::vector<QRectF> changed; // in km
    const auto compare = [&](const QString &code) {
        const auto old = before.constFind(code);
        const auto now = styles.constFind(code);
        const bool same = old == before.cend() || now == styles.cend()
                              ? (old == before.cend()) == (now == styles.cend())
                              : *old == *now;
        if (same)
            return;
        for (const QString &shown : {code, code.section(u'-', 0, 0)}) {
            if (const MapFeature *feature = m_painter.basemap().feature(shown))
                changed.insert(changed.end(), feature->ringBounds[0].begin(), feature->ringBounds[0].end());
        }
    };
    for (auto style = styles.cbegin(); style != styles.cend(); ++style)
        compare(style.key());
    for (auto style = before.cbegin(); style != before.cend(); ++style) {
        if (!styles.contains(style.key()))
            compare(style.key());
    }
    const double side = tileSize / m_inputs.pixelRatio / m_scale;
    const double rim = changeRim / m_scale;
    m_standIn.clear();
    m_insetCard = {};
    m_tiles.removeIf([&](const auto &entry) {
        const QRectF tile =
            QRectF(QPointF(entry.key()) * side, QSizeF(side, side)).adjusted(-rim, -rim, rim, rim);
        return std::ranges::any_of(changed, [&](const QRectF &ring) { return ring.intersects(tile); });
    });
    return false;
}

QRect MapFrame::visibleTiles(const Viewport &viewport) const
{
    const double side = tileSize / m_inputs.pixelRatio;
    const QPointF first = -viewport.origin(m_inputs.pixelRatio) / side;
    const QPointF last = first + QPointF(viewport.size().width(), viewport.size().height()) / side;
    return QRect(QPoint(int(std::floor(first.x())), int(std::floor(first.y()))),
                 QPoint(int(std::ceil(last.x())) - 1, int(std::ceil(last.y())) - 1));
}

QList<QPoint> MapFrame::missing(const QRect &tiles) const
{
    QList<QPoint> found;
    for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
        for (int column = tiles.left(); column <= tiles.right(); ++column) {
            if (!m_tiles.contains({column, row}))
                found.append({column, row});
        }
    }
    return found;
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

QImage MapFrame::drawTile(QPoint tile, const MapScene &scene, const MapPaintOptions &options,
                          QImage &water) const
{
    const double side = tileSize / options.pixelRatio;
    const QPointF origin = -QPointF(tile) * side;
    const GroundView view{origin, m_scale, options.pixelRatio, QRectF(0, 0, side, side), origin};
    if (water.isNull()) {
        water = QImage(tileSize, tileSize, QImage::Format_RGB32);
        water.setDevicePixelRatio(options.pixelRatio);
        QPainter painter(&water);
        paintWater(painter, m_painter.basemap(), options.palette, view, options.ground);
    }
    QImage image = water;
    QPainter painter(&image);
    paintCountries(painter, m_painter.basemap(), scene, options.palette, view);
    return image;
}

void MapFrame::drawTiles(const QList<QPoint> &tiles, const MapScene &scene, const MapPaintOptions &options)
{
    struct Drawn
    {
        QImage water;
        QImage picture;
    };
    const auto draw = [&](QPoint tile, QImage water) {
        QImage picture = drawTile(tile, scene, options, water);
        return Drawn{water, picture};
    };
    const auto keep = [this](QPoint tile, const Drawn &drawn) {
        m_water.insert(tile, drawn.water);
        m_tiles.insert(tile, drawn.picture);
    };
    std::vector<std::future<Drawn>> others;
    for (qsizetype i = 0; i < tiles.size(); i += atOnce()) {
        const qsizetype end = std::min<qsizetype>(tiles.size(), i + atOnce());
        for (qsizetype other = i + 1; other < end; ++other)
            others.push_back(
                std::async(std::launch::async, draw, tiles.at(other), m_water.value(tiles.at(other))));
        keep(tiles.at(i), draw(tiles.at(i), m_water.value(tiles.at(i))));
        for (qsizetype other = i + 1; other < end; ++other)
            keep(tiles.at(other), others[size_t(other - i - 1)].get());
        others.clear();
    }
}

//! Keeps a ring of tiles around the view, so that panning back and forth finds them.
void MapFrame::forget(const QRect &visible)
{
    const QRect kept = ringAround(visible);
    m_tiles.removeIf([&](const auto &entry) { return !kept.contains(entry.key()); });
    m_water.removeIf([&](const auto &entry) { return !visible.contains(entry.key()); });
    if (m_sprites.size() > 400)
        m_sprites.clear();
}

bool MapFrame::LabelInputs::onlyMovesTo(const LabelInputs &other) const
{
    LabelInputs there = *this;
    there.viewport = other.viewport;
    there.inset = other.inset; // it follows from the place
    return there == other && viewport.size() == other.viewport.size();
}

//! A label with its leader at the place of the map where it stood when it was placed.
MapLabel MapFrame::carried(MapLabel label, const Viewport &viewport) const
{
    const Viewport &then = m_labelInputs.viewport;
    const QPointF from = label.leader ? label.leader->p1() : label.box.center();
    const QPointF way = viewport.toScreen(then.toMap(from)) - from;
    label.box.translate(way);
    if (label.leader)
        label.leader->translate(way);
    return label;
}

bool MapFrame::paintLabels(QPainter &painter, const MapScene &scene, const Viewport &viewport,
                           const MapPaintOptions &options, const MapInset &inset, bool moving)
{
    constexpr double rim = 3; // pixels around the box for the halo
    const LabelInputs inputs{viewport,
                             scene.labels,
                             scene.focus,
                             scene.selected,
                             MapPainter::legendBox(scene, viewport, options),
                             inset,
                             scene.divided,
                             drawnParts(m_painter.basemap(), scene),
                             scene.overlay,
                             options.font,
                             options.labels};
    const auto now = std::chrono::steady_clock::now();
    const bool carry = moving && now - m_labelsPlaced < labelRest && m_labelInputs.onlyMovesTo(inputs);
    if (!carry && !(inputs == m_labelInputs)) {
        m_labels = m_painter.labels(scene, viewport, options);
        m_labelInputs = inputs;
        m_labelsPlaced = std::chrono::steady_clock::now();
    }
    std::vector<MapLabel> labels = m_labels;
    if (carry)
        std::ranges::transform(labels, labels.begin(),
                               [&](const MapLabel &label) { return carried(label, viewport); });
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MapLabel &label : labels) {
        if (label.leader)
            paintLeader(painter, *label.leader, options.palette);
    }
    painter.restore();
    for (const MapLabel &label : labels) {
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
    return !carry;
}

void MapFrame::paintInsetCard(QPainter &painter, const MapScene &scene, const MapInset &inset,
                              const MapPaintOptions &options)
{
    if (inset.isEmpty())
        return;
    if (m_insetCard.isNull() || !inset.looksAs(m_inset) || m_insetLabels != scene.labels
        || m_insetTrips != scene.overlay.trips)
    {
        m_inset = inset;
        m_insetLabels = scene.labels;
        m_insetTrips = scene.overlay.trips;
        m_insetCard = blankSprite(inset.card.size(), options.pixelRatio);
        QPainter card(&m_insetCard);
        paintInset(card, m_painter.basemap(), scene, inset, options.palette, mapFont(options.font), {},
                   options.pixelRatio);
    }
    painter.drawImage(inset.card.topLeft(), m_insetCard);
    paintInsetMarks(painter, m_painter.basemap(), scene, inset, options.palette, mapFont(options.font),
                    options.pixelRatio);
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
