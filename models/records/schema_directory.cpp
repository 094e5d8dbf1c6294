// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/directory_fields.h"
#include "models/records/schema_builder.h"

namespace chancery::schema {

namespace {

KindSpec organisationSpec()
{
    using namespace chancery::fields::organisation;
    KindBuilder k(Kind::Organisation, "organisation");
    k.atom(1, "name").text(name);
    k.atom(2, "short_name").text(shortName);
    k.atom(3, "kind")
        .text(organisationKind)
        .reference(jurisdiction, Kind::Jurisdiction)
        .reference(locatedIn, Kind::Jurisdiction);
    k.atom(4, "parent").reference(parent, Kind::Organisation);
    k.atom(5, "note").longText(note);
    k.atom(6, "handling").token(sensitivity, {"public", "internal", "confidential"});
    k.atom(7, "vcard").verbatim(vcardUid).verbatim(vcardExtra);
    k.atom(8, "evidence").reference(passage, Kind::Passage);
    k.titledBy(name);
    return k.spec();
}

KindSpec officeSpec()
{
    using namespace chancery::fields::office;
    KindBuilder k(Kind::Office, "office");
    k.atom(1, "name").text(name);
    k.atom(2, "organisation")
        .reference(organisation, Kind::Organisation)
        .reference(jurisdiction, Kind::Jurisdiction);
    k.atom(3, "note").longText(note);
    k.atom(4, "handling").token(sensitivity, {"public", "internal", "confidential"});
    k.atom(5, "evidence").reference(passage, Kind::Passage);
    k.titledBy(name);
    return k.spec();
}

KindSpec personSpec()
{
    using namespace chancery::fields::person;
    KindBuilder k(Kind::Person, "person");
    k.atom(1, "name")
        .text(name)
        .text(familyName)
        .text(givenName)
        .text(additionalNames)
        .text(prefix)
        .text(suffix);
    k.atom(2, "profession").text(profession).text(languages);
    k.atom(3, "note").longText(note);
    k.atom(4, "handling")
        .token(sensitivity, {"public", "internal", "confidential"})
        .token(consent, {"not-asked", "given", "refused", "withdrawn"})
        .plain(consentDate);
    k.atom(5, "vcard").verbatim(vcardUid).verbatim(vcardExtra);
    k.titledBy(name);
    return k.spec();
}

KindSpec tenureSpec()
{
    using namespace chancery::fields::tenure;
    KindBuilder k(Kind::Tenure, "tenure");
    k.atom(1, "holder").owner(person, Kind::Person).reference(office, Kind::Office);
    k.atom(2, "period").plain(start).plain(end);
    k.atom(3, "note").longText(note).reference(passage, Kind::Passage);
    return k.spec();
}

KindSpec contactPointSpec()
{
    using namespace chancery::fields::contactPoint;
    KindBuilder k(Kind::ContactPoint, "contact-point");
    k.atom(1, "owner").owner(owner, Kind::Any);
    k.atom(2, "point")
        .token(pointKind, {"email", "tel", "adr", "url", "impp"})
        .text(value)
        .text(label)
        .plain(preferred);
    k.atom(3, "handling").token(sensitivity, {"public", "internal", "confidential"});
    k.atom(4, "vcard").verbatim(vcardExtra);
    k.titledBy(value);
    return k.spec();
}

KindSpec nameVariantSpec()
{
    using namespace chancery::fields::nameVariant;
    KindBuilder k(Kind::NameVariant, "name-variant");
    k.atom(1, "owner").owner(owner, Kind::Any);
    k.atom(2, "name")
        .text(text)
        .text(language)
        .token(form, {"translation", "transliteration", "alias", "former", "acronym"})
        .plain(period);
    k.titledBy(text);
    return k.spec();
}

} // namespace

QList<KindSpec> directoryKinds()
{
    return {organisationSpec(), officeSpec(),       personSpec(),
            tenureSpec(),       contactPointSpec(), nameVariantSpec()};
}

} // namespace chancery::schema
