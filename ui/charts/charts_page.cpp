// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charts_page.h"

#include <QAbstractItemView>

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

} // namespace chancery
