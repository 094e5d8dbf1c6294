// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/row_list_model.h"
#include "models/workspace/sync_service.h"

namespace chancery {

//! The bundles that came and went, newest first.
class ExchangeModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column : int { When, Direction, Device, Outcome, File, Size, ColumnCount };
    enum OwnRole : int {
        FileIdRole = FirstOwnRole, //!< QByteArray
        StateRole, //!< Exchange::State as a number
        IncomingRole, //!< bool
    };

    using RowListModel::RowListModel;

    //! \a names: of devices by their keys, as far as known.
    void setExchanges(const QList<Exchange> &exchanges, const QHash<QByteArray, QString> &names);
    const Exchange &exchange(int row) const { return m_rows[row].exchange; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Exchange exchange;
        QString device;

        bool operator==(const Row &) const = default;
    };

    static QVariant words(const Row &row, int column);
    static QVariant sortValue(const Row &row, int column);

    QList<Row> m_rows;
};

} // namespace chancery
