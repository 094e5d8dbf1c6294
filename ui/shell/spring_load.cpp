// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/spring_load.h"

#include <QAction>
#include <QDropEvent>
#include <QTimer>
#include <QWidget>

namespace chancery {

SpringLoad::SpringLoad(QWidget *target, QAction *action) : QObject(target), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(delayMs);
    connect(m_timer, &QTimer::timeout, action, &QAction::trigger);
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

bool SpringLoad::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: // taken, else no leaving is told; the moves refuse the drop
        m_timer->start();
        event->accept();
        return true;
    case QEvent::DragMove:
        event->ignore();
        return true;
    case QEvent::DragLeave:
    case QEvent::Drop:
        m_timer->stop();
        event->ignore();
        return true;
    default:
        return false;
    }
}

} // namespace chancery
