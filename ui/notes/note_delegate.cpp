// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/note_delegate.h"

#include "models/items/notes/note_list_model.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int rowHeight = 84;

void paintLine(QPainter *painter, const QRect &area, const QFont &font, const QColor &colour,
               const QString &text)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

void NoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tones &tones = theme::tones(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect tile = option.rect.adjusted(metrics::unit, 1, -metrics::unit, -1);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? tones.accentSoft : tones.raised);
        painter->drawRoundedRect(tile, metrics::radius, metrics::radius);
    }
    const QRect inner =
        tile.adjusted(metrics::unit + metrics::tight, metrics::unit, -metrics::unit, -metrics::unit);
    QFont title = option.font;
    title.setWeight(QFont::DemiBold);
    const QFont small = theme::smallFont();
    const PartialDate day = PartialDate::parsed(index.data(NoteListModel::DateRole).toString());
    const int third = inner.height() / 3;
    const QRect line(inner.left(), inner.top(), inner.width(), third);
    paintLine(painter, line, title, tones.text, index.data().toString());
    paintLine(painter, line.translated(0, third), small, tones.accent, shortDateWords(day, QLocale()));
    const QRect rest = line.translated(0, day.isEmpty() ? third : 2 * third);
    paintLine(painter, rest, small, tones.muted, index.data(NoteListModel::PreviewRole).toString());
    painter->restore();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {rowHeight, rowHeight};
}

} // namespace chancery
