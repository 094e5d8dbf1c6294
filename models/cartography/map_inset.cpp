// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_inset.h"

#include "models/cartography/map_ground.h"
#include "models/cartography/map_legend.h"
#include "models/cartography/map_overlay.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace chancery {

namespace {

constexpr double margin = 16; // pixels around the card
constexpr double padding = 6;
constexpr std::array<double, 4> crowdedSizes{40, 32, 26,
                                             20}; // pixels: the side of a square of the country's area
constexpr double neighbourhood = 40; // km between countries of one crowd
constexpr double chipSize = 14; // pixels, of the swatch
constexpr double chipRow = 20;
constexpr int chipColumns = 2;
constexpr double leastGain = 1.8;

double sideOf(const MapFeature &feature, double scale)
{
    return std::sqrt(feature.area) * scale;
}

//! The countries of the focus with less room than \a size, as far as they lie close together: the largest such group.
std::vector<const MapFeature *> crowd(const Basemap &basemap, const MapScene &scene, const Viewport &viewport,
                                      double size)
{
    std::vector<const MapFeature *> open;
    for (const QString &code : scene.focus) {
        const MapFeature *feature = basemap.feature(code);
        if (feature && !scene.labels.value(code).isEmpty() && viewport.visible().contains(feature->anchor)
            && sideOf(*feature, viewport.scale()) < size)
            open.push_back(feature);
    }
    std::vector<const MapFeature *> largest;
    while (!open.empty()) {
        std::vector<const MapFeature *> group{open.back()};
        open.pop_back();
        for (size_t i = 0; i < group.size(); ++i) {
            const QRectF near =
                group[i]->mainBounds.adjusted(-neighbourhood, -neighbourhood, neighbourhood, neighbourhood);
            for (auto other = open.begin(); other != open.end();) {
                const bool joins = near.intersects((*other)->mainBounds);
                if (joins)
                    group.push_back(*other);
                other = joins ? open.erase(other) : std::next(other);
            }
        }
        if (group.size() > largest.size())
            largest = group;
    }
    return largest;
}

//! States in view that are drawn as a mark only, by name.
QStringList specks(const Basemap &basemap, const MapScene &scene, const Viewport &viewport)
{
    constexpr double speckSide = 9; // pixels
    QStringList codes;
    for (const MapFeature &feature : basemap.features()) {
        if (!feature.surrounding && !scene.labels.value(feature.code).isEmpty()
            && sideOf(feature, viewport.scale()) < speckSide && viewport.visible().contains(feature.anchor))
            codes.append(feature.code);
    }
    std::ranges::sort(codes, [&](const QString &a, const QString &b) {
        return QString::localeAwareCompare(scene.labels.value(a), scene.labels.value(b)) < 0;
    });
    return codes;
}

void addChips(MapInset &inset, const QStringList &codes)
{
    if (codes.isEmpty())
        return;
    const double width = (inset.card.width() - 2 * padding) / chipColumns;
    const int rows = (int(codes.size()) + chipColumns - 1) / chipColumns;
    const double top = inset.map.bottom() + padding;
    for (int i = 0; i < codes.size(); ++i) {
        const QPointF at(padding + i / rows * width, top + i % rows * chipRow);
        inset.chips.push_back({codes[i], QRectF(at, QSizeF(width, chipRow))});
    }
    inset.card.setHeight(top + rows * chipRow + padding);
}

//! How much of the map a card there hides: countries in the middle of which it would stand.
int hidden(const Basemap &basemap, const Viewport &viewport, const QRectF &card)
{
    int count = 0;
    for (const MapFeature &feature : basemap.features()) {
        if (feature.surrounding || !card.contains(viewport.toScreen(feature.anchor)))
            continue;
        const QSizeF size = viewport.toScreen(feature.mainBounds).size();
        count += size.width() < 2 * card.width() && size.height() < 2 * card.height() ? 1 : 0;
    }
    return count;
}

std::optional<QPointF> cornerFor(const Basemap &basemap, const MapScene &scene, const Viewport &viewport,
                                 QSizeF size, const std::vector<QRectF> &taken)
{
    constexpr int tolerable = 3;
    const double right = viewport.size().width() - margin - size.width();
    const double bottom = viewport.size().height() - margin - size.height();
    const double middle = std::round((margin + bottom) / 2);
    const std::array<QPointF, 6> corners{QPointF(margin, margin), {right, margin}, {margin, middle},
                                         {right, middle},         {right, bottom}, {margin, bottom}};
    std::optional<QPointF> best;
    int least = tolerable + 1;
    for (const QPointF &corner : corners) {
        const QRectF card(corner, size);
        const auto meets = [&](const QRectF &other) {
            return other.adjusted(-padding, -padding, padding, padding).intersects(card);
        };
        const auto covers = [&](const QString &code) {
            const MapFeature *feature = basemap.feature(code);
            return feature && viewport.toScreen(feature->mainBounds).intersects(card);
        };
        if (corner.x() < margin || corner.y() < margin || std::ranges::any_of(taken, meets)
            || std::ranges::any_of(scene.focus, covers))
            continue;
        const int cost = hidden(basemap, viewport, card);
        if (cost < least) {
            least = cost;
            best = corner;
        }
    }
    return best;
}

//! The card at the origin, as wide as \a width; the names of the specks below the map if they are wanted.
MapInset inset(const QRectF &region, double width, double highest, const QStringList &chips)
{
    MapInset made;
    const double inner = width - 2 * padding;
    const double height = std::min(highest, std::round(inner * region.height() / region.width()));
    made.map = QRectF(padding, padding, inner, height);
    made.card = QRectF(0, 0, width, height + 2 * padding);
    made.view = Viewport::fitted(made.map.size(), region);
    addChips(made, chips);
    return made;
}

//! A card for these countries where it fits; empty if it fits nowhere.
MapInset insetOf(const Basemap &basemap, const MapScene &scene, const Viewport &viewport,
                 const std::vector<const MapFeature *> &crowded, const std::vector<QRectF> &taken)
{
    constexpr double rim = 25; // km
    QRectF region;
    for (const MapFeature *feature : crowded)
        region |= feature->mainBounds;
    region.adjust(-rim, -rim, rim, rim);
    const QStringList small = specks(basemap, scene, viewport);
    const double highest = viewport.size().height() * 0.4;
    for (const double width : {240.0, 208.0, 176.0}) {
        for (const bool chips : {true, false}) {
            MapInset made = inset(region, width, highest, chips ? small : QStringList());
            if (made.view.scale() < leastGain * viewport.scale())
                continue;
            const auto corner = cornerFor(basemap, scene, viewport, made.card.size(), taken);
            if (!corner)
                continue;
            made.card.moveTopLeft(*corner);
            made.region = viewport.toScreen(made.view.visible());
            for (const MapFeature *feature : crowded)
                made.codes.append(feature->code);
            return made;
        }
    }
    return {};
}

QFont smaller(QFont font)
{
    font.setPixelSize(std::max(10, qRound(font.pixelSize() * 0.9)));
    font.setWeight(QFont::Normal);
    return font;
}

GroundView insetView(const MapInset &inset, QPointF corner, double pixelRatio)
{
    const QPointF at = corner + inset.map.topLeft();
    const QPointF origin = at + inset.view.origin(pixelRatio);
    return {origin, inset.view.scale(), pixelRatio, QRectF(at, inset.map.size()), origin, true};
}

FeatureStyle styleOf(const MapScene &scene, const QString &code)
{
    return scene.styles.value(code);
}

void paintChips(QPainter &painter, const MapScene &scene, const MapInset &inset, const MapPalette &palette,
                const QFont &font, QPointF corner, double pixelRatio)
{
    const QFontMetricsF metrics(font);
    for (const InsetChip &chip : inset.chips) {
        const QRectF box = chip.box.translated(corner);
        const QRectF swatch(box.left() + 1, box.top() + (chipRow - chipSize) / 2, chipSize, chipSize);
        paintSwatch(painter, styleOf(scene, chip.code), palette, swatch, pixelRatio);
        const QRectF words(swatch.right() + 6, box.top(), box.right() - swatch.right() - 8, box.height());
        painter.setFont(font);
        painter.setPen(palette.text);
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(scene.labels.value(chip.code), Qt::ElideRight, words.width()));
    }
}

void paintInsetTrips(QPainter &painter, const MapScene &scene, const MapInset &inset,
                     const MapPalette &palette, const QFont &font)
{
    const PlacedOverlay placed = placeOverlay(scene.overlay, inset.view);
    painter.save();
    painter.translate(inset.card.topLeft() + inset.map.topLeft());
    painter.setClipRect(QRectF(QPointF(), inset.map.size()));
    paintOverlayRoutes(painter, placed, scene.overlay, palette);
    paintOverlayMarks(painter, placed, palette, font);
    painter.restore();
}

} // namespace

bool MapInset::looksAs(const MapInset &other) const
{
    return card.size() == other.card.size() && map == other.map && view == other.view && chips == other.chips;
}

MapInset placeInset(const Basemap &basemap, const MapScene &scene, const Viewport &viewport,
                    const std::vector<QRectF> &taken)
{
    constexpr size_t leastCrowd = 3;
    // A large crowd may not gain enough on a small card: then its smallest members do.
    for (const double size : crowdedSizes) {
        const std::vector<const MapFeature *> crowded = crowd(basemap, scene, viewport, size);
        if (crowded.size() < leastCrowd)
            break;
        const MapInset made = insetOf(basemap, scene, viewport, crowded, taken);
        if (!made.isEmpty())
            return made;
    }
    return {};
}

std::vector<MapLabel> insetLabels(const Basemap &basemap, const MapScene &scene, const MapInset &inset,
                                  const QFont &font)
{
    MapScene within;
    within.labels = scene.labels;
    within.focus = inset.codes;
    within.styles = scene.styles;
    return placeLabels(basemap, within, inset.view, smaller(font),
                       placeOverlay(scene.overlay, inset.view).boxes());
}

QString insetCodeAt(const Basemap &basemap, const MapInset &inset, QPointF position)
{
    const QPointF at = position - inset.card.topLeft();
    for (const InsetChip &chip : inset.chips) {
        if (chip.box.contains(at))
            return chip.code;
    }
    return inset.map.contains(at)
               ? basemap.codeAt(inset.view.toMap(at - inset.map.topLeft()), inset.view.scale())
               : QString();
}

void paintInset(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapInset &inset,
                const MapPalette &palette, const QFont &font, QPointF corner, double pixelRatio)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF card(corner, inset.card.size());
    painter.setPen(QPen(palette.cardBorder, 1));
    painter.setBrush(palette.card);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRectF map = inset.map.translated(corner);
    painter.save();
    painter.setClipRect(map);
    paintGround(painter, basemap, scene, palette, insetView(inset, corner, pixelRatio),
                {.graticule = false, .shore = false});
    painter.translate(map.topLeft());
    const std::vector<MapLabel> labels = insetLabels(basemap, scene, inset, font);
    for (const MapLabel &label : labels) {
        if (label.leader)
            paintLeader(painter, *label.leader, palette);
    }
    for (const MapLabel &label : labels)
        paintLabel(painter, label, palette);
    painter.restore();
    painter.setPen(QPen(palette.leader, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(map.adjusted(0.5, 0.5, -0.5, -0.5));
    paintChips(painter, scene, inset, palette, smaller(font), corner, pixelRatio);
    painter.restore();
}

void paintInsetFrame(QPainter &painter, const MapInset &inset, const MapPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const QPen &pen : {QPen(palette.selectionHalo, 2.4), QPen(palette.leader, 1)}) {
        painter.setPen(pen);
        painter.drawRect(inset.region);
    }
    painter.restore();
}

void paintInsetMarks(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapInset &inset,
                     const MapPalette &palette, const QFont &font, double pixelRatio)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto mark = [&](const QString &code, const QColor &line, double width) {
        for (const InsetChip &chip : inset.chips) {
            if (chip.code != code)
                continue;
            painter.setPen(QPen(line, width));
            painter.drawRoundedRect(chip.box.translated(inset.card.topLeft()).adjusted(-1, 1, -1, -1), 3, 3);
        }
        const MapFeature *feature = basemap.feature(code);
        painter.save();
        painter.setClipRect(inset.map.translated(inset.card.topLeft()));
        if (feature)
            paintOutline(painter, *feature, insetView(inset, inset.card.topLeft(), pixelRatio), line,
                         palette.selectionHalo, width);
        painter.restore();
    };
    if (!scene.hovered.isEmpty() && scene.hovered != scene.selected)
        mark(scene.hovered, palette.hover, 1.2);
    if (!scene.selected.isEmpty())
        mark(scene.selected, palette.selection, 2.2);
    if (!scene.overlay.trips.isEmpty())
        paintInsetTrips(painter, scene, inset, palette, font);
    painter.restore();
}

} // namespace chancery
