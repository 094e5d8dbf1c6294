// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_sheet.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 24; // pixels
constexpr double gap = 10;
constexpr double columnGap = 24;
constexpr double lineGap = 3;
constexpr int columns = 2;
constexpr double footerShare = 0.18; // of the page's height: what is longer goes to further pages

QFont sized(QFont font, double factor, QFont::Weight weight)
{
    font.setPixelSize(std::max(9, qRound(font.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace

QColor MapSheet::paper() const
{
    return palette.isDark ? mixed(palette.sea, Qt::black, 0.3) : QColor(Qt::white);
}

MapPages::MapPages(const Basemap &basemap, const MapScene &scene, const MapSheet &sheet, QSizeF size,
                   double pixelRatio, Flow flow)
    : m_basemap(basemap)
    , m_scene(scene)
    , m_sheet(sheet)
    , m_size(size)
    , m_pixelRatio(pixelRatio)
    , m_body(mapFont(sheet.font))
    , m_title(sized(m_body, 1.75, QFont::DemiBold))
    , m_heading(sized(m_body, 1.0, QFont::DemiBold))
    , m_note(sized(m_body, 0.84, QFont::Normal))
    , m_height(size.height())
{
    layOut(flow);
}

double MapPages::heightOf(const QString &text, const QFont &font, double width) const
{
    if (text.isEmpty())
        return 0;
    return std::ceil(
               QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e5), Qt::TextWordWrap, text).height())
           + 2;
}

QString MapPages::subtitle() const
{
    QStringList parts{m_scene.schemeTitle, m_scene.dayText};
    parts.removeAll(QString());
    if (m_scene.title == m_scene.schemeTitle)
        parts.removeAll(m_scene.title);
    return parts.join(u" · "_s);
}

//! Below the map: with all sources, or with a word on where they are.
QString MapPages::footer() const
{
    QStringList titles;
    bool sources = true;
    for (const SheetList &list : m_lists) {
        titles.append(list.title);
        sources = sources && !list.inSourceLine;
    }
    QStringList parts{sources ? m_scene.sourceLine : QString(), m_scene.boundariesNote, m_scene.credits};
    if (!titles.isEmpty() && !m_below)
        parts.prepend(m_scene.overleafText.arg(titles.join(u", "_s)));
    parts.removeAll(QString());
    return parts.join(u'\n');
}

void MapPages::layOut(Flow flow)
{
    const double width = m_size.width() - 2 * margin;
    const double title = m_scene.title.isEmpty() ? 0 : QFontMetricsF(m_title).height();
    const double below = subtitle().isEmpty() ? 0 : QFontMetricsF(m_body).height() + 2;
    m_header = QRectF(margin, margin - 4, width, std::ceil(title + below));
    m_lists = m_scene.lists;
    m_lists.removeIf([](const SheetList &list) { return list.inSourceLine; });
    if (heightOf(footer(), m_note, width) > m_size.height() * footerShare)
        m_lists = m_scene.lists;
    m_below = !m_lists.isEmpty() && flow == Flow::Below;
    m_footerText = footer();
    const double notes = heightOf(m_footerText, m_note, width);
    m_footer = QRectF(margin, m_size.height() - margin + 6 - notes, width, notes);
    const double top = m_header.height() > 0 ? m_header.bottom() + gap : margin;
    const double bottom = notes > 0 ? m_footer.top() - gap : m_size.height() - margin;
    m_map = QRectF(QPointF(margin, std::round(top)), QPointF(margin + width, std::round(bottom)));
    if (m_lists.isEmpty())
        return;
    if (flow == Flow::Pages) {
        m_count += flowLines(m_header.bottom() + 2 * gap, m_size.height() - margin);
        return;
    }
    constexpr double step = 24;
    double room = std::max(step, heightOfLists() / columns);
    while (flowLines(m_size.height() + gap, m_size.height() + gap + room) > 1)
        room += step;
    m_height = m_size.height() + room + gap + margin;
}

double MapPages::heightOfLists() const
{
    const double width = (m_size.width() - 2 * margin - (columns - 1) * columnGap) / columns;
    double height = 0;
    for (const SheetList &list : m_lists) {
        height += heightOf(list.title, m_heading, width);
        for (const QString &line : list.lines)
            height += heightOf(line, m_note, width) + lineGap;
    }
    return height;
}

//! Puts the lists into columns from \a top to \a bottom of as many pages as they need, and says how many.
int MapPages::flowLines(double top, double bottom)
{
    m_lines.clear();
    const double width = (m_size.width() - 2 * margin - (columns - 1) * columnGap) / columns;
    int column = 0;
    double y = top;
    const auto put = [&](const QString &text, bool heading, double needed) {
        const double height = heightOf(text, heading ? m_heading : m_note, width);
        const bool turn = y > top && y + std::max(height, needed) > bottom;
        if (turn) {
            ++column;
            y = top;
        }
        const double left = margin + column % columns * (width + columnGap);
        m_lines.push_back({column / columns, QRectF(left, y, width, height), text, heading});
        y += height + lineGap;
        return turn;
    };
    for (const SheetList &list : m_lists) {
        y += y > top ? gap : 0;
        put(list.title, true, 48); // not alone at the foot of a column
        for (const QString &line : list.lines) {
            if (!put(line, false, 0))
                continue;
            const SheetLine moved = m_lines.back();
            m_lines.pop_back();
            y = top;
            put(m_scene.continuedText.arg(list.title), true, 0);
            put(moved.text, false, 0);
        }
    }
    return column / columns + 1;
}

void MapPages::paintMap(QPainter &painter) const
{
    const MapScene scene = withoutDrawn(m_basemap, m_scene);
    MapPaintOptions options;
    options.palette = m_sheet.palette;
    options.font = m_sheet.font;
    options.pixelRatio = m_pixelRatio;
    options.legendCard = {.heading = false, .notes = false, .width = 264};
    const QRectF region =
        m_sheet.region.isEmpty() ? m_basemap.overview() : m_basemap.boundsOf(m_sheet.region);
    const Viewport viewport = MapPainter::fitted(m_map.size(), region, scene, options);
    painter.save();
    painter.translate(m_map.topLeft());
    painter.setClipRect(QRectF({0, 0}, m_map.size()));
    MapPainter(m_basemap).paint(painter, scene, viewport, options);
    painter.restore();
}

void MapPages::paintHeader(QPainter &painter) const
{
    painter.setFont(m_title);
    painter.setPen(m_sheet.palette.text);
    painter.drawText(m_header, Qt::AlignLeft | Qt::AlignTop, m_scene.title);
    painter.setFont(m_body);
    painter.setPen(m_sheet.palette.mutedText);
    painter.drawText(m_header, Qt::AlignLeft | Qt::AlignBottom, subtitle());
}

void MapPages::paintLines(QPainter &painter, int page) const
{
    for (const SheetLine &line : m_lines) {
        if (line.page != page)
            continue;
        painter.setFont(line.heading ? m_heading : m_note);
        painter.setPen(line.heading ? m_sheet.palette.text : m_sheet.palette.mutedText);
        painter.drawText(line.box, Qt::TextWordWrap, line.text);
    }
}

void MapPages::paint(QPainter &painter, int page) const
{
    const MapPalette &palette = m_sheet.palette;
    const QRectF all(0, 0, m_size.width(), m_height);
    const QColor paper = m_sheet.paper();
    painter.fillRect(all, paper);
    if (page == 0) {
        paintMap(painter);
        // SVG knows no clip in this Qt: what reaches beyond the map is covered by the paper again.
        QPainterPath rim;
        rim.addRect(all);
        rim.addRect(m_map);
        painter.fillPath(rim, paper);
        painter.setPen(QPen(palette.cardBorder, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_map);
        painter.setFont(m_note);
        painter.setPen(palette.mutedText);
        painter.drawText(m_footer, Qt::TextWordWrap, m_footerText);
    }
    paintHeader(painter);
    if (m_below ? page == 0 : page > 0)
        paintLines(painter, m_below ? 0 : page - 1);
}

} // namespace chancery
