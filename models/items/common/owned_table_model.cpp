// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/owned_table_model.h"

#include "models/workspace/workspace.h"

namespace chancery {

void OwnedTableModel::setOwner(const RecordRef &owner)
{
    if (owner == m_owner)
        return;
    m_owner = owner;
    refresh();
}

QList<Record> OwnedTableModel::fetch() const
{
    return m_owner.isNull() ? QList<Record>() : workspace().children(kind(), m_owner.id);
}

int OwnedTableModel::numColumns() const
{
    return int(headings().size());
}

QVariant OwnedTableModel::headerCell(int column, int role) const
{
    return role == Qt::DisplayRole ? QVariant(headings().value(column)) : QVariant();
}

QVariant OwnedTableModel::cell(int column, int role, const Record &record) const
{
    return role == Qt::DisplayRole ? QVariant(text(column, record)) : QVariant();
}

} // namespace chancery
