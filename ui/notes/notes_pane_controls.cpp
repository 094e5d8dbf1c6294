// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around the note: actions, the tool bar, the list's own controls.

#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"
#include "ui/editors/record_list_view.h"
#include "ui/notes/note_delegate.h"
#include "ui/notes/notes_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/make_action.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/search_field.h"

#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

void NotesPane::buildActions()
{
    m_new = makeAction(this, u"notes.new"_s, tr("&New note"), u"plus"_s, QKeySequence(u"Ctrl+N"_s));
    m_remove = makeAction(this, u"notes.remove"_s, tr("&Delete"), u"trash-2"_s, QKeySequence::Delete);
    m_copy = makeAction(this, u"notes.copy"_s, tr("&Copy as Markdown"), u"copy"_s);
    m_preview =
        makeAction(this, u"notes.preview"_s, tr("&Read or write"), u"eye"_s, QKeySequence(u"Ctrl+Shift+P"_s));
    m_details = makeAction(this, u"notes.details"_s, tr("&Date, links and tags"), u"panel-right"_s,
                           QKeySequence(u"Ctrl+Shift+D"_s));
    m_details->setCheckable(true);
    QAction *edit = makeAction(this, u"notes.edit"_s, tr("&Edit"), u"pencil"_s, QKeySequence(Qt::Key_F2));
    QAction *find =
        makeAction(this, u"notes.filter"_s, tr("&Filter"), u"search"_s, QKeySequence(u"Ctrl+F"_s));
    buildModes();
    m_actions = QList<QAction *>{m_new, edit, m_copy, m_remove, find, m_preview} + m_modes->actions()
                + QList{m_details};
    connect(m_new, &QAction::triggered, this, &NotesPane::create);
    connect(m_remove, &QAction::triggered, this, &NotesPane::removeCurrent);
    connect(m_preview, &QAction::triggered, this, &NotesPane::togglePreview);
    connect(m_details, &QAction::triggered, this, [this](bool shown) {
        m_wantsDetails = shown;
        m_editor->setDetailsShown(shown);
    });
    connect(m_copy, &QAction::triggered, this, [this] {
        const Record note = m_editor->form().shown();
        const QString title =
            note.title().isEmpty() ? QString() : QString(u"# "_s + note.title() + u"\n\n"_s);
        QGuiApplication::clipboard()->setText(title + note.get(fields::note::body));
        emit statusMessage(tr("Copied: %1").arg(note.title()));
    });
    connect(edit, &QAction::triggered, this, [this] {
        if (m_editor->mode() == NoteEditor::Mode::Read)
            setMode(NoteEditor::Mode::Write);
        m_editor->focusText();
    });
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void NotesPane::buildModes()
{
    m_modes = new QActionGroup(this);
    const auto add = [this](const QString &id, const QString &text, const QString &icon,
                            NoteEditor::Mode mode) {
        QAction *action = makeAction(this, id, text, icon);
        action->setCheckable(true);
        m_modes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { setMode(mode); });
    };
    add(u"notes.write"_s, tr("&Write"), u"square-pen"_s, NoteEditor::Mode::Write);
    add(u"notes.side-by-side"_s, tr("&Side by side"), u"columns-2"_s, NoteEditor::Mode::SideBySide);
    add(u"notes.read"_s, tr("Re&ad"), u"book-open"_s, NoteEditor::Mode::Read);
    m_modes->actions().constFirst()->setChecked(true);
}

void NotesPane::buildToolBar()
{
    m_toolBar = new QWidget(this);
    auto *line = new QHBoxLayout(m_toolBar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::unit);
    const auto add = [&](QAction *action, Qt::ToolButtonStyle style) {
        const QString text = QString(action->text()).remove(u'&');
        QToolButton *button = form::iconButton({}, text, action->objectName() + u"-button"_s, m_toolBar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(style);
        line->addWidget(button);
    };
    for (QAction *action : m_modes->actions())
        add(action, Qt::ToolButtonTextBesideIcon);
    line->addSpacing(metrics::unit);
    add(m_details, Qt::ToolButtonIconOnly);
    add(m_remove, Qt::ToolButtonIconOnly);
    m_newButton = form::primaryButton(tr("New note"), u"newNote"_s, m_toolBar);
    m_newButton->setEnabled(!workspace().isReadOnly());
    line->addWidget(m_newButton);
    connect(m_newButton, &QPushButton::clicked, m_new, &QAction::trigger);
}

QWidget *NotesPane::buildList()
{
    form::nameControl(m_view, u"notesList"_s, tr("Notes"));
    form::nameControl(m_order, u"order"_s, tr("Order"));
    form::nameControl(m_count, u"noteCount"_s, tr("Number of notes"));
    m_count->setProperty("tone", u"muted"_s);
    m_order->addItem(icons::icon(u"clock"_s), tr("Newest first"));
    m_order->addItem(icons::icon(u"arrow-up-down"_s), tr("By title"));
    m_search->setResults(m_view);
    m_view->setItemDelegate(new NoteDelegate(m_view));
    m_listStack->addWidget(m_view);
    m_listStack->addWidget(m_noneFound);
    auto *list = new QWidget;
    auto *filters = new QVBoxLayout;
    filters->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::unit);
    filters->setSpacing(metrics::unit);
    filters->addWidget(m_search);
    auto *order = new QHBoxLayout;
    order->addWidget(m_count, 1);
    order->addWidget(m_order);
    filters->addLayout(order);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(m_listStack, 1);
    return list;
}

} // namespace chancery
