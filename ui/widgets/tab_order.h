// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace chancery {

//! The property of a widget whose controls Tab comes to after all others, such as buttons above a text.
inline constexpr char tabLast[] = "tabLast";
//! Makes Tab go in reading order: Qt's own order is that in which the controls were made. Controls that
//! come later, such as rows, see to themselves.
void orderTabs(QWidget *root);

} // namespace chancery
