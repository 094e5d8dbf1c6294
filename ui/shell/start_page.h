// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace chancery {

class MessageBar;
class UiSettings;

//! Shown while no file is open: recent files, a new one, another one, the demo.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(UiSettings &settings, QWidget *parent = nullptr);

    void updateRecent();

signals:
    void newRequested();
    void openRequested();
    void demoRequested();
    void fileChosen(const QString &path);

private:
    QWidget *makeActions();
    QWidget *makeRecent();

    UiSettings &m_settings;
    QListWidget *m_recent = nullptr;
    QLabel *m_noRecent = nullptr;
};

//! Puts a file first in the list of recent ones.
void rememberRecentFile(UiSettings &settings, const QString &path);

} // namespace chancery
