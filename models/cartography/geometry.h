// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace chancery {

//! Area of a ring by the shoelace formula, positive whichever way it runs; open rings are closed in thought.
double ringArea(const QPolygonF &ring);

//! Whether \a point is within an odd number of \a rings.
bool contains(const std::vector<QPolygonF> &rings, QPointF point);

//! The part of \a ring where `low <= normal * p <= high`. A concave ring may give parts joined by lines of no width
//! along the cut: right for filling, not for stroking.
QPolygonF clippedBetween(const QPolygonF &ring, QPointF normal, double low, double high);

//! The part of \a ring within \a rect, in the same sense.
QPolygonF clippedRing(const QPolygonF &ring, const QRectF &rect);

//! The runs of \a line whose segments come near \a rect.
std::vector<QPolygonF> clippedLine(const QPolygonF &line, const QRectF &rect);

//! The stretches of \a line within \a rect, cut at its edge.
std::vector<QPolygonF> cutLine(const QPolygonF &line, const QRectF &rect);

//! Douglas-Peucker: no left-out point of \a line is farther than \a tolerance from what is kept. Ends are kept.
QPolygonF simplifiedLine(const QPolygonF &line, double tolerance);

//! A point inside \a rings that is far from their border (a grid search, refined), and how far it is.
struct InnerPoint
{
    QPointF point;
    double distance = 0;
};
InnerPoint innerPoint(const std::vector<QPolygonF> &rings);

//! The stretch of the horizontal line through \a point that lies within \a rings around it; empty when outside.
struct Chord
{
    double left = 0;
    double right = 0;

    [[nodiscard]] double width() const { return right - left; }
};
Chord chordThrough(const std::vector<QPolygonF> &rings, QPointF point);

} // namespace chancery
