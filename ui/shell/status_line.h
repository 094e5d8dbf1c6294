// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace chancery {

class AsOfButton;
class ElidedLabel;
class QuietProgress;
class Session;

//! The line below the panes: which file, how it is kept, passing remarks, fields with several values, the as-of day.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    StatusLine(const Session &session, QObject &application, QWidget *parent = nullptr);

    //! Leaves after a few seconds.
    void showMessage(const QString &text);
    AsOfButton *asOfButton() const { return m_asOf; }
    QuietProgress *syncProgress() const { return m_syncing; }

signals:
    //! The number of fields with several values was clicked.
    void conflictsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();
    void buildConflicts();
    void updateConflicts();

    const Session &m_session;
    QLabel *m_icon;
    QLabel *m_file;
    ElidedLabel *m_message;
    QLabel *m_indexing;
    QuietProgress *m_syncing; //!< while the sync folder is watched
    QToolButton *m_conflicts;
    AsOfButton *m_asOf;
    QTimer m_timer;
};

} // namespace chancery
