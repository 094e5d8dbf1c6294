// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace chancery {

//! Notices that nobody has touched keyboard or mouse for a while.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    //! Watches \a application.
    IdleLock(QObject &application, QObject *parent = nullptr);

    void setMinutes(int minutes); //!< 0: never
    //! For tests, which cannot wait for minutes.
    void setInterval(int milliseconds);
    void setActive(bool active);

signals:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restart();

    QObject &m_application;
    QTimer m_timer;
    bool m_active = false;
};

} // namespace chancery
