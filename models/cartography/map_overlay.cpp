// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_overlay.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QPoint>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace chancery {

namespace {

// all in logical pixels
constexpr double radius = 6; // of a mark
constexpr double stroke = 2;
constexpr double halo = 1.6; // beyond the stroke
constexpr double clusterReach = 13; // marks nearer than this are one
constexpr double pointerReach = 12;
constexpr double ringRadius = 11; // around what is selected
constexpr double badgeHeight = 14;
constexpr double badgeOffset = 4; // of its left lower corner from the middle of the mark
constexpr double arrowLength = 9;

//! Joins stops into marks; a grid of cells as wide as the reach finds the neighbours.
class Clusters
{
public:
    explicit Clusters(double scale) : m_scale(scale) { }

    size_t add(const OverlayStop &stop)
    {
        const QPointF at = stop.at * m_scale;
        const QPoint cell(int(std::floor(at.x() / clusterReach)), int(std::floor(at.y() / clusterReach)));
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                for (const size_t mark : m_grid.value(cell + QPoint(dx, dy))) {
                    const QPointF away = m_marks[mark].at - at;
                    if (m_marks[mark].countryOnly == stop.countryOnly
                        && std::hypot(away.x(), away.y()) < clusterReach)
                        return mark;
                }
            }
        }
        m_grid[cell].push_back(m_marks.size());
        PlacedMark mark;
        mark.at = at;
        mark.countryOnly = stop.countryOnly;
        m_marks.push_back(std::move(mark));
        return m_marks.size() - 1;
    }

    std::vector<PlacedMark> &marks() { return m_marks; }

private:
    double m_scale;
    std::vector<PlacedMark> m_marks; // relative to the origin of the plane
    QHash<QPoint, std::vector<size_t>> m_grid;
};

void join(PlacedMark &mark, int trip, OverlayTime time, bool selected)
{
    mark.selected = mark.selected || selected;
    if (!mark.trips.empty() && mark.trips.back() == trip)
        return;
    mark.trips.push_back(trip);
    mark.hasPast = mark.hasPast || time == OverlayTime::Past;
    mark.hasCurrent = mark.hasCurrent || time == OverlayTime::Current;
    mark.hasComing = mark.hasComing || time == OverlayTime::Coming;
}

//! From rim to rim; nothing between marks that touch.
QLineF between(const PlacedMark &from, const PlacedMark &to)
{
    constexpr double rim = radius + stroke + 1;
    const QLineF whole(from.at, to.at);
    if (whole.length() < 2 * rim + 4)
        return {};
    return {whole.pointAt(rim / whole.length()), whole.pointAt(1 - rim / whole.length())};
}

QPainterPath shapeAt(QPointF at, bool countryOnly, double size)
{
    QPainterPath path;
    if (countryOnly) {
        const double half = size * 1.25;
        path.addPolygon(QPolygonF{at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half),
                                  at + QPointF(-half, 0), at + QPointF(0, -half)});
    } else {
        path.addEllipse(at, size, size);
    }
    return path;
}

void paintShape(QPainter &painter, const PlacedMark &mark, const MapPalette &palette)
{
    const QPainterPath outline = shapeAt(mark.at, mark.countryOnly, radius);
    painter.setPen(QPen(palette.selectionHalo, stroke + 2 * halo));
    painter.setBrush(palette.selectionHalo);
    painter.drawPath(outline);
    painter.setPen(QPen(palette.selection, stroke));
    painter.setBrush(mark.hasPast || mark.hasCurrent ? palette.selectionHalo : palette.selection);
    painter.drawPath(outline);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.selection);
    if (mark.hasPast && mark.hasComing) { // one half for each
        QPainterPath half;
        half.addRect(QRectF(mark.at + QPointF(0, -2 * radius), QSizeF(2 * radius, 4 * radius)));
        painter.drawPath(outline.intersected(half));
    } else if (mark.hasCurrent) {
        painter.drawPath(shapeAt(mark.at, mark.countryOnly, radius * 0.45));
    }
}

QFont badgeFont(QFont font)
{
    font.setPixelSize(10);
    font.setWeight(QFont::DemiBold);
    return font;
}

double badgeWidth(size_t count)
{
    const double digits = count < 10 ? 1 : count < 100 ? 2 : count < 1000 ? 3 : 5;
    return 8 + 6.5 * digits;
}

QRectF badgeBox(const PlacedMark &mark)
{
    const QPointF corner = mark.at + QPointF(badgeOffset, -badgeOffset - badgeHeight);
    return {corner, QSizeF(badgeWidth(mark.trips.size()), badgeHeight)};
}

void paintBadge(QPainter &painter, const PlacedMark &mark, const MapPalette &palette, const QFont &font)
{
    const QRectF box = badgeBox(mark);
    QColor card = palette.card;
    card.setAlpha(255);
    painter.setPen(QPen(palette.selection, 1));
    painter.setBrush(card);
    painter.drawRoundedRect(box, badgeHeight / 2, badgeHeight / 2);
    painter.setFont(badgeFont(font));
    painter.setPen(palette.text);
    painter.drawText(box, Qt::AlignCenter, QString::number(mark.trips.size()));
}

//! Dotted behind, solid ahead; an arrow in the middle tells the direction.
void paintRoute(QPainter &painter, const QLineF &line, OverlayTime time, bool selected,
                const MapPalette &palette)
{
    const double width = selected ? 2.6 : 1.6;
    painter.setPen(QPen(palette.selectionHalo, width + 2.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
    QPen pen(palette.selection, width, Qt::SolidLine, Qt::FlatCap);
    if (time == OverlayTime::Past)
        pen.setDashPattern({2.4, 2.2});
    painter.setPen(pen);
    painter.drawLine(line);
    if (line.length() < 2.5 * arrowLength)
        return;
    const QPointF way = (line.p2() - line.p1()) / line.length();
    const QPointF across(-way.y(), way.x());
    const QPointF tip = line.center() + way * arrowLength / 2;
    const QPointF foot = tip - way * arrowLength;
    painter.setPen(QPen(palette.selectionHalo, 1));
    painter.setBrush(palette.selection);
    painter.drawPolygon(
        QPolygonF{tip, foot + across * arrowLength * 0.42, foot - across * arrowLength * 0.42});
}

} // namespace

QRectF PlacedMark::box() const
{
    constexpr double reach = radius * 1.25 + stroke;
    const QRectF shape(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    return trips.size() > 1 ? shape.united(badgeBox(*this)) : shape;
}

int PlacedOverlay::markAt(QPointF position) const
{
    int nearest = -1;
    double best = pointerReach;
    for (size_t i = 0; i < marks.size(); ++i) {
        const QPointF away = marks[i].at - position;
        const bool onBadge = marks[i].trips.size() > 1 && badgeBox(marks[i]).contains(position);
        const double distance = onBadge ? 0 : std::hypot(away.x(), away.y());
        if (distance < best) {
            best = distance;
            nearest = int(i);
        }
    }
    return nearest;
}

std::vector<QRectF> PlacedOverlay::boxes() const
{
    std::vector<QRectF> taken;
    taken.reserve(marks.size());
    for (const PlacedMark &mark : marks)
        taken.push_back(mark.box());
    return taken;
}

PlacedOverlay placeOverlay(const MapOverlay &overlay, const Viewport &viewport)
{
    Clusters clusters(viewport.scale());
    std::vector<std::pair<int, std::pair<size_t, size_t>>> legs;
    for (int trip = 0; trip < int(overlay.trips.size()); ++trip) {
        const OverlayTrip &each = overlay.trips[trip];
        const bool selected = !overlay.selected.isEmpty() && each.key == overlay.selected;
        std::optional<size_t> before;
        for (const OverlayStop &stop : each.stops) {
            const size_t mark = clusters.add(stop);
            join(clusters.marks()[mark], trip, each.time, selected);
            if (before && *before != mark)
                legs.push_back({trip, {*before, mark}});
            before = mark;
        }
    }
    const QPointF origin = viewport.toScreen(QPointF(0, 0));
    for (PlacedMark &mark : clusters.marks())
        mark.at += origin;
    PlacedOverlay placed;
    for (const auto &[trip, ends] : legs) {
        const QLineF line = between(clusters.marks()[ends.first], clusters.marks()[ends.second]);
        if (!line.isNull())
            placed.routes.push_back({trip, line, overlay.trips[trip].key == overlay.selected});
    }
    const QRectF view = QRectF({0, 0}, viewport.size()).adjusted(-40, -40, 40, 40);
    std::ranges::copy_if(clusters.marks(), std::back_inserter(placed.marks),
                         [&](const PlacedMark &mark) { return view.contains(mark.at); });
    return placed;
}

void paintOverlayRoutes(QPainter &painter, const PlacedOverlay &placed, const MapOverlay &overlay,
                        const MapPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedRoute &route : placed.routes)
        paintRoute(painter, route.line, overlay.trips[route.trip].time, route.selected, palette);
    painter.restore();
}

void paintOverlayMarks(QPainter &painter, const PlacedOverlay &placed, const MapPalette &palette,
                       const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedMark &mark : placed.marks) {
        if (mark.selected) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette.selectionHalo, 4));
            painter.drawEllipse(mark.at, ringRadius, ringRadius);
            painter.setPen(QPen(palette.selection, 1.6));
            painter.drawEllipse(mark.at, ringRadius, ringRadius);
        }
        paintShape(painter, mark, palette);
    }
    for (const PlacedMark &mark : placed.marks) {
        if (mark.trips.size() > 1)
            paintBadge(painter, mark, palette, font);
    }
    painter.restore();
}

void paintOverlaySample(QPainter &painter, const OverlaySample &sample, const MapPalette &palette,
                        const QRectF &rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (sample.shape == OverlaySample::Shape::InnerBorder) {
        QPen dashes(palette.label, 1.1, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({4, 3});
        painter.setPen(dashes);
        painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
    } else if (sample.shape == OverlaySample::Shape::Route) {
        paintRoute(painter, QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y()),
                   sample.time, false, palette);
    } else {
        PlacedMark mark;
        mark.at = rect.center();
        mark.countryOnly = sample.shape == OverlaySample::Shape::Country;
        join(mark, 0, sample.time, false);
        paintShape(painter, mark, palette);
    }
    painter.restore();
}

} // namespace chancery
