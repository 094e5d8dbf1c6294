// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace chancery {

WheelGuard::WheelGuard(QObject &guarded, QObject *parent) : QObject(parent)
{
    guarded.installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    const auto *number = qobject_cast<QAbstractSpinBox *>(watched);
    if (!qobject_cast<QComboBox *>(watched) && !(number && !number->hasFocus()))
        return false;
    event->ignore(); // goes on to what scrolls
    return true;
}

} // namespace chancery
