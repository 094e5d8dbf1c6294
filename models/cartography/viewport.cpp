// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/viewport.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

//! How far an interval [low, high] must move to lie within [0, length]; one that is longer is centred.
double shiftInto(double low, double high, double length)
{
    if (high - low > length)
        return length / 2 - (low + high) / 2;
    return low < 0 ? -low : std::min(0.0, length - high);
}

} // namespace

Viewport::Viewport(QSizeF size, QPointF centre, double scale)
    : m_size(size.expandedTo({1, 1}))
    , m_centre(centre)
    , m_scale(std::max(scale, 1e-6))
{ }

Viewport Viewport::fitted(QSizeF size, QRectF region, QMarginsF padding)
{
    const double width = std::max(1.0, size.width() - padding.left() - padding.right());
    const double height = std::max(1.0, size.height() - padding.top() - padding.bottom());
    const double scale =
        std::min(width / std::max(region.width(), 1.0), height / std::max(region.height(), 1.0));
    const QPointF offset((padding.left() - padding.right()) / 2, (padding.top() - padding.bottom()) / 2);
    return Viewport(size, region.center() - offset / scale, scale);
}

QPointF Viewport::toScreen(QPointF map) const
{
    return (map - m_centre) * m_scale + QPointF(m_size.width() / 2, m_size.height() / 2);
}

QPointF Viewport::toMap(QPointF screen) const
{
    return (screen - QPointF(m_size.width() / 2, m_size.height() / 2)) / m_scale + m_centre;
}

QRectF Viewport::toScreen(QRectF map) const
{
    return {toScreen(map.topLeft()), map.size() * m_scale};
}

QRectF Viewport::visible() const
{
    return {toMap({0, 0}), m_size / m_scale};
}

QPointF Viewport::origin(double pixelRatio) const
{
    const QPointF exact = toScreen(QPointF());
    return {std::round(exact.x() * pixelRatio) / pixelRatio, std::round(exact.y() * pixelRatio) / pixelRatio};
}

Viewport Viewport::pannedBy(QPointF pixels) const
{
    return Viewport(m_size, m_centre - pixels / m_scale, m_scale);
}

Viewport Viewport::zoomedBy(double factor, QPointF cursor) const
{
    const QPointF fixed = toMap(cursor);
    const double scale = m_scale * factor;
    const QPointF fromMiddle = cursor - QPointF(m_size.width() / 2, m_size.height() / 2);
    return Viewport(m_size, fixed - fromMiddle / scale, scale);
}

Viewport Viewport::resized(QSizeF size) const
{
    return Viewport(size, m_centre, m_scale);
}

Viewport Viewport::clamped(QRectF extent, double maxScale) const
{
    const double minScale = std::max(m_size.width() / extent.width(), m_size.height() / extent.height());
    const double scale = std::max(minScale, std::min(m_scale, maxScale));
    const QSizeF half = m_size / scale / 2;
    const double x = std::clamp(m_centre.x(), extent.left() + half.width(),
                                std::max(extent.left() + half.width(), extent.right() - half.width()));
    const double y = std::clamp(m_centre.y(), extent.top() + half.height(),
                                std::max(extent.top() + half.height(), extent.bottom() - half.height()));
    return Viewport(m_size, {x, y}, scale);
}

Viewport Viewport::revealing(QRectF region, double padding) const
{
    const QRectF shown = toScreen(region).adjusted(-padding, -padding, padding, padding);
    return pannedBy({shiftInto(shown.left(), shown.right(), m_size.width()),
                     shiftInto(shown.top(), shown.bottom(), m_size.height())});
}

} // namespace chancery
