// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/map_canvas.h"

#include <algorithm>

namespace chancery {

void MapCanvas::setOverlay(const MapOverlay &overlay, const std::vector<LegendEntry> &legend,
                           const TripWords &words)
{
    const QString selected = m_scene.overlay.selected;
    const bool open = m_entries.empty() || isLegendOpen();
    m_scene.overlay = overlay;
    m_scene.overlay.selected = selected;
    m_overlayEntries = legend;
    m_tripWords = words;
    openLegend(open);
    if (m_fit != Fit::Free)
        applyFit(); // the legend may have grown
    update();
}

void MapCanvas::selectTrip(const QString &key)
{
    constexpr double room = 48; // pixels around what is shown
    if (key == m_scene.overlay.selected)
        return;
    m_scene.overlay.selected = key;
    const QList<OverlayTrip> &trips = m_scene.overlay.trips;
    const auto trip = std::ranges::find(trips, key, &OverlayTrip::key);
    if (!key.isEmpty() && trip != trips.cend() && !trip->stops.isEmpty()) {
        QRectF stops(trip->stops.first().at, QSizeF(1, 1)); // km
        for (const OverlayStop &stop : trip->stops)
            stops |= QRectF(stop.at, QSizeF(1, 1));
        const Viewport before = m_viewport;
        move(m_viewport.revealing(stops, room));
        if (!(m_viewport == before))
            m_fit = Fit::Free;
    }
    update();
}

QStringList MapCanvas::tripsAt(QPointF position) const
{
    if (m_scene.overlay.trips.isEmpty() || isOnLegend(position))
        return {};
    const MapInset crowded = inset();
    const bool within = crowded.card.contains(position);
    const PlacedOverlay placed = placeOverlay(m_scene.overlay, within ? crowded.view : m_viewport);
    const int mark =
        placed.markAt(within ? position - crowded.card.topLeft() - crowded.map.topLeft() : position);
    QStringList keys;
    if (mark >= 0) {
        for (const int trip : placed.marks[size_t(mark)].trips)
            keys.append(m_scene.overlay.trips.at(trip).key);
    }
    return keys;
}

bool MapCanvas::isOnLegend(QPointF position) const
{
    return MapPainter::legendBox(m_scene, m_viewport, options()).contains(position);
}

bool MapCanvas::isOnCard(QPointF position) const
{
    return isOnLegend(position) || inset().card.contains(position);
}

void MapCanvas::showPointer(QPointF position)
{
    const bool offers = !m_scene.hovered.isEmpty() || !tripsAt(position).isEmpty();
    setCursor(offers ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace chancery
