// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/notice.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace chancery {

//! The line above the panes in which a Notice stands until it is closed or the next one comes. An Info or Success
//! leaves by itself after a while.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showNotice(const Notice &notice);
    QString text() const;
    QPushButton *actionButton() const { return m_action; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColours();

    Notice m_notice;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer *m_timer;
};

} // namespace chancery
