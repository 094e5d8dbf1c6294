// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/conflict_delegate.h"

#include "models/items/common/row_list_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kind_look.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int rowHeight = 64;

} // namespace

void ConflictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Tones &tones = theme::tones(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QRect tile = listrow::paintTile(painter, option, focused ? QPen(tones.accent) : QPen(Qt::NoPen));
    const QRect inner = tile.adjusted(metrics::unit, metrics::unit, -metrics::unit, -metrics::unit);
    const QPixmap picture = icons::pixmap(kindIcon(index.data(RowListModel::KindRole).value<Kind>()),
                                          metrics::icon, tones.muted, painter->device()->devicePixelRatioF());
    painter->drawPixmap(inner.left(), inner.center().y() - metrics::icon / 2, picture);
    const QRect words = inner.adjusted(metrics::icon + metrics::unit + metrics::tight, 0, 0, 0);
    const QRect line(words.left(), words.top(), words.width(), words.height() / 2);
    QFont title = option.font;
    title.setWeight(QFont::DemiBold);
    listrow::paintLine(painter, line, title, tones.text, index.data(RowListModel::TitleRole).toString());
    listrow::paintLine(painter, line.translated(0, line.height()), theme::smallFont(), tones.muted,
                       index.data(RowListModel::SubtitleRole).toString());
    painter->restore();
}

QSize ConflictDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

} // namespace chancery
