// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

namespace chancery {

//! A place in degrees on WGS84, east and north positive.
struct LonLat
{
    double lon = 0;
    double lat = 0;

    bool operator==(const LonLat &) const = default;
};

//! Lambert azimuthal equal-area on the WGS84 ellipsoid, by the authalic latitude (EPSG method 9820; Snyder 1987,
//! chapter 24). Areas are true everywhere. The plane is in kilometres, x to the east and y to the **south**, as
//! painters count.
class EqualAreaProjection
{
public:
    explicit EqualAreaProjection(LonLat centre);

    //! The projection of the shipped map: centred on 44 N 20 E.
    static EqualAreaProjection europe();

    [[nodiscard]] QPointF forward(LonLat place) const;
    //! The place that forward() maps to \a point; meaningless beyond the antipode circle (12,700 km).
    [[nodiscard]] LonLat inverse(QPointF point) const;

private:
    double m_lon0;
    double m_qPole;
    double m_sinBeta0;
    double m_cosBeta0;
    double m_radius;
    double m_stretch;
};

} // namespace chancery
