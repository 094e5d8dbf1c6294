// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"
#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"

#include <array>

namespace chancery {

class LawMapSource;

//! What differs between the maps of two days: country, before, after. Follows both; by name.
class LawChangeModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column : int { CountryColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role : int {
        BeforeStyleRole = FirstOwnRole, //!< FeatureStyle
        AfterStyleRole, //!< FeatureStyle
        SpokenRole, //!< QString: the row in one sentence
    };
    Q_ENUM(Role)

    //! Both outlive the model. Which day is the earlier one does not matter: rows tell of time as it runs.
    LawChangeModel(LawMapSource &one, LawMapSource &other, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! The rows as text, separated by tabs, with the headings.
    QString text() const;

private:
    struct Row
    {
        RecordId id;
        std::array<QString, ColumnCount> texts;
        FeatureStyle before;
        FeatureStyle after;
        QString spoken;

        bool operator==(const Row &) const = default;
    };

    void refresh();
    const LawMapSource &earlier() const;
    const LawMapSource &later() const;

    LawMapSource &m_one;
    LawMapSource &m_other;
    QList<Row> m_rows;
};

} // namespace chancery
