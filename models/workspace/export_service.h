// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/csv.h"
#include "models/exchange/vcard.h"
#include "models/workspace/workspace.h"

#include <QDate>

#include <optional>

namespace chancery {

//! What to write, and where. The suffix tells the format: .vcf (persons and organisations), .ics (missions), .csv (one
//! kind), .md (one note; several go one by one into a folder of that name without the suffix).
struct ExportRequest
{
    QString path;
    std::optional<Kind> kind; //!< nothing: what the format is for; a .csv needs it
    QDate at; //!< only what holds, or may hold, on that day; invalid: everything
    RecordIds ids; //!< only these; empty: all
    vcard::Version vcard = vcard::Version::V4;
    csv::Options csv;
};

struct ExportReport
{
    int written = 0; //!< records
    int skipped = 0; //!< missions without any date, which iCalendar cannot say
    QStringList files;
};

//! Writes each file whole or not at all, and replaces one that is there. UnsupportedFormat for another suffix or a kind
//! that the format cannot hold, MissingField for a .csv without kind, and the errors of writing.
Result<ExportReport> exportRecords(Workspace &workspace, const ExportRequest &request);

//! The card of a person or organisation with what belongs to it: for the clipboard and for drag and drop.
vcard::Card cardOf(const Workspace &workspace, const Record &record);

} // namespace chancery
