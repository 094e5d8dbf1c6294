// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/field.h"
#include "models/records/schema.h"

namespace chancery {

//! A record of any kind as a plain value: a kind, an id and one Value per field of the kind's table.
//! Cheap to copy (implicitly shared). Read and written through typed keys:
//! `record.get(fields::mission::title)`, `record.set(fields::mission::title, u"Budva"_s)`.
class Record
{
public:
    Record() = default;
    explicit Record(Kind kind, const RecordId &id = {});

    bool isNull() const { return m_kind == Kind::Any; }
    Kind kind() const { return m_kind; }
    const KindSpec &spec() const { return schema::spec(m_kind); }
    RecordId id() const { return m_id; }
    void setId(const RecordId &id) { m_id = id; }

    template<typename T>
    T get(const Field<T> &field) const
    {
        Q_ASSERT(field.kind == m_kind);
        const T *value = std::get_if<T>(&m_values[field.index]);
        return value ? *value : T();
    }
    template<typename T>
    bool has(const Field<T> &field) const
    {
        Q_ASSERT(field.kind == m_kind);
        return hasValue(m_values[field.index]);
    }
    template<typename T>
    Record &set(const Field<T> &field, std::type_identity_t<T> value)
    {
        Q_ASSERT(field.kind == m_kind);
        setValue(field.index, Value(std::in_place_type<T>, std::move(value)));
        return *this;
    }
    template<typename T>
    Record &clear(const Field<T> &field)
    {
        setValue(field.index, {});
        return *this;
    }

    const QList<Value> &values() const { return m_values; }
    const Value &value(int index) const { return m_values[index]; }
    //! Normalises: an empty text is no value.
    void setValue(int index, Value value);

    //! The text of the kind's title field; empty for kinds without one.
    QString title() const;
    //! The parent of a child record; null otherwise.
    RecordId owner() const;
    //! Every record referred to by this one.
    RecordIds references() const;

    bool operator==(const Record &) const = default;

private:
    Kind m_kind = Kind::Any;
    RecordId m_id;
    QList<Value> m_values;
};

//! Which atoms differ between two states of one record.
AtomMask changedAtoms(const Record &before, const Record &after);

} // namespace chancery
