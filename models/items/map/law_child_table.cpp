// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_child_table.h"

#include "models/items/common/field_words.h"
#include "models/workspace/workspace.h"

#include <algorithm>

namespace chancery {

namespace {

//! Where a record stands among its siblings; what has neither rank nor date comes last.
std::pair<bool, qint64> placeOf(const Record &record)
{
    const KindSpec &spec = record.spec();
    for (const char *name : {"rank", "date", "period"}) {
        const int field = spec.indexOf(name);
        if (field < 0)
            continue;
        const Value &value = record.value(field);
        if (const auto *rank = std::get_if<qint64>(&value))
            return {false, *rank};
        if (const auto *date = std::get_if<PartialDate>(&value); date && date->earliest().isValid())
            return {false, date->earliest().toJulianDay()};
    }
    return {true, 0};
}

} // namespace

LawChildTable::LawChildTable(Workspace &workspace, Kind kind, const QList<int> &fields, QObject *parent)
    : OwnedTableModel(workspace, kind, parent)
    , m_fields(fields)
{
    refresh();
}

QList<Record> LawChildTable::fetch() const
{
    QList<Record> children = OwnedTableModel::fetch();
    std::stable_sort(children.begin(), children.end(),
                     [](const Record &a, const Record &b) { return placeOf(a) < placeOf(b); });
    return children;
}

QStringList LawChildTable::headings() const
{
    QStringList headings;
    for (const int field : m_fields)
        headings.append(fieldwords::fieldName(schema::spec(kind()).fields[field].name));
    return headings;
}

QString LawChildTable::text(int column, const Record &record) const
{
    const int field = m_fields.at(column);
    return fieldwords::valueText(workspace(), record.spec().fields[field], record.value(field));
}

} // namespace chancery
