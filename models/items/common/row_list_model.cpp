// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/row_list_model.h"

namespace chancery {

void RowListModel::announceRows(const QList<int> &rows)
{
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        emit dataChanged(index(rows[i], 0), index(rows[end - 1], columnCount() - 1));
        i = end;
    }
}

void RowListModel::movePersistentIndexes(const QList<int> &order)
{
    QList<int> rowOf(order.size());
    for (int row = 0; row < order.size(); ++row)
        rowOf[order[row]] = row;
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(this->index(rowOf[index.row()], index.column()));
    changePersistentIndexList(from, to);
}

} // namespace chancery
