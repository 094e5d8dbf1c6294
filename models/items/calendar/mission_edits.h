// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/calendar/occurrence_row.h"
#include "models/store/edit.h"

namespace chancery {

class Workspace;

//! Which of a recurring mission's times are meant.
enum class Scope { ThisOccurrence, All };

//! What a hand does to a mission in the calendar, as one commit each. A change of one occurrence is an
//! occurrence-override beside the mission (RFC 5545 RECURRENCE-ID); the mission itself stays.
namespace missionedits {

//! Moves a mission, or one time of it, by whole days. NothingToDo for dates that are not exact, UnsupportedFormat for
//! all times of a rule that cannot be moved as it is (excluded dates, days of the month).
Result<CommitInfo> move(Workspace &workspace, const OccurrenceRow &row, int days, Scope scope);
//! Makes it longer or shorter at either end; with Scope::All every time of the series.
Result<CommitInfo> resize(Workspace &workspace, const OccurrenceRow &row, int startDays, int endDays,
                          Scope scope);
//! To the bin; one time of a recurring mission is cancelled.
Result<CommitInfo> remove(Workspace &workspace, const OccurrenceRow &row, Scope scope);
//! The override of an occurrence as it is in the file, or a new one that repeats the occurrence as it stands.
Record overrideOf(Workspace &workspace, const OccurrenceRow &row);

//! The recurrence lines for a series moved by so many days; nothing when they cannot be moved as they are.
std::optional<QString> movedRecurrence(const QString &lines, int days, bool allDay, const QString &zone);

} // namespace missionedits

} // namespace chancery
