// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/field.h"

//! Field keys of the record kinds of this group: `record.get(mission::title)`.
//! The numbers are positions in the kind's field table (schema_law.cpp); they are only ever appended to.

namespace chancery::fields {

//! A state, territory, sub-national unit or organisation that law can be stated for.
namespace jurisdiction {
inline constexpr Field<QString> name{Kind::Jurisdiction, 0, "name"};
inline constexpr Field<QString> code{Kind::Jurisdiction, 1, "code"};
inline constexpr Field<QString> jurisdictionKind{Kind::Jurisdiction, 2, "jurisdiction_kind"};
inline constexpr Field<RecordId> parent{Kind::Jurisdiction, 3, "parent"};
inline constexpr Field<QString> note{Kind::Jurisdiction, 4, "note"};
} // namespace jurisdiction

//! A name of a jurisdiction: by language, period and user ("FYROM" until 2019-02-12).
namespace jurisdictionName {
inline constexpr Field<RecordId> jurisdiction{Kind::JurisdictionName, 0, "jurisdiction"};
inline constexpr Field<QString> text{Kind::JurisdictionName, 1, "text"};
inline constexpr Field<QString> language{Kind::JurisdictionName, 2, "language"};
inline constexpr Field<QString> form{Kind::JurisdictionName, 3, "form"};
inline constexpr Field<PartialDate> period{Kind::JurisdictionName, 4, "period"};
inline constexpr Field<QString> usedBy{Kind::JurisdictionName, 5, "used_by"};
} // namespace jurisdictionName

//! What a jurisdiction's status is, by whom and when (Kosovo).
namespace statusNote {
inline constexpr Field<RecordId> jurisdiction{Kind::StatusNote, 0, "jurisdiction"};
inline constexpr Field<QString> text{Kind::StatusNote, 1, "text"};
inline constexpr Field<QString> assertedBy{Kind::StatusNote, 2, "asserted_by"};
inline constexpr Field<PartialDate> period{Kind::StatusNote, 3, "period"};
inline constexpr Field<RecordId> source{Kind::StatusNote, 4, "source"};
} // namespace statusNote

//! A named group of jurisdictions.
namespace region {
inline constexpr Field<QString> name{Kind::Region, 0, "name"};
inline constexpr Field<QString> nameFr{Kind::Region, 1, "name_fr"};
inline constexpr Field<QString> description{Kind::Region, 2, "description"};
inline constexpr Field<RecordId> source{Kind::Region, 3, "source"};
} // namespace region

//! Membership of a jurisdiction in a region, by a source.
namespace regionMember {
inline constexpr Field<RecordId> region{Kind::RegionMember, 0, "region"};
inline constexpr Field<RecordId> jurisdiction{Kind::RegionMember, 1, "jurisdiction"};
inline constexpr Field<PartialDate> period{Kind::RegionMember, 2, "period"};
inline constexpr Field<RecordId> source{Kind::RegionMember, 3, "source"};
} // namespace regionMember

//! A document that asserts something: law, report, newsletter, web page.
namespace source {
inline constexpr Field<QString> title{Kind::Source, 0, "title"};
inline constexpr Field<QString> issuer{Kind::Source, 1, "issuer"};
inline constexpr Field<PartialDate> date{Kind::Source, 2, "date"};
inline constexpr Field<QString> sourceKind{Kind::Source, 3, "source_kind"};
inline constexpr Field<QString> language{Kind::Source, 4, "language"};
inline constexpr Field<QString> url{Kind::Source, 5, "url"};
inline constexpr Field<QString> fileHash{Kind::Source, 6, "file_hash"};
inline constexpr Field<QString> note{Kind::Source, 7, "note"};
} // namespace source

//! A place in a source: locator, verbatim quote, translation, damage.
namespace passage {
inline constexpr Field<RecordId> source{Kind::Passage, 0, "source"};
inline constexpr Field<QString> locator{Kind::Passage, 1, "locator"};
inline constexpr Field<QString> page{Kind::Passage, 2, "page"};
inline constexpr Field<QString> quote{Kind::Passage, 3, "quote"};
inline constexpr Field<QString> language{Kind::Passage, 4, "language"};
inline constexpr Field<QString> damageNote{Kind::Passage, 5, "damage_note"};
inline constexpr Field<QString> translation{Kind::Passage, 6, "translation"};
} // namespace passage

//! A classification scheme with its issuer, date and declared stance.
namespace scheme {
inline constexpr Field<QString> title{Kind::Scheme, 0, "title"};
inline constexpr Field<QString> titleFr{Kind::Scheme, 1, "title_fr"};
inline constexpr Field<QString> issuer{Kind::Scheme, 2, "issuer"};
inline constexpr Field<QString> description{Kind::Scheme, 3, "description"};
inline constexpr Field<QString> descriptionFr{Kind::Scheme, 4, "description_fr"};
inline constexpr Field<PartialDate> date{Kind::Scheme, 5, "date"};
inline constexpr Field<QString> language{Kind::Scheme, 6, "language"};
inline constexpr Field<RecordId> source{Kind::Scheme, 7, "source"};
inline constexpr Field<QString> stance{Kind::Scheme, 8, "stance"};
inline constexpr Field<RecordId> stancePassage{Kind::Scheme, 9, "stance_passage"};
inline constexpr Field<bool> combinable{Kind::Scheme, 10, "combinable"};
inline constexpr Field<qint64> rank{Kind::Scheme, 11, "rank"};
} // namespace scheme

//! A term of a scheme: label by language, definition, order, colour and pattern.
namespace term {
inline constexpr Field<RecordId> scheme{Kind::Term, 0, "scheme"};
inline constexpr Field<QString> code{Kind::Term, 1, "code"};
inline constexpr Field<QString> label{Kind::Term, 2, "label"};
inline constexpr Field<QString> labelFr{Kind::Term, 3, "label_fr"};
inline constexpr Field<QString> definition{Kind::Term, 4, "definition"};
inline constexpr Field<QString> definitionFr{Kind::Term, 5, "definition_fr"};
inline constexpr Field<RecordId> passage{Kind::Term, 6, "passage"};
inline constexpr Field<QString> origin{Kind::Term, 7, "origin"};
inline constexpr Field<qint64> rank{Kind::Term, 8, "rank"};
inline constexpr Field<bool> exclusive{Kind::Term, 9, "exclusive"};
inline constexpr Field<RecordId> broader{Kind::Term, 10, "broader"};
inline constexpr Field<QString> colour{Kind::Term, 11, "colour"};
inline constexpr Field<QString> pattern{Kind::Term, 12, "pattern"};
} // namespace term

//! How a term of one scheme relates to a term of another, by an author.
namespace termMapping {
inline constexpr Field<RecordId> fromTerm{Kind::TermMapping, 0, "from_term"};
inline constexpr Field<RecordId> toTerm{Kind::TermMapping, 1, "to_term"};
inline constexpr Field<QString> relation{Kind::TermMapping, 2, "relation"};
inline constexpr Field<QString> author{Kind::TermMapping, 3, "author"};
inline constexpr Field<QString> note{Kind::TermMapping, 4, "note"};
} // namespace termMapping

//! An assertion: by this scheme the jurisdiction is, is not or is partly under these terms, from a passage.
namespace classification {
inline constexpr Field<RecordId> jurisdiction{Kind::Classification, 0, "jurisdiction"};
inline constexpr Field<RecordId> scheme{Kind::Classification, 1, "scheme"};
inline constexpr Field<RecordIds> terms{Kind::Classification, 2, "terms"};
inline constexpr Field<QString> polarity{Kind::Classification, 3, "polarity"};
inline constexpr Field<QString> statement{Kind::Classification, 4, "statement"};
inline constexpr Field<PartialDate> validFrom{Kind::Classification, 5, "valid_from"};
inline constexpr Field<PartialDate> validTo{Kind::Classification, 6, "valid_to"};
inline constexpr Field<PartialDate> asOf{Kind::Classification, 7, "as_of"};
inline constexpr Field<RecordId> passage{Kind::Classification, 8, "passage"};
inline constexpr Field<QString> assertedBy{Kind::Classification, 9, "asserted_by"};
inline constexpr Field<QString> reviewState{Kind::Classification, 10, "review_state"};
inline constexpr Field<QString> reviewedBy{Kind::Classification, 11, "reviewed_by"};
inline constexpr Field<PartialDate> reviewedOn{Kind::Classification, 12, "reviewed_on"};
inline constexpr Field<QString> note{Kind::Classification, 13, "note"};
inline constexpr Field<QString> sense{Kind::Classification, 14, "sense"};
} // namespace classification

//! How law, sanction or practice treats an act by an actor in a jurisdiction.
namespace actTreatment {
inline constexpr Field<RecordId> jurisdiction{Kind::ActTreatment, 0, "jurisdiction"};
inline constexpr Field<QString> actor{Kind::ActTreatment, 1, "actor"};
inline constexpr Field<QString> act{Kind::ActTreatment, 2, "act"};
inline constexpr Field<QString> treatment{Kind::ActTreatment, 3, "treatment"};
inline constexpr Field<QString> condition{Kind::ActTreatment, 4, "condition"};
inline constexpr Field<QString> sanction{Kind::ActTreatment, 5, "sanction"};
inline constexpr Field<QString> layer{Kind::ActTreatment, 6, "layer"};
inline constexpr Field<QString> branch{Kind::ActTreatment, 7, "branch"};
inline constexpr Field<PartialDate> validFrom{Kind::ActTreatment, 8, "valid_from"};
inline constexpr Field<PartialDate> validTo{Kind::ActTreatment, 9, "valid_to"};
inline constexpr Field<PartialDate> asOf{Kind::ActTreatment, 10, "as_of"};
inline constexpr Field<RecordId> passage{Kind::ActTreatment, 11, "passage"};
inline constexpr Field<QString> assertedBy{Kind::ActTreatment, 12, "asserted_by"};
inline constexpr Field<QString> certainty{Kind::ActTreatment, 13, "certainty"};
inline constexpr Field<QString> reviewState{Kind::ActTreatment, 14, "review_state"};
inline constexpr Field<QString> reviewedBy{Kind::ActTreatment, 15, "reviewed_by"};
inline constexpr Field<PartialDate> reviewedOn{Kind::ActTreatment, 16, "reviewed_on"};
inline constexpr Field<QString> note{Kind::ActTreatment, 17, "note"};
} // namespace actTreatment

//! A provision of law: citation, branch, text, sanction.
namespace provision {
inline constexpr Field<RecordId> jurisdiction{Kind::Provision, 0, "jurisdiction"};
inline constexpr Field<QString> citation{Kind::Provision, 1, "citation"};
inline constexpr Field<QString> title{Kind::Provision, 2, "title"};
inline constexpr Field<QString> text{Kind::Provision, 3, "text"};
inline constexpr Field<QString> branch{Kind::Provision, 4, "branch"};
inline constexpr Field<QString> sanction{Kind::Provision, 5, "sanction"};
inline constexpr Field<RecordId> passage{Kind::Provision, 6, "passage"};
inline constexpr Field<QString> note{Kind::Provision, 7, "note"};
} // namespace provision

//! A dated step in the life of a provision: passed, published, in force, sanction lapsed, repealed.
namespace datedStep {
inline constexpr Field<RecordId> provision{Kind::DatedStep, 0, "provision"};
inline constexpr Field<QString> step{Kind::DatedStep, 1, "step"};
inline constexpr Field<PartialDate> date{Kind::DatedStep, 2, "date"};
inline constexpr Field<RecordId> passage{Kind::DatedStep, 3, "passage"};
inline constexpr Field<QString> note{Kind::DatedStep, 4, "note"};
} // namespace datedStep

//! An editor's comment on assertions that disagree, with an optional preferred reading.
namespace conflictNote {
inline constexpr Field<QString> title{Kind::ConflictNote, 0, "title"};
inline constexpr Field<RecordIds> assertions{Kind::ConflictNote, 1, "assertions"};
inline constexpr Field<QString> conflict{Kind::ConflictNote, 2, "conflict"};
inline constexpr Field<QString> comment{Kind::ConflictNote, 3, "comment"};
inline constexpr Field<QString> author{Kind::ConflictNote, 4, "author"};
inline constexpr Field<RecordId> preferred{Kind::ConflictNote, 5, "preferred"};
} // namespace conflictNote

//! A treaty, convention, protocol or directive.
namespace instrument {
inline constexpr Field<QString> name{Kind::Instrument, 0, "name"};
inline constexpr Field<QString> nameFr{Kind::Instrument, 1, "name_fr"};
inline constexpr Field<QString> code{Kind::Instrument, 2, "code"};
inline constexpr Field<PartialDate> adopted{Kind::Instrument, 3, "adopted"};
inline constexpr Field<PartialDate> inForce{Kind::Instrument, 4, "in_force"};
inline constexpr Field<QString> depositary{Kind::Instrument, 5, "depositary"};
inline constexpr Field<RecordId> source{Kind::Instrument, 6, "source"};
inline constexpr Field<QString> note{Kind::Instrument, 7, "note"};
} // namespace instrument

//! A jurisdiction's participation in an instrument, in treaty-law words.
namespace participation {
inline constexpr Field<RecordId> instrument{Kind::Participation, 0, "instrument"};
inline constexpr Field<RecordId> jurisdiction{Kind::Participation, 1, "jurisdiction"};
inline constexpr Field<PartialDate> signatureDate{Kind::Participation, 2, "signature_date"};
inline constexpr Field<QString> action{Kind::Participation, 3, "action"};
inline constexpr Field<PartialDate> actionDate{Kind::Participation, 4, "action_date"};
inline constexpr Field<PartialDate> inForce{Kind::Participation, 5, "in_force"};
inline constexpr Field<QString> status{Kind::Participation, 6, "status"};
inline constexpr Field<QString> reservation{Kind::Participation, 7, "reservation"};
inline constexpr Field<PartialDate> denunciationDate{Kind::Participation, 8, "denunciation_date"};
inline constexpr Field<PartialDate> denunciationEffect{Kind::Participation, 9, "denunciation_effect"};
inline constexpr Field<RecordId> source{Kind::Participation, 10, "source"};
inline constexpr Field<QString> citation{Kind::Participation, 11, "citation"};
inline constexpr Field<QString> certainty{Kind::Participation, 12, "certainty"};
inline constexpr Field<QString> note{Kind::Participation, 13, "note"};
} // namespace participation

} // namespace chancery::fields
