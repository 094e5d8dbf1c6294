// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"

namespace chancery {

class LawMapSource;

//! Countries by name: those behind a bar.
class SeriesCountryModel : public RowListModel
{
    Q_OBJECT

public:
    explicit SeriesCountryModel(const LawMapSource &source, QObject *parent = nullptr);

    void setCountries(const RecordIds &countries);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Row = std::pair<RecordId, QString>;

    const LawMapSource &m_source;
    QList<Row> m_rows;
};

} // namespace chancery
