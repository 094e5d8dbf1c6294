// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idle_lock.h"

#include <QEvent>

namespace chancery {

IdleLock::IdleLock(QObject &application, QObject *parent) : QObject(parent), m_application(application)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::idle);
}

void IdleLock::setMinutes(int minutes)
{
    setInterval(minutes * 60 * 1000);
}

void IdleLock::setInterval(int milliseconds)
{
    m_timer.setInterval(milliseconds);
    restart();
}

void IdleLock::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active)
        m_application.installEventFilter(this);
    else
        m_application.removeEventFilter(this);
    restart();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        restart();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleLock::restart()
{
    if (m_active && m_timer.interval() > 0)
        m_timer.start();
    else
        m_timer.stop();
}

} // namespace chancery
