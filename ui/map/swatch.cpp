// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/swatch.h"

#include "models/cartography/map_legend.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace chancery {

Swatch::Swatch(const FeatureStyle &style, QWidget *parent) : QWidget(parent), m_style(style)
{
    setFixedSize(swatchSize());
}

void Swatch::draw(QPainter &painter, const FeatureStyle &style, const QRectF &box, const QWidget &widget)
{
    const MapPalette palette = theme::isDark(widget.palette()) ? MapPalette::dark() : MapPalette::light();
    paintSwatch(painter, style, palette, box, widget.devicePixelRatioF());
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(painter, m_style, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), *this);
}

} // namespace chancery
