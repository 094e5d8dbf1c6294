// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>

namespace chancery {

//! What the enabled state of every action of the window follows from.
struct UiState
{
    bool open = false;
    bool readOnly = false;
    bool encrypted = false;
    bool canGoBack = false;
    bool canGoForward = false;
    bool canUndo = false;
    bool canRedo = false;

    bool operator==(const UiState &) const = default;
};

//! What an action needs; all that is named must be there.
enum class Need : quint8 {
    Nothing = 0x00,
    Open = 0x01,
    Writable = 0x02,
    Encrypted = 0x04,
    Back = 0x08,
    Forward = 0x10,
    Undo = 0x20,
    Redo = 0x40,
};
Q_DECLARE_FLAGS(Needs, Need)

enum class MenuId : quint8 { File, Edit, Go, View, Help };

//! A row of the table: ids are fixed and untranslated, texts are marked for translation in the context "ActionTable".
struct ActionSpec
{
    const char *id;
    const char *text;
    const char *icon; //!< may be empty
    const char *shortcut; //!< portable text, may be empty
    MenuId menu;
    Needs needs;
    bool startsGroup = false;
    bool checkable = false;
};

const QList<ActionSpec> &actionSpecs();
QString menuTitle(MenuId menu);
//! A pure function of the state.
bool isEnabled(const ActionSpec &spec, const UiState &state);

//! The window's actions, made from the table: menus, shortcuts, palette and the page of shortcuts all come from here.
class ActionTable : public QObject
{
    Q_OBJECT

public:
    explicit ActionTable(QObject *parent = nullptr);

    QAction *action(const QString &id) const;
    const QList<QAction *> &actions() const { return m_actions; }
    void on(const QString &id, std::function<void()> handler);
    void update(const UiState &state);
    const UiState &state() const { return m_state; }

private:
    QList<QAction *> m_actions; //!< in the order of the table
    QHash<QString, QAction *> m_byId;
    UiState m_state;
};

//! Pairs of ids that would answer to the same keys.
QList<std::pair<QString, QString>> shortcutConflicts(const QList<QAction *> &actions);

} // namespace chancery

Q_DECLARE_OPERATORS_FOR_FLAGS(chancery::Needs)
