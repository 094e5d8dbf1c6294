// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_rows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace chancery {

namespace {

using Matches = QList<std::pair<int, int>>;

void drawSnippet(QPainter *painter, const QRect &rectangle, const QString &text, const Matches &matches,
                 const Tones &tones)
{
    QString line = text;
    line.replace(u'\n', u' ');
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[begin, length] : matches) {
        QTextLayout::FormatRange range;
        range.start = begin;
        range.length = length;
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(tones.text);
        formats << range;
    }
    QTextLayout layout(line, theme::smallFont());
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(wrap);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(rectangle.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(rectangle);
    painter->setPen(tones.muted);
    layout.draw(painter, rectangle.topLeft());
    painter->restore();
}

void drawIcon(QPainter *painter, const QRect &place, const QModelIndex &index, const Tones &tones)
{
    const QString name = index.data(PaletteRows::IconNameRole).toString();
    if (name.isEmpty())
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, place);
    else
        painter->drawPixmap(
            place, icons::pixmap(name, place.width(), tones.accent, painter->device()->devicePixelRatio()));
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tones &tones = theme::tones(option.widget);
    QRect row = option.rect.adjusted(metrics::unit, 0, -metrics::unit, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(PaletteRows::TypeRole).toInt() == PaletteRow::Header) {
        QFont font = theme::smallFont();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(tones.muted);
        painter->drawText(row.adjusted(metrics::unit, metrics::unit, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tones.accentSoft);
        painter->drawRoundedRect(row, metrics::radius, metrics::radius);
    }
    row.adjust(metrics::unit, 0, -metrics::unit, 0);
    const int top = row.top() + (row.height() - metrics::icon) / 2;
    drawIcon(painter, QRect(row.left(), top, metrics::icon, metrics::icon), index, tones);
    row.setLeft(row.left() + metrics::icon + metrics::unit + metrics::tight);
    painter->setFont(option.font);
    const QString shortcut = index.data(PaletteRows::ShortcutRole).toString();
    painter->setPen(tones.muted);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, shortcut);
    painter->setPen(tones.text);
    const QString snippet = index.data(PaletteRows::SnippetRole).toString();
    const int titleHeight = option.fontMetrics.height();
    QRect title = row;
    if (!snippet.isEmpty())
        title = QRect(row.left(), row.top() + 7, row.width(), titleHeight);
    const int room =
        row.width() - (shortcut.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(shortcut) + 16);
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    if (!snippet.isEmpty())
        drawSnippet(painter, QRect(row.left(), title.bottom() + 2, row.width(), titleHeight), snippet,
                    index.data(PaletteRows::MatchesRole).value<Matches>(), tones);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.data(PaletteRows::TypeRole).toInt() == PaletteRow::Header)
        return {100, metrics::row};
    return {100, index.data(PaletteRows::SnippetRole).toString().isEmpty() ? metrics::row : metrics::tallRow};
}

} // namespace chancery
