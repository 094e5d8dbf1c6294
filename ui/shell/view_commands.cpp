// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/view_commands.h"

#include "ui/shell/action_table.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/user_settings.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! One of the actions whose ids begin with \a prefix is chosen, the one that ends with \a chosen.
void makeExclusive(ActionTable *actions, const QString &prefix, const QString &chosen)
{
    auto *group = new QActionGroup(actions);
    for (QAction *action : actions->actions()) {
        if (!action->objectName().startsWith(prefix))
            continue;
        group->addAction(action);
        action->setChecked(action->objectName() == QString(prefix + chosen));
    }
}

} // namespace

ViewCommands::ViewCommands(MainWindow &window, ActionTable *actions) : QObject(actions)
{
    UiSettings &kept = window.services().settings;
    const auto choose = [&kept, actions](const Setting<QString> &key, const QString &id,
                                         const QString &value) {
        actions->on(id, [&kept, &key, value] { kept.set(key, value); });
    };
    choose(settings::theme, u"view.theme-system"_s, {});
    choose(settings::theme, u"view.theme-light"_s, u"light"_s);
    choose(settings::theme, u"view.theme-dark"_s, u"dark"_s);
    choose(settings::language, u"view.language-en"_s, u"en"_s);
    choose(settings::language, u"view.language-fr"_s, u"fr"_s);
    const QString theme = kept.value(settings::theme);
    makeExclusive(actions, u"view.theme-"_s, theme.isEmpty() ? u"system"_s : theme);
    makeExclusive(actions, u"view.language-"_s, window.services().language.code());
    actions->on(u"view.full-screen"_s,
                [&window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); });
}

} // namespace chancery
