// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/list_export.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCoreApplication>
#include <QListView>
#include <QLocale>
#include <QPrinter>
#include <QTableView>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace chancery::listexport {

namespace {

constexpr int printedPoints = 9;

struct ListExport
{
    Q_DECLARE_TR_FUNCTIONS(ListExport)
};

bool isHidden(const QAbstractItemView &view, int row)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->isRowHidden(row);
    const auto *list = qobject_cast<const QListView *>(&view);
    return list && list->isRowHidden(row);
}

QString cell(const QModelIndex &row, const ListColumn &column)
{
    return row.siblingAtColumn(column.column).data(column.role).toString().simplified();
}

QString tableRow(const QStringList &cells, const QString &tag)
{
    QString html = u"<tr>"_s;
    for (const QString &text : cells)
        html += u'<' + tag + u" align=\"left\">"_s + text.toHtmlEscaped() + u"</"_s + tag + u'>';
    return html + u"</tr>"_s;
}

QStringList headings(const QList<ListColumn> &columns)
{
    QStringList cells;
    for (const ListColumn &column : columns)
        cells.append(column.heading);
    return cells;
}

QStringList cells(const QList<ListColumn> &columns, const QModelIndex &row)
{
    QStringList cells;
    for (const ListColumn &column : columns)
        cells.append(cell(row, column));
    return cells;
}

QString underline(const Heading &heading, qsizetype rows)
{
    QStringList parts;
    if (!heading.filter.isEmpty())
        parts.append(ListExport::tr("Filter: %1").arg(heading.filter));
    parts.append(ListExport::tr("As of %1").arg(QLocale().toString(heading.asOf, QLocale::LongFormat)));
    parts.append(ListExport::tr("%n row(s)", nullptr, int(rows)));
    return parts.join(u" · "_s);
}

} // namespace

QList<ListColumn> columnsOf(const QAbstractItemView &view)
{
    QList<ListColumn> columns;
    const QAbstractItemModel *model = view.model();
    for (int column = 0; column < model->columnCount(); ++column)
        columns.append({model->headerData(column, Qt::Horizontal).toString(), column, Qt::DisplayRole});
    return columns;
}

QModelIndexList allRows(const QAbstractItemView &view)
{
    QModelIndexList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (!isHidden(view, row))
            rows.append(view.model()->index(row, 0));
    }
    return rows;
}

QModelIndexList selectedRows(const QAbstractItemView &view)
{
    QModelIndexList rows;
    for (const QModelIndex &index : view.selectionModel()->selectedIndexes()) {
        const QModelIndex row = index.siblingAtColumn(0);
        if (!rows.contains(row) && !isHidden(view, row.row()))
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString text(const QList<ListColumn> &columns, const QModelIndexList &rows)
{
    QString text = headings(columns).join(u'\t') + u'\n';
    for (const QModelIndex &row : rows)
        text += cells(columns, row).join(u'\t') + u'\n';
    return text;
}

void fill(QTextDocument &document, const Heading &heading, const QList<ListColumn> &columns,
          const QModelIndexList &rows)
{
    QString html = u"<h2>"_s + heading.title.toHtmlEscaped() + u"</h2><p>"_s
                   + underline(heading, rows.size()).toHtmlEscaped()
                   + u"</p><table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" border=\"1\" "
                     "style=\"border-collapse:collapse; border-color:#9a9a9a\"><thead>"_s
                   + tableRow(headings(columns), u"th"_s) + u"</thead>"_s;
    for (const QModelIndex &row : rows)
        html += tableRow(cells(columns, row), u"td"_s);
    QFont font = QApplication::font();
    font.setPointSize(printedPoints);
    document.setDefaultFont(font);
    document.setHtml(html + u"</table>"_s);
}

void printList(QPrinter &printer, const Heading &heading, const QList<ListColumn> &columns,
               const QModelIndexList &rows)
{
    QTextDocument document;
    fill(document, heading, columns, rows);
    document.print(&printer);
}

} // namespace chancery::listexport
