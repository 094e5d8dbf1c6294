// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QDate>

namespace chancery {

class Workspace;

//! Where a new record of law is begun: what it need not be told again.
struct LawPlace
{
    RecordId jurisdiction;
    RecordId scheme; //!< of a classification, term or note on a conflict
    RecordId instrument; //!< of a participation
    RecordId source; //!< of a passage
    RecordId mission = {}; //!< on which a need was found
    QString pillar = {}; //!< of a need
    QDate day; //!< the day shown
    RecordIds assertions; //!< of a note on a conflict
};

//! A record of \a kind, of law or of what else a country's page tells, not yet in the file, with what the place tells and
//! the usual first words: stated, to be verified. \a workspace gives its id.
Record newLaw(Workspace &workspace, Kind kind, const LawPlace &place);
//! The same for a record that has its id already.
void beginLaw(const Workspace &workspace, Record &record, const LawPlace &place);

} // namespace chancery
