// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/map_output.h"

#include <QPainter>
#include <QPrinter>

namespace chancery::mapoutput {

void print(QPrinter &printer, const Basemap &basemap, const MapScene &scene, const MapSheet &sheet)
{
    constexpr double pixelsPerInch = 96; // the sheet counts in logical pixels
    const double scale = printer.resolution() / pixelsPerInch;
    const QRectF page = printer.pageRect(QPrinter::DevicePixel);
    QPainter painter(&printer);
    painter.scale(scale, scale);
    const MapPages pages(basemap, scene, sheet, page.size() / scale, scale, MapPages::Flow::Pages);
    for (int number = 0; number < pages.count(); ++number) {
        if (number > 0)
            printer.newPage();
        pages.paint(painter, number);
    }
}

} // namespace chancery::mapoutput
