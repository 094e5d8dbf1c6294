// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/join_item_model.h"

#include "models/items/common/field_words.h"
#include "models/workspace/workspace.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

JoinItemModel::What whatOf(const JoinReport::Item &item)
{
    if (item.conflicts)
        return JoinItemModel::What::Several;
    switch (item.what) {
    case ChangeSet::Entry::What::Inserted:
        return JoinItemModel::What::New;
    case ChangeSet::Entry::What::Removed:
        return JoinItemModel::What::Removed;
    case ChangeSet::Entry::What::Updated:
        break;
    }
    return JoinItemModel::What::Changed;
}

QString fieldsOf(const JoinReport::Item &item)
{
    QStringList names;
    for (AtomMask rest = item.record.kind == Kind::Any ? 0 : item.conflicts; rest; rest &= rest - 1)
        names << fieldwords::atomName(item.record.kind, std::countr_zero(rest));
    return names.join(u", "_s);
}

} // namespace

JoinItemModel::JoinItemModel(const Workspace &workspace, KindName kindName, QObject *parent)
    : RowListModel(parent)
    , m_workspace(workspace)
    , m_kindName(std::move(kindName))
{ }

void JoinItemModel::setItems(const QList<JoinReport::Item> &items)
{
    QList<Row> next;
    for (const JoinReport::Item &item : items)
        next.append(rowFor(item));
    std::stable_sort(next.begin(), next.end(), [](const Row &a, const Row &b) { return a.what < b.what; });
    applyRows(m_rows, next, [](const Row &row) { return row.record; });
}

JoinItemModel::Row JoinItemModel::rowFor(const JoinReport::Item &item) const
{
    QString title = item.title.isEmpty() ? m_workspace.titleOf(item.record) : item.title;
    if (title.isEmpty())
        title = item.record.kind == Kind::Any ? tr("A record of a newer program") : tr("Without a title");
    const QString kind = item.record.kind == Kind::Any ? QString() : m_kindName(item.record.kind);
    return {item.record, whatOf(item), title, kind, fieldsOf(item)};
}

QString JoinItemModel::whatName(What what)
{
    switch (what) {
    case What::Several:
        return tr("Several values");
    case What::Removed:
        return tr("To the bin");
    case What::Changed:
        return tr("Changed");
    case What::New:
        return tr("New");
    }
    return {};
}

int JoinItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JoinItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JoinItemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return words(row, index.column());
    case SortRole:
        return index.column() == Verdict ? QVariant(int(row.what)) : words(row, index.column());
    case TitleRole:
        return row.title;
    case RecordIdRole:
        return QVariant::fromValue(row.record.id);
    case KindRole:
        return QVariant::fromValue(row.record.kind);
    case RecordRefRole:
        return QVariant::fromValue(row.record);
    case WhatRole:
        return int(row.what);
    default:
        return {};
    }
}

QVariant JoinItemModel::words(const Row &row, int column)
{
    switch (column) {
    case Verdict:
        return whatName(row.what);
    case Title:
        return row.title;
    case RecordKind:
        return row.kind;
    case Fields:
        return row.fields;
    default:
        return {};
    }
}

QVariant JoinItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict:
        return tr("What");
    case Title:
        return tr("Record");
    case RecordKind:
        return tr("Kind");
    case Fields:
        return tr("Several values in");
    default:
        return {};
    }
}

} // namespace chancery
