// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/parsed.h"
#include "models/records/change_set.h"

#include <functional>
#include <optional>

namespace chancery {

//! How matching asks the workspace. Every function must be set.
struct ImportLookup
{
    //! The living record of that kind and id.
    std::function<std::optional<Record>(Kind, const RecordId &)> byId;
    //! The living record with that vcard_uid or ical_uid.
    std::function<std::optional<Record>(Kind, const QString &uid)> byUid;
    //! The living records of that name or code, folded (case, accents and script do not count).
    std::function<QList<Record>(Kind, const QString &name)> byName;
    //! The living child records of one owner.
    std::function<QList<Record>(Kind, const RecordId &owner)> children;
};

//! One record to write: `before` as it was found (nothing: it is new), `after` as the import leaves it.
struct RecordChange
{
    std::optional<Record> before;
    Record after;
};

//! One item of a file: a card, an event, a row, a note.
struct ImportItem
{
    enum class Verdict : quint8 { New, Changed, Same, Rejected };

    Verdict verdict = Verdict::New;
    QString file;
    int line = 0; //!< 1-based; 0 if the whole file is meant
    RecordRef record; //!< null when rejected
    QString title;
    Error reason; //!< of a rejection
    QList<RecordChange> changes; //!< the record, what it needs, its children; empty when same or rejected
};

//! What an import would do, or did.
struct ImportReport
{
    int added = 0;
    int changed = 0;
    int same = 0;
    int rejected = 0;
    QList<ImportItem> items; //!< in the order of the files
    QList<Error> notes;

    void append(const ImportItem &item);
    //! One change a record, in the order in which they must be written.
    QList<RecordChange> changes() const;
};

//! A file's name and what it says.
struct ParsedFile
{
    QString file;
    Parsed parsed;
};

//! Compares what the files say with what is there, one after the other as if the former were imported already. An
//! import adds and changes; it never clears a field that the file does not speak about, and never removes a child
//! record. Pure: the same input gives the same report.
ImportReport matchImport(const QList<ParsedFile> &files, const ImportLookup &lookup);

} // namespace chancery
