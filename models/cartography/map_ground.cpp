// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_ground.h"

#include "models/cartography/fill_pattern.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double speckRadius = 3.6;
constexpr double clipMargin = 24; // pixels beyond the clip, wider than any line

int detailOf(const GroundView &view)
{
    return mapDetailFor(view.scale * view.pixelRatio);
}

//! The clip in km, with a margin.
QRectF mapClip(const GroundView &view)
{
    const double margin = view.exact ? 0 : clipMargin;
    const QRectF wide = view.clip.adjusted(-margin, -margin, margin, margin);
    return {(wide.topLeft() - view.origin) / view.scale, wide.size() / view.scale};
}

QPolygonF onScreen(QPolygonF points, const GroundView &view)
{
    for (QPointF &point : points)
        point = view.toScreen(point);
    return points;
}

//! The outline of a feature near the clip, in pixels: what lies far outside is cut off before it is painted.
std::vector<QPolygonF> visibleRings(const MapFeature &feature, const GroundView &view, int detail)
{
    std::vector<QPolygonF> visible;
    const QRectF clip = mapClip(view);
    for (size_t i = 0; i < feature.rings[detail].size(); ++i) {
        const QRectF &bounds = feature.ringBounds[detail][i];
        if (clip.contains(bounds))
            visible.push_back(onScreen(feature.rings[detail][i], view));
        else if (clip.intersects(bounds))
            visible.push_back(onScreen(clippedRing(feature.rings[detail][i], clip), view));
    }
    return visible;
}

QPen linePen(const QColor &color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

//! Strokes the borders that are wanted. One line after the other: the rasteriser is slow with many in one path.
template<typename Wanted>
void strokeBorders(QPainter &painter, const Basemap &basemap, const GroundView &view, int detail,
                   Wanted wanted)
{
    const QRectF clip = mapClip(view);
    for (const MapBorder &border : basemap.borders()) {
        // Grown a little: a straight border has a box without height.
        if (!border.bounds.adjusted(-1, -1, 1, 1).intersects(clip) || !wanted(border))
            continue;
        const QPolygonF &line = border.lines[detail];
        for (const QPolygonF &run : view.exact ? cutLine(line, clip) : clippedLine(line, clip))
            painter.drawPolyline(onScreen(run, view));
    }
}

//! On screens as fine as the device can draw, which is also what it draws fast.
double fineWidth(const QPainter &painter, const GroundView &view, double width)
{
    return paintsOnPaper(painter) ? width : 1 / view.pixelRatio;
}

void paintGraticule(QPainter &painter, const Basemap &basemap, const GroundView &view, const QColor &color)
{
    painter.setPen(linePen(color, fineWidth(painter, view, 0.6)));
    const QRectF clip = mapClip(view);
    for (const QPolygonF &line : basemap.graticule()) {
        for (const QPolygonF &run : view.exact ? cutLine(line, clip) : clippedLine(line, clip))
            painter.drawPolyline(onScreen(run, view));
    }
}

void paintShore(QPainter &painter, const Basemap &basemap, const GroundView &view, const QColor &color)
{
    // Coarser than the coast, and not around every rock: a soft band needs no bays.
    const double smallest = 6 / view.scale;
    painter.setPen(linePen(color, 9));
    strokeBorders(
        painter, basemap, view, mapDetailWithin(2.5, view.scale), [smallest](const MapBorder &border) {
            return border.isCoast() && std::max(border.bounds.width(), border.bounds.height()) > smallest;
        });
}

const FeatureStyle &styleOf(const MapScene &scene, const MapFeature &feature)
{
    static const FeatureStyle notCovered;
    const auto found = scene.styles.constFind(feature.code);
    return found == scene.styles.constEnd() ? notCovered : *found;
}

void paintLand(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapPalette &palette,
               const GroundView &view)
{
    const QRectF clip = mapClip(view);
    for (const MapFeature &feature : basemap.features()) {
        if (!feature.bounds.intersects(clip))
            continue;
        const PatternSpec pattern = feature.surrounding ? PatternSpec{.ground = palette.surroundings}
                                                        : patternFor(styleOf(scene, feature), palette);
        const std::vector<QPolygonF> rings = visibleRings(feature, view, detailOf(view));
        if (!rings.empty())
            fillWithPattern(painter, rings, pattern, view.patternOrigin, view.pixelRatio);
    }
}

//! Parts with an assertion of their own, over the fill of their state.
void paintParts(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapPalette &palette,
                const GroundView &view)
{
    for (const QString &code : drawnParts(basemap, scene)) {
        const MapFeature &part = *basemap.feature(code);
        const std::vector<QPolygonF> rings = visibleRings(part, view, detailOf(view));
        if (!rings.empty())
            fillWithPattern(painter, rings, patternFor(styleOf(scene, part), palette), view.patternOrigin,
                            view.pixelRatio);
    }
}

//! Whole lines wherever the clip is, so that dashes meet at the edges of tiles.
void paintPartBorders(QPainter &painter, const Basemap &basemap, const MapScene &scene,
                      const MapPalette &palette, const GroundView &view)
{
    const QRectF clip = mapClip(view);
    for (const MapBorder &border : basemap.partBorders()) {
        const QString state = basemap.stateOf(basemap.parts()[static_cast<size_t>(border.left)].code);
        if (!border.bounds.adjusted(-1, -1, 1, 1).intersects(clip)
            || !showsParts(scene, *basemap.feature(state), view.scale))
            continue;
        const QPolygonF &line = border.lines[detailOf(view)];
        for (const QPolygonF &run : view.exact ? cutLine(line, clip) : std::vector<QPolygonF>{line}) {
            painter.setPen(linePen(palette.border, 2.4));
            painter.drawPolyline(onScreen(run, view));
            QPen dashes(palette.label, 1.1, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
            dashes.setDashPattern({4, 3});
            painter.setPen(dashes);
            painter.drawPolyline(onScreen(run, view));
        }
    }
}

//! The dashed border of what is only possible, in the full colour of the term.
void paintPossible(QPainter &painter, const Basemap &basemap, const MapScene &scene,
                   const MapPalette &palette, const GroundView &view)
{
    for (const MapFeature &feature : basemap.features()) {
        const FeatureStyle &style = styleOf(scene, feature);
        if (!style.possible || style.fills.empty() || feature.isSpeck(view.scale))
            continue;
        QPen pen(mixed(palette.shown(style.fills.front().color), palette.label, 0.35), 1.6,
                 Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
        pen.setDashPattern({4, 3});
        QPainterPath path;
        for (const QPolygonF &ring : visibleRings(feature, view, detailOf(view)))
            path.addPolygon(ring);
        painter.strokePath(path, pen);
    }
}

void paintBorders(QPainter &painter, const Basemap &basemap, const MapPalette &palette,
                  const GroundView &view)
{
    const auto features = basemap.features();
    const auto surrounding = [&](int index) {
        return index < 0 || features[static_cast<size_t>(index)].surrounding;
    };
    const auto between = [&](const MapBorder &border) {
        return !border.isCoast() && surrounding(border.left) && surrounding(border.right);
    };
    const int detail = detailOf(view);
    painter.setPen(linePen(palette.surroundingBorder, fineWidth(painter, view, 0.7)));
    strokeBorders(painter, basemap, view, detail, between);
    painter.setPen(linePen(palette.border, 1.0));
    strokeBorders(painter, basemap, view, detail,
                  [&](const MapBorder &border) { return !border.isCoast() && !between(border); });
    painter.setPen(linePen(palette.coast, fineWidth(painter, view, 0.7)));
    strokeBorders(painter, basemap, view, detail, [](const MapBorder &border) { return border.isCoast(); });
}

void paintSpecks(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapPalette &palette,
                 const GroundView &view)
{
    const double margin = view.exact ? -speckRadius : clipMargin;
    for (const MapFeature &feature : basemap.features()) {
        const QPointF at = view.toScreen(feature.anchor);
        if (feature.surrounding || !feature.isSpeck(view.scale)
            || !view.clip.adjusted(-margin, -margin, margin, margin).contains(at))
            continue;
        const PatternSpec pattern = patternFor(styleOf(scene, feature), palette);
        painter.setPen(linePen(palette.coast, 1));
        painter.setBrush(pattern.ground);
        painter.drawEllipse(at, speckRadius, speckRadius);
    }
}

//! A long line in short runs, which the rasteriser draws much faster; round caps hide where they meet.
void drawInRuns(QPainter &painter, const QPolygonF &line)
{
    constexpr qsizetype run = 24;
    for (qsizetype from = 0; from + 1 < line.size(); from += run)
        painter.drawPolyline(line.constData() + from, int(std::min(run + 1, line.size() - from)));
}

} // namespace

QStringList drawnParts(const Basemap &basemap, const MapScene &scene)
{
    QStringList codes;
    for (const MapFeature &part : basemap.parts()) {
        const auto style = scene.styles.constFind(part.code);
        if (style != scene.styles.constEnd() && style->coverage != Coverage::NotCovered)
            codes.append(part.code);
    }
    return codes;
}

bool showsParts(const MapScene &scene, const MapFeature &state, double scale)
{
    constexpr double roomy = 120; // pixels across
    if (scene.divided.contains(state.code) && std::sqrt(state.area) * scale > roomy)
        return true;
    const QString within = state.code + u'-';
    for (auto style = scene.styles.cbegin(); style != scene.styles.cend(); ++style) {
        if (style.key().startsWith(within) && style->coverage != Coverage::NotCovered)
            return true;
    }
    return false;
}

void paintGround(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapPalette &palette,
                 const GroundView &view, const GroundOptions &options)
{
    paintWater(painter, basemap, palette, view, options);
    paintCountries(painter, basemap, scene, palette, view);
}

void paintWater(QPainter &painter, const Basemap &basemap, const MapPalette &palette, const GroundView &view,
                const GroundOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(view.clip, palette.sea);
    if (options.graticule)
        paintGraticule(painter, basemap, view, palette.graticule);
    if (options.shore)
        paintShore(painter, basemap, view, palette.shore);
    painter.restore();
}

void paintCountries(QPainter &painter, const Basemap &basemap, const MapScene &scene,
                    const MapPalette &palette, const GroundView &view)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintLand(painter, basemap, scene, palette, view);
    paintParts(painter, basemap, scene, palette, view);
    paintPartBorders(painter, basemap, scene, palette, view);
    paintBorders(painter, basemap, palette, view);
    paintPossible(painter, basemap, scene, palette, view);
    paintSpecks(painter, basemap, scene, palette, view);
    painter.restore();
}

void paintOutline(QPainter &painter, const MapFeature &feature, const GroundView &view, const QColor &line,
                  const QColor &halo, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const int detail = mapDetailWithin(1.2, view.scale * view.pixelRatio);
    const std::vector<QPolygonF> rings = visibleRings(feature, view, detail);
    for (const QPen &pen : {linePen(halo, width + 2), linePen(line, width)}) {
        painter.setPen(pen);
        if (feature.isSpeck(view.scale))
            painter.drawEllipse(view.toScreen(feature.anchor), speckRadius + 1, speckRadius + 1);
        else
            for (const QPolygonF &ring : rings)
                drawInRuns(painter, ring);
    }
    painter.restore();
}

} // namespace chancery
