// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace chancery {

//! What of the map plane (kilometres) is seen in a rectangle of logical pixels. A value: every movement gives a new one.
class Viewport
{
public:
    Viewport() = default;
    Viewport(QSizeF size, QPointF centre, double scale);

    //! The largest view of \a region (km) that leaves \a padding (pixels) free on each side.
    static Viewport fitted(QSizeF size, QRectF region, QMarginsF padding = {});

    [[nodiscard]] QSizeF size() const { return m_size; }
    //! The point of the plane in the middle of the view, in km.
    [[nodiscard]] QPointF centre() const { return m_centre; }
    //! Logical pixels per kilometre, above zero.
    [[nodiscard]] double scale() const { return m_scale; }

    [[nodiscard]] QPointF toScreen(QPointF map) const;
    [[nodiscard]] QPointF toMap(QPointF screen) const;
    [[nodiscard]] QRectF toScreen(QRectF map) const;
    //! The part of the plane that is seen, in km.
    [[nodiscard]] QRectF visible() const;
    //! Where the origin of the plane lies, on a whole device pixel, so that patterns stand still while panning.
    [[nodiscard]] QPointF origin(double pixelRatio) const;

    //! As if the map had been dragged by \a pixels.
    [[nodiscard]] Viewport pannedBy(QPointF pixels) const;
    //! Larger by \a factor, with the place under \a cursor (pixels) staying where it is.
    [[nodiscard]] Viewport zoomedBy(double factor, QPointF cursor) const;
    //! Same middle and scale in a view of another size.
    [[nodiscard]] Viewport resized(QSizeF size) const;
    //! The nearest view that shows nothing outside \a extent and no more than \a maxScale pixels per km.
    [[nodiscard]] Viewport clamped(QRectF extent, double maxScale) const;
    //! Moved just as far as needed to show \a region (km) with \a padding (pixels), never zoomed in.
    [[nodiscard]] Viewport revealing(QRectF region, double padding) const;

    bool operator==(const Viewport &) const = default;

private:
    QSizeF m_size{1, 1};
    QPointF m_centre;
    double m_scale = 1;
};

} // namespace chancery
