// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/child_table_model.h"
#include "models/items/common/country_names.h"

namespace chancery {

//! The legs of a mission in the order of the trip. Countries are edited as RecordRef, dates as PartialDate or EDTF.
class LegModel : public ChildTableModel
{
    Q_OBJECT

public:
    enum class Column : int { Country, Place, Start, End };
    Q_ENUM(Column)
    static constexpr int columns = 4;

    explicit LegModel(Workspace &workspace, QObject *parent = nullptr);

    //! At the end; false if it failed.
    bool addLeg();
    //! Up (-1) or down (1) in the order of the trip.
    bool moveLeg(int row, int by);

private:
    int numColumns() const override { return columns; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int column, int role, const Record &record) const override;
    QList<Kind> relatedKinds() const override { return {Kind::Jurisdiction, Kind::JurisdictionName}; }
    Record edited(Record record, int column, const QVariant &value) const override;
    bool isEditable(int) const override { return true; }
    bool before(const Record &a, const Record &b) const override;

    CountryNames m_countries;
};

} // namespace chancery
