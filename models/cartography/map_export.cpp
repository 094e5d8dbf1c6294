// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_export.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QtMath>

#include <algorithm>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr double screenDpi = 96;
constexpr int printDpi = 1200;
constexpr double maxSide = 16384;

Result<void> checkSize(const MapSheet &sheet)
{
    const QSizeF pixels = QSizeF(sheet.size) * sheet.pixelRatio;
    if (pixels.width() < 64 || pixels.height() < 64)
        return failure(ErrorCode::BadValue, u"size"_s);
    if (pixels.width() > maxSide || pixels.height() > maxSide)
        return failure(ErrorCode::TooLarge, u"size"_s);
    return ok();
}

//! Pixels that the longer side of the paper must hold: on half a small sheet a legend would hide the map.
double roomOf(const QList<MapScene> &scenes)
{
    return scenes.size() > 1 ? 1600 : 0;
}

QString description(const QList<MapScene> &scenes)
{
    QStringList days;
    for (const MapScene &scene : scenes)
        days.append(scene.dayText);
    return scenes.first().schemeTitle % u", "_s % days.join(u", "_s);
}

} // namespace

QImage mapImage(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet)
{
    const MapSpread pages(basemap, scenes, sheet, sheet.size, sheet.pixelRatio, MapPages::Flow::Below);
    const QSizeF size(sheet.size.width(), pages.height());
    if (size.height() * sheet.pixelRatio > maxSide)
        return {}; // with all its lists
    QImage image((size * sheet.pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(sheet.pixelRatio);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    pages.paint(painter, 0);
    return image;
}

Result<QByteArray> mapPng(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet)
{
    CHANCERY_TRY(checkSize(sheet));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image = mapImage(basemap, scenes, sheet);
    if (image.isNull())
        return failure(ErrorCode::TooLarge, u"size"_s);
    image.setText(u"Title"_s, scenes.first().title);
    image.setText(u"Description"_s, description(scenes));
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::OutOfMemory, u"png"_s);
    return bytes;
}

Result<QByteArray> mapSvg(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet)
{
    CHANCERY_TRY(checkSize(sheet));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const MapSpread pages(basemap, scenes, sheet, sheet.size, 1, MapPages::Flow::Below);
    const QSize size(sheet.size.width(), qCeil(pages.height()));
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect({0, 0}, size));
    generator.setResolution(int(screenDpi));
    generator.setTitle(scenes.first().title);
    generator.setDescription(description(scenes));
    QPainter painter(&generator);
    pages.paint(painter, 0);
    painter.end();
    return bytes;
}

Result<QByteArray> mapPdf(const Basemap &basemap, const QList<MapScene> &scenes, const MapSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(sheet.page, sheet.orientation, QMarginsF()));
    writer.setResolution(printDpi);
    writer.setTitle(scenes.first().title);
    writer.setCreator(u"Chancery"_s);
    const QSizeF paper = QSizeF(writer.width(), writer.height()) * screenDpi / printDpi;
    if (paper.width() < 64 || paper.height() < 64)
        return failure(ErrorCode::BadValue, u"page"_s);
    const double shrunk = std::max(1.0, roomOf(scenes) / std::max(paper.width(), paper.height()));
    const double scale = printDpi / screenDpi / shrunk;
    QPainter painter(&writer);
    painter.scale(scale, scale);
    // Outlines in the detail of a fine printer; patterns are drawn as areas there, not as pixels.
    const MapSpread pages(basemap, scenes, sheet, paper * shrunk, 3, MapPages::Flow::Pages);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
    }
    painter.end();
    return bytes;
}

} // namespace chancery
