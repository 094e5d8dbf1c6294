// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_painter.h"

#include <QPageLayout>
#include <QPageSize>
#include <QSize>

namespace chancery {

//! A sheet for file or printer: title above, map with legend, sources and note on boundaries below. Lists that do not
//! fit below the map follow on further pages, of a picture below it.
struct MapSheet
{
    QSize size{1600, 1000}; //!< logical pixels; PDF takes its page instead
    double pixelRatio = 2; //!< PNG: device pixels per logical pixel
    QPageSize page{QPageSize::A4}; //!< PDF
    QPageLayout::Orientation orientation = QPageLayout::Landscape; //!< PDF
    QStringList region; //!< codes to fit the map to; empty: the whole of Europe
    MapPalette palette = MapPalette::light();
    QFont font;

    [[nodiscard]] QColor paper() const;
};

//! A line of a list with its place on a page, in logical pixels.
struct SheetLine
{
    int page = 0; //!< of those after the first
    QRectF box;
    QString text;
    bool heading = false;
};

//! The map laid out on pages of one size. Keeps references: all must outlive it.
class MapPages
{
public:
    enum class Flow {
        Pages, //!< lists follow on further pages
        Below, //!< one page, with room below for the lists: see height()
    };

    //! \a size in logical pixels; \a pixelRatio device pixels to one of them.
    MapPages(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet, QSizeF size,
             double pixelRatio, Flow flow);

    [[nodiscard]] int count() const { return m_count; }
    //! Logical pixels; more than asked for when the lists stand below the map.
    [[nodiscard]] double height() const { return m_height; }
    //! The painter counts in logical pixels, with the corner of the page at the origin.
    void paint(QPainter &painter, int page) const;
    [[nodiscard]] QRectF mapArea() const { return m_map; }
    //! Every line after the map, in reading order.
    [[nodiscard]] const std::vector<SheetLine> &lines() const { return m_lines; }

private:
    void layOut(Flow flow);
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString footer() const;
    [[nodiscard]] double heightOf(const QString &text, const QFont &font, double width) const;
    [[nodiscard]] double heightOfLists() const;
    int flowLines(double top, double bottom);
    void paintMap(QPainter &painter) const;
    void paintHeader(QPainter &painter) const;
    void paintLines(QPainter &painter, int page) const;

    const Basemap &m_basemap;
    const MapScene &m_scene;
    const MapSheet &m_sheet;
    QSizeF m_size;
    double m_pixelRatio;
    QFont m_body;
    QFont m_title;
    QFont m_heading;
    QFont m_note;
    QRectF m_header;
    QRectF m_map;
    QRectF m_footer;
    QString m_footerText;
    std::vector<SheetLine> m_lines;
    QList<SheetList> m_lists; //!< what the footer has no room for
    bool m_below = false; //!< the lines stand on the first page
    double m_height = 0;
    int m_count = 1;
};

} // namespace chancery
