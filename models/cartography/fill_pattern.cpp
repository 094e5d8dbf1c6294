// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/fill_pattern.h"

#include "models/cartography/geometry.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace chancery {

namespace {

constexpr double diagonal = 1.41421356; // a line of width 1 at 45 degrees covers this much of an axis

QColor inkOn(const QColor &fill)
{
    return fill.lightnessF() > 0.42F ? mixed(fill, QColor(0x10, 0x18, 0x20), 0.36)
                                     : mixed(fill, Qt::white, 0.36);
}

void addTermPattern(PatternSpec &spec, FillPattern pattern)
{
    const QColor ink = inkOn(spec.ground);
    spec.period = 8;
    const PatternStripe forward{1, 1, 0, 1.1 * diagonal, ink};
    const PatternStripe backward{1, -1, 0, 1.1 * diagonal, ink};
    const PatternStripe horizontal{0, 1, 0, 1, ink};
    const PatternStripe vertical{1, 0, 0, 1, ink};
    switch (pattern) {
    case FillPattern::None:
        return;
    case FillPattern::ForwardHatch:
        spec.stripes = {forward};
        return;
    case FillPattern::BackwardHatch:
        spec.stripes = {backward};
        return;
    case FillPattern::CrossHatch:
        spec.period = 10;
        spec.stripes = {forward, backward};
        return;
    case FillPattern::HorizontalLines:
        spec.period = 6;
        spec.stripes = {horizontal};
        return;
    case FillPattern::VerticalLines:
        spec.period = 6;
        spec.stripes = {vertical};
        return;
    case FillPattern::Dots:
        spec.marks = {{{2, 2}, 1.1, false, ink}, {{6, 6}, 1.1, false, ink}};
        return;
    }
}

//! One broad diagonal stripe for each fill; the preferred one twice as broad.
void addConflict(PatternSpec &spec, const std::vector<QColor> &colors, int preferred)
{
    constexpr int stripe = 9;
    double start = 0;
    for (int i = 0; i < static_cast<int>(colors.size()); ++i) {
        const double width = i == preferred ? 2 * stripe : stripe;
        spec.stripes.push_back({1, 1, start, width, colors[static_cast<size_t>(i)]});
        start += width;
    }
    spec.ground = colors.front();
    spec.period = static_cast<int>(start);
}

void addNegation(PatternSpec &spec, const QColor &term, const MapPalette &palette)
{
    spec.ground = mixed(palette.land, term, 0.22);
    spec.period = 12;
    spec.marks = {{{6, 6}, 2.4, true, mixed(term, palette.label, 0.25)}};
}

PatternSpec unstated(const FeatureStyle &style, const MapPalette &palette)
{
    PatternSpec spec{.ground = palette.land};
    if (style.coverage == Coverage::Unknown) {
        spec.period = 10;
        spec.marks = {{{2.5, 2.5}, 1.1, false, palette.ink}, {{7.5, 7.5}, 1.1, false, palette.ink}};
    } else if (style.coverage == Coverage::NotStated) {
        spec.period = 8;
        spec.stripes = {{0, 1, 0, 1, mixed(palette.ink, palette.land, 0.35)}};
    }
    return spec;
}

QPainterPath pathOf(const std::vector<QPolygonF> &rings)
{
    QPainterPath path;
    for (const QPolygonF &ring : rings)
        path.addPolygon(ring);
    return path;
}

void paintMark(QPainter &painter, const PatternMark &mark, QPointF at)
{
    if (!mark.cross) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark.color);
        painter.drawEllipse(at, mark.radius, mark.radius);
        return;
    }
    const QPointF down(mark.radius, mark.radius);
    const QPointF up(mark.radius, -mark.radius);
    painter.setPen(QPen(mark.color, 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at - down, at + down);
    painter.drawLine(at - up, at + up);
}

//! The stripes within \a ring as areas: no clipping, which not every paper device knows.
void paintStripe(QPainter &painter, const std::vector<QPolygonF> &rings, const PatternStripe &stripe,
                 int period, QPointF origin)
{
    const QPointF normal(stripe.nx, stripe.ny);
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const QPolygonF &ring : rings) {
        for (const QPointF &point : ring) {
            const double value = QPointF::dotProduct(normal, point);
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    const double phase = QPointF::dotProduct(normal, origin) + stripe.start;
    QPainterPath path;
    for (double from = phase + std::floor((low - phase) / period) * period; from < high; from += period) {
        for (const QPolygonF &ring : rings) {
            const QPolygonF part = clippedBetween(ring, normal, from, from + stripe.width);
            if (part.size() > 2)
                path.addPolygon(part);
        }
    }
    painter.fillPath(path, stripe.color);
}

void paintMarks(QPainter &painter, const std::vector<QPolygonF> &rings, const PatternMark &mark, int period,
                QPointF origin)
{
    QRectF box;
    for (const QPolygonF &ring : rings)
        box |= ring.boundingRect();
    const QPointF first = origin + mark.at;
    const double left = first.x() + std::ceil((box.left() - first.x()) / period) * period;
    const double top = first.y() + std::ceil((box.top() - first.y()) / period) * period;
    for (double y = top; y < box.bottom(); y += period) {
        for (double x = left; x < box.right(); x += period) {
            if (contains(rings, {x, y}))
                paintMark(painter, mark, {x, y});
        }
    }
}

//! The pattern as a picture that repeats without seams.
QImage tileOf(const PatternSpec &pattern, double pixelRatio)
{
    const int side = std::max(1, qRound(pattern.period * pixelRatio));
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(pattern.ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(double(side) / pattern.period, double(side) / pattern.period);
    const QRectF area(0, 0, pattern.period, pattern.period);
    for (const PatternStripe &stripe : pattern.stripes)
        paintStripe(painter, {QPolygonF(area)}, stripe, pattern.period, {});
    for (const PatternMark &mark : pattern.marks)
        paintMark(painter, mark, mark.at);
    return tile;
}

} // namespace

bool paintsOnPaper(const QPainter &painter)
{
    switch (painter.paintEngine()->type()) {
    case QPaintEngine::SVG:
    case QPaintEngine::Pdf:
    case QPaintEngine::Picture:
        return true;
    default:
        return false;
    }
}

PatternSpec patternFor(const FeatureStyle &style, const MapPalette &palette)
{
    if (style.coverage != Coverage::Stated || style.fills.empty())
        return unstated(style, palette);
    std::vector<QColor> colors;
    for (const TermFill &fill : style.fills) {
        QColor color = palette.shown(fill.color);
        if (style.possible || style.stale)
            color = mixed(color, palette.land, 0.5);
        colors.push_back(color);
    }
    PatternSpec spec{.ground = colors.front()};
    if (style.negative)
        addNegation(spec, palette.shown(style.fills.front().color), palette);
    else if (colors.size() > 1)
        addConflict(spec, colors, style.preferred);
    else
        addTermPattern(spec, style.fills.front().pattern);
    if (style.stale) {
        // A veil: lines of the bare land, as if the colour had worn off.
        spec.stripes.push_back({1, 0, 0, spec.period / 4.0, palette.land});
        spec.stripes.push_back({1, 0, spec.period / 2.0, spec.period / 4.0, palette.land});
    }
    return spec;
}

void fillWithPattern(QPainter &painter, const std::vector<QPolygonF> &rings, const PatternSpec &pattern,
                     QPointF origin, double pixelRatio)
{
    if (pattern.isPlain() || paintsOnPaper(painter)) {
        painter.fillPath(pathOf(rings), pattern.ground);
        for (const PatternStripe &stripe : pattern.stripes)
            paintStripe(painter, rings, stripe, pattern.period, origin);
        for (const PatternMark &mark : pattern.marks)
            paintMarks(painter, rings, mark, pattern.period, origin);
        return;
    }
    QBrush brush(tileOf(pattern, pixelRatio));
    brush.setTransform(
        QTransform::fromTranslate(origin.x(), origin.y()).scale(1 / pixelRatio, 1 / pixelRatio));
    painter.fillPath(pathOf(rings), brush);
}

} // namespace chancery
