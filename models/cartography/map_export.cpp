// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_export.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 24;
constexpr double screenDpi = 96;
constexpr int printDpi = 1200;
constexpr double maxSide = 16384;

//! The sheet divided: title, map, notes.
class Sheet
{
public:
    Sheet(const MapScene &scene, const MapSheet &sheet, QSizeF size)
        : m_scene(scene)
        , m_sheet(sheet)
        , m_body(mapFont(sheet.font))
        , m_title(m_body)
        , m_note(m_body)
    {
        m_title.setPixelSize(qRound(m_body.pixelSize() * 1.75));
        m_title.setWeight(QFont::DemiBold);
        m_note.setPixelSize(std::max(9, qRound(m_body.pixelSize() * 0.84)));
        const double width = size.width() - 2 * margin;
        m_header = QRectF(margin, margin - 4, width, headerHeight());
        const QString notes = footerText();
        const QRectF room(0, 0, width, 1e4);
        const double notesHeight =
            notes.isEmpty()
                ? 0
                : std::ceil(QFontMetricsF(m_note).boundingRect(room, Qt::TextWordWrap, notes).height()) + 2;
        m_footer = QRectF(margin, size.height() - margin + 6 - notesHeight, width, notesHeight);
        const double bottom = notesHeight > 0 ? m_footer.top() - 10 : size.height() - margin;
        const double top = m_header.height() > 0 ? m_header.bottom() + 10 : margin;
        m_map = QRectF(QPointF(margin, std::round(top)), QPointF(margin + width, std::round(bottom)));
    }

    [[nodiscard]] QRectF mapArea() const { return m_map; }

    void paintText(QPainter &painter) const
    {
        const MapPalette &palette = m_sheet.palette;
        painter.setFont(m_title);
        painter.setPen(palette.text);
        painter.drawText(m_header, Qt::AlignLeft | Qt::AlignTop, m_scene.title);
        painter.setFont(m_body);
        painter.setPen(palette.mutedText);
        painter.drawText(m_header, Qt::AlignLeft | Qt::AlignBottom, subtitle());
        painter.setFont(m_note);
        painter.drawText(m_footer, Qt::TextWordWrap, footerText());
    }

private:
    [[nodiscard]] QString subtitle() const
    {
        QStringList parts{m_scene.schemeTitle, m_scene.dayText};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }

    [[nodiscard]] QString footerText() const
    {
        QStringList parts{m_scene.sourceLine, m_scene.boundariesNote};
        parts.removeAll(QString());
        return parts.join(u'\n');
    }

    [[nodiscard]] double headerHeight() const
    {
        const double title = m_scene.title.isEmpty() ? 0 : QFontMetricsF(m_title).height();
        const double below = subtitle().isEmpty() ? 0 : QFontMetricsF(m_body).height() + 2;
        return std::ceil(title + below);
    }

    const MapScene &m_scene;
    const MapSheet &m_sheet;
    QFont m_body;
    QFont m_title;
    QFont m_note;
    QRectF m_header;
    QRectF m_footer;
    QRectF m_map;
};

Result<void> checkSize(const MapSheet &sheet)
{
    const QSizeF pixels = QSizeF(sheet.size) * sheet.pixelRatio;
    if (pixels.width() < 64 || pixels.height() < 64)
        return failure(ErrorCode::BadValue, u"size"_s);
    if (pixels.width() > maxSide || pixels.height() > maxSide)
        return failure(ErrorCode::TooLarge, u"size"_s);
    return ok();
}

} // namespace

void paintSheet(QPainter &painter, const Basemap &basemap, const MapScene &scene, const MapSheet &sheet,
                QSizeF size, double pixelRatio)
{
    const Sheet parts(scene, sheet, size);
    const QColor paper = sheet.palette.isDark ? mixed(sheet.palette.sea, Qt::black, 0.3) : QColor(Qt::white);
    painter.fillRect(QRectF({0, 0}, size), paper);
    MapPaintOptions options;
    options.palette = sheet.palette;
    options.font = sheet.font;
    options.pixelRatio = pixelRatio;
    options.legendCard = {.heading = false, .notes = false, .width = 264};
    const QRectF area = parts.mapArea();
    const QRectF region = sheet.region.isEmpty() ? basemap.overview() : basemap.boundsOf(sheet.region);
    const Viewport viewport = MapPainter::fitted(area.size(), region, scene, options);
    painter.save();
    painter.translate(area.topLeft());
    painter.setClipRect(QRectF({0, 0}, area.size()));
    MapPainter(basemap).paint(painter, scene, viewport, options);
    painter.restore();
    // SVG knows no clip in this Qt: what reaches beyond the map is covered by the paper again.
    QPainterPath rim;
    rim.addRect(QRectF({0, 0}, size));
    rim.addRect(area);
    painter.fillPath(rim, paper);
    painter.setPen(QPen(sheet.palette.cardBorder, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    parts.paintText(painter);
}

QImage mapImage(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet)
{
    QImage image((QSizeF(sheet.size) * sheet.pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(sheet.pixelRatio);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintSheet(painter, basemap, scene, sheet, sheet.size, sheet.pixelRatio);
    return image;
}

Result<QByteArray> mapPng(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet)
{
    CHANCERY_TRY(checkSize(sheet));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image = mapImage(basemap, scene, sheet);
    image.setText(u"Title"_s, scene.title);
    image.setText(u"Description"_s, QString(scene.schemeTitle % u", "_s % scene.dayText));
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::OutOfMemory, u"png"_s);
    return bytes;
}

Result<QByteArray> mapSvg(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet)
{
    CHANCERY_TRY(checkSize(sheet));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size);
    generator.setViewBox(QRect({0, 0}, sheet.size));
    generator.setResolution(int(screenDpi));
    generator.setTitle(scene.title);
    generator.setDescription(scene.schemeTitle % u", "_s % scene.dayText);
    QPainter painter(&generator);
    paintSheet(painter, basemap, scene, sheet, sheet.size, 1);
    painter.end();
    return bytes;
}

Result<QByteArray> mapPdf(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(sheet.page, QPageLayout::Landscape, QMarginsF()));
    writer.setResolution(printDpi);
    writer.setTitle(scene.title);
    writer.setCreator(u"Chancery"_s);
    const QSizeF size = QSizeF(writer.width(), writer.height()) * screenDpi / printDpi;
    if (size.width() < 64 || size.height() < 64)
        return failure(ErrorCode::BadValue, u"page"_s);
    QPainter painter(&writer);
    painter.scale(printDpi / screenDpi, printDpi / screenDpi);
    // Outlines in the detail of a fine printer; patterns are drawn as areas there, not as pixels.
    paintSheet(painter, basemap, scene, sheet, size, 3);
    painter.end();
    return bytes;
}

} // namespace chancery
