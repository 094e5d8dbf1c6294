// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace chancery {

class ActionTable;
class MainWindow;

//! Theme, language, full screen.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    //! A child of \a actions.
    ViewCommands(MainWindow &window, ActionTable *actions);
};

} // namespace chancery
