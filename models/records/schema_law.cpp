// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/law_fields.h"
#include "models/records/schema_builder.h"

namespace chancery::schema {

namespace {

KindSpec jurisdictionSpec()
{
    using namespace chancery::fields::jurisdiction;
    KindBuilder k(Kind::Jurisdiction, "jurisdiction");
    k.atom(1, "name").text(name);
    k.atom(2, "code").text(code);
    k.atom(3, "kind")
        .token(jurisdictionKind, {"state", "territory", "sub-national", "organisation"})
        .reference(parent, Kind::Jurisdiction);
    k.atom(4, "note").longText(note);
    k.titledBy(name);
    return k.spec();
}

KindSpec jurisdictionNameSpec()
{
    using namespace chancery::fields::jurisdictionName;
    KindBuilder k(Kind::JurisdictionName, "jurisdiction-name");
    k.atom(1, "owner").owner(jurisdiction, Kind::Jurisdiction);
    k.atom(2, "name")
        .text(text)
        .text(language)
        .token(form, {"official", "short", "alias"})
        .plain(period)
        .text(usedBy);
    k.titledBy(text);
    return k.spec();
}

KindSpec statusNoteSpec()
{
    using namespace chancery::fields::statusNote;
    KindBuilder k(Kind::StatusNote, "status-note");
    k.atom(1, "owner").owner(jurisdiction, Kind::Jurisdiction);
    k.atom(2, "statement").longText(text).text(assertedBy).plain(period).reference(source, Kind::Source);
    k.titledBy(text);
    return k.spec();
}

KindSpec regionSpec()
{
    using namespace chancery::fields::region;
    KindBuilder k(Kind::Region, "region");
    k.atom(1, "name").text(name).text(nameFr);
    k.atom(2, "description").longText(description).reference(source, Kind::Source);
    k.titledBy(name);
    return k.spec();
}

KindSpec regionMemberSpec()
{
    using namespace chancery::fields::regionMember;
    KindBuilder k(Kind::RegionMember, "region-member");
    k.atom(1, "member").owner(region, Kind::Region).reference(jurisdiction, Kind::Jurisdiction);
    k.atom(2, "period").plain(period).reference(source, Kind::Source);
    return k.spec();
}

KindSpec sourceSpec()
{
    using namespace chancery::fields::source;
    KindBuilder k(Kind::Source, "source");
    k.atom(1, "title").text(title).text(issuer);
    k.atom(2, "date").plain(date);
    k.atom(3, "kind")
        .token(sourceKind, {"law", "treaty", "report", "newsletter", "web-page", "book", "press", "letter",
                            "interview", "other"})
        .text(language)
        .text(url)
        .text(fileHash);
    k.atom(4, "note").longText(note);
    k.titledBy(title);
    return k.spec();
}

KindSpec passageSpec()
{
    using namespace chancery::fields::passage;
    KindBuilder k(Kind::Passage, "passage");
    k.atom(1, "place").owner(source, Kind::Source).text(locator).text(page);
    k.atom(2, "quote").longText(quote).text(language).longText(damageNote);
    k.atom(3, "translation").longText(translation);
    k.titledBy(locator);
    return k.spec();
}

KindSpec schemeSpec()
{
    using namespace chancery::fields::scheme;
    KindBuilder k(Kind::Scheme, "scheme");
    k.atom(1, "title").text(title).text(titleFr).text(issuer);
    k.atom(2, "description")
        .longText(description)
        .longText(descriptionFr)
        .plain(date)
        .text(language)
        .reference(source, Kind::Source);
    k.atom(3, "stance").longText(stance).reference(stancePassage, Kind::Passage);
    k.atom(4, "use").plain(combinable).plain(rank);
    k.titledBy(title);
    return k.spec();
}

KindSpec termSpec()
{
    using namespace chancery::fields::term;
    KindBuilder k(Kind::Term, "term");
    k.atom(1, "owner").owner(scheme, Kind::Scheme).text(code);
    k.atom(2, "label").text(label).text(labelFr);
    k.atom(3, "definition")
        .longText(definition)
        .longText(definitionFr)
        .reference(passage, Kind::Passage)
        .token(origin, {"stated", "inferred"});
    k.atom(4, "order").plain(rank).plain(exclusive).reference(broader, Kind::Term);
    k.atom(5, "drawing")
        .text(colour)
        .token(pattern,
               {"none", "forward-hatch", "backward-hatch", "cross-hatch", "dots", "horizontal", "vertical"});
    k.titledBy(label);
    return k.spec();
}

KindSpec termMappingSpec()
{
    using namespace chancery::fields::termMapping;
    KindBuilder k(Kind::TermMapping, "term-mapping");
    k.atom(1, "pair").owner(fromTerm, Kind::Term).reference(toTerm, Kind::Term);
    k.atom(2, "relation")
        .token(relation, {"exact", "close", "broader", "narrower", "related", "disputed"})
        .text(author)
        .longText(note);
    return k.spec();
}

KindSpec classificationSpec()
{
    using namespace chancery::fields::classification;
    KindBuilder k(Kind::Classification, "classification");
    k.atom(1, "subject").reference(jurisdiction, Kind::Jurisdiction).reference(scheme, Kind::Scheme);
    k.atom(2, "assertion")
        .references(terms, Kind::Term)
        .token(polarity, {"is", "is-not", "partly"})
        .token(statement, {"stated", "unknown", "not-stated"})
        .plain(validFrom)
        .plain(validTo)
        .plain(asOf)
        .reference(passage, Kind::Passage)
        .text(assertedBy);
    k.atom(3, "review")
        .token(reviewState, {"to-be-verified", "verified", "disputed", "rejected"})
        .text(reviewedBy)
        .plain(reviewedOn);
    k.atom(4, "note").longText(note).text(sense);
    return k.spec();
}

KindSpec actTreatmentSpec()
{
    using namespace chancery::fields::actTreatment;
    KindBuilder k(Kind::ActTreatment, "act-treatment");
    k.atom(1, "subject")
        .reference(jurisdiction, Kind::Jurisdiction)
        .token(actor, {"seller", "buyer", "third-party"})
        .token(act, {"selling", "buying", "soliciting", "procuring", "premises", "advertising",
                     "using-victim-services"});
    k.atom(2, "assertion")
        .token(treatment, {"permitted", "regulated", "not-punished", "prohibited", "prohibited-on-condition",
                           "not-addressed", "unknown", "not-stated"})
        .text(condition)
        .text(sanction)
        .token(layer, {"law", "sanction", "practice"})
        .token(branch,
               {"crime", "misdemeanour", "contravention", "administrative", "civil", "none", "unknown"})
        .plain(validFrom)
        .plain(validTo)
        .plain(asOf)
        .reference(passage, Kind::Passage)
        .text(assertedBy)
        .token(certainty, {"stated", "inferred", "uncertain"});
    k.atom(3, "review")
        .token(reviewState, {"to-be-verified", "verified", "disputed", "rejected"})
        .text(reviewedBy)
        .plain(reviewedOn);
    k.atom(4, "note").longText(note);
    return k.spec();
}

KindSpec provisionSpec()
{
    using namespace chancery::fields::provision;
    KindBuilder k(Kind::Provision, "provision");
    k.atom(1, "citation").reference(jurisdiction, Kind::Jurisdiction).text(citation).text(title);
    k.atom(2, "content")
        .longText(text)
        .token(branch,
               {"crime", "misdemeanour", "contravention", "administrative", "civil", "none", "unknown"})
        .text(sanction)
        .reference(passage, Kind::Passage);
    k.atom(3, "note").longText(note);
    k.titledBy(citation);
    return k.spec();
}

KindSpec datedStepSpec()
{
    using namespace chancery::fields::datedStep;
    KindBuilder k(Kind::DatedStep, "dated-step");
    k.atom(1, "step")
        .owner(provision, Kind::Provision)
        .token(step, {"passed", "signed", "published", "in-force", "applied", "amended", "sanction-lapsed",
                      "repealed"})
        .plain(date)
        .reference(passage, Kind::Passage);
    k.atom(2, "note").longText(note);
    return k.spec();
}

KindSpec conflictNoteSpec()
{
    using namespace chancery::fields::conflictNote;
    KindBuilder k(Kind::ConflictNote, "conflict-note");
    k.atom(1, "subject")
        .text(title)
        .references(assertions, Kind::Any)
        .token(conflict, {"same-source", "between-sources", "label-only", "law-practice", "over-time"});
    k.atom(2, "comment").longText(comment).text(author);
    k.atom(3, "preferred").reference(preferred, Kind::Any);
    k.titledBy(title);
    return k.spec();
}

KindSpec instrumentSpec()
{
    using namespace chancery::fields::instrument;
    KindBuilder k(Kind::Instrument, "instrument");
    k.atom(1, "name").text(name).text(nameFr).text(code);
    k.atom(2, "dates").plain(adopted).plain(inForce);
    k.atom(3, "depositary").text(depositary).reference(source, Kind::Source);
    k.atom(4, "note").longText(note);
    k.titledBy(name);
    return k.spec();
}

KindSpec participationSpec()
{
    using namespace chancery::fields::participation;
    KindBuilder k(Kind::Participation, "participation");
    k.atom(1, "subject").owner(instrument, Kind::Instrument).reference(jurisdiction, Kind::Jurisdiction);
    k.atom(2, "signature").plain(signatureDate);
    k.atom(3, "consent")
        .token(action, {"ratification", "acceptance", "approval", "accession", "succession", "transposition",
                        "not-eligible", "none-found"})
        .plain(actionDate);
    k.atom(4, "force")
        .plain(inForce)
        .token(status, {"party", "signatory", "not-a-party", "withdrawn", "not-eligible"});
    k.atom(5, "reservation").longText(reservation);
    k.atom(6, "denunciation").plain(denunciationDate).plain(denunciationEffect);
    k.atom(7, "evidence").reference(source, Kind::Source).text(citation).text(certainty).longText(note);
    return k.spec();
}

} // namespace

QList<KindSpec> lawKinds()
{
    return {jurisdictionSpec(), jurisdictionNameSpec(), statusNoteSpec(),     regionSpec(),
            regionMemberSpec(), sourceSpec(),           passageSpec(),        schemeSpec(),
            termSpec(),         termMappingSpec(),      classificationSpec(), actTreatmentSpec(),
            provisionSpec(),    datedStepSpec(),        conflictNoteSpec(),   instrumentSpec(),
            participationSpec()};
}

} // namespace chancery::schema
