// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/geojson_geometry.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr double decimals = 1e5; // of a degree: about a metre

using Ring = std::vector<LonLat>;

double rounded(double degrees)
{
    return std::round(degrees * decimals) / decimals;
}

Ring onTheGlobe(const QPolygonF &polygon, const EqualAreaProjection &projection)
{
    Ring ring;
    for (const QPointF &point : polygon) {
        const LonLat place = projection.inverse(point);
        const LonLat kept{rounded(place.lon), rounded(place.lat)};
        if (ring.empty() || !(ring.back() == kept))
            ring.push_back(kept);
    }
    if (!ring.empty() && !(ring.front() == ring.back()))
        ring.push_back(ring.front());
    return ring;
}

// Twice the area in square degrees, positive when the ring runs counter-clockwise.
double signedArea(const Ring &ring)
{
    double area = 0;
    for (size_t i = 1; i < ring.size(); ++i)
        area += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
    return area;
}

QJsonArray coordinates(Ring ring, bool exterior)
{
    if ((signedArea(ring) > 0) != exterior)
        std::reverse(ring.begin(), ring.end());
    QJsonArray array;
    for (const LonLat &place : ring)
        array.append(QJsonArray{place.lon, place.lat});
    return array;
}

//! An exterior ring of the outline, with the holes in it.
struct Part
{
    QPolygonF outline;
    QJsonArray rings;
};

} // namespace

QJsonObject geoJsonGeometry(const MapFeature &feature, const EqualAreaProjection &projection)
{
    constexpr size_t smallestRing = 4; // first and last place are the same
    std::vector<Part> parts;
    for (const QPolygonF &polygon : feature.rings[0]) {
        const Ring ring = onTheGlobe(polygon, projection);
        if (polygon.isEmpty() || ring.size() < smallestRing)
            continue;
        // rings come by size, largest first: what lies inside an earlier one is a hole of it
        const auto around = std::find_if(parts.rbegin(), parts.rend(), [&](const Part &part) {
            return part.outline.containsPoint(polygon.first(), Qt::OddEvenFill);
        });
        if (around != parts.rend())
            around->rings.append(coordinates(ring, false));
        else
            parts.push_back({polygon, QJsonArray{coordinates(ring, true)}});
    }
    if (parts.size() == 1)
        return {{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, parts.front().rings}};
    QJsonArray all;
    for (const Part &part : parts)
        all.append(part.rings);
    return {{u"type"_s, u"MultiPolygon"_s}, {u"coordinates"_s, all}};
}

} // namespace chancery
