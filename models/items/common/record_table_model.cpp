// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/record_table_model.h"

#include "models/workspace/workspace.h"

namespace chancery {

RecordTableModel::RecordTableModel(Workspace &workspace, Kind kind, QObject *parent)
    : RowListModel(parent)
    , m_workspace(workspace)
    , m_kind(kind)
{
    connect(&workspace, &Workspace::changed, this, &RecordTableModel::applyChanges);
}

int RecordTableModel::rowOf(const RecordId &id) const
{
    const auto it =
        std::find_if(m_records.cbegin(), m_records.cend(), [&](const Record &r) { return r.id() == id; });
    return it == m_records.cend() ? -1 : int(it - m_records.cbegin());
}

QModelIndex RecordTableModel::indexOf(const RecordId &id, int column) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row, column);
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : numColumns();
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index));
    if (!index.isValid())
        return {};
    const Record &record = m_records[index.row()];
    const QVariant own = cell(index.column(), role, record);
    if (own.isValid())
        return own;
    switch (role) {
    case RecordIdRole:
        return QVariant::fromValue(record.id());
    case KindRole:
        return QVariant::fromValue(record.kind());
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{record.kind(), record.id()});
    case TitleRole:
        return record.title();
    case SortRole:
    case Qt::EditRole:
        return cell(index.column(), Qt::DisplayRole, record);
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= numColumns())
        return {};
    return headerCell(section, role);
}

void RecordTableModel::refresh()
{
    applyRows(m_records, fetch(), [](const Record &record) { return record.id(); });
}

void RecordTableModel::applyChanges(const ChangeSet &changes)
{
    if (changes.touches(m_kind))
        refresh();
    const QList<Kind> related = relatedKinds();
    const bool renamed =
        std::any_of(related.cbegin(), related.cend(), [&](Kind kind) { return changes.touches(kind); });
    if (renamed && !m_records.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, numColumns() - 1));
}

} // namespace chancery
