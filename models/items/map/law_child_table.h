// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/owned_table_model.h"

namespace chancery {

//! The child records of a record of law (terms of a scheme, steps of a provision, names of a country), as rows with a
//! column per field: by rank or date where the kind has one, else in the order of their making.
class LawChildTable : public OwnedTableModel
{
    Q_OBJECT

public:
    //! \a fields: positions in the kind's field table.
    LawChildTable(Workspace &workspace, Kind kind, const QList<int> &fields, QObject *parent = nullptr);

private:
    QList<Record> fetch() const override;
    QStringList headings() const override;
    QString text(int column, const Record &record) const override;

    QList<int> m_fields;
};

} // namespace chancery
