// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/field.h"

//! Field keys of the record kinds of this group: `record.get(mission::title)`.
//! The numbers are positions in the kind's field table (schema_agenda.cpp); they are only ever appended to.

namespace chancery::fields {

//! A dated event of the advisor's work (RFC 5545 VEVENT): mission, expert meeting, training, session, milestone.
namespace mission {
inline constexpr Field<QString> title{Kind::Mission, 0, "title"};
inline constexpr Field<QString> missionKind{Kind::Mission, 1, "mission_kind"};
inline constexpr Field<PartialDate> start{Kind::Mission, 2, "start"};
inline constexpr Field<PartialDate> end{Kind::Mission, 3, "end"};
inline constexpr Field<QString> startZone{Kind::Mission, 4, "start_zone"};
inline constexpr Field<QString> endZone{Kind::Mission, 5, "end_zone"};
inline constexpr Field<bool> allDay{Kind::Mission, 6, "all_day"};
inline constexpr Field<bool> withinParent{Kind::Mission, 7, "within_parent"};
inline constexpr Field<QString> recurrence{Kind::Mission, 8, "recurrence"};
inline constexpr Field<QString> status{Kind::Mission, 9, "status"};
inline constexpr Field<QString> place{Kind::Mission, 10, "place"};
inline constexpr Field<RecordId> jurisdiction{Kind::Mission, 11, "jurisdiction"};
inline constexpr Field<QString> objectives{Kind::Mission, 12, "objectives"};
inline constexpr Field<QString> series{Kind::Mission, 13, "series"};
inline constexpr Field<qint64> ordinal{Kind::Mission, 14, "ordinal"};
inline constexpr Field<RecordId> parent{Kind::Mission, 15, "parent"};
inline constexpr Field<RecordId> project{Kind::Mission, 16, "project"};
inline constexpr Field<QString> outcome{Kind::Mission, 17, "outcome"};
inline constexpr Field<QString> sensitivity{Kind::Mission, 18, "sensitivity"};
inline constexpr Field<RecordId> passage{Kind::Mission, 19, "passage"};
inline constexpr Field<QString> note{Kind::Mission, 20, "note"};
inline constexpr Field<QString> icalUid{Kind::Mission, 21, "ical_uid"};
inline constexpr Field<qint64> icalSequence{Kind::Mission, 22, "ical_sequence"};
inline constexpr Field<QString> icalExtra{Kind::Mission, 23, "ical_extra"};
} // namespace mission

//! A leg of a mission: jurisdiction, place, interval.
namespace leg {
inline constexpr Field<RecordId> mission{Kind::Leg, 0, "mission"};
inline constexpr Field<RecordId> jurisdiction{Kind::Leg, 1, "jurisdiction"};
inline constexpr Field<QString> place{Kind::Leg, 2, "place"};
inline constexpr Field<PartialDate> start{Kind::Leg, 3, "start"};
inline constexpr Field<PartialDate> end{Kind::Leg, 4, "end"};
inline constexpr Field<qint64> rank{Kind::Leg, 5, "rank"};
inline constexpr Field<QString> note{Kind::Leg, 6, "note"};
} // namespace leg

//! Who takes part: a person, an office, an organisation or a counted group.
namespace participant {
inline constexpr Field<RecordId> mission{Kind::Participant, 0, "mission"};
inline constexpr Field<RecordId> person{Kind::Participant, 1, "person"};
inline constexpr Field<RecordId> office{Kind::Participant, 2, "office"};
inline constexpr Field<RecordId> organisation{Kind::Participant, 3, "organisation"};
inline constexpr Field<QString> groupName{Kind::Participant, 4, "group_name"};
inline constexpr Field<QString> role{Kind::Participant, 5, "role"};
inline constexpr Field<qint64> count{Kind::Participant, 6, "count"};
inline constexpr Field<QString> sector{Kind::Participant, 7, "sector"};
inline constexpr Field<QString> note{Kind::Participant, 8, "note"};
} // namespace participant

//! One occurrence of a recurring mission that differs (RFC 5545 RECURRENCE-ID).
namespace occurrenceOverride {
inline constexpr Field<RecordId> mission{Kind::OccurrenceOverride, 0, "mission"};
inline constexpr Field<QString> recurrenceId{Kind::OccurrenceOverride, 1, "recurrence_id"};
inline constexpr Field<PartialDate> start{Kind::OccurrenceOverride, 2, "start"};
inline constexpr Field<PartialDate> end{Kind::OccurrenceOverride, 3, "end"};
inline constexpr Field<QString> startZone{Kind::OccurrenceOverride, 4, "start_zone"};
inline constexpr Field<QString> endZone{Kind::OccurrenceOverride, 5, "end_zone"};
inline constexpr Field<bool> allDay{Kind::OccurrenceOverride, 6, "all_day"};
inline constexpr Field<bool> cancelled{Kind::OccurrenceOverride, 7, "cancelled"};
inline constexpr Field<QString> title{Kind::OccurrenceOverride, 8, "title"};
inline constexpr Field<QString> place{Kind::OccurrenceOverride, 9, "place"};
inline constexpr Field<QString> note{Kind::OccurrenceOverride, 10, "note"};
inline constexpr Field<QString> icalExtra{Kind::OccurrenceOverride, 11, "ical_extra"};
} // namespace occurrenceOverride

} // namespace chancery::fields
