// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/page_text.h"

#include <QEvent>

#include <algorithm>

namespace chancery {

namespace {

constexpr int usualWidth = 240;

//! Only the document breaks a word, such as an address, that is wider than the column.
bool hasLongWord(const QString &text)
{
    constexpr qsizetype longest = 24;
    qsizetype length = 0;
    return std::ranges::any_of(
        text, [&](QChar c) { return (length = c.isSpace() || c == u'-' ? 0 : length + 1) > longest; });
}

} // namespace

PageText::PageText(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    if (hasLongWord(text))
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    else
        setTextInteractionFlags(Qt::NoTextInteraction);
    setText(text);
}

void PageText::setSelectable(bool selectable)
{
    m_selectable = selectable;
    if (!selectable)
        setTextInteractionFlags(Qt::NoTextInteraction);
}

void PageText::enterEvent(QEnterEvent *event)
{
    if (m_selectable && textInteractionFlags() == Qt::NoTextInteraction)
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel::enterEvent(event);
}

int PageText::heightForWidth(int width) const
{
    const auto known = std::ranges::find(m_measures, width, &Measure::width);
    if (known != m_measures.end())
        return known->height;
    Measure &measure = m_measures[m_next];
    m_next = (m_next + 1) % m_measures.size();
    measure = {width, QLabel::heightForWidth(width)};
    return measure.height;
}

QSize PageText::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {std::min(metrics.horizontalAdvance(text()) + metrics.averageCharWidth(), usualWidth),
            metrics.lineSpacing()};
}

QSize PageText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth(), fontMetrics().lineSpacing()};
}

void PageText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_measures.fill({});
        updateGeometry();
    }
}

} // namespace chancery
