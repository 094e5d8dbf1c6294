// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/exchange_model.h"

#include "models/items/sync/sync_words.h"

using namespace Qt::StringLiterals;

namespace chancery {

void ExchangeModel::setExchanges(const QList<Exchange> &exchanges, const QHash<QByteArray, QString> &names)
{
    QList<Row> next;
    for (const Exchange &exchange : exchanges)
        next.append({exchange, names.value(exchange.device)});
    // a bundle that we wrote and read again ourselves stands in the books once each way
    applyRows(m_rows, next,
              [](const Row &row) { return QByteArray(row.exchange.file + char(row.exchange.direction)); });
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return words(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case TitleRole:
        return row.exchange.name;
    case FileIdRole:
        return row.exchange.file;
    case StateRole:
        return int(row.exchange.state);
    case IncomingRole:
        return row.exchange.direction == Exchange::Direction::Incoming;
    default:
        return {};
    }
}

QVariant ExchangeModel::words(const Row &row, int column)
{
    const Exchange &exchange = row.exchange;
    switch (column) {
    case When:
        return syncwords::when(exchange.time);
    case Direction:
        return syncwords::direction(exchange.direction);
    case Device:
        return row.device.isEmpty() ? u"—"_s : row.device;
    case Outcome:
        return syncwords::outcome(exchange);
    case File:
        return exchange.name;
    case Size:
        return syncwords::bytes(exchange.bytes);
    default:
        return {};
    }
}

QVariant ExchangeModel::sortValue(const Row &row, int column)
{
    switch (column) {
    case When:
        return row.exchange.time;
    case Direction:
        return int(row.exchange.direction);
    case Size:
        return row.exchange.bytes;
    default:
        return words(row, column);
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Direction:
        return tr("Direction");
    case Device:
        return tr("Device");
    case Outcome:
        return tr("What became of it");
    case File:
        return tr("File");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace chancery
