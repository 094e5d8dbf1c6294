// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/record_table_model.h"
#include "models/records/field.h"
#include "models/records/result.h"

namespace chancery {

//! A table of one record's children that can be edited in place: each edit is a commit of its own. A concrete model
//! gives columns and cells, and says what a typed value makes of a record.
class ChildTableModel : public RecordTableModel
{
    Q_OBJECT

public:
    //! \a ownerField names the parent in the child.
    ChildTableModel(Workspace &workspace, const Field<RecordId> &ownerField, QObject *parent = nullptr);

    const RecordId &owner() const { return m_owner; }
    //! A null id shows an empty table.
    void setOwner(const RecordId &owner);

    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    //! To the bin.
    bool removeRecord(int row);

signals:
    void failed(const chancery::Error &error);

protected:
    //! A child of the owner, not yet in the file.
    Record newChild() const;
    bool insert(const Record &child);
    bool change(const Record &child);

private:
    //! \a record with \a value put into \a column; a null record if the value cannot be taken.
    virtual Record edited(Record record, int column, const QVariant &value) const = 0;
    virtual bool isEditable(int column) const = 0;
    QList<Record> fetch() const override;
    virtual bool before(const Record &a, const Record &b) const = 0;

    Field<RecordId> m_ownerField;
    RecordId m_owner;
};

} // namespace chancery
