// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/action_table.h"

#include "ui/widgets/make_action.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

QList<ActionSpec> fileSpecs()
{
    constexpr auto menu = MenuId::File;
    return {
        {"file.new", QT_TRANSLATE_NOOP("ActionTable", "&New workspace…"), "file-plus-2", "Ctrl+Shift+N", menu,
         Need::Nothing},
        {"file.open", QT_TRANSLATE_NOOP("ActionTable", "&Open…"), "folder-open", "Ctrl+O", menu,
         Need::Nothing},
        {"file.import", QT_TRANSLATE_NOOP("ActionTable", "&Import…"), "file-input", "Ctrl+I", menu,
         Need::Open | Need::Writable, true},
        {"file.export", QT_TRANSLATE_NOOP("ActionTable", "&Export…"), "file-output", "Ctrl+E", menu,
         Need::Open},
        {"file.backup", QT_TRANSLATE_NOOP("ActionTable", "&Back up now…"), "archive", "Ctrl+B", menu,
         Need::Open, true},
        {"file.restore", QT_TRANSLATE_NOOP("ActionTable", "&Restore a backup…"), "archive-restore", "", menu,
         Need::Nothing},
        {"file.change-passphrase", QT_TRANSLATE_NOOP("ActionTable", "Change &passphrase…"), "key-round", "",
         menu, Need::Open | Need::Writable | Need::Encrypted, true},
        {"file.recovery-sheet", QT_TRANSLATE_NOOP("ActionTable", "Recovery &sheet…"), "qr-code", "", menu,
         Need::Open | Need::Encrypted},
        {"file.settings", QT_TRANSLATE_NOOP("ActionTable", "Se&ttings…"), "settings", "Ctrl+,", menu,
         Need::Nothing, true},
        {"file.lock", QT_TRANSLATE_NOOP("ActionTable", "&Lock"), "lock", "Ctrl+L", menu,
         Need::Open | Need::Encrypted, true},
        {"file.close", QT_TRANSLATE_NOOP("ActionTable", "&Close the file"), "x", "Ctrl+W", menu, Need::Open},
        {"file.quit", QT_TRANSLATE_NOOP("ActionTable", "&Quit"), "log-out", "Ctrl+Q", menu, Need::Nothing,
         true},
    };
}

QList<ActionSpec> editSpecs()
{
    constexpr auto menu = MenuId::Edit;
    return {
        {"edit.undo", QT_TRANSLATE_NOOP("ActionTable", "&Undo the last change"), "undo-2", "Ctrl+Z", menu,
         Need::Open | Need::Writable | Need::Undo},
        {"edit.redo", QT_TRANSLATE_NOOP("ActionTable", "&Redo"), "redo-2", "Ctrl+Shift+Z", menu,
         Need::Open | Need::Writable | Need::Redo},
        {"edit.history", QT_TRANSLATE_NOOP("ActionTable", "&History…"), "history", "Ctrl+H", menu, Need::Open,
         true},
        {"edit.bin", QT_TRANSLATE_NOOP("ActionTable", "&Bin…"), "trash-2", "", menu, Need::Open},
    };
}

QList<ActionSpec> otherSpecs()
{
    return {
        {"go.palette", QT_TRANSLATE_NOOP("ActionTable", "&Search and commands"), "search", "Ctrl+K",
         MenuId::Go, Need::Open},
        {"go.back", QT_TRANSLATE_NOOP("ActionTable", "&Back"), "arrow-left", "Alt+Left", MenuId::Go,
         Need::Open | Need::Back},
        {"go.forward", QT_TRANSLATE_NOOP("ActionTable", "&Forward"), "arrow-right", "Alt+Right", MenuId::Go,
         Need::Open | Need::Forward},
        {"go.as-of", QT_TRANSLATE_NOOP("ActionTable", "&As-of day…"), "calendar-clock", "Ctrl+D", MenuId::Go,
         Need::Open},
        {"view.theme-system", QT_TRANSLATE_NOOP("ActionTable", "Theme: as the s&ystem"), "monitor", "",
         MenuId::View, Need::Nothing, false, true},
        {"view.theme-light", QT_TRANSLATE_NOOP("ActionTable", "Theme: &light"), "sun", "", MenuId::View,
         Need::Nothing, false, true},
        {"view.theme-dark", QT_TRANSLATE_NOOP("ActionTable", "Theme: &dark"), "moon", "", MenuId::View,
         Need::Nothing, false, true},
        {"view.language-en", QT_TRANSLATE_NOOP("ActionTable", "Language: &English"), "languages", "",
         MenuId::View, Need::Nothing, true, true},
        {"view.language-fr", QT_TRANSLATE_NOOP("ActionTable", "Language: &French"), "languages", "",
         MenuId::View, Need::Nothing, false, true},
        {"view.full-screen", QT_TRANSLATE_NOOP("ActionTable", "F&ull screen"), "maximize", "F11",
         MenuId::View, Need::Nothing, true, true},
        {"help.shortcuts", QT_TRANSLATE_NOOP("ActionTable", "&Keyboard shortcuts"), "keyboard", "Ctrl+F1",
         MenuId::Help, Need::Nothing},
        {"help.stolen-laptop", QT_TRANSLATE_NOOP("ActionTable", "&Stolen or lost laptop"), "laptop", "",
         MenuId::Help, Need::Nothing},
        {"help.about", QT_TRANSLATE_NOOP("ActionTable", "&About Chancery"), "info", "F1", MenuId::Help,
         Need::Nothing},
    };
}

} // namespace

const QList<ActionSpec> &actionSpecs()
{
    static const QList<ActionSpec> specs = fileSpecs() + editSpecs() + otherSpecs();
    return specs;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return ActionTable::tr("&File");
    case MenuId::Edit:
        return ActionTable::tr("&Edit");
    case MenuId::Go:
        return ActionTable::tr("&Go");
    case MenuId::View:
        return ActionTable::tr("&View");
    case MenuId::Help:
        return ActionTable::tr("&Help");
    }
    return {};
}

bool isEnabled(const ActionSpec &spec, const UiState &state)
{
    const auto met = [&](Need need, bool there) { return !spec.needs.testFlag(need) || there; };
    return met(Need::Open, state.open) && met(Need::Writable, !state.readOnly)
           && met(Need::Encrypted, state.encrypted) && met(Need::Back, state.canGoBack)
           && met(Need::Forward, state.canGoForward) && met(Need::Undo, state.canUndo)
           && met(Need::Redo, state.canRedo);
}

ActionTable::ActionTable(QObject *parent) : QObject(parent)
{
    for (const ActionSpec &spec : actionSpecs()) {
        QAction *action =
            makeAction(this, QLatin1StringView(spec.id), tr(spec.text), QLatin1StringView(spec.icon),
                       QKeySequence(QLatin1StringView(spec.shortcut), QKeySequence::PortableText));
        action->setCheckable(spec.checkable);
        m_actions << action;
        m_byId.insert(action->objectName(), action);
    }
    update({});
}

QAction *ActionTable::action(const QString &id) const
{
    return m_byId.value(id);
}

void ActionTable::on(const QString &id, std::function<void()> handler)
{
    Q_ASSERT(m_byId.contains(id));
    connect(m_byId.value(id), &QAction::triggered, this, [handler = std::move(handler)] { handler(); });
}

void ActionTable::update(const UiState &state)
{
    m_state = state;
    for (qsizetype row = 0; row < m_actions.size(); ++row)
        m_actions.at(row)->setEnabled(isEnabled(actionSpecs().at(row), state));
}

QList<std::pair<QString, QString>> shortcutConflicts(const QList<QAction *> &actions)
{
    QList<std::pair<QString, QString>> conflicts;
    QHash<QString, QString> taken;
    for (const QAction *action : actions) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString(QKeySequence::PortableText);
            if (taken.contains(text))
                conflicts << std::pair(taken.value(text), action->objectName());
            else
                taken.insert(text, action->objectName());
        }
    }
    return conflicts;
}

} // namespace chancery
