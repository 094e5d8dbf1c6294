// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"
#include "models/records/record.h"

namespace chancery {

class Workspace;

//! The skeleton of a table of whole records of one kind (a record's legs, the terms of a scheme): a concrete model is
//! only its columns and where its records come from. For the large lists take PagedListModel.
//! Follows the workspace by difference. Lives on the workspace's thread; the workspace outlives it.
class RecordTableModel : public RowListModel
{
    Q_OBJECT

public:
    RecordTableModel(Workspace &workspace, Kind kind, QObject *parent = nullptr);

    Kind kind() const { return m_kind; }
    Record record(int row) const { return m_records.value(row); }
    Record record(const QModelIndex &index) const { return index.isValid() ? record(index.row()) : Record(); }
    int rowOf(const RecordId &id) const; //!< -1 if it is not in the list
    QModelIndex indexOf(const RecordId &id, int column = 0) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

    //! Reads the records again and applies the difference. A subclass calls it once, at the end of its constructor,
    //! and when what it asks for has changed.
    void refresh();

protected:
    Workspace &workspace() const { return m_workspace; }

private:
    virtual int numColumns() const = 0;
    virtual QVariant headerCell(int column, int role) const = 0;
    //! RecordIdRole, KindRole, RecordRefRole and TitleRole are answered by the skeleton when this gives nothing;
    //! SortRole and EditRole fall back to DisplayRole.
    virtual QVariant cell(int column, int role, const Record &record) const = 0;
    //! The records, in the order of the rows.
    virtual QList<Record> fetch() const = 0;
    //! Kinds whose names stand in the cells; a change in them repaints the rows.
    virtual QList<Kind> relatedKinds() const { return {}; }

    void applyChanges(const ChangeSet &changes);

    Workspace &m_workspace;
    Kind m_kind;
    QList<Record> m_records;
};

} // namespace chancery
