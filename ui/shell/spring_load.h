// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QTimer;
class QWidget;

namespace chancery {

//! Triggers an action when something is dragged over a widget and rests there, so that it can be dropped on what the
//! action shows. The widget itself takes no drop.
class SpringLoad : public QObject
{
    Q_OBJECT

public:
    static constexpr int delayMs = 600;

    //! A child of \a target.
    SpringLoad(QWidget *target, QAction *action);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer *m_timer;
};

} // namespace chancery
