// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/participation_state.h"
#include "models/items/common/row_list_model.h"
#include "models/records/change_set.h"

namespace chancery {

class LawMapSource;

//! Where each country stands towards each instrument on the day of the source: a row a country, a column an instrument
//! after the name. Follows source and file; rows and columns change by difference.
class ParticipationMatrixModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column : int { CountryColumn, FirstInstrumentColumn };
    enum Role : int {
        StateRole = FirstOwnRole, //!< int: ParticipationState
        GapRole, //!< bool: not bound, and could be
        SpokenRole, //!< QString: the cell in one sentence
    };
    Q_ENUM(Role)
    //! Which countries have rows: those of the advisor's region, or all that an instrument speaks about.
    enum class Scope { Region, All };

    explicit ParticipationMatrixModel(LawMapSource &source, QObject *parent = nullptr);

    void setScope(Scope scope);
    //! Only countries with a gap.
    void setGapsOnly(bool only);
    int gaps() const; //!< of all rows shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Cell
    {
        ParticipationAt at;
        QString text;
        QString detail; //!< dates, and a reservation

        bool operator==(const Cell &) const = default;
    };
    struct Row
    {
        RecordId id;
        QString name;
        QByteArray sortKey;
        QList<Cell> cells;

        bool operator==(const Row &) const = default;
    };

    void refresh();
    void takeInstruments(const QList<Record> &instruments);
    void applyColumns(const ListStep &step, const QList<Record> &instruments);
    Cell cellFor(const RecordId &instrument, const RecordId &country) const;
    QVariant cellData(const Row &row, const Cell &cell, int column, int role) const;
    QString nameOf(const Record &instrument) const;
    QString partiesOf(int column) const;
    bool isShown(const Record &jurisdiction) const;

    LawMapSource &m_source;
    Scope m_scope = Scope::Region;
    bool m_gapsOnly = false;
    QList<Record> m_instruments;
    QHash<std::pair<RecordId, RecordId>, Record> m_participations;
    QList<Row> m_rows;
};

} // namespace chancery
