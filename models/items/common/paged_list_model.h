// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/row_list_model.h"
#include "models/store/list_query.h"

#include <QCache>

namespace chancery {

class Workspace;

//! A list of records as the store filters and sorts them, for 100,000 rows and more: the model holds the references of
//! all rows and reads what a row shows a page at a time, when a view asks for it. A new query swaps the list and a
//! ChangeSet changes it by difference; both keep selection and scroll by id.
//! By default one column with the title; a subclass may show more of a row. Lives on the workspace's thread.
class PagedListModel : public RowListModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 128;

    explicit PagedListModel(Workspace &workspace, QObject *parent = nullptr);

    const ListQuery &query() const { return m_query; }
    //! Offset and limit of the query are the model's business. A query that fails leaves the list as it was and is
    //! announced by failed().
    void setQuery(const ListQuery &query);
    //! The filter as you type: the query with another text.
    void setText(const QString &text);

    RecordRef ref(int row) const { return m_refs.value(row); }
    RecordRef ref(const QModelIndex &index) const { return index.isValid() ? ref(index.row()) : RecordRef(); }
    ListRow row(int row) const; //!< read from the store if need be
    int rowOf(const RecordId &id) const; //!< -1 if it is not in the list
    QModelIndex indexOf(const RecordId &id, int column = 0) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

signals:
    void failed(const chancery::Error &error);

protected:
    Workspace &workspace() const { return m_workspace; }
    virtual int numColumns() const { return 1; }
    virtual QVariant headerCell(int column, int role) const;
    //! Asked before the model answers by itself (title as DisplayRole, the shared roles).
    virtual QVariant cell(int column, int role, const ListRow &row) const;

private:
    void refresh();
    void applyChanges(const ChangeSet &changes);
    void readPage(int row) const;

    Workspace &m_workspace;
    ListQuery m_query;
    QList<RecordRef> m_refs;
    mutable QCache<RecordId, ListRow> m_rows;
};

} // namespace chancery
