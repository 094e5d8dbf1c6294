// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/basemap.h"

#include <QJsonObject>

namespace chancery {

//! The outline of a feature in its finest detail as a GeoJSON geometry (RFC 7946): Polygon or MultiPolygon, WGS84
//! degrees with five decimals, longitude first; exterior rings run counter-clockwise, holes clockwise.
QJsonObject geoJsonGeometry(const MapFeature &feature, const EqualAreaProjection &projection);

} // namespace chancery
