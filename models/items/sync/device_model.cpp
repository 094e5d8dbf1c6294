// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/device_model.h"

#include "models/items/sync/sync_words.h"

using namespace Qt::StringLiterals;

namespace chancery {

bool DeviceModel::Row::operator==(const Row &other) const
{
    return status.peer == other.status.peer && status.unsent == other.status.unsent
           && status.unreceived == other.status.unreceived;
}

void DeviceModel::setPeers(const QList<PeerStatus> &peers)
{
    QList<Row> next;
    for (const PeerStatus &status : peers)
        next.append({status});
    std::stable_sort(next.begin(), next.end(), [](const Row &a, const Row &b) {
        if (a.status.peer.trust != b.status.peer.trust)
            return a.status.peer.trust < b.status.peer.trust;
        return QString::localeAwareCompare(a.status.peer.name, b.status.peer.name) < 0;
    });
    applyRows(m_rows, next, [](const Row &row) { return row.status.peer.device; });
}

int DeviceModel::rowOf(const QByteArray &device) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].status.peer.device == device)
            return row;
    }
    return -1;
}

int DeviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeviceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PeerStatus &status = m_rows[index.row()].status;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return words(status, index.column());
    case SortRole:
        return sortValue(status, index.column());
    case TitleRole:
        return status.peer.name;
    case DeviceRole:
        return status.peer.device;
    case TrustedRole:
        return status.peer.trust == Peer::Trust::Trusted;
    default:
        return {};
    }
}

QVariant DeviceModel::words(const PeerStatus &status, int column)
{
    switch (column) {
    case Name:
        return status.peer.name;
    case State:
        return syncwords::trust(status.peer.trust);
    case Heard:
        return syncwords::when(status.peer.heard);
    case Unsent:
        return status.peer.trust == Peer::Trust::Trusted ? syncwords::unsent(status.unsent) : u"—"_s;
    case Unreceived:
        return status.unreceived.isEmpty() ? tr("nothing") : syncwords::unreceived(status.unreceived);
    default:
        return {};
    }
}

QVariant DeviceModel::sortValue(const PeerStatus &status, int column)
{
    switch (column) {
    case State:
        return int(status.peer.trust);
    case Heard:
        return status.peer.heard;
    case Unsent:
        return status.unsent;
    default:
        return words(status, column);
    }
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == Unsent && role == Qt::ToolTipRole)
        return tr("What the device has not said it holds. A bundle on its way may carry it.");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Device");
    case State:
        return tr("State");
    case Heard:
        return tr("Last heard");
    case Unsent:
        return tr("Not confirmed yet");
    case Unreceived:
        return tr("Not received yet");
    default:
        return {};
    }
}

} // namespace chancery
