// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/make_action.h"

#include "ui/widgets/icons.h"

using namespace Qt::StringLiterals;

namespace chancery {

QAction *makeAction(QObject *parent, const QString &id, const QString &text, const QString &iconName,
                    const QKeySequence &shortcut)
{
    auto *action = new QAction(icons::icon(iconName), text, parent);
    action->setObjectName(id);
    if (!shortcut.isEmpty()) {
        action->setShortcut(shortcut);
        const QString plain = QString(text).remove(u'&');
        action->setToolTip(u"%1 (%2)"_s.arg(plain, shortcut.toString(QKeySequence::NativeText)));
    }
    return action;
}

} // namespace chancery
