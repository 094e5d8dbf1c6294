// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QDate>

namespace chancery {

//! What the index keeps of a record: pure functions of the record alone, except for the titles it borrows.
namespace searchdoc {

//! Names, addresses, legs and the like are found as the record that owns them.
bool isFoundAsOwner(Kind kind);
//! Every searched text but the title, a line each.
QString body(const Record &record);
//! The text of each searched field, title first; for snippets.
QList<std::pair<QByteArray, QString>> texts(const Record &record);
//! The reference fields whose titles stand in for a kind's missing title.
RecordIds titleSources(const Record &record);
//! What a list shows below the title; the first reference that says where the record belongs is added by the index.
QString subtitle(const Record &record);
//! "Belongs to": the organisation of an office, the mission of a leg; null if there is none.
RecordId context(const Record &record);

struct Span
{
    QString from; //!< ISO day, "0000" for open; null: undated
    QString to; //!< ISO day, "9999" for open or recurring
};
//! The days the record may touch.
Span span(const Record &record);

} // namespace searchdoc

} // namespace chancery
