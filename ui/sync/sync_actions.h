// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>

namespace chancery {

//! The actions of the sync pane, children of it.
struct SyncActions
{
    explicit SyncActions(QObject *parent);

    QList<QAction *> all() const;

    QAction *now;
    QAction *chooseFolder;
    QAction *watch; //!< checkable
    QAction *openBundle;
    QAction *writeBundle;
    QAction *lendPack;
    QAction *takePackBack;
    QAction *addDevice;
    QAction *saveCard;
    // of the device that is selected
    QAction *writeFor;
    QAction *revoke;
    QAction *trust;
    QAction *decide; //!< about the oldest bundle that asks
    // of the exchange that is selected
    QAction *undoImport;
    QAction *look;
    QAction *giveUp;
    QAction *help;
    // pages, checkable, one at a time
    QAction *devices;
    QAction *values;
    QAction *history;
};

} // namespace chancery
