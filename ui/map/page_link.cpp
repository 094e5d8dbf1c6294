// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/page_link.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace chancery {

PageLink::PageLink(const QString &text, QWidget *parent) : PageText(text, parent)
{
    setSelectable(false);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Open: %1").arg(text));
}

void PageLink::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit activated();
}

void PageLink::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit activated();
        break;
    default:
        PageText::keyPressEvent(event);
    }
}

void PageLink::enterEvent(QEnterEvent *event)
{
    underline(true);
    PageText::enterEvent(event);
}

void PageLink::leaveEvent(QEvent *event)
{
    underline(hasFocus());
    PageText::leaveEvent(event);
}

void PageLink::focusInEvent(QFocusEvent *event)
{
    underline(true);
    PageText::focusInEvent(event);
}

void PageLink::focusOutEvent(QFocusEvent *event)
{
    underline(underMouse());
    PageText::focusOutEvent(event);
}

void PageLink::underline(bool on)
{
    QFont font = this->font();
    font.setUnderline(on);
    setFont(font);
}

} // namespace chancery
