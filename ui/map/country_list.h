// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QItemSelectionModel;
class QLabel;
class QTableView;

namespace chancery {

class LawTableModel;
class SearchField;
class UiSettings;

//! The countries as a table, with a line to filter it: the other view of what the map shows.
class CountryList : public QWidget
{
    Q_OBJECT

public:
    //! \a model outlives the list; its selection model is made here, for the map to share.
    CountryList(LawTableModel &model, UiSettings &settings, QWidget *parent = nullptr);

    QItemSelectionModel &selection() const;
    QTableView &table() const { return *m_table; }
    void focusFilter();
    void clearFilter();
    //! The rows that match the filter, with the headings, separated by tabs.
    QString text() const;

signals:
    //! Double click or Return on a row.
    void countryActivated();

private:
    void setUpTable();
    void hideWhatDoesNotMatch();

    LawTableModel &m_model;
    SearchField *m_filter;
    QTableView *m_table;
    QLabel *m_count;
};

} // namespace chancery
