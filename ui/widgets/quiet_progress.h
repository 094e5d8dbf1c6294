// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/busy_pace.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QProgressBar;
class QToolButton;

namespace chancery {

//! How far work is that began by itself, for a corner of the window: no dialog gets between a person and what is being
//! written. What is typed and clicked meanwhile waits until the work is done; the button or Escape cancels.
class QuietProgress : public QWidget
{
    Q_OBJECT

public:
    QuietProgress(QObject &application, const QString &text, QWidget *parent);
    ~QuietProgress() override;

    void begin();
    //! From begin() to end(): done of all; false stops.
    bool step(qint64 done, qint64 all);
    //! Hides itself, and lets what waited happen.
    void end();
    void setPatience(int ms) { m_pace.setPatience(ms); } //!< before it shows itself

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void cancel() { m_cancelled = true; }
    void keep(QObject *receiver, const QEvent &event);
    bool isOnButton(const QObject *window, const QEvent &event) const;

    QObject &m_application;
    QProgressBar *m_bar;
    QToolButton *m_button;
    BusyPace m_pace;
    bool m_cancelled = false;
    bool m_running = false;
    struct Waiting
    {
        QPointer<QObject> receiver;
        std::unique_ptr<QEvent> event;
    };
    std::vector<Waiting> m_waiting;
};

} // namespace chancery
