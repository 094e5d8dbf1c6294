// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/schema_builder.h"

#include <algorithm>

namespace chancery {

int KindSpec::indexOf(QByteArrayView field) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (fields[i].name == field)
            return i;
    }
    return -1;
}

const AtomSpec *KindSpec::atom(int number) const
{
    const auto it =
        std::find_if(atoms.begin(), atoms.end(), [&](const AtomSpec &a) { return a.number == number; });
    return it == atoms.end() ? nullptr : &*it;
}

int KindSpec::ownerField() const
{
    const auto it = std::find_if(fields.begin(), fields.end(), [](const FieldSpec &f) { return f.owner; });
    return it == fields.end() ? -1 : int(it - fields.begin());
}

AtomMask KindSpec::allAtoms() const
{
    AtomMask mask = 0;
    for (const AtomSpec &a : atoms)
        mask |= AtomMask(1) << a.number;
    return mask;
}

namespace schema {

KindBuilder::KindBuilder(Kind kind, const char *name)
{
    m_spec.kind = kind;
    m_spec.name = name;
    m_spec.table = QByteArray(name).replace('-', '_');
}

KindBuilder &KindBuilder::atom(int number, const char *name)
{
    m_spec.atoms.append({quint8(number), name, {}});
    return *this;
}

FieldSpec &KindBuilder::append(Kind kind, int index, const char *name, FieldType type)
{
    Q_ASSERT(kind == m_spec.kind && index == m_spec.fields.size() && !m_spec.atoms.isEmpty());
    m_spec.atoms.last().fields.append(int(m_spec.fields.size()));
    FieldSpec field;
    field.name = name;
    field.type = type;
    field.atom = m_spec.atoms.last().number;
    m_spec.fields.append(field);
    return m_spec.fields.last();
}

KindBuilder &KindBuilder::text(const Field<QString> &field)
{
    append(field.kind, field.index, field.name, FieldType::Text);
    return *this;
}

KindBuilder &KindBuilder::longText(const Field<QString> &field)
{
    append(field.kind, field.index, field.name, FieldType::LongText);
    return *this;
}

KindBuilder &KindBuilder::verbatim(const Field<QString> &field)
{
    append(field.kind, field.index, field.name, FieldType::Verbatim);
    return *this;
}

KindBuilder &KindBuilder::token(const Field<QString> &field, std::initializer_list<const char *> tokens)
{
    FieldSpec &spec = append(field.kind, field.index, field.name, FieldType::Token);
    for (const char *token : tokens)
        spec.tokens.append(token);
    return *this;
}

KindBuilder &KindBuilder::plain(const Field<qint64> &field)
{
    append(field.kind, field.index, field.name, FieldType::Integer);
    return *this;
}

KindBuilder &KindBuilder::plain(const Field<double> &field)
{
    append(field.kind, field.index, field.name, FieldType::Real);
    return *this;
}

KindBuilder &KindBuilder::plain(const Field<bool> &field)
{
    append(field.kind, field.index, field.name, FieldType::Boolean);
    return *this;
}

KindBuilder &KindBuilder::plain(const Field<PartialDate> &field)
{
    append(field.kind, field.index, field.name, FieldType::Date);
    return *this;
}

KindBuilder &KindBuilder::reference(const Field<RecordId> &field, Kind target)
{
    append(field.kind, field.index, field.name, FieldType::Reference).target = target;
    return *this;
}

KindBuilder &KindBuilder::references(const Field<RecordIds> &field, Kind target)
{
    append(field.kind, field.index, field.name, FieldType::References).target = target;
    return *this;
}

KindBuilder &KindBuilder::owner(const Field<RecordId> &field, Kind target)
{
    FieldSpec &spec = append(field.kind, field.index, field.name, FieldType::Reference);
    spec.target = target;
    spec.owner = true;
    return *this;
}

KindBuilder &KindBuilder::titledBy(const Field<QString> &field)
{
    m_spec.titleField = field.index;
    return *this;
}

} // namespace schema

} // namespace chancery
