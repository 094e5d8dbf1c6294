// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_spread.h"

#include <QPainter>

#include <algorithm>

namespace chancery {

MapSpread::MapSpread(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet,
                     QSizeF size, double pixelRatio, MapPages::Flow flow)
    : m_size(size)
    , m_wide(size.width() > size.height())
    , m_paper(sheet.paper())
{
    const double parts = double(scenes.size());
    const QSizeF part =
        m_wide ? QSizeF(size.width() / parts, size.height()) : QSizeF(size.width(), size.height() / parts);
    m_halves.reserve(size_t(scenes.size()));
    for (const MapScene &scene : scenes)
        m_halves.emplace_back(basemap, scene, sheet, part, pixelRatio, flow);
}

int MapSpread::count() const
{
    return std::ranges::max_element(m_halves, {}, &MapPages::count)->count();
}

double MapSpread::height() const
{
    double highest = 0;
    double sum = 0;
    for (const MapPages &half : m_halves) {
        highest = std::max(highest, half.height());
        sum += half.height();
    }
    return m_wide ? highest : sum;
}

void MapSpread::paint(QPainter &painter, int page) const
{
    painter.fillRect(QRectF(0, 0, m_size.width(), height()), m_paper);
    QPointF corner;
    for (const MapPages &half : m_halves) {
        painter.save();
        painter.translate(corner);
        if (page < half.count())
            half.paint(painter, page);
        painter.restore();
        corner += m_wide ? QPointF(m_size.width() / double(m_halves.size()), 0) : QPointF(0, half.height());
    }
}

} // namespace chancery
