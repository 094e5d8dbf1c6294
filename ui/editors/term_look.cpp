// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/term_look.h"

#include "models/cartography/map_legend.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace chancery {

QSize termIconSize()
{
    return {26, 16};
}

QIcon termIcon(const TermFill &fill, const QWidget &widget)
{
    const double ratio = widget.devicePixelRatioF();
    QPixmap pixmap(termIconSize() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    FeatureStyle style;
    style.coverage = Coverage::Stated;
    style.fills = {fill};
    const MapPalette palette =
        theme::isDark(QGuiApplication::palette()) ? MapPalette::dark() : MapPalette::light();
    paintSwatch(painter, style, palette, QRectF(QPointF(), termIconSize()).adjusted(0.5, 0.5, -0.5, -0.5),
                ratio);
    return pixmap;
}

} // namespace chancery
