// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/file_commands.h"

#include "models/workspace/file_service.h"
#include "ui/shell/action_table.h"
#include "ui/shell/create_dialog.h"
#include "ui/shell/demo.h"
#include "ui/shell/export_dialog.h"
#include "ui/shell/file_drop.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/passphrase_dialog.h"
#include "ui/shell/recovery_sheet_dialog.h"
#include "ui/shell/restore_dialog.h"
#include "ui/shell/session.h"
#include "ui/shell/settings_dialog.h"
#include "ui/widgets/prompts.h"

#include <QAction>
#include <QDate>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QString workspaceFilter()
{
    return FileCommands::tr("Chancery workspace (*.chancery);;All files (*)");
}

} // namespace

FileCommands::FileCommands(MainWindow &window, ActionTable *actions) : QObject(actions), m_window(window)
{
    actions->on(u"file.new"_s, [this] { createFile(); });
    actions->on(u"file.open"_s, [this] { open(); });
    actions->on(u"file.import"_s, [this] { import(); });
    auto *drop = new FileDrop(services().application, window, this);
    QAction *importing = actions->action(u"file.import"_s);
    const auto follow = [drop, importing] { drop->setEnabled(importing->isEnabled()); };
    connect(importing, &QAction::enabledChanged, drop, follow);
    connect(drop, &FileDrop::dropped, this,
            [this](const QStringList &paths) { importFiles(m_window, paths); });
    follow();
    actions->on(u"file.export"_s, [this] { exportRecords(); });
    actions->on(u"file.backup"_s, [this] { backUp(); });
    actions->on(u"file.restore"_s, [this] { restore(); });
    actions->on(u"file.change-passphrase"_s, [this] { changePassphrase(); });
    actions->on(u"file.recovery-sheet"_s, [this] { showRecoverySheet(); });
    actions->on(u"file.settings"_s, [this] { showSettings(); });
}

const ShellServices &FileCommands::services() const
{
    return m_window.services();
}

void FileCommands::openDemo()
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto path = demoWorkspace(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
                                    services().session.environment());
    QGuiApplication::restoreOverrideCursor();
    if (path)
        m_window.openFile(*path);
    else
        m_window.notifyError(path.error());
}

void FileCommands::createFile()
{
    auto *dialog = new CreateDialog(services().session.environment(), services().prompts, services().settings,
                                    &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreateDialog::created, this, [this](const QString &path, const QByteArray &key) {
        m_window.openWithKey(path, key);
        if (!key.isEmpty())
            m_window.notify(
                {Notice::Level::Warning,
                 tr("Keep the recovery sheet of this workspace in a safe: nobody can reset a passphrase."),
                 tr("Show the recovery sheet"), [this] { showRecoverySheet(); }});
    });
    dialog->open();
}

void FileCommands::open()
{
    const QString path = services().prompts.openFile(tr("Open a workspace"), workspaceFilter());
    if (!path.isEmpty())
        m_window.openFile(path);
}

void FileCommands::import()
{
    const QStringList paths = services().prompts.openFiles(
        tr("Import"), tr("Contacts, calendars, tables, notes (*.vcf *.ics *.csv *.md);;All files (*)"));
    if (!paths.isEmpty())
        importFiles(m_window, paths);
}

void FileCommands::exportRecords()
{
    auto *dialog = new ExportDialog(*services().session.workspace(), services().prompts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, &m_window, &MainWindow::notify);
    dialog->open();
}

void FileCommands::backUp()
{
    Workspace &workspace = *services().session.workspace();
    const QString stem = QFileInfo(workspace.path()).completeBaseName();
    const QString suggestion = u"%1-%2.chancery"_s.arg(stem, QDate::currentDate().toString(Qt::ISODate));
    const QString path = services().prompts.saveFile(tr("Back up"), workspaceFilter(), suggestion);
    if (path.isEmpty())
        return;
    if (QFileInfo(path) == QFileInfo(workspace.path())) {
        m_window.notify(
            {Notice::Level::Error, tr("A backup cannot stand in the place of the open file."), {}, {}});
        return;
    }
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto done = backupTo(workspace, path);
    QGuiApplication::restoreOverrideCursor();
    if (done)
        m_window.notify({Notice::Level::Success, tr("Backed up and verified: %1").arg(path), {}, {}});
    else
        m_window.notifyError(done.error());
}

void FileCommands::restore()
{
    const QString backup = services().prompts.openFile(tr("Restore a backup"), workspaceFilter());
    if (backup.isEmpty())
        return;
    auto *dialog = new RestoreDialog(backup, services(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::aboutToReplace, &m_window, &MainWindow::closeFile);
    connect(dialog, &RestoreDialog::restored, this, [this](const QString &path, const QString &kept) {
        m_window.openFile(path);
        m_window.notify({Notice::Level::Success,
                         kept.isEmpty() ? tr("Restored: %1").arg(path)
                                        : tr("Restored. What was there before is kept as %1").arg(kept),
                         {},
                         {}});
    });
    dialog->open();
}

void FileCommands::changePassphrase()
{
    auto *dialog = new PassphraseDialog(*services().session.workspace(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_window.notify(
            {Notice::Level::Warning,
             tr("The passphrase is changed. An old recovery sheet opens the file no more; older backups "
                "keep the old passphrase."),
             tr("Show the recovery sheet"), [this] { showRecoverySheet(); }});
    });
    dialog->open();
}

void FileCommands::showRecoverySheet()
{
    Workspace *workspace = services().session.workspace();
    if (!workspace)
        return;
    const auto sheet = recoverySheet(*workspace);
    if (!sheet) {
        m_window.notifyError(sheet.error());
        return;
    }
    auto *dialog = new RecoverySheetDialog(*sheet, QFileInfo(workspace->path()).fileName(),
                                           services().prompts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FileCommands::showSettings()
{
    auto *dialog = new SettingsDialog(services(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace chancery
