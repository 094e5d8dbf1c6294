// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/note_delegate.h"

#include "models/items/notes/note_list_model.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int rowHeight = 84;

} // namespace

void NoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tones &tones = theme::tones(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect tile = listrow::paintTile(painter, option);
    const QRect inner =
        tile.adjusted(metrics::unit + metrics::tight, metrics::unit, -metrics::unit, -metrics::unit);
    QFont title = option.font;
    title.setWeight(QFont::DemiBold);
    const QFont small = theme::smallFont();
    const PartialDate day = PartialDate::parsed(index.data(NoteListModel::DateRole).toString());
    const int third = inner.height() / 3;
    const QRect line(inner.left(), inner.top(), inner.width(), third);
    listrow::paintLine(painter, line, title, tones.text, index.data().toString());
    listrow::paintLine(painter, line.translated(0, third), small, tones.accent,
                       shortDateWords(day, QLocale()));
    const QRect rest = line.translated(0, day.isEmpty() ? third : 2 * third);
    listrow::paintLine(painter, rest, small, tones.muted, index.data(NoteListModel::PreviewRole).toString());
    painter->restore();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {rowHeight, rowHeight};
}

} // namespace chancery
