// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/notes/note_list_model.h"
#include "models/store/edit.h"
#include "ui/editors/note_editor.h"
#include "ui/widgets/pane.h"

class QActionGroup;
class QComboBox;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace chancery {

class EmptyState;
class ListOutput;
class RecordListView;
class SearchField;

//! Notes: a list, and the chosen one to write in and to read.
class NotesPane : public Pane
{
    Q_OBJECT

public:
    explicit NotesPane(const PaneContext &context, QWidget *parent = nullptr);
    ~NotesPane() override;

    static QString title();
    QList<QAction *> paneActions() const override;
    QWidget *toolBar() override;
    QWidget *focusTarget() override;
    static bool canShow(Kind kind);
    bool showRecord(const RecordRef &ref) override;
    RecordRef currentRecord() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    void flush() override;
    QList<TourStop> tourStops() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void buildModes();
    void buildToolBar();
    QWidget *buildList();
    void connectList();
    void connectEditor();
    void recoverDrafts();
    void create();
    void choose(const RecordRef &ref);
    void showEditor();
    void setMode(NoteEditor::Mode mode);
    void togglePreview();
    void applyDetails();
    void removeCurrent();
    void showCount();
    void updateActions();

    NoteListModel m_model;
    QList<QAction *> m_actions;
    QAction *m_new = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_preview = nullptr;
    QAction *m_details = nullptr;
    QActionGroup *m_modes = nullptr;
    QWidget *m_toolBar = nullptr;
    QPushButton *m_newButton = nullptr;
    SearchField *m_search;
    QComboBox *m_order;
    QLabel *m_count;
    RecordListView *m_view;
    EmptyState *m_noneFound;
    QStackedWidget *m_listStack;
    QStackedWidget *m_pages;
    EmptyState *m_nothing;
    NoteEditor *m_editor;
    ListOutput *m_output = nullptr;
    bool m_wantsDetails = true;
};

} // namespace chancery
