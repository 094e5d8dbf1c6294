// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_spread.h"
#include "models/records/result.h"

#include <QByteArray>
#include <QImage>

namespace chancery {

//! The sheet as a picture with MapSheet::pixelRatio: higher than asked for when the lists need
//! room below the map; null when that is too much. Two scenes share a sheet, see MapSpread.
QImage mapImage(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet);
//! Files as bytes. Errors: TooLarge for a picture beyond 16,384 device pixels a side, BadValue for an empty one.
Result<QByteArray> mapPng(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet);
Result<QByteArray> mapSvg(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet);
Result<QByteArray> mapPdf(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet);

} // namespace chancery
