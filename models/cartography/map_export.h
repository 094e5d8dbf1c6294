// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_painter.h"

#include <QByteArray>
#include <QImage>
#include <QPageSize>
#include <QSize>

namespace chancery {

//! A sheet for file or printer: title above, map with legend, sources and note on boundaries below.
struct MapSheet
{
    QSize size{1600, 1000}; //!< logical pixels; PDF takes its page instead
    double pixelRatio = 2; //!< PNG: device pixels per logical pixel
    QPageSize page{QPageSize::A4}; //!< PDF, landscape
    QStringList region; //!< codes to fit the map to; empty: the whole of Europe
    MapPalette palette = MapPalette::light();
    QFont font;
};

//! The sheet as a picture with MapSheet::pixelRatio.
QImage mapImage(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet);
//! The sheet painted on \a painter, which counts in logical pixels, in a rectangle of \a size: for QPrinter.
void paintSheet(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapSheet &sheet,
                QSizeF size, double pixelRatio);

//! Files as bytes. Errors: TooLarge for a picture beyond 16,384 device pixels a side, BadValue for an empty one.
Result<QByteArray> mapPng(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet);
Result<QByteArray> mapSvg(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet);
Result<QByteArray> mapPdf(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet);

} // namespace chancery
