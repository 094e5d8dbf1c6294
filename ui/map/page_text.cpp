// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/page_text.h"

#include <QEvent>

#include <algorithm>

namespace chancery {

namespace {

constexpr int usualWidth = 240;

} // namespace

PageText::PageText(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setText(text);
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
