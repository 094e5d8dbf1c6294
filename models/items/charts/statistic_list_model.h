// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/country_names.h"
#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"

#include <QLocale>

namespace chancery {

class Record;
class Workspace;

//! The figures of the file: value or range, unit, of whom, where, when, and who says so. Follows the file.
class StatisticListModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column : int {
        SubjectColumn,
        ValueColumn,
        UnitColumn,
        PopulationColumn,
        TerritoryColumn,
        PeriodColumn,
        SpeakerColumn,
        SourceColumn,
        ColumnCount
    };
    enum Role : int {
        LowRole = FirstOwnRole, //!< double; invalid without a value
        HighRole, //!< double: the upper end of a range, else the value
        WarningRole, //!< QString: what an honest figure still lacks; empty if nothing
    };
    Q_ENUM(Role)

    explicit StatisticListModel(Workspace &workspace, QObject *parent = nullptr);

    //! The units in use, those of most figures first.
    QStringList units() const;
    //! Shows figures of one unit only; empty: all.
    void setUnit(const QString &unit);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    //! Rows and units follow the file, or the unit chosen.
    void refreshed();

private:
    struct Row
    {
        RecordId id;
        std::array<QString, ColumnCount> texts;
        QVariant low;
        QVariant high;
        QString warning;

        bool operator==(const Row &) const = default;
    };

    void refresh();
    Row rowFor(const Record &statistic) const;
    QString sourceOf(const Record &statistic) const;

    Workspace &m_workspace;
    CountryNames m_countries;
    QLocale m_locale;
    QString m_unit;
    QStringList m_units;
    QList<Row> m_rows;
};

} // namespace chancery
