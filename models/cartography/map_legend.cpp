// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_legend.h"

#include "models/cartography/fill_pattern.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr double padding = 14;
constexpr QSizeF swatchSize(26, 16);
constexpr double swatchGap = 10;
constexpr double rowGap = 6;
constexpr double blockGap = 10;

QFont sized(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    const double base = font.pixelSize() > 0 ? font.pixelSize() : QFontMetricsF(font).height() * 0.78;
    font.setPixelSize(std::max(9, qRound(base * factor)));
    font.setWeight(weight);
    return font;
}

//! Lays out the card from top to bottom; with a painter it draws as well, so that both always agree.
class Card
{
public:
    Card(const MapScene &scene, const QFont &font, const LegendOptions &options)
        : m_scene(scene)
        , m_options(options)
        , m_heading(sized(font, 1.1, QFont::DemiBold))
        , m_body(font)
        , m_note(sized(font, 0.84))
        , m_inner(options.width - 2 * padding)
    {
        m_body.setWeight(QFont::Normal);
    }

    double run(QPainter *painter, const MapPalette &palette, QPointF corner, double pixelRatio)
    {
        m_y = padding;
        if (m_options.heading) {
            text(painter, m_scene.schemeTitle, m_heading, palette.text, corner);
            text(painter, m_scene.dayText, m_body, palette.mutedText, corner);
        }
        if (m_options.heading && !m_scene.legend.empty())
            m_y += blockGap - rowGap;
        for (const LegendEntry &item : m_scene.legend)
            entry(painter, item, palette, corner, pixelRatio);
        if (!m_scene.beside.empty()) {
            m_y += blockGap - rowGap;
            text(painter, m_scene.besideTitle, m_note, palette.mutedText, corner);
        }
        for (const LegendEntry &item : m_scene.beside)
            entry(painter, item, palette, corner, pixelRatio);
        if (m_options.notes && !(m_scene.sourceLine.isEmpty() && m_scene.boundariesNote.isEmpty())) {
            m_y += blockGap - rowGap;
            text(painter, m_scene.sourceLine, m_note, palette.mutedText, corner);
            text(painter, m_scene.boundariesNote, m_note, palette.mutedText, corner);
        }
        return m_y - rowGap + padding;
    }

    //! The lines about one jurisdiction, after run().
    [[nodiscard]] const std::vector<std::pair<QString, QRectF>> &lines() const { return m_lines; }

private:
    void text(QPainter *painter, const QString &words, const QFont &font, const QColor &color, QPointF corner)
    {
        if (words.isEmpty())
            return;
        const QRectF room(padding, m_y, m_inner, 1e4);
        const double height = QFontMetricsF(font).boundingRect(room, Qt::TextWordWrap, words).height();
        if (painter) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QRectF(room.topLeft() + corner, QSizeF(m_inner, height + 2)), Qt::TextWordWrap,
                              words);
        }
        m_y += std::ceil(height) + rowGap - 2;
    }

    void entry(QPainter *painter, const LegendEntry &item, const MapPalette &palette, QPointF corner,
               double pixelRatio)
    {
        const QFontMetricsF metrics(m_body);
        const QString count = item.count < 0 ? QString() : QString::number(item.count);
        const double countWidth = metrics.horizontalAdvance(u"000"_s);
        const double left = padding + swatchSize.width() + swatchGap;
        const QRectF room(left, m_y, m_inner + padding - left - countWidth, 1e4);
        const double words = metrics.boundingRect(room, Qt::TextWordWrap, item.text).height();
        const double height = std::max(words, swatchSize.height());
        if (painter) {
            const QRectF swatch(
                QPointF(padding, m_y + std::floor((metrics.height() - swatchSize.height()) / 2)) + corner,
                swatchSize);
            if (item.sample)
                paintOverlaySample(*painter, *item.sample, palette, swatch);
            else
                paintSwatch(*painter, item.swatch, palette, swatch, pixelRatio);
            painter->setFont(m_body);
            painter->setPen(palette.text);
            painter->drawText(QRectF(room.topLeft() + corner, QSizeF(room.width(), words + 2)),
                              Qt::TextWordWrap, item.text);
            painter->setPen(palette.mutedText);
            painter->drawText(QRectF(corner.x() + padding, corner.y() + m_y, m_inner, metrics.height()),
                              Qt::AlignRight, count);
        }
        if (!item.code.isEmpty())
            m_lines.emplace_back(item.code, QRectF(0, m_y - rowGap / 2, m_options.width, height + rowGap));
        m_y += std::ceil(height) + rowGap;
    }

    const MapScene &m_scene;
    const LegendOptions &m_options;
    QFont m_heading;
    QFont m_body;
    QFont m_note;
    double m_inner;
    double m_y = 0;
    std::vector<std::pair<QString, QRectF>> m_lines;
};

} // namespace

QSizeF legendSize(const MapScene &scene, const QFont &font, const LegendOptions &options)
{
    return {options.width, Card(scene, font, options).run(nullptr, {}, {}, 1)};
}

QString legendCodeAt(const MapScene &scene, const QFont &font, const LegendOptions &options, QPointF position)
{
    Card card(scene, font, options);
    card.run(nullptr, {}, {}, 1);
    for (const auto &[code, box] : card.lines()) {
        if (box.contains(position))
            return code;
    }
    return {};
}

void paintLegend(QPainter &painter, const MapScene &scene, const MapPalette &palette, const QFont &font,
                 QPointF corner, const LegendOptions &options, double pixelRatio)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(QPen(palette.cardBorder, 1));
    painter.setBrush(palette.card);
    const QRectF box(corner, legendSize(scene, font, options));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    Card(scene, font, options).run(&painter, palette, corner, pixelRatio);
    painter.restore();
}

void paintSwatch(QPainter &painter, const FeatureStyle &style, const MapPalette &palette, const QRectF &rect,
                 double pixelRatio)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    fillWithPattern(painter, {QPolygonF(rect)}, patternFor(style, palette), rect.topLeft(), pixelRatio);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dashed = style.possible && !style.fills.empty();
    QPen pen(dashed ? mixed(palette.shown(style.fills.front().color), palette.label, 0.35) : palette.coast,
             dashed ? 1.4 : 0.8);
    if (dashed)
        pen.setDashPattern({3, 2.2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    painter.restore();
}

} // namespace chancery
