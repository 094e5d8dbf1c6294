// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/edit.h"

namespace chancery {

class Workspace;

//! Who takes part in a mission, as commits.
namespace participantedits {

//! Whether a record of this kind can take part: a person, an office, an organisation.
bool canTakePart(Kind kind);
//! Whom a participant names; null for a group.
RecordRef whoOf(const Record &participant);
//! A new participant of the mission in the role of that name; null if \a who cannot take part.
Record participantFor(const RecordId &id, const RecordId &mission, const RecordRef &who);

//! Those of \a contacts that can take part and do not yet, each once.
QList<RecordRef> newcomers(const Workspace &workspace, const RecordId &mission,
                           const QList<RecordRef> &contacts);
//! Makes the newcomers among \a contacts participants, in one commit. NothingToDo when there are none, UnknownRecord for
//! a mission that is not in the file.
Result<CommitInfo> addParticipants(Workspace &workspace, const RecordId &mission,
                                   const QList<RecordRef> &contacts);

} // namespace participantedits

} // namespace chancery
