// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace chancery {

class EmptyState;
class Workspace;

//! What was deleted, and the way back.
class BinDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BinDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void fill();
    void restore();

    Workspace &m_workspace;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_restore;
};

} // namespace chancery
