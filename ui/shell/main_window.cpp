// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "models/workspace/error_text.h"
#include "ui/shell/action_table.h"
#include "ui/shell/backup_scheduler.h"
#include "ui/shell/edit_commands.h"
#include "ui/shell/file_commands.h"
#include "ui/shell/file_opener.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/language.h"
#include "ui/shell/session.h"
#include "ui/shell/start_page.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/view_commands.h"
#include "ui/shell/workspace_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/stolen_laptop.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/user_settings.h"
#include "ui/widgets/wheel_guard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr QSize firstSize(1280, 820);
constexpr QSize smallestSize(900, 600);
constexpr QSize frameRoom(8, 40); // what the window manager puts around
constexpr int retryMs = 20;

} // namespace

MainWindow::MainWindow(const ShellServices &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_opener(new FileOpener(services.session, services.prompts, this))
    , m_idle(new IdleLock(services.application, this))
    , m_backups(new BackupScheduler(services.session, services.settings, this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(smallestSize);
    resize(firstSize.boundedTo(screen()->availableSize() - frameRoom).expandedTo(smallestSize));
    restoreGeometry(services.settings.value(settings::windowGeometry));
    build();
    showStart();
    new WheelGuard(services.application, this);
    m_idle->setMinutes(services.settings.value(settings::idleMinutes));
    connect(m_idle, &IdleLock::idle, this, &MainWindow::lock);
    connect(&services.settings, &UiSettings::changed, this, &MainWindow::applySetting);
    connect(m_opener, &FileOpener::passphraseNeeded, this, &MainWindow::showUnlock);
    connect(m_opener, &FileOpener::opened, this, &MainWindow::showWorkspace);
    connect(m_opener, &FileOpener::failed, this, &MainWindow::afterFailure);
    connect(m_backups, &BackupScheduler::failed, this, &MainWindow::notifyError);
    connect(&services.session, &Session::undoChanged, this, &MainWindow::updateState);
}

MainWindow::~MainWindow()
{
    delete m_workspace; // before what it was given goes
}

void MainWindow::build()
{
    m_actions = new ActionTable(this);
    m_fileCommands = new FileCommands(*this, m_actions);
    new EditCommands(*this, m_actions);
    new ViewCommands(*this, m_actions);
    auto *central = new QWidget(this);
    m_messages = new MessageBar(central);
    m_pages = new QStackedWidget(central);
    m_start = new StartPage(m_services.settings, m_pages);
    m_unlock = new UnlockPage(m_pages);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_unlock);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    setMenuBar(new QMenuBar(this)); // deletes an older one
    m_menus = buildMenus(menuBar(), *m_actions);
    connect(m_menus.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connectPages();
    connectActions();
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::newRequested, m_actions->action(u"file.new"_s), &QAction::trigger);
    connect(m_start, &StartPage::openRequested, m_actions->action(u"file.open"_s), &QAction::trigger);
    connect(m_start, &StartPage::demoRequested, m_fileCommands, &FileCommands::openDemo);
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openFile);
    connect(m_unlock, &UnlockPage::otherFileRequested, this, &MainWindow::showStart);
    connect(m_unlock, &UnlockPage::unlockRequested, this, &MainWindow::startKeyTask);
    connect(m_opener, &FileOpener::runningChanged, m_unlock, &UnlockPage::setRunning);
}

void MainWindow::connectActions()
{
    m_actions->on(u"file.lock"_s, [this] { lock(); });
    m_actions->on(u"file.close"_s, [this] { closeFile(); });
    m_actions->on(u"file.quit"_s, [this] { close(); });
    m_actions->on(u"go.palette"_s, [this] { m_workspace->openPalette(); });
    m_actions->on(u"go.back"_s, [this] { m_workspace->goBack(); });
    m_actions->on(u"go.forward"_s, [this] { m_workspace->goForward(); });
    m_actions->on(u"go.as-of"_s, [this] { m_workspace->chooseAsOf(); });
    m_actions->on(u"help.shortcuts"_s, [this] {
        QList<QAction *> all = m_actions->actions();
        if (m_workspace)
            all += m_workspace->paneSwitches() + m_paneActions;
        showShortcuts(all, this);
    });
    m_actions->on(u"help.stolen-laptop"_s, [this] { showStolenLaptop(this); });
    m_actions->on(u"help.about"_s, [this] { showAbout(this); });
}

void MainWindow::openFile(const QString &path)
{
    closeFile();
    m_opener->open(path);
}

void MainWindow::openWithKey(const QString &path, const QByteArray &key)
{
    closeFile();
    m_opener->openWithKey(path, key);
}

void MainWindow::startKeyTask(const Credentials &credentials)
{
    m_opener->unlock(m_unlock->path(), credentials);
}

void MainWindow::showUnlock(const QString &path)
{
    m_unlock->setFile(path);
    m_pages->setCurrentWidget(m_unlock);
    updateState();
}

void MainWindow::showStart()
{
    m_opener->cancel();
    m_unlock->clear();
    m_start->updateRecent();
    m_pages->setCurrentWidget(m_start);
    updateState();
}

void MainWindow::afterFailure(const QString &path, const Error &error)
{
    if (m_pages->currentWidget() == m_unlock && m_unlock->path() == path)
        m_unlock->showError(errorText(error));
    else
        notifyError(error);
}

void MainWindow::showWorkspace()
{
    m_loopLevel = QThread::currentThread()->loopLevel();
    rememberRecentFile(m_services.settings, m_services.session.workspace()->path());
    m_workspace = new WorkspacePage(m_services, *m_actions, m_pages);
    m_pages->addWidget(m_workspace);
    m_pages->setCurrentWidget(m_workspace);
    m_unlock->clear();
    m_messages->hide();
    auto *separator = new QAction(m_workspace); // goes with the page
    separator->setSeparator(true);
    m_menus.go->addAction(separator);
    m_menus.go->addActions(m_workspace->paneSwitches());
    connect(m_workspace, &WorkspacePage::placeChanged, this, &MainWindow::updateState);
    m_backups->start();
    emit fileChanged(m_services.session.workspace()->path());
    m_idle->setActive(m_services.session.workspace()->isEncrypted());
    updateState();
}

//! False if no file was open.
bool MainWindow::tearDown()
{
    if (!m_workspace)
        return false;
    m_workspace->flush();
    m_idle->setActive(false);
    m_paneActions.clear();
    delete std::exchange(m_workspace, nullptr);
    m_backups->finish();
    m_services.session.close();
    emit fileChanged({});
    updateState();
    return true;
}

void MainWindow::lock()
{
    if (!m_workspace)
        return;
    const QString path = m_services.session.workspace()->path();
    m_workspace->flush();
    m_unlock->setFile(path);
    m_pages->setCurrentWidget(m_unlock); // nothing of the file is to be seen from now on
    finishLock(path);
}

//! A dialog that runs its own event loop holds references into the file: it has to end first.
void MainWindow::finishLock(const QString &path)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    for (QWidget *dialog = QApplication::activeModalWidget(); dialog;) {
        dialog->close();
        dialog = QApplication::activeModalWidget() == dialog ? nullptr : QApplication::activeModalWidget();
    }
    if (QThread::currentThread()->loopLevel() > m_loopLevel) {
        QTimer::singleShot(retryMs, this, [this, path] { finishLock(path); });
        return;
    }
    if (tearDown())
        m_opener->open(path); // an encrypted file: asks for the passphrase
    if (!m_workspace && m_pages->currentWidget() != m_unlock)
        showStart();
}

void MainWindow::closeFile()
{
    if (tearDown())
        showStart();
}

void MainWindow::rebuild()
{
    const bool open = m_workspace != nullptr;
    const QString locked = m_pages->currentWidget() == m_unlock ? m_unlock->path() : QString();
    if (open) {
        m_workspace->flush();
        m_paneActions.clear();
        delete std::exchange(m_workspace, nullptr);
    }
    delete m_actions; // with the commands, which are its children
    build();
    if (open)
        showWorkspace();
    else if (!locked.isEmpty())
        showUnlock(locked);
    else
        showStart();
}

void MainWindow::notify(const Notice &notice)
{
    if (m_workspace)
        m_workspace->notify(notice);
    else
        m_messages->showNotice(notice);
}

void MainWindow::notifyError(const Error &error)
{
    notify({Notice::Level::Error, errorText(error), {}, {}});
}

void MainWindow::updateState()
{
    UiState state;
    const Workspace *workspace = m_services.session.workspace();
    state.open = m_workspace && workspace;
    if (state.open) {
        state.readOnly = workspace->isReadOnly();
        state.encrypted = workspace->isEncrypted();
        state.canGoBack = m_workspace->navigator().canGoBack();
        state.canGoForward = m_workspace->navigator().canGoForward();
        state.canUndo = m_services.session.canUndo();
        state.canRedo = m_services.session.canRedo();
    }
    m_actions->update(state);
    updatePaneActions();
    const QString name = state.open ? QFileInfo(workspace->path()).completeBaseName() : QString();
    setWindowTitle(name.isEmpty() ? u"Chancery"_s : u"%1 — Chancery"_s.arg(name));
}

void MainWindow::updatePaneActions()
{
    const Pane *pane = m_workspace ? m_workspace->currentPane() : nullptr;
    fillPaneMenu(m_menus.pane, pane ? m_workspace->currentTitle() : QString(), pane);
    m_paneActions = m_menus.pane->actions();
}

void MainWindow::fillRecent()
{
    m_menus.recent->clear();
    for (const QString &path : m_services.settings.value(settings::recentFiles)) {
        QAction *action = m_menus.recent->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
        connect(
            action, &QAction::triggered, this, [this, path] { openFile(path); }, Qt::QueuedConnection);
    }
}

void MainWindow::applySetting(const QString &name)
{
    if (name == QLatin1StringView(settings::language.name)) {
        m_services.language.use(m_services.settings.value(settings::language));
        QTimer::singleShot(0, this, &MainWindow::rebuild); // the menu that asked goes with it
    } else if (name == QLatin1StringView(settings::theme.name)) {
        theme::apply(m_services.application, theme::fromSetting(m_services.settings.value(settings::theme)));
    } else if (name == QLatin1StringView(settings::idleMinutes.name)) {
        m_idle->setMinutes(m_services.settings.value(settings::idleMinutes));
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_actions)
        m_actions->action(u"view.full-screen"_s)->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.set(settings::windowGeometry, saveGeometry());
    tearDown();
    event->accept();
}

} // namespace chancery
