// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/owned_table_model.h"

namespace chancery {

//! E-mail addresses, telephones, addresses: what is preferred first, then in the order of their making.
class ContactPointTable : public OwnedTableModel
{
    Q_OBJECT

public:
    enum class Column { Kind, Value, Label };

    explicit ContactPointTable(Workspace &workspace, QObject *parent = nullptr);

private:
    QList<Record> fetch() const override;
    QStringList headings() const override;
    QString text(int column, const Record &record) const override;
};

//! Other names, in the order of their making.
class NameVariantTable : public OwnedTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Language, Form };

    explicit NameVariantTable(Workspace &workspace, QObject *parent = nullptr);

private:
    QStringList headings() const override;
    QString text(int column, const Record &record) const override;
};

//! Who held which office when: the offices of a person or the holders of an office; held today first, then the latest.
class TenureTable : public OwnedTableModel
{
    Q_OBJECT

public:
    enum class Column { What, From, To };
    enum Role : int { HeldRole = FirstOwnRole }; //!< bool: held today
    Q_ENUM(Role)

    explicit TenureTable(Workspace &workspace, QObject *parent = nullptr);

private:
    QList<Record> fetch() const override;
    QStringList headings() const override;
    QString text(int column, const Record &record) const override;
    QVariant cell(int column, int role, const Record &record) const override;
    QList<Kind> relatedKinds() const override { return {Kind::Person, Kind::Office}; }
};

} // namespace chancery
