// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/list_row.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace chancery::listrow {

QRect paintTile(QPainter *painter, const QStyleOptionViewItem &option, const QPen &edge)
{
    const Tones &tones = theme::tones(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect tile = option.rect.adjusted(metrics::unit, 1, -metrics::unit, -1);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(edge);
        painter->setBrush(selected ? tones.accentSoft : tones.raised);
        painter->drawRoundedRect(tile, metrics::radius, metrics::radius);
    }
    return tile;
}

void paintLine(QPainter *painter, const QRect &area, const QFont &font, const QColor &colour,
               const QString &text)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace chancery::listrow
