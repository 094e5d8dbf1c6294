// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/law_layout.h"

#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"

#include <QCoreApplication>

namespace chancery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LawLayout)
};

template<typename T>
LawField at(const Field<T> &field, const QString &label = {})
{
    return {int(field.index), label};
}

//! Whom something is addressed to, or who does it.
template<typename T>
LawField somebody(const Field<T> &field, const QString &label)
{
    return {int(field.index), label, {Kind::Office, Kind::Organisation, Kind::Person, Kind::Jurisdiction}};
}

//! What something came out of.
template<typename T>
LawField occasion(const Field<T> &field)
{
    return {int(field.index),
            Words::tr("Mission, need, note or country"),
            {Kind::Mission, Kind::Need, Kind::Note, Kind::Recommendation, Kind::Jurisdiction}};
}

LawRows termRows()
{
    using namespace fields::term;
    return {scheme,
            Words::tr("Add a term"),
            Words::tr("No term yet."),
            Words::tr("Remove this term"),
            {{at(label, Words::tr("Label"))}, {at(labelFr)}, {at(colour), at(pattern)}},
            {{at(code), at(rank)}, {at(definition)}, {at(definitionFr)}, {at(exclusive)}, {at(broader)}},
            Words::tr("Passage and counterparts in other schemes")};
}

LawRows mappingRows()
{
    using namespace fields::termMapping;
    return {fromTerm,
            Words::tr("Add a counterpart"),
            Words::tr("No counterpart in another scheme yet."),
            Words::tr("Remove this counterpart"),
            {{at(toTerm, Words::tr("Term of another scheme"))},
             {at(relation, Words::tr("That term is"))},
             {at(author)},
             {at(note)}}};
}

LawRows stepRows()
{
    using namespace fields::datedStep;
    return {provision,
            Words::tr("Add a step"),
            Words::tr("No dated step yet."),
            Words::tr("Remove this step"),
            {{at(step), at(date)}},
            {{at(passage)}, {at(note)}}};
}

LawChildLinks passageLinks()
{
    using namespace fields::passage;
    return {source, locator.index, Words::tr("Add a passage"), Words::tr("No passage of this source yet.")};
}

LawRows nameRows()
{
    using namespace fields::jurisdictionName;
    return {jurisdiction,
            Words::tr("Add a name"),
            Words::tr("No other name yet."),
            Words::tr("Remove this name"),
            {{at(text, Words::tr("Name")), at(language)}},
            {{at(form), at(period)}, {at(usedBy)}}};
}

LawRows statusRows()
{
    using namespace fields::statusNote;
    return {jurisdiction,
            Words::tr("Add a note on status"),
            Words::tr("No note on status yet."),
            Words::tr("Remove this note"),
            {{at(text)}, {at(assertedBy), at(period)}},
            {{at(source)}}};
}

LawChildLinks participationLinks()
{
    using namespace fields::participation;
    return {instrument, jurisdiction.index, Words::tr("Add a participation"), Words::tr("No country yet.")};
}

QList<LawSection> classificationLayout()
{
    using namespace fields::classification;
    return {
        {Words::tr("What it stands on"), {{at(passage)}, {at(assertedBy)}}},
        {Words::tr("What it says"),
         {{at(jurisdiction)}, {at(scheme)}, {at(terms)}, {at(polarity), at(statement)}}},
        {Words::tr("When"), {{at(validFrom), at(validTo)}, {at(asOf, Words::tr("As of: when it was said"))}}},
        {Words::tr("Review"), {{at(reviewState), at(reviewedOn)}, {at(reviewedBy)}}},
        {Words::tr("Remarks"), {{at(note)}, {at(sense, Words::tr("In which sense the term is used"))}}}};
}

QList<LawSection> treatmentLayout()
{
    using namespace fields::actTreatment;
    return {
        {Words::tr("What it stands on"), {{at(passage)}, {at(assertedBy)}, {at(certainty)}}},
        {Words::tr("What it says"),
         {{at(jurisdiction)},
          {at(actor), at(act)},
          {at(layer), at(treatment, Words::tr("Treatment"))},
          {at(condition)},
          {at(sanction)},
          {at(branch)}}},
        {Words::tr("When"), {{at(validFrom), at(validTo)}, {at(asOf, Words::tr("As of: when it was said"))}}},
        {Words::tr("Review"), {{at(reviewState), at(reviewedOn)}, {at(reviewedBy)}}},
        {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> provisionLayout()
{
    using namespace fields::provision;
    return {{Words::tr("Provision"),
             {{at(jurisdiction)}, {at(citation)}, {at(title)}, {at(branch), at(sanction)}}},
            {Words::tr("Dated steps"), {}, stepRows()},
            {Words::tr("Wording"), {{at(text)}, {at(passage)}}},
            {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> datedStepLayout()
{
    using namespace fields::datedStep;
    return {{Words::tr("Step"), {{at(provision)}, {at(step), at(date)}, {at(passage)}}},
            {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> sourceLayout()
{
    using namespace fields::source;
    return {{Words::tr("Source"),
             {{at(title)}, {at(issuer)}, {at(date), at(sourceKind)}, {at(language)}, {at(url)}}},
            {Words::tr("Passages"), {}, {}, passageLinks()},
            {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> passageLayout()
{
    using namespace fields::passage;
    return {{Words::tr("Place"), {{at(source)}, {at(locator), at(page)}}},
            {Words::tr("Words of the source"),
             {{at(quote)}, {at(language)}, {at(damageNote)}, {at(translation)}}}};
}

QList<LawSection> schemeLayout()
{
    using namespace fields::scheme;
    return {{Words::tr("Scheme"),
             {{at(title)},
              {at(titleFr)},
              {at(issuer)},
              {at(combinable, Words::tr("Terms can be combined: a country may stand under several"))}}},
            {Words::tr("Terms"), {}, termRows()},
            {Words::tr("About the scheme"),
             {{at(description)}, {at(descriptionFr)}, {at(date), at(language)}, {at(source)}, {at(rank)}}},
            {Words::tr("Stance of its author"), {{at(stance)}, {at(stancePassage)}}}};
}

QList<LawSection> termLayout()
{
    using namespace fields::term;
    return {{Words::tr("Term"), {{at(scheme)}, {at(label)}, {at(labelFr)}, {at(code), at(rank)}}},
            {Words::tr("On the map"), {{at(colour), at(pattern)}, {at(exclusive)}, {at(broader)}}},
            {Words::tr("Definition"), {{at(definition)}, {at(definitionFr)}, {at(origin)}, {at(passage)}}},
            {Words::tr("Counterparts in other schemes"), {}, mappingRows()}};
}

QList<LawSection> mappingLayout()
{
    using namespace fields::termMapping;
    return {{Words::tr("Counterpart"),
             {{at(fromTerm)}, {at(toTerm)}, {at(relation, Words::tr("The second term is"))}, {at(author)}}},
            {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> conflictLayout()
{
    using namespace fields::conflictNote;
    return {{Words::tr("Disagreement"),
             {{at(title)}, {at(conflict, Words::tr("Kind of disagreement"))}, {at(assertions)}}},
            {Words::tr("Comment of the editor"),
             {{at(comment)}, {at(author)}, {at(preferred, Words::tr("Preferred reading, if any"))}}}};
}

QList<LawSection> instrumentLayout()
{
    using namespace fields::instrument;
    return {
        {Words::tr("Instrument"),
         {{at(name)}, {at(nameFr)}, {at(code)}, {at(adopted), at(inForce)}, {at(depositary)}, {at(source)}}},
        {Words::tr("Participation"), {}, {}, participationLinks()},
        {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> participationLayout()
{
    using namespace fields::participation;
    return {{Words::tr("Participation"), {{at(instrument)}, {at(jurisdiction)}, {at(status)}}},
            {Words::tr("Steps"),
             {{at(signatureDate)},
              {at(action), at(actionDate)},
              {at(inForce, Words::tr("In force for it since"))}}},
            {Words::tr("Reservation and denunciation"),
             {{at(reservation)}, {at(denunciationDate), at(denunciationEffect)}}},
            {Words::tr("What it stands on"), {{at(source)}, {at(citation), at(certainty)}}},
            {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> jurisdictionLayout()
{
    using namespace fields::jurisdiction;
    return {{Words::tr("Country"), {{at(name)}, {at(code), at(jurisdictionKind)}, {at(parent)}}},
            {Words::tr("Names"), {}, nameRows()},
            {Words::tr("Notes on status"), {}, statusRows()},
            {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> nameLayout()
{
    using namespace fields::jurisdictionName;
    return {{Words::tr("Name"),
             {{at(jurisdiction)},
              {at(text, Words::tr("Name"))},
              {at(language), at(form)},
              {at(period)},
              {at(usedBy)}}}};
}

QList<LawSection> statusLayout()
{
    using namespace fields::statusNote;
    return {{Words::tr("Note on status"),
             {{at(jurisdiction)}, {at(text)}, {at(assertedBy)}, {at(period)}, {at(source)}}}};
}

QList<LawSection> statisticLayout()
{
    using namespace fields::statistic;
    return {{Words::tr("What it stands on"), {{at(passage)}, {at(source)}, {at(speaker), at(valueKind)}}},
            {Words::tr("Figure"), {{at(subject)}, {at(value), at(valueHigh)}, {at(unit)}, {at(population)}}},
            {Words::tr("Where and when"),
             {{at(territory)}, {at(territoryText, Words::tr("Territory in words"))}, {at(period)}}},
            {Words::tr("Remarks"), {{at(note)}}}};
}

QList<LawSection> needLayout()
{
    using namespace fields::need;
    return {{Words::tr("What is needed"),
             {{at(title, Words::tr("In a few words"))}, {at(jurisdiction)}, {at(pillar)}, {at(description)}}},
            {Words::tr("How it stands"), {{at(state), at(priority)}, {at(progress)}, {at(partner)}}},
            {Words::tr("Where it was found"), {{at(mission)}, {at(assessed)}, {at(passage)}}},
            {Words::tr("Follow-up"),
             {},
             {},
             {},
             {Kind::Recommendation, Kind::ActionItem, Kind::Project, Kind::Mission, Kind::Note}},
            {Words::tr("Handling"), {{at(sensitivity)}}}};
}

QList<Kind> followUpLinks()
{
    return {Kind::Jurisdiction, Kind::Mission, Kind::Need, Kind::Project, Kind::Note, Kind::Organisation};
}

QList<LawSection> recommendationLayout()
{
    using namespace fields::recommendation;
    return {{Words::tr("What is recommended"),
             {{at(text, Words::tr("Recommendation"))},
              {somebody(addressee, Words::tr("Addressed to"))},
              {at(addresseeText, Words::tr("Addressed to, in words"))}}},
            {Words::tr("How it stands"),
             {{at(state), at(due)}, {somebody(owner, Words::tr("Who follows it"))}, {at(carriedOverTo)}}},
            {Words::tr("Where it comes from"), {{occasion(origin)}}},
            {Words::tr("Links"), {}, {}, {}, followUpLinks()},
            {Words::tr("Remarks"), {{at(note)}}},
            {Words::tr("Handling"), {{at(sensitivity)}}}};
}

QList<LawSection> actionItemLayout()
{
    using namespace fields::actionItem;
    return {{Words::tr("What is to be done"),
             {{at(text, Words::tr("Action"))},
              {somebody(owner, Words::tr("Who does it"))},
              {somebody(addressee, Words::tr("Promised to"))},
              {at(addresseeText, Words::tr("Promised to, in words"))}}},
            {Words::tr("How it stands"), {{at(state), at(due)}, {at(carriedOverTo)}}},
            {Words::tr("Where it comes from"), {{occasion(origin)}}},
            {Words::tr("Links"), {}, {}, {}, followUpLinks()},
            {Words::tr("Remarks"), {{at(note)}}},
            {Words::tr("Handling"), {{at(sensitivity)}}}};
}

} // namespace

QList<LawSection> lawLayout(Kind kind)
{
    switch (kind) {
    case Kind::Classification:
        return classificationLayout();
    case Kind::ActTreatment:
        return treatmentLayout();
    case Kind::Provision:
        return provisionLayout();
    case Kind::DatedStep:
        return datedStepLayout();
    case Kind::Source:
        return sourceLayout();
    case Kind::Passage:
        return passageLayout();
    case Kind::Scheme:
        return schemeLayout();
    case Kind::Term:
        return termLayout();
    case Kind::TermMapping:
        return mappingLayout();
    case Kind::ConflictNote:
        return conflictLayout();
    case Kind::Instrument:
        return instrumentLayout();
    case Kind::Participation:
        return participationLayout();
    case Kind::Jurisdiction:
        return jurisdictionLayout();
    case Kind::JurisdictionName:
        return nameLayout();
    case Kind::StatusNote:
        return statusLayout();
    case Kind::Statistic:
        return statisticLayout();
    case Kind::Need:
        return needLayout();
    case Kind::Recommendation:
        return recommendationLayout();
    case Kind::ActionItem:
        return actionItemLayout();
    default:
        return {};
    }
}

bool hasLawForm(Kind kind)
{
    return !lawLayout(kind).isEmpty();
}

} // namespace chancery
