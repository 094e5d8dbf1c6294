// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace chancery {

class ActionTable;
class MainWindow;
struct ShellServices;

//! The commands of the File menu that concern whole files.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    //! A child of \a actions.
    FileCommands(MainWindow &window, ActionTable *actions);

    void openDemo();

private:
    void createFile();
    void open();
    void import();
    void exportRecords();
    void backUp();
    void restore();
    void changePassphrase();
    void showRecoverySheet();
    void showSettings();
    const ShellServices &services() const;

    MainWindow &m_window;
};

} // namespace chancery
