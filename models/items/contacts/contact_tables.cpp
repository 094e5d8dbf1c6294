// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/contacts/contact_tables.h"

#include "models/items/contacts/directory_words.h"
#include "models/records/directory_fields.h"
#include "models/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chancery {

// ---- contact points

ContactPointTable::ContactPointTable(Workspace &workspace, QObject *parent)
    : OwnedTableModel(workspace, Kind::ContactPoint, parent)
{
    refresh();
}

QList<Record> ContactPointTable::fetch() const
{
    QList<Record> points = OwnedTableModel::fetch();
    std::stable_partition(points.begin(), points.end(),
                          [](const Record &point) { return point.get(fields::contactPoint::preferred); });
    return points;
}

QStringList ContactPointTable::headings() const
{
    return {tr("Kind"), tr("Value"), tr("Label")};
}

QString ContactPointTable::text(int column, const Record &record) const
{
    switch (Column(column)) {
    case Column::Kind:
        return record.get(fields::contactPoint::pointKind);
    case Column::Value:
        return record.get(fields::contactPoint::value);
    case Column::Label:
        return record.get(fields::contactPoint::label);
    }
    return {};
}

// ---- other names

NameVariantTable::NameVariantTable(Workspace &workspace, QObject *parent)
    : OwnedTableModel(workspace, Kind::NameVariant, parent)
{
    refresh();
}

QStringList NameVariantTable::headings() const
{
    return {tr("Name"), tr("Language"), tr("Form")};
}

QString NameVariantTable::text(int column, const Record &record) const
{
    switch (Column(column)) {
    case Column::Name:
        return record.get(fields::nameVariant::text);
    case Column::Language:
        return record.get(fields::nameVariant::language);
    case Column::Form:
        return record.get(fields::nameVariant::form);
    }
    return {};
}

// ---- tenures

TenureTable::TenureTable(Workspace &workspace, QObject *parent)
    : OwnedTableModel(workspace, Kind::Tenure, parent)
{
    refresh();
}

QList<Record> TenureTable::fetch() const
{
    return owner().isNull() ? QList<Record>() : directory::tenuresOf(workspace(), owner());
}

QStringList TenureTable::headings() const
{
    return {owner().kind == Kind::Office ? tr("Holder") : tr("Office"), tr("From"), tr("To")};
}

QString TenureTable::text(int column, const Record &record) const
{
    switch (Column(column)) {
    case Column::What:
        return owner().kind == Kind::Office
                   ? workspace().titleOf({Kind::Person, record.get(fields::tenure::person)})
                   : workspace().titleOf({Kind::Office, record.get(fields::tenure::office)});
    case Column::From:
        return record.get(fields::tenure::start).toEdtf();
    case Column::To:
        return record.get(fields::tenure::end).toEdtf();
    }
    return {};
}

QVariant TenureTable::cell(int column, int role, const Record &record) const
{
    if (role == HeldRole)
        return directory::isHeldOn(record, directory::today(workspace()));
    return role == Qt::DisplayRole ? QVariant(text(column, record)) : QVariant();
}

} // namespace chancery
