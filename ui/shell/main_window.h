// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"
#include "ui/shell/shell_services.h"
#include "ui/shell/window_menus.h"
#include "ui/widgets/notice.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace chancery {

class ActionTable;
class BackupScheduler;
class FileCommands;
class FileOpener;
class IdleLock;
class MessageBar;
class StartPage;
class UnlockPage;
class WorkspacePage;
struct Credentials;

//! The window: one of start page, unlock page, or the open file; and the menus over them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ShellServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Closes the open file first. Asks for a passphrase where one is needed.
    void openFile(const QString &path);
    void openWithKey(const QString &path, const QByteArray &key);
    //! Drafts and state go into the file, everything that shows it is destroyed, the file is closed.
    void lock();
    void closeFile();
    //! Makes everything anew: after another language was chosen.
    void rebuild();
    void notify(const Notice &notice);
    void notifyError(const Error &error);

    const ShellServices &services() const { return m_services; }
    const ActionTable &actionTable() const { return *m_actions; }
    StartPage *startPage() const { return m_start; }
    UnlockPage *unlockPage() const { return m_unlock; }
    WorkspacePage *workspacePage() const { return m_workspace; } //!< null unless a file is open
    IdleLock *idleLock() const { return m_idle; }

signals:
    //! The file that is open now; empty: none.
    void fileChanged(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectPages();
    void connectActions();
    void showWorkspace();
    void showStart();
    void showUnlock(const QString &path);
    void afterFailure(const QString &path, const Error &error);
    bool tearDown();
    void finishLock(const QString &path);
    void updateState();
    void updatePaneActions();
    void fillRecent();
    void applySetting(const QString &name);
    void startKeyTask(const Credentials &credentials);

    ShellServices m_services;
    FileOpener *m_opener;
    IdleLock *m_idle;
    BackupScheduler *m_backups;
    ActionTable *m_actions = nullptr;
    FileCommands *m_fileCommands = nullptr;
    WindowMenus m_menus;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    UnlockPage *m_unlock = nullptr;
    WorkspacePage *m_workspace = nullptr;
    QList<QAction *> m_paneActions; //!< of the shown pane: their shortcuts live
    int m_loopLevel = 0; //!< when the file was opened: no dialog was running
};

} // namespace chancery
