// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace chancery {

//! The page of the help on what to do when a device of the circle is in other hands, and what that cannot undo.
void showStolenLaptop(QWidget *parent);

} // namespace chancery
