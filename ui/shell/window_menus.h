// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QAction;
class QMenu;
class QMenuBar;

namespace chancery {

class ActionTable;
class Pane;

//! The menu bar, made from the action table; `go` and `pane` are filled when a file is open, `recent` when it is shown.
struct WindowMenus
{
    QMenu *recent = nullptr;
    QMenu *go = nullptr;
    QMenu *pane = nullptr;
};

WindowMenus buildMenus(QMenuBar *bar, const ActionTable &actions);
//! The menu of the pane that is shown; hidden when it has no actions.
void fillPaneMenu(QMenu *menu, const QString &title, const Pane *pane);

} // namespace chancery
