// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/notice.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace chancery {

class EmptyState;
class Workspace;

//! The commits of this file, newest first; any of them can be undone, days later.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(Workspace &workspace, QWidget *parent = nullptr);

signals:
    void undone(const chancery::Notice &notice);

private:
    void setUpList();
    void fill();
    void undo();

    Workspace &m_workspace;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_undo;
};

} // namespace chancery
