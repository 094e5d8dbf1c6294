// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"
#include "models/store/history.h"

#include <QObject>

namespace chancery {

class ActionTable;
class MainWindow;

//! Undo and redo, history, bin.
class EditCommands : public QObject
{
    Q_OBJECT

public:
    //! A child of \a actions.
    EditCommands(MainWindow &window, ActionTable *actions);

private:
    void tellUndone(const Result<UndoReport> &report, const QString &done);

    MainWindow &m_window;
};

} // namespace chancery
