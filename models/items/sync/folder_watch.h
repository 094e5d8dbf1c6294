// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/sync_service.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace chancery {

//! The sync folder of a file: which it is, whether it is watched, what the last exchange with it gave. Kept in the
//! file's settings, so that every part of the program sees the same.
class SharedFolder
{
public:
    explicit SharedFolder(Workspace &workspace) : m_workspace(workspace) { }

    static QString folderKey(); //!< of Workspace::settingChanged()
    static QString resultKey();

    QString path() const;
    Result<void> setPath(const QString &path);
    bool isWatched() const;
    Result<void> setWatched(bool watched);

    //! What the last exchange gave, in words as they were then.
    struct LastResult
    {
        qint64 time = 0; //!< Unix milliseconds; 0: there was none
        QString text;
        QStringList unreadable; //!< files
        QStringList refused; //!< a sentence each
        bool failed = false;
    };
    LastResult last() const;
    //! Exchanges with the folder and keeps what came of it. MissingField without a folder.
    Result<FolderReport> exchange(SyncService &service, const SyncProgress &progress = {});

private:
    void keep(const Result<FolderReport> &report, SyncService &service);

    Workspace &m_workspace;
};

//! Exchanges with the sync folder by itself while it is watched: soon after a file appears in it, soon after a change
//! of ours, and every few minutes, because network shares tell nothing. Lives on the workspace's thread.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    //! \a mayRun: false while the person is in the middle of something; then it comes again.
    FolderWatch(Workspace &workspace, std::function<bool()> mayRun, QObject *parent = nullptr);

    bool isActive() const { return m_often.isActive(); }
    void setDelay(int ms) { m_soon.setInterval(ms); } //!< between a sign and the exchange
    void setProgress(const SyncProgress &progress) { m_progress = progress; }

signals:
    void started(); //!< and then exchanged() or failed()
    void exchanged(const chancery::FolderReport &report);
    void failed(const chancery::Error &error);

private:
    void apply();
    void watchFolders();
    void run();

    Workspace &m_workspace;
    SharedFolder m_folder;
    SyncService m_service;
    std::function<bool()> m_mayRun;
    SyncProgress m_progress;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_often;
    bool m_running = false;
};

} // namespace chancery
