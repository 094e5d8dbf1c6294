// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/contacts/directory_model.h"

#include <QWidget>

class QComboBox;
class QJsonObject;
class QLabel;
class QStackedWidget;

namespace chancery {

class EmptyState;
class RecordListView;
class SearchField;

//! The left column: filters above the directory.
class ContactList : public QWidget
{
    Q_OBJECT

public:
    explicit ContactList(Workspace &workspace, QWidget *parent = nullptr);

    DirectoryModel &model() { return m_model; }
    RecordListView *view() const { return m_view; }
    SearchField *search() const { return m_search; }
    EmptyState *emptyState() const { return m_empty; }
    //! Takes away what keeps a record out of the list.
    void clearFilters();
    //! What keeps records out of the list, in words; empty: nothing.
    QString filterWords() const;
    void filter(Kind kind, const RecordId &jurisdiction);

    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

private:
    void build();
    void fillCountries();
    void applyKinds();
    void applyOrder();
    void showCount();

    Workspace &m_workspace;
    DirectoryModel m_model;
    CountryNames m_countries;
    SearchField *m_search;
    QComboBox *m_kind;
    QComboBox *m_country;
    QComboBox *m_order;
    QLabel *m_count;
    RecordListView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace chancery
