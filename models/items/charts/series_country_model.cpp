// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/series_country_model.h"

#include "models/items/map/law_map_source.h"
#include "models/text/collation.h"

#include <algorithm>

namespace chancery {

SeriesCountryModel::SeriesCountryModel(const LawMapSource &source, QObject *parent)
    : RowListModel(parent)
    , m_source(source)
{ }

void SeriesCountryModel::setCountries(const RecordIds &countries)
{
    QList<Row> rows;
    for (const RecordId &country : countries)
        rows.append({country, m_source.name(country)});
    const Collator collator(m_source.locale().bcp47Name());
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        const int order = collator.compare(a.second, b.second);
        return order != 0 ? order < 0 : a.first < b.first;
    });
    applyRows(m_rows, rows, [](const Row &row) { return row.first; });
}

int SeriesCountryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SeriesCountryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant SeriesCountryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.second;
    case RecordIdRole:
        return QVariant::fromValue(row.first);
    case KindRole:
        return QVariant::fromValue(Kind::Jurisdiction);
    case RecordRefRole:
        return QVariant::fromValue(RecordRef{Kind::Jurisdiction, row.first});
    default:
        return {};
    }
}

QVariant SeriesCountryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool known = section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return known ? tr("Country") : QVariant();
}

} // namespace chancery
