// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QModelIndexList>
#include <QString>

class QAbstractItemView;
class QPrinter;
class QTextDocument;

namespace chancery {

//! A column of a list as it leaves the program: a column of the model, or a role of its first one.
struct ListColumn
{
    QString heading;
    int column = 0;
    int role = Qt::DisplayRole;
};

//! Lists as text and on paper, from any view by its model. Rows that the view hides stay out.
namespace listexport {

//! What stands above a printed list.
struct Heading
{
    QString title;
    QString filter; //!< what was typed to filter; empty: nothing
    QDate asOf;
};

//! The columns that the model shows, in its order.
QList<ListColumn> columnsOf(const QAbstractItemView &view);
//! One index a row, in the order of the view.
QModelIndexList allRows(const QAbstractItemView &view);
QModelIndexList selectedRows(const QAbstractItemView &view);

//! Headings and rows, separated by tabs, a line each. Line breaks and tabs in a cell become spaces.
QString text(const QList<ListColumn> &columns, const QModelIndexList &rows);
//! A table whose headings repeat on each page.
void fill(QTextDocument &document, const Heading &heading, const QList<ListColumn> &columns,
          const QModelIndexList &rows);
//! The same on paper, with page numbers.
void printList(QPrinter &printer, const Heading &heading, const QList<ListColumn> &columns,
               const QModelIndexList &rows);

} // namespace listexport

} // namespace chancery
