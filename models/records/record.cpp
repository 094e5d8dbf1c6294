// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/record.h"

namespace chancery {

Record::Record(Kind kind, const RecordId &id)
    : m_kind(kind)
    , m_id(id)
    , m_values(schema::spec(kind).fields.size())
{ }

void Record::setValue(int index, Value value)
{
    m_values[index] = normalized(std::move(value));
}

QString Record::title() const
{
    const int index = isNull() ? -1 : spec().titleField;
    if (index < 0)
        return {};
    const QString *text = std::get_if<QString>(&m_values[index]);
    return text ? *text : QString();
}

RecordId Record::owner() const
{
    const int index = isNull() ? -1 : spec().ownerField();
    if (index < 0)
        return {};
    const RecordId *id = std::get_if<RecordId>(&m_values[index]);
    return id ? *id : RecordId();
}

RecordIds Record::references() const
{
    RecordIds ids;
    for (const Value &value : m_values) {
        if (const RecordId *id = std::get_if<RecordId>(&value))
            ids.append(*id);
        else if (const RecordIds *list = std::get_if<RecordIds>(&value))
            ids.append(*list);
    }
    return ids;
}

AtomMask changedAtoms(const Record &before, const Record &after)
{
    Q_ASSERT(before.kind() == after.kind());
    AtomMask mask = 0;
    const QList<FieldSpec> &fields = after.spec().fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (before.value(i) != after.value(i))
            mask |= AtomMask(1) << fields[i].atom;
    }
    return mask;
}

} // namespace chancery
