// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_look.h"

#include "models/cartography/map_palette.h"
#include "ui/widgets/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

namespace chancery::chartlook {

namespace {

Qt::BrushStyle brushStyle(FillPattern pattern)
{
    switch (pattern) {
    case FillPattern::ForwardHatch:
        return Qt::BDiagPattern;
    case FillPattern::BackwardHatch:
        return Qt::FDiagPattern;
    case FillPattern::CrossHatch:
        return Qt::DiagCrossPattern;
    case FillPattern::HorizontalLines:
        return Qt::HorPattern;
    case FillPattern::VerticalLines:
        return Qt::VerPattern;
    case FillPattern::Dots:
        return Qt::Dense6Pattern;
    case FillPattern::None:
        break;
    }
    return Qt::SolidPattern;
}

} // namespace

void dress(QChart &chart, const QWidget &widget)
{
    const Tones &tones = theme::tones(&widget);
    chart.setBackgroundBrush(tones.surface);
    chart.setBackgroundRoundness(0);
    chart.setTitleBrush(tones.text);
    chart.setTitleFont(theme::headingFont());
    chart.legend()->setLabelColor(tones.text);
    chart.legend()->setFont(theme::smallFont());
    const QList<QAbstractAxis *> axes = chart.axes();
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsColor(tones.text);
        axis->setLabelsFont(theme::smallFont());
        axis->setTitleBrush(tones.muted);
        axis->setTitleFont(theme::smallFont());
        axis->setGridLineColor(tones.border);
        axis->setLinePenColor(tones.border);
    }
}

// The pattern is drawn on the colour: a brush has one colour only, so it is painted once as a tile.
QBrush brushOf(const TermFill &fill, const QWidget &widget)
{
    constexpr int tile = 8;
    const MapPalette palette = theme::isDark(widget.palette()) ? MapPalette::dark() : MapPalette::light();
    const QColor colour = palette.shown(fill.color);
    const Qt::BrushStyle style = brushStyle(fill.pattern);
    if (style == Qt::SolidPattern)
        return colour;
    QImage image(tile * 2, tile * 2, QImage::Format_RGB32);
    image.fill(colour);
    QPainter painter(&image);
    const bool bright = colour.lightnessF() > 0.55F;
    painter.fillRect(image.rect(), QBrush(mixed(colour, bright ? Qt::black : Qt::white, 0.45), style));
    painter.end();
    return QBrush(image);
}

QImage picture(QChartView &view)
{
    constexpr double ratio = 2;
    QImage image(view.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(theme::tones(&view).surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    view.render(&painter);
    return image;
}

} // namespace chancery::chartlook
