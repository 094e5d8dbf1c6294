// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/field.h"

#include <QString>

#include <optional>

namespace chancery {

//! A field in a form of law, under the label that the kind asks for; empty: the usual name of the field. What may refer
//! to records of any kind says which are offered.
struct LawField
{
    int field = -1;
    QString label = {};
    QList<Kind> kinds = {};
};

//! Fields beside each other: one, or two short ones.
using LawLine = QList<LawField>;

//! Child records that are edited in rows of their own.
struct LawRows
{
    Field<RecordId> owner;
    QString add; //!< on the button: "Add a term"
    QString none; //!< while there is no row
    QString remove; //!< on the button of a row
    QList<LawLine> lines; //!< always to be seen
    QList<LawLine> more = {}; //!< unfolded on request
    QString open = {}; //!< a link to the child's own form; empty: none
};

//! Child records that may be many: each has a form of its own, and here only its name.
struct LawChildLinks
{
    Field<RecordId> owner;
    int shown = -1; //!< the field that names a child
    QString add;
    QString none;
};

//! A part of a form: some lines, rows of child records, the names of child records, or links to records of some kinds.
struct LawSection
{
    QString title;
    QList<LawLine> lines = {};
    std::optional<LawRows> rows = {};
    std::optional<LawChildLinks> links = {};
    QList<Kind> linked = {};
};

//! The form of each kind of law as data, in the language of the program, in the order in which it is filled in: what an
//! assertion stands on comes first. Empty for kinds without such a form.
QList<LawSection> lawLayout(Kind kind);
//! True for the kinds that lawLayout() knows.
bool hasLawForm(Kind kind);

} // namespace chancery
