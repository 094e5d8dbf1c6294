// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

namespace chancery {

class Workspace;

//! Fields and their values as people read them, whatever the kind, in the language of the program. What a newer program
//! wrote is shown by its own name.
namespace fieldwords {

QString fieldName(QByteArrayView field); //!< "Time zone of the start"
//! What an atom is about: the name of its only field, or one for the group: "Dates and times".
QString atomName(Kind kind, int atom);
QString tokenName(const FieldSpec &field, const QString &token); //!< "Tentative"
//! Dates by \a locale, references by title. Empty for no value.
QString valueText(const Workspace &workspace, const FieldSpec &field, const Value &value);

//! One field of an atom, in words.
struct Line
{
    QString label; //!< empty when the atom has one field
    QString text;
    bool isLong = false; //!< paragraphs

    bool operator==(const Line &) const = default;
};
//! The fields of the atom that hold something; those people do not read (iCalendar properties, ...) too.
QList<Line> atomLines(const Workspace &workspace, const Record &record, int atom);

} // namespace fieldwords

} // namespace chancery
