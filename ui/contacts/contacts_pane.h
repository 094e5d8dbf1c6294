// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"
#include "ui/widgets/pane.h"

class QPushButton;
class QStackedWidget;

namespace chancery {

class ContactList;
class ContactPage;
class EmptyState;
class ListOutput;

//! Organisations, offices and persons in one directory, with the page of the chosen one.
class ContactsPane : public Pane
{
    Q_OBJECT

public:
    explicit ContactsPane(const PaneContext &context, QWidget *parent = nullptr);
    ~ContactsPane() override;

    static QString title();
    QList<QAction *> paneActions() const override;
    QWidget *toolBar() override;
    QWidget *focusTarget() override;
    static bool canShow(Kind kind);
    bool showRecord(const RecordRef &ref) override;
    bool beginRecord(const Record &record) override;
    RecordRef currentRecord() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    void flush() override;
    QList<TourStop> tourStops() override;

private:
    void buildActions();
    void buildToolBar();
    void connectList();
    void connectPage();
    void create(Kind kind);
    void resume();
    void showMenu();
    void choose(const RecordRef &ref);
    void showNothing();
    void removeCurrent();
    void copyCurrent();
    void newNote();
    void addToMissionAsked();
    void updateActions();
    void tourStop(Kind kind, const QString &name);

    QList<QAction *> m_actions;
    QAction *m_new = nullptr;
    QAction *m_newPerson = nullptr;
    QAction *m_newOffice = nullptr;
    QAction *m_newOrganisation = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_note = nullptr;
    QAction *m_mission = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_resume = nullptr;
    QWidget *m_toolBar = nullptr;
    QPushButton *m_newButton = nullptr;
    ContactList *m_list;
    QStackedWidget *m_pages;
    EmptyState *m_nothing;
    ContactPage *m_page;
    ListOutput *m_output = nullptr;
};

} // namespace chancery
