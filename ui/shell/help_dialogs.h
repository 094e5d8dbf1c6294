// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QAction;
class QWidget;

namespace chancery {

//! Every action that has a shortcut, with it.
void showShortcuts(const QList<QAction *> &actions, QWidget *parent);
void showAbout(QWidget *parent);

} // namespace chancery
