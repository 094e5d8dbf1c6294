// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QKeySequence>

namespace chancery {

//! An action with an untranslated id as objectName; its shortcut is told in the tool tip.
QAction *makeAction(QObject *parent, const QString &id, const QString &text, const QString &iconName = {},
                    const QKeySequence &shortcut = {});

} // namespace chancery
