// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/law_as_of.h"
#include "models/analysis/participation_state.h"

namespace chancery {

//! The states of participation that are terms, by rank: from Party to NotEligible. NotCovered is none.
QList<ParticipationState> participationTerms();
//! The same for all files and devices.
RecordId participationTermId(const RecordId &instrument, ParticipationState state);

//! Where states stand towards an instrument on a day, in cells like those of lawAsOf(): one reading with the state as
//! its term. question.scheme is the instrument; the filter asks for the source of the participation. Pure; any thread.
LawCells participationCells(const QList<Record> &participations, const LawQuestion &question);
//! The days, ascending, on which an answer of participationCells() may change.
QList<QDate> participationChangeDays(const QList<Record> &participations, const LawQuestion &question);

} // namespace chancery
