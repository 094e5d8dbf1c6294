// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace chancery {

class ActionTable;

//! The line above the panes: back and forward, and the box that opens the search over everything.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(const ActionTable &actions, QWidget *parent = nullptr);
};

} // namespace chancery
