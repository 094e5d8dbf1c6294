// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/row_list_model.h"
#include "models/workspace/sync_service.h"

namespace chancery {

//! The other devices this file knows: whether they are trusted, when they were last heard, what they lack and what they
//! wait for. A row is a device; its key is the public key.
class DeviceModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column : int { Name, State, Heard, Unsent, Unreceived, ColumnCount };
    enum OwnRole : int { DeviceRole = FirstOwnRole, TrustedRole };

    using RowListModel::RowListModel;

    void setPeers(const QList<PeerStatus> &peers); //!< by name; revoked ones last
    const PeerStatus &peer(int row) const { return m_rows[row].status; }
    int rowOf(const QByteArray &device) const; //!< -1 if it is not known

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        PeerStatus status;

        bool operator==(const Row &other) const;
    };

    static QVariant words(const PeerStatus &status, int column);
    static QVariant sortValue(const PeerStatus &status, int column);

    QList<Row> m_rows;
};

} // namespace chancery
