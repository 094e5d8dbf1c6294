// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/country_names.h"
#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"

#include <QLocale>

#include <array>

namespace chancery {

class Record;
class Workspace;

//! The needs of all countries, by country and pillar, with how each stands. Follows the file.
class NeedListModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column : int {
        CountryColumn,
        PillarColumn,
        TitleColumn,
        StateColumn,
        PriorityColumn,
        AssessedColumn,
        MissionColumn,
        PartnerColumn,
        ColumnCount
    };

    explicit NeedListModel(Workspace &workspace, QObject *parent = nullptr);

    //! Shows the needs of one pillar only; empty: all.
    void setPillar(const QString &pillar);
    //! Leaves out what is met or withdrawn.
    void setOpenOnly(bool openOnly);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        RecordId id;
        std::array<QString, ColumnCount> texts;

        bool operator==(const Row &) const = default;
    };

    void refresh();
    Row rowFor(const Record &need) const;
    bool passes(const Record &need) const;

    Workspace &m_workspace;
    CountryNames m_countries;
    QLocale m_locale;
    QString m_pillar;
    bool m_openOnly = false;
    QList<Row> m_rows;
};

} // namespace chancery
