// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/field.h"

//! Field keys of the record kinds of this group: `record.get(mission::title)`.
//! The numbers are positions in the kind's field table (schema_writing.cpp); they are only ever appended to.

namespace chancery::fields {

//! A note in Markdown.
namespace note {
inline constexpr Field<QString> title{Kind::Note, 0, "title"};
inline constexpr Field<QString> body{Kind::Note, 1, "body"};
inline constexpr Field<PartialDate> date{Kind::Note, 2, "date"};
inline constexpr Field<QString> sensitivity{Kind::Note, 3, "sensitivity"};
} // namespace note

//! Something somebody promised to do.
namespace actionItem {
inline constexpr Field<QString> text{Kind::ActionItem, 0, "text"};
inline constexpr Field<RecordId> addressee{Kind::ActionItem, 1, "addressee"};
inline constexpr Field<RecordId> owner{Kind::ActionItem, 2, "owner"};
inline constexpr Field<QString> addresseeText{Kind::ActionItem, 3, "addressee_text"};
inline constexpr Field<PartialDate> due{Kind::ActionItem, 4, "due"};
inline constexpr Field<QString> state{Kind::ActionItem, 5, "state"};
inline constexpr Field<RecordId> origin{Kind::ActionItem, 6, "origin"};
inline constexpr Field<RecordId> carriedOverTo{Kind::ActionItem, 7, "carried_over_to"};
inline constexpr Field<QString> note{Kind::ActionItem, 8, "note"};
inline constexpr Field<QString> sensitivity{Kind::ActionItem, 9, "sensitivity"};
} // namespace actionItem

//! A recommendation of a meeting, followed until it is closed.
namespace recommendation {
inline constexpr Field<QString> text{Kind::Recommendation, 0, "text"};
inline constexpr Field<RecordId> addressee{Kind::Recommendation, 1, "addressee"};
inline constexpr Field<RecordId> owner{Kind::Recommendation, 2, "owner"};
inline constexpr Field<QString> addresseeText{Kind::Recommendation, 3, "addressee_text"};
inline constexpr Field<PartialDate> due{Kind::Recommendation, 4, "due"};
inline constexpr Field<QString> state{Kind::Recommendation, 5, "state"};
inline constexpr Field<RecordId> origin{Kind::Recommendation, 6, "origin"};
inline constexpr Field<RecordId> carriedOverTo{Kind::Recommendation, 7, "carried_over_to"};
inline constexpr Field<QString> note{Kind::Recommendation, 8, "note"};
inline constexpr Field<QString> sensitivity{Kind::Recommendation, 9, "sensitivity"};
} // namespace recommendation

//! A funded project: funder, lead, amount, period.
namespace project {
inline constexpr Field<QString> title{Kind::Project, 0, "title"};
inline constexpr Field<RecordId> funder{Kind::Project, 1, "funder"};
inline constexpr Field<RecordId> lead{Kind::Project, 2, "lead"};
inline constexpr Field<double> amount{Kind::Project, 3, "amount"};
inline constexpr Field<QString> currency{Kind::Project, 4, "currency"};
inline constexpr Field<PartialDate> start{Kind::Project, 5, "start"};
inline constexpr Field<PartialDate> end{Kind::Project, 6, "end"};
inline constexpr Field<QString> state{Kind::Project, 7, "state"};
inline constexpr Field<QString> description{Kind::Project, 8, "description"};
inline constexpr Field<RecordId> passage{Kind::Project, 9, "passage"};
} // namespace project

//! A figure with its unit, population, territory, period, source and speaker.
namespace statistic {
inline constexpr Field<QString> subject{Kind::Statistic, 0, "subject"};
inline constexpr Field<double> value{Kind::Statistic, 1, "value"};
inline constexpr Field<double> valueHigh{Kind::Statistic, 2, "value_high"};
inline constexpr Field<QString> unit{Kind::Statistic, 3, "unit"};
inline constexpr Field<QString> population{Kind::Statistic, 4, "population"};
inline constexpr Field<RecordId> territory{Kind::Statistic, 5, "territory"};
inline constexpr Field<QString> territoryText{Kind::Statistic, 6, "territory_text"};
inline constexpr Field<PartialDate> period{Kind::Statistic, 7, "period"};
inline constexpr Field<RecordId> passage{Kind::Statistic, 8, "passage"};
inline constexpr Field<RecordId> source{Kind::Statistic, 9, "source"};
inline constexpr Field<QString> speaker{Kind::Statistic, 10, "speaker"};
inline constexpr Field<QString> valueKind{Kind::Statistic, 11, "value_kind"};
inline constexpr Field<QString> note{Kind::Statistic, 12, "note"};
} // namespace statistic

//! A typed link between two records; its id is derived from both ends, so that two replicas make the same one.
namespace link {
inline constexpr Field<RecordId> from{Kind::Link, 0, "from"};
inline constexpr Field<RecordId> to{Kind::Link, 1, "to"};
inline constexpr Field<QString> role{Kind::Link, 2, "role"};
inline constexpr Field<QString> note{Kind::Link, 3, "note"};
} // namespace link

//! A tag; its id is derived from the folded name.
namespace tag {
inline constexpr Field<QString> name{Kind::Tag, 0, "name"};
inline constexpr Field<QString> colour{Kind::Tag, 1, "colour"};
} // namespace tag

//! A tag on a record; its id is derived from both.
namespace tagging {
inline constexpr Field<RecordId> tag{Kind::Tagging, 0, "tag"};
inline constexpr Field<RecordId> record{Kind::Tagging, 1, "record"};
} // namespace tagging

//! A file kept in the workspace, addressed by its content.
namespace attachment {
inline constexpr Field<RecordId> owner{Kind::Attachment, 0, "owner"};
inline constexpr Field<QString> fileName{Kind::Attachment, 1, "file_name"};
inline constexpr Field<QString> mediaType{Kind::Attachment, 2, "media_type"};
inline constexpr Field<qint64> size{Kind::Attachment, 3, "size"};
inline constexpr Field<QString> hash{Kind::Attachment, 4, "hash"};
inline constexpr Field<QString> sensitivity{Kind::Attachment, 5, "sensitivity"};
inline constexpr Field<QString> note{Kind::Attachment, 6, "note"};
} // namespace attachment

//! What a country needs to act against trafficking, under one of four pillars: found at a day, followed until it is met.
namespace need {
inline constexpr Field<QString> title{Kind::Need, 0, "title"};
inline constexpr Field<RecordId> jurisdiction{Kind::Need, 1, "jurisdiction"};
inline constexpr Field<QString> pillar{Kind::Need, 2, "pillar"};
inline constexpr Field<QString> description{Kind::Need, 3, "description"};
inline constexpr Field<QString> state{Kind::Need, 4, "state"};
inline constexpr Field<QString> priority{Kind::Need, 5, "priority"};
inline constexpr Field<PartialDate> assessed{Kind::Need, 6, "assessed"};
inline constexpr Field<RecordId> mission{Kind::Need, 7, "mission"};
inline constexpr Field<RecordId> passage{Kind::Need, 8, "passage"};
inline constexpr Field<RecordId> partner{Kind::Need, 9, "partner"};
inline constexpr Field<QString> progress{Kind::Need, 10, "progress"};
inline constexpr Field<QString> sensitivity{Kind::Need, 11, "sensitivity"};
} // namespace need

} // namespace chancery::fields
