// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/records/result.h"

namespace chancery {

//! A set of fields of one record: bit n is field n of the kind's table.
using FieldMask = quint64;

//! A reference that a file gives by name or by an id that may not exist here; looked up when matching.
struct PendingReference
{
    int field = -1;
    Kind target = Kind::Any;
    QString text; //!< an id, a name or a code
    int line = 0;
    bool optional = false; //!< leave the field empty if there is no such record, instead of refusing the item
};

//! A child record as a file gives it; its owner field and id are filled in when matching.
struct ParsedChild
{
    Record record;
    FieldMask given = 0; //!< the fields that the file speaks about
    QList<PendingReference> pending;
    int fallbackField = -1; //!< a text field that is cleared when a pending reference was found
};

//! A record as a file gives it.
struct ParsedRecord
{
    Record record; //!< its id follows from the file: the same file gives the same id
    FieldMask given = 0; //!< the fields that the file speaks about; the others stay as they are
    QString uid; //!< the vCard or iCalendar UID; empty when the format has none
    QList<PendingReference> pending;
    //! Organisations, offices and tags that the record needs: taken from the workspace if one of that id or name is
    //! there, else created. They refer to each other and are referred to by the ids they have here.
    QList<Record> supporting;
    QList<ParsedChild> children;
    int line = 0; //!< 1-based
    bool patchOnly = false; //!< children for a record that must exist already; nothing is created
};

//! What a file says, before the workspace is asked.
struct Parsed
{
    QList<ParsedRecord> records;
    QList<Error> rejected; //!< with the line; the rest of the file is still read
    QList<Error> notes; //!< what was read with a grain of salt (a guessed encoding, an unknown time zone)
};

namespace exchange {

//! Files above this are refused as TooLarge.
inline constexpr qint64 maxFileBytes = 256 * 1024 * 1024;
//! A text above this (in UTF-8 bytes) is refused as TooLarge, in JSON and in files.
inline constexpr qint64 maxTextBytes = 1024 * 1024;

template<typename T>
FieldMask maskOf(const Field<T> &field)
{
    return FieldMask(1) << field.index;
}

//! Every field that has a value.
FieldMask filledFields(const Record &record);
//! TooLarge, or BadEncoding for a NUL character or an unpaired surrogate, with \a name as subject.
Result<void> checkText(const QString &text, const QString &name, int line = 0);
//! BadDate for a period of law that ends before it begins, or on that very day: half-open, it would never hold.
//! Imprecise dates may touch.
Result<void> checkPeriod(const Record &record, int line = 0);
//! checkText() on every text of a record and its children.
Result<void> checkTexts(const ParsedRecord &parsed);

} // namespace exchange

} // namespace chancery
