// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/contact_delegate.h"

#include "models/items/common/paged_list_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int rowHeight = metrics::tallRow + metrics::unit;
constexpr int disc = 36;
constexpr int pictureSize = 18;

void paintDisc(QPainter *painter, const QRect &area, Kind kind, const Tones &tones, bool selected)
{
    const QRect round(area.left(), area.center().y() - disc / 2 + 1, disc, disc);
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? tones.surface : tones.raised);
    painter->drawEllipse(round);
    QRect picture(0, 0, pictureSize, pictureSize);
    picture.moveCenter(round.center());
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(
        picture, icons::pixmap(kindIcon(kind), pictureSize, selected ? tones.accent : tones.muted, ratio));
}

} // namespace

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tones &tones = theme::tones(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect tile = listrow::paintTile(painter, option);
    const QRect inner = tile.adjusted(metrics::unit, 0, -metrics::unit, 0);
    const bool onTile = selected || hovered;
    paintDisc(painter, inner, index.data(RowListModel::KindRole).value<Kind>(), tones, onTile);

    QFont name = option.font;
    name.setWeight(QFont::Medium);
    const QFont small = theme::smallFont();
    const QString subtitle = index.data(RowListModel::SubtitleRole).toString();
    QRect words = inner.adjusted(disc + metrics::unit + metrics::tight, metrics::unit, 0, -metrics::unit);
    if (subtitle.isEmpty()) {
        listrow::paintLine(painter, words, name, tones.text, index.data().toString());
    } else {
        const int middle = words.height() / 2;
        listrow::paintLine(painter, words.adjusted(0, 0, 0, -middle), name, tones.text,
                           index.data().toString());
        listrow::paintLine(painter, words.adjusted(0, middle, 0, 0), small, tones.muted, subtitle);
    }
    painter->restore();
}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {metrics::tallRow, rowHeight};
}

} // namespace chancery
