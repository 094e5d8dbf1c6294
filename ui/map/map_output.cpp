// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/map_output.h"

#include <QFileInfo>
#include <QPainter>
#include <QPrinter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chancery::mapoutput {

namespace {

Result<QByteArray> bytes(const QString &path, const Basemap &basemap, const MapScene &scene,
                         const MapSheet &sheet)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"png"_s)
        return mapPng(basemap, scene, sheet);
    if (suffix == u"svg"_s)
        return mapSvg(basemap, scene, sheet);
    if (suffix == u"pdf"_s)
        return mapPdf(basemap, scene, sheet);
    return failure(ErrorCode::UnsupportedFormat, path);
}

} // namespace

Result<void> write(const QString &path, const Basemap &basemap, const MapScene &scene, const MapSheet &sheet)
{
    const Result<QByteArray> content = bytes(path, basemap, scene, sheet);
    if (!content)
        return failure(content.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size() || !file.commit())
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    return ok();
}

void print(QPrinter &printer, const Basemap &basemap, const MapScene &scene, const MapSheet &sheet)
{
    constexpr double pixelsPerInch = 96; // the sheet counts in logical pixels
    const double scale = printer.resolution() / pixelsPerInch;
    const QRectF page = printer.pageRect(QPrinter::DevicePixel);
    QPainter painter(&printer);
    painter.scale(scale, scale);
    paintSheet(painter, basemap, scene, sheet, page.size() / scale, scale);
}

} // namespace chancery::mapoutput
