// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chancery {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double semiMajor = 6378.137;
constexpr double flattening = 1 / 298.257223563;
constexpr double e2 = flattening * (2 - flattening);
const double e = std::sqrt(e2);

double authalicQ(double sinLat)
{
    const double es = e * sinLat;
    return (1 - e2) * (sinLat / (1 - es * es) + std::atanh(es) / e);
}

} // namespace

EqualAreaProjection::EqualAreaProjection(LonLat centre) : m_lon0(centre.lon * degree), m_qPole(authalicQ(1))
{
    const double sinLat = std::sin(centre.lat * degree);
    m_sinBeta0 = authalicQ(sinLat) / m_qPole;
    m_cosBeta0 = std::sqrt(1 - m_sinBeta0 * m_sinBeta0);
    m_radius = semiMajor * std::sqrt(m_qPole / 2);
    const double m0 = std::cos(centre.lat * degree) / std::sqrt(1 - e2 * sinLat * sinLat);
    m_stretch = semiMajor * m0 / (m_radius * m_cosBeta0);
}

EqualAreaProjection EqualAreaProjection::europe()
{
    return EqualAreaProjection({20, 44});
}

QPointF EqualAreaProjection::forward(LonLat place) const
{
    const double sinBeta = authalicQ(std::sin(place.lat * degree)) / m_qPole;
    const double cosBeta = std::sqrt(std::max(0.0, 1 - sinBeta * sinBeta));
    const double lon = place.lon * degree - m_lon0;
    const double cosLon = std::cos(lon);
    const double b = m_radius * std::sqrt(2 / (1 + m_sinBeta0 * sinBeta + m_cosBeta0 * cosBeta * cosLon));
    return {b * m_stretch * cosBeta * std::sin(lon),
            -b / m_stretch * (m_cosBeta0 * sinBeta - m_sinBeta0 * cosBeta * cosLon)};
}

LonLat EqualAreaProjection::inverse(QPointF point) const
{
    const double x = point.x() / m_stretch;
    const double y = -point.y() * m_stretch;
    const double rho = std::hypot(x, y);
    const double c = 2 * std::asin(std::min(1.0, rho / (2 * m_radius)));
    const double sinBeta = std::cos(c) * m_sinBeta0 + (rho > 0 ? y * std::sin(c) * m_cosBeta0 / rho : 0);
    const double lon =
        m_lon0 + std::atan2(x * std::sin(c), rho * m_cosBeta0 * std::cos(c) - y * m_sinBeta0 * std::sin(c));
    const double beta = std::asin(std::clamp(sinBeta, -1.0, 1.0));
    const double e4 = e2 * e2;
    const double e6 = e4 * e2;
    const double lat = beta + (e2 / 3 + 31 * e4 / 180 + 517 * e6 / 5040) * std::sin(2 * beta)
                       + (23 * e4 / 360 + 251 * e6 / 3780) * std::sin(4 * beta)
                       + 761 * e6 / 45360 * std::sin(6 * beta);
    return {lon / degree, lat / degree};
}

} // namespace chancery
