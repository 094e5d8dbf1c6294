// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chancery {

namespace {

double dot(QPointF a, QPointF b)
{
    return a.x() * b.x() + a.y() * b.y();
}

//! Sutherland-Hodgman against one half plane: keeps what has `normal * p >= limit`.
QPolygonF clippedAbove(const QPolygonF &ring, QPointF normal, double limit)
{
    QPolygonF kept;
    kept.reserve(ring.size() + 4);
    if (ring.isEmpty())
        return kept;
    QPointF before = ring.last();
    double beforeSide = dot(normal, before) - limit;
    for (const QPointF &point : ring) {
        const double side = dot(normal, point) - limit;
        if ((side >= 0) != (beforeSide >= 0))
            kept.append(before + (point - before) * (beforeSide / (beforeSide - side)));
        if (side >= 0)
            kept.append(point);
        before = point;
        beforeSide = side;
    }
    return kept;
}

double squaredDistance(QPointF p, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double length2 = dot(along, along);
    const double t = length2 > 0 ? std::clamp(dot(p - a, along) / length2, 0.0, 1.0) : 0.0;
    const QPointF away = p - (a + along * t);
    return dot(away, away);
}

double distanceToBorder(const std::vector<QPolygonF> &rings, QPointF point)
{
    double nearest = std::numeric_limits<double>::max();
    for (const QPolygonF &ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i)
            nearest =
                std::min(nearest, squaredDistance(point, ring[i], ring[i + 1 < ring.size() ? i + 1 : 0]));
    }
    return std::sqrt(nearest);
}

void keepFarPoints(const QPolygonF &line, qsizetype first, qsizetype last, double tolerance,
                   std::vector<char> &keep)
{
    qsizetype farthest = first;
    double distance = tolerance * tolerance;
    for (qsizetype i = first + 1; i < last; ++i) {
        const double d = squaredDistance(line[i], line[first], line[last]);
        if (d > distance) {
            distance = d;
            farthest = i;
        }
    }
    if (farthest == first)
        return;
    keep[farthest] = 1;
    keepFarPoints(line, first, farthest, tolerance, keep);
    keepFarPoints(line, farthest, last, tolerance, keep);
}

//! The best of a grid of points over \a area, at least as good as \a best.
InnerPoint bestOfGrid(const std::vector<QPolygonF> &rings, const QRectF &area, InnerPoint best)
{
    constexpr int steps = 9;
    for (int row = 0; row < steps; ++row) {
        for (int column = 0; column < steps; ++column) {
            const QPointF point(area.left() + area.width() * (column + 0.5) / steps,
                                area.top() + area.height() * (row + 0.5) / steps);
            if (!contains(rings, point))
                continue;
            const double distance = distanceToBorder(rings, point);
            if (distance > best.distance)
                best = {point, distance};
        }
    }
    return best;
}

} // namespace

double ringArea(const QPolygonF &ring)
{
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF &a = ring[i];
        const QPointF &b = ring[(i + 1) % ring.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

bool contains(const std::vector<QPolygonF> &rings, QPointF point)
{
    bool inside = false;
    for (const QPolygonF &ring : rings) {
        for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const QPointF &a = ring[i];
            const QPointF &b = ring[j];
            if ((a.y() > point.y()) != (b.y() > point.y())
                && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x())
                inside = !inside;
        }
    }
    return inside;
}

QPolygonF clippedBetween(const QPolygonF &ring, QPointF normal, double low, double high)
{
    return clippedAbove(clippedAbove(ring, normal, low), -normal, -high);
}

QPolygonF clippedRing(const QPolygonF &ring, const QRectF &rect)
{
    return clippedBetween(clippedBetween(ring, {1, 0}, rect.left(), rect.right()), {0, 1}, rect.top(),
                          rect.bottom());
}

std::vector<QPolygonF> clippedLine(const QPolygonF &line, const QRectF &rect)
{
    std::vector<QPolygonF> runs;
    bool open = false;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF &a = line[i];
        const QPointF &b = line[i + 1];
        const bool near = std::max(a.x(), b.x()) >= rect.left() && std::min(a.x(), b.x()) <= rect.right()
                          && std::max(a.y(), b.y()) >= rect.top() && std::min(a.y(), b.y()) <= rect.bottom();
        if (near && !open)
            runs.push_back(QPolygonF{a});
        if (near)
            runs.back().append(b);
        open = near;
    }
    return runs;
}

std::vector<QPolygonF> cutLine(const QPolygonF &line, const QRectF &rect)
{
    std::vector<QPolygonF> runs;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF way = line[i + 1] - line[i];
        double from = 0;
        double to = 1;
        // Liang and Barsky: what each side leaves of the segment.
        const auto keep = [&](double step, double room) {
            if (step == 0)
                return room >= 0;
            (step < 0 ? from : to) = step < 0 ? std::max(from, room / step) : std::min(to, room / step);
            return from < to;
        };
        const bool seen =
            keep(-way.x(), line[i].x() - rect.left()) && keep(way.x(), rect.right() - line[i].x())
            && keep(-way.y(), line[i].y() - rect.top()) && keep(way.y(), rect.bottom() - line[i].y());
        if (!seen)
            continue;
        const QPointF start = line[i] + way * from;
        if (from > 0 || runs.empty() || runs.back().last() != line[i])
            runs.push_back(QPolygonF{start});
        runs.back().append(to < 1 ? line[i] + way * to : line[i + 1]);
    }
    return runs;
}

QPolygonF simplifiedLine(const QPolygonF &line, double tolerance)
{
    if (line.size() < 3)
        return line;
    std::vector<char> keep(static_cast<size_t>(line.size()), 0);
    keep.front() = keep.back() = 1;
    // A closed line has no direction between its ends: it is cut in its middle first.
    const qsizetype last = line.size() - 1;
    const bool closed = line.first() == line.last();
    const qsizetype middle = closed ? last / 2 : 0;
    keep[middle] = 1;
    keepFarPoints(line, 0, closed ? middle : last, tolerance, keep);
    if (closed)
        keepFarPoints(line, middle, last, tolerance, keep);
    QPolygonF kept;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (keep[i])
            kept.append(line[i]);
    }
    return kept;
}

InnerPoint innerPoint(const std::vector<QPolygonF> &rings)
{
    QRectF area;
    for (const QPolygonF &ring : rings)
        area |= ring.boundingRect();
    InnerPoint best = bestOfGrid(rings, area, {});
    for (int refinement = 0; refinement < 3 && best.distance > 0; ++refinement) {
        area.setSize(area.size() / 4);
        area.moveCenter(best.point);
        best = bestOfGrid(rings, area, best);
    }
    return best;
}

Chord chordThrough(const std::vector<QPolygonF> &rings, QPointF point)
{
    if (!contains(rings, point))
        return {point.x(), point.x()};
    Chord chord{-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    for (const QPolygonF &ring : rings) {
        for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const QPointF &a = ring[i];
            const QPointF &b = ring[j];
            if ((a.y() > point.y()) == (b.y() > point.y()))
                continue;
            const double x = (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x();
            if (x > point.x())
                chord.right = std::min(chord.right, x);
            else
                chord.left = std::max(chord.left, x);
        }
    }
    return chord;
}

} // namespace chancery
