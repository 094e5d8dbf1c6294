// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/window_menus.h"

#include "ui/shell/action_table.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pane.h"

#include <QKeySequence>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QChar mnemonicOf(const QAction *action)
{
    return QKeySequence::mnemonic(action->text()).toString().back().toCaseFolded();
}

//! With the first letter of its own that no other menu of the bar has.
QString withMnemonic(const QString &title, const QMenu *menu)
{
    QString taken;
    const auto *bar = qobject_cast<const QMenuBar *>(menu->parentWidget());
    for (const QAction *action : bar ? bar->actions() : QList<QAction *>()) {
        if (action != menu->menuAction() && !QKeySequence::mnemonic(action->text()).isEmpty())
            taken += mnemonicOf(action);
    }
    QString marked = title;
    const auto free = std::ranges::find_if(
        title, [&](QChar letter) { return letter.isLetter() && !taken.contains(letter.toCaseFolded()); });
    return free == title.cend() ? title : marked.insert(free - title.cbegin(), u'&');
}

} // namespace

WindowMenus buildMenus(QMenuBar *bar, const ActionTable &actions)
{
    QHash<MenuId, QMenu *> menus;
    WindowMenus made;
    for (const MenuId id : {MenuId::File, MenuId::Edit, MenuId::Go, MenuId::View}) {
        menus.insert(id, bar->addMenu(menuTitle(id)));
        if (id == MenuId::Edit)
            made.pane = bar->addMenu(QString());
    }
    menus.insert(MenuId::Help, bar->addMenu(menuTitle(MenuId::Help)));
    made.pane->menuAction()->setVisible(false);
    made.go = menus.value(MenuId::Go);
    const QList<ActionSpec> &specs = actionSpecs();
    for (qsizetype row = 0; row < specs.size(); ++row) {
        QMenu *menu = menus.value(specs.at(row).menu);
        if (specs.at(row).startsGroup)
            menu->addSeparator();
        menu->addAction(actions.actions().at(row));
        if (actions.actions().at(row)->objectName() == u"file.open"_s)
            made.recent = menu->addMenu(icons::icon(u"clock"_s), ActionTable::tr("Recent &files"));
    }
    return made;
}

void fillPaneMenu(QMenu *menu, const QString &title, const Pane *pane)
{
    menu->clear();
    const QList<QAction *> actions = pane ? pane->paneActions() : QList<QAction *>();
    menu->addActions(actions);
    menu->setTitle(withMnemonic(title, menu));
    menu->menuAction()->setVisible(!actions.isEmpty());
}

} // namespace chancery
