// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/field.h"
#include "models/records/schema.h"

#include <initializer_list>

namespace chancery::schema {

//! Builds a KindSpec from field keys; asserts that each key stands where its number says.
class KindBuilder
{
public:
    KindBuilder(Kind kind, const char *name);

    KindBuilder &atom(int number, const char *name);
    KindBuilder &text(const Field<QString> &field);
    KindBuilder &longText(const Field<QString> &field);
    KindBuilder &verbatim(const Field<QString> &field);
    KindBuilder &token(const Field<QString> &field, std::initializer_list<const char *> tokens);
    KindBuilder &plain(const Field<qint64> &field);
    KindBuilder &plain(const Field<double> &field);
    KindBuilder &plain(const Field<bool> &field);
    KindBuilder &plain(const Field<PartialDate> &field);
    KindBuilder &reference(const Field<RecordId> &field, Kind target);
    KindBuilder &references(const Field<RecordIds> &field, Kind target);
    KindBuilder &owner(const Field<RecordId> &field, Kind target);
    KindBuilder &titledBy(const Field<QString> &field);

    KindSpec spec() const { return m_spec; }

private:
    FieldSpec &append(Kind kind, int index, const char *name, FieldType type);

    KindSpec m_spec;
};

QList<KindSpec> lawKinds();
QList<KindSpec> agendaKinds();
QList<KindSpec> directoryKinds();
QList<KindSpec> writingKinds();

} // namespace chancery::schema
