// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/record_table_model.h"

namespace chancery {

//! The child records of one record, as rows: what the sections of a form are made from.
class OwnedTableModel : public RecordTableModel
{
    Q_OBJECT

public:
    RecordRef owner() const { return m_owner; }
    //! Null: no rows.
    void setOwner(const RecordRef &owner);

protected:
    using RecordTableModel::RecordTableModel;

    QList<Record> fetch() const override;
    QVariant cell(int column, int role, const Record &record) const override;

private:
    int numColumns() const override;
    QVariant headerCell(int column, int role) const override;
    //! A column for each: its heading and the text in a row.
    virtual QStringList headings() const = 0;
    virtual QString text(int column, const Record &record) const = 0;

    RecordRef m_owner;
};

} // namespace chancery
