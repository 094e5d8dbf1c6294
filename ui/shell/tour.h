// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QSize>
#include <QStringList>

class QWidget;

namespace chancery {

class MainWindow;

//! Pictures of every page and pane, in both languages, light and dark, large and small: for people who review the looks
//! and for machines without a display.
class Tour
{
public:
    //! \a scratch is a folder for the demo workspace and a locked one.
    Tour(MainWindow &window, const QString &folder, const QString &scratch);

    //! The paths written.
    Result<QStringList> run();

private:
    Result<void> prepareFiles();
    bool freshDemo();
    void takePages();
    void takePanes();
    void takeDialogs();
    void take(const QString &name, QWidget *widget = nullptr);
    void settle();

    MainWindow &m_window;
    QString m_folder;
    QString m_scratch;
    QString m_demo;
    QString m_pristine; //!< the demo before any round
    QString m_locked;
    QString m_suffix; //!< language, theme, size
    QStringList m_written;
    QStringList m_failed;
};

} // namespace chancery
