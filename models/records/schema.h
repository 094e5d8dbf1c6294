// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/kind.h"
#include "models/records/value.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace chancery {

enum class FieldType : quint8 {
    Text, //!< one line, searched
    LongText, //!< Markdown or paragraphs, searched
    Verbatim, //!< text carried as it is: quotes, recurrence rules, unknown properties
    Token, //!< one of the words of `tokens`; words of a newer program are kept
    Integer,
    Real,
    Boolean,
    Date, //!< PartialDate
    Reference,
    References,
};

//! A field of a kind, as data.
struct FieldSpec
{
    QByteArray name; //!< snake_case: JSON key and column
    FieldType type = FieldType::Text;
    quint8 atom = 0;
    Kind target = Kind::Any; //!< of references
    bool owner = false; //!< the record is a child of the one referred to, and goes to the bin with it
    QList<QByteArray> tokens;
};

//! A group of fields that only make sense together; they merge as one. Atom 0 is presence and has no fields.
struct AtomSpec
{
    quint8 number = 0;
    QByteArray name;
    QList<int> fields;
};

//! A set of atoms of one record: bit n is atom n.
using AtomMask = quint64;

//! A record kind, as data: what store, merge, JSON, search and forms need to know of it.
struct KindSpec
{
    Kind kind = Kind::Any;
    QByteArray name; //!< kebab-case, as on the command line
    QByteArray table; //!< snake_case
    QList<FieldSpec> fields;
    QList<AtomSpec> atoms;
    int titleField = -1;

    int indexOf(QByteArrayView field) const; //!< -1 if there is none
    const AtomSpec *atom(int number) const; //!< nullptr if there is none
    int ownerField() const; //!< the first field that names the parent, -1 for a kind of its own
    AtomMask allAtoms() const; //!< without presence
};

//! The immutable table of all kinds, in the order of their numbers.
namespace schema {
const QList<KindSpec> &kinds();
const KindSpec &spec(Kind kind); //!< \a kind must be one of ours
std::optional<Kind> kindNamed(QByteArrayView name);
std::optional<Kind> kindNumbered(int number);
} // namespace schema

} // namespace chancery
