// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/child_table_model.h"

#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

ChildTableModel::ChildTableModel(Workspace &workspace, const Field<RecordId> &ownerField, QObject *parent)
    : RecordTableModel(workspace, ownerField.kind, parent)
    , m_ownerField(ownerField)
{ }

void ChildTableModel::setOwner(const RecordId &owner)
{
    m_owner = owner;
    refresh();
}

QList<Record> ChildTableModel::fetch() const
{
    if (m_owner.isNull())
        return {};
    QList<Record> children = workspace().children(kind(), m_owner);
    std::stable_sort(children.begin(), children.end(),
                     [this](const Record &a, const Record &b) { return before(a, b); });
    return children;
}

bool ChildTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !isEditable(index.column()))
        return false;
    const Record known = record(index);
    const Record after = edited(known, index.column(), value);
    return !after.isNull() && (after == known || change(after));
}

Qt::ItemFlags ChildTableModel::flags(const QModelIndex &index) const
{
    const bool editable = index.isValid() && isEditable(index.column()) && !workspace().isReadOnly();
    return RecordTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool ChildTableModel::removeRecord(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    const auto done = workspace().remove(RecordRef{kind(), record(row).id()});
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

Record ChildTableModel::newChild() const
{
    Record child(kind(), workspace().newId());
    child.set(m_ownerField, m_owner);
    return child;
}

bool ChildTableModel::insert(const Record &child)
{
    const auto done = workspace().commit(Edit::insert(child), u"create:"_s + child.title());
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

bool ChildTableModel::change(const Record &child)
{
    const auto loaded = workspace().load(kind(), child.id());
    if (!loaded) {
        emit failed(loaded.error());
        return false;
    }
    const auto done = workspace().commit(Edit::update(*loaded, child), u"edit:"_s + child.title());
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

} // namespace chancery
