// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/paged_list_model.h"

#include "models/workspace/workspace.h"

namespace chancery {

namespace {

constexpr int cachedRows = 64 * PagedListModel::pageSize;

} // namespace

PagedListModel::PagedListModel(Workspace &workspace, QObject *parent)
    : RowListModel(parent)
    , m_workspace(workspace)
    , m_rows(cachedRows)
{
    connect(&workspace, &Workspace::changed, this, &PagedListModel::applyChanges);
    connect(&workspace, &Workspace::indexed, this, [this] {
        if (!m_query.kinds.isEmpty())
            refresh();
    });
}

void PagedListModel::setQuery(const ListQuery &query)
{
    m_query = query;
    m_query.offset = 0;
    m_query.limit = -1;
    refresh();
}

void PagedListModel::setText(const QString &text)
{
    if (text == m_query.text)
        return;
    m_query.text = text;
    refresh();
}

ListRow PagedListModel::row(int row) const
{
    if (row < 0 || row >= m_refs.size())
        return {};
    const RecordRef &ref = m_refs[row];
    if (!m_rows.contains(ref.id))
        readPage(row);
    const ListRow *known = m_rows.object(ref.id);
    return known ? *known : ListRow{ref, {}, {}};
}

int PagedListModel::rowOf(const RecordId &id) const
{
    const auto it =
        std::find_if(m_refs.cbegin(), m_refs.cend(), [&](const RecordRef &ref) { return ref.id == id; });
    return it == m_refs.cend() ? -1 : int(it - m_refs.cbegin());
}

QModelIndex PagedListModel::indexOf(const RecordId &id, int column) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row, column);
}

int PagedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_refs.size());
}

int PagedListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : numColumns();
}

QVariant PagedListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index));
    if (!index.isValid())
        return {};
    const RecordRef &ref = m_refs[index.row()];
    switch (role) {
    case RecordIdRole:
        return QVariant::fromValue(ref.id);
    case KindRole:
        return QVariant::fromValue(ref.kind);
    case RecordRefRole:
        return QVariant::fromValue(ref);
    default:
        break;
    }
    const ListRow shown = row(index.row());
    const QVariant own = cell(index.column(), role, shown);
    if (own.isValid())
        return own;
    if (role == TitleRole || ((role == Qt::DisplayRole || role == SortRole) && index.column() == 0))
        return shown.title;
    return role == SubtitleRole ? QVariant(shown.subtitle) : QVariant();
}

QVariant PagedListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= numColumns())
        return {};
    return headerCell(section, role);
}

QVariant PagedListModel::headerCell(int, int) const
{
    return {};
}

QVariant PagedListModel::cell(int, int, const ListRow &) const
{
    return {};
}

void PagedListModel::refresh()
{
    const auto refs = m_workspace.listRefs(m_query);
    if (!refs) {
        emit failed(refs.error());
        return;
    }
    applyRows(m_refs, *refs, [](const RecordRef &ref) { return ref.id; });
}

void PagedListModel::applyChanges(const ChangeSet &changes)
{
    if (changes.isEmpty() || m_query.kinds.isEmpty())
        return;
    // a subtitle may name another record, so nothing read before the change is trusted
    m_rows.clear();
    const auto listed = [&](Kind kind) { return changes.touches(kind); };
    if (std::any_of(m_query.kinds.cbegin(), m_query.kinds.cend(), listed))
        refresh();
    if (!m_refs.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, numColumns() - 1));
}

void PagedListModel::readPage(int row) const
{
    const int first = row / pageSize * pageSize;
    const auto rows = m_workspace.listRows(m_refs.mid(first, pageSize));
    if (!rows)
        return;
    for (const ListRow &read : *rows)
        m_rows.insert(read.ref.id, new ListRow(read));
}

} // namespace chancery
