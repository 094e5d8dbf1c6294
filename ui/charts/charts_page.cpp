// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charts_page.h"

#include "models/items/common/row_list_model.h"
#include "ui/widgets/metrics.h"

#include <QHeaderView>
#include <QTableView>

namespace chancery {

QList<QStringList> ChartsPage::rows() const
{
    const QAbstractItemModel &model = *table()->model();
    QList<QStringList> rows(1);
    for (int column = 0; column < model.columnCount(); ++column)
        rows.first().append(model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells);
    }
    return rows;
}

void ChartsPage::setUpRecords(QTableView &table, QAbstractItemModel &model)
{
    table.setModel(&model);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false); // one line a row; else a text is cut at a space
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(metrics::row);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    connect(&table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit recordActivated(index.data(RowListModel::RecordRefRole).value<RecordRef>());
    });
}

} // namespace chancery
