// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/store/database.h"

namespace chancery {

//! Values as column values and as bytes. The bytes are the same on every machine: they are hashed, kept in the history
//! and in siblings. Reading never trusts a length.
namespace codec {

void bind(Statement &statement, int parameter, const Value &value);
//! Reads a column as the type that the field has.
Value column(const Statement &statement, int column, FieldType type);

//! The values of the fields of \a atoms, in field order: { field number, type, length, bytes }.
QByteArray packed(const Record &record, AtomMask atoms);
//! Appends the same of one atom.
void appendPacked(QByteArray &out, const Record &record, const AtomSpec &atom);
//! Appends the same of one atom from a row of which \a firstColumn is the first field's. Equal to packing what column()
//! reads, without the way through values.
void appendPacked(QByteArray &out, const Statement &row, int firstColumn, const KindSpec &spec,
                  const AtomSpec &atom);
//! Writes back into \a record what belongs to \a atoms; false for bytes that are none. Passed over: unknown field
//! numbers, fields of other atoms, values of another type than the field's.
bool unpack(QByteArrayView bytes, Record &record, AtomMask atoms = ~AtomMask(0));
//! The same of one atom; false if packing the record would give other bytes, and then not all may have been read.
bool unpackWhole(QByteArrayView bytes, Record &record, const AtomSpec &atom);

} // namespace codec

} // namespace chancery
