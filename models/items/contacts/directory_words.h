// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"
#include "models/records/record.h"

#include <QDate>

namespace chancery {

class CountryNames;
class Workspace;

//! What the directory says of organisations, offices and persons; read from the workspace, on its thread.
namespace directory {

//! Persons, offices, organisations.
QList<Kind> kinds();
bool isContact(Kind kind);

//! Whether the office may be held on \a day: the start may lie before it and the end not before it.
bool isHeldOn(const Record &tenure, QDate day);
//! Held on \a day first, then by start, the latest first; those without a start last.
void sortTenures(QList<Record> &tenures, QDate day);
//! The tenures of a person or of an office, in that order as of today.
QList<Record> tenuresOf(const Workspace &workspace, const RecordRef &holderOrOffice);
QDate today(const Workspace &workspace);

//! The second line of a row: a person's office and organisation, an office's organisation, what an organisation is and
//! where. Parts are separated by a middle dot.
QString subtitle(const Workspace &workspace, const CountryNames &countries, const RecordRef &ref);
//! The contact as lines of plain text: name, role, contact points; to be copied.
QString asText(const Workspace &workspace, const CountryNames &countries, const RecordRef &ref);

//! Missions in which the contact takes part, without repetition; the latest first.
QList<RecordRef> missionsOf(const Workspace &workspace, const RecordRef &ref);
//! Another living record of the kind whose name is the same but for case, accents and script; null if there is none.
RecordRef namesake(const Workspace &workspace, const RecordRef &self, const QString &name);

} // namespace directory

} // namespace chancery
