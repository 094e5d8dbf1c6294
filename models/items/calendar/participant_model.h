// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/child_table_model.h"

namespace chancery {

//! Who takes part in a mission, by role: a person, an office, an organisation or a counted group.
class ParticipantModel : public ChildTableModel
{
    Q_OBJECT

public:
    enum class Column : int { Who, Role, Count };
    Q_ENUM(Column)
    static constexpr int columns = 3;

    explicit ParticipantModel(Workspace &workspace, QObject *parent = nullptr);

    //! Of a person, an office or an organisation. False when it takes part already, or the commit failed.
    bool add(const RecordRef &who);
    bool addGroup(const QString &name);
    //! Whom a record names; null for a group.
    static RecordRef whoOf(const Record &participant);

private:
    int numColumns() const override { return columns; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int column, int role, const Record &record) const override;
    QList<Kind> relatedKinds() const override { return {Kind::Person, Kind::Office, Kind::Organisation}; }
    Record edited(Record record, int column, const QVariant &value) const override;
    bool isEditable(int column) const override { return column != int(Column::Who); }
    bool before(const Record &a, const Record &b) const override;
    QString nameOf(const Record &record) const;
};

} // namespace chancery
