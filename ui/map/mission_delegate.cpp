// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/mission_delegate.h"

#include "models/items/map/mission_map_model.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace chancery {

namespace {

constexpr int markWidth = 24;

} // namespace

QSize MissionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, metrics::tallRow};
}

void MissionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tones &tones = theme::tones(option.widget);
    painter->save();
    const bool focused = option.state & QStyle::State_HasFocus;
    const QRect room = listrow::paintTile(painter, option, focused ? QPen(tones.accent) : QPen(Qt::NoPen));
    if (index.data(MissionMapModel::OnMapRole).toBool()) {
        const MapPalette palette = theme::isDark(option.palette) ? MapPalette::dark() : MapPalette::light();
        paintOverlaySample(*painter, index.data(MissionMapModel::SampleRole).value<OverlaySample>(), palette,
                           QRectF(room.left(), room.top(), markWidth, room.height()));
    }
    const QRect words = room.adjusted(markWidth + metrics::unit, metrics::tight, 0, -metrics::tight);
    const int half = words.height() / 2;
    listrow::paintLine(painter, words.adjusted(0, 0, 0, -half), option.font, tones.text,
                       index.data(MissionMapModel::TitleRole).toString());
    listrow::paintLine(painter, words.adjusted(0, half, 0, 0), theme::smallFont(), tones.muted,
                       index.data(MissionMapModel::SubtitleRole).toString());
    painter->restore();
}

} // namespace chancery
