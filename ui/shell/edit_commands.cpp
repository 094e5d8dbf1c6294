// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/edit_commands.h"

#include "ui/shell/action_table.h"
#include "ui/shell/bin_dialog.h"
#include "ui/shell/history_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/widgets/intent_words.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace chancery {

EditCommands::EditCommands(MainWindow &window, ActionTable *actions) : QObject(actions), m_window(window)
{
    actions->on(u"edit.undo"_s, [this] { tellUndone(m_window.services().session.undo(), tr("Undone")); });
    actions->on(u"edit.redo"_s, [this] { tellUndone(m_window.services().session.redo(), tr("Done again")); });
    actions->on(u"edit.history"_s, [this] {
        auto *dialog = new HistoryDialog(*m_window.services().session.workspace(), &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &HistoryDialog::undone, &m_window, &MainWindow::notify);
        dialog->open();
    });
    actions->on(u"edit.bin"_s, [this] {
        auto *dialog = new BinDialog(*m_window.services().session.workspace(), &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void EditCommands::tellUndone(const Result<UndoReport> &report, const QString &done)
{
    if (!report)
        m_window.notifyError(report.error());
    else
        m_window.notify(undoNotice(*report, *m_window.services().session.workspace(), done));
}

} // namespace chancery
