// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QObject>
#include <QTimer>

namespace chancery {

class Session;
class UiSettings;

//! Automatic backups to the chosen folder: every few hours while something has changed, and at closing.
class BackupScheduler : public QObject
{
    Q_OBJECT

public:
    BackupScheduler(Session &session, UiSettings &settings, QObject *parent = nullptr);

    //! A file was opened.
    void start();
    //! Before it closes: a last backup, if one is due.
    void finish();
    //! Now, if a folder is chosen and something has changed since the last one.
    void backUpIfNeeded();

signals:
    void done(const QString &path);
    void failed(const chancery::Error &error);

private:
    void applySettings();

    Session &m_session;
    UiSettings &m_settings;
    QTimer m_timer;
    bool m_changed = false;
};

} // namespace chancery
