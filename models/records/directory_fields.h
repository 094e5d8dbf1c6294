// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/field.h"

//! Field keys of the record kinds of this group: `record.get(mission::title)`.
//! The numbers are positions in the kind's field table (schema_directory.cpp); they are only ever appended to.

namespace chancery::fields {

//! A ministry, body, court, NGO or international organisation.
namespace organisation {
inline constexpr Field<QString> name{Kind::Organisation, 0, "name"};
inline constexpr Field<QString> shortName{Kind::Organisation, 1, "short_name"};
inline constexpr Field<QString> organisationKind{Kind::Organisation, 2, "organisation_kind"};
inline constexpr Field<RecordId> jurisdiction{Kind::Organisation, 3, "jurisdiction"};
inline constexpr Field<RecordId> locatedIn{Kind::Organisation, 4, "located_in"};
inline constexpr Field<RecordId> parent{Kind::Organisation, 5, "parent"};
inline constexpr Field<QString> note{Kind::Organisation, 6, "note"};
inline constexpr Field<QString> sensitivity{Kind::Organisation, 7, "sensitivity"};
inline constexpr Field<QString> vcardUid{Kind::Organisation, 8, "vcard_uid"};
inline constexpr Field<QString> vcardExtra{Kind::Organisation, 9, "vcard_extra"};
inline constexpr Field<RecordId> passage{Kind::Organisation, 10, "passage"};
} // namespace organisation

//! A role in an organisation, whoever holds it.
namespace office {
inline constexpr Field<QString> name{Kind::Office, 0, "name"};
inline constexpr Field<RecordId> organisation{Kind::Office, 1, "organisation"};
inline constexpr Field<RecordId> jurisdiction{Kind::Office, 2, "jurisdiction"};
inline constexpr Field<QString> note{Kind::Office, 3, "note"};
inline constexpr Field<QString> sensitivity{Kind::Office, 4, "sensitivity"};
inline constexpr Field<RecordId> passage{Kind::Office, 5, "passage"};
} // namespace office

//! A person met at work (RFC 6350 vCard). Never a victim.
namespace person {
inline constexpr Field<QString> name{Kind::Person, 0, "name"};
inline constexpr Field<QString> familyName{Kind::Person, 1, "family_name"};
inline constexpr Field<QString> givenName{Kind::Person, 2, "given_name"};
inline constexpr Field<QString> additionalNames{Kind::Person, 3, "additional_names"};
inline constexpr Field<QString> prefix{Kind::Person, 4, "prefix"};
inline constexpr Field<QString> suffix{Kind::Person, 5, "suffix"};
inline constexpr Field<QString> profession{Kind::Person, 6, "profession"};
inline constexpr Field<QString> languages{Kind::Person, 7, "languages"};
inline constexpr Field<QString> note{Kind::Person, 8, "note"};
inline constexpr Field<QString> sensitivity{Kind::Person, 9, "sensitivity"};
inline constexpr Field<QString> consent{Kind::Person, 10, "consent"};
inline constexpr Field<PartialDate> consentDate{Kind::Person, 11, "consent_date"};
inline constexpr Field<QString> vcardUid{Kind::Person, 12, "vcard_uid"};
inline constexpr Field<QString> vcardExtra{Kind::Person, 13, "vcard_extra"};
} // namespace person

//! Who held which office when.
namespace tenure {
inline constexpr Field<RecordId> person{Kind::Tenure, 0, "person"};
inline constexpr Field<RecordId> office{Kind::Tenure, 1, "office"};
inline constexpr Field<PartialDate> start{Kind::Tenure, 2, "start"};
inline constexpr Field<PartialDate> end{Kind::Tenure, 3, "end"};
inline constexpr Field<QString> note{Kind::Tenure, 4, "note"};
inline constexpr Field<RecordId> passage{Kind::Tenure, 5, "passage"};
} // namespace tenure

//! An e-mail address, telephone, postal address or URL of a person, office or organisation.
namespace contactPoint {
inline constexpr Field<RecordId> owner{Kind::ContactPoint, 0, "owner"};
inline constexpr Field<QString> pointKind{Kind::ContactPoint, 1, "point_kind"};
inline constexpr Field<QString> value{Kind::ContactPoint, 2, "value"};
inline constexpr Field<QString> label{Kind::ContactPoint, 3, "label"};
inline constexpr Field<bool> preferred{Kind::ContactPoint, 4, "preferred"};
inline constexpr Field<QString> sensitivity{Kind::ContactPoint, 5, "sensitivity"};
inline constexpr Field<QString> vcardExtra{Kind::ContactPoint, 6, "vcard_extra"};
} // namespace contactPoint

//! Another name of a person, office or organisation: language, script, alias, former name.
namespace nameVariant {
inline constexpr Field<RecordId> owner{Kind::NameVariant, 0, "owner"};
inline constexpr Field<QString> text{Kind::NameVariant, 1, "text"};
inline constexpr Field<QString> language{Kind::NameVariant, 2, "language"};
inline constexpr Field<QString> form{Kind::NameVariant, 3, "form"};
inline constexpr Field<PartialDate> period{Kind::NameVariant, 4, "period"};
} // namespace nameVariant

} // namespace chancery::fields
