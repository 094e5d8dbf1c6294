// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/note_delegate.h"

#include "models/items/notes/note_list_model.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int rowHeight = 84;
constexpr int previewLines = 2;

void paintPreview(QPainter *painter, const QRect &area, const QFont &font, const QColor &colour,
                  const QString &text)
{
    QTextLayout layout(text, font);
    const QFontMetrics metrics(font);
    painter->setPen(colour);
    layout.beginLayout();
    for (int number = 0; number < previewLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool last = number == previewLines - 1;
        const QString rest = text.mid(line.textStart(), last ? -1 : line.textLength());
        const QRect row(area.left(), area.top() + number * metrics.lineSpacing(), area.width(),
                        metrics.lineSpacing());
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          last ? metrics.elidedText(rest, Qt::ElideRight, area.width()) : rest);
    }
    layout.endLayout();
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
    const QFontMetrics smallMetrics(small);
    const QFontMetrics titleMetrics(title);
    const PartialDate day = PartialDate::parsed(index.data(NoteListModel::DateRole).toString());
    const QString date = shortDateWords(day, option.locale);
    const int dateWidth = date.isEmpty() ? 0 : qMin(smallMetrics.horizontalAdvance(date), inner.width() / 2);
    const QRect head(inner.left(), inner.top(), inner.width(), titleMetrics.lineSpacing());
    painter->setFont(title);
    painter->setPen(tones.text);
    const int titleWidth = head.width() - (dateWidth > 0 ? dateWidth + metrics::unit : 0);
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, titleWidth));
    painter->setFont(small);
    painter->setPen(tones.muted);
    painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      smallMetrics.elidedText(date, Qt::ElideRight, dateWidth));
    const QRect body = inner.adjusted(0, head.height() + metrics::tight, 0, 0);
    paintPreview(painter, body, small, tones.muted, index.data(NoteListModel::PreviewRole).toString());
    painter->restore();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {rowHeight, rowHeight};
}

} // namespace chancery
