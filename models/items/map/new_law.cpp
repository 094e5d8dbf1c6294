// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/new_law.h"

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

template<typename Siblings>
qint64 nextRank(const Siblings &siblings, const Field<qint64> &rank)
{
    qint64 next = 1;
    for (const Record &sibling : siblings)
        next = std::max(next, sibling.get(rank) + 1);
    return next;
}

void setReference(Record &record, const Field<RecordId> &field, const RecordId &id)
{
    if (!id.isNull())
        record.set(field, id);
}

void startClassification(Record &record, const LawPlace &place)
{
    namespace field = fields::classification;
    setReference(record, field::jurisdiction, place.jurisdiction);
    setReference(record, field::scheme, place.scheme);
    record.set(field::polarity, u"is"_s).set(field::statement, u"stated"_s);
    record.set(field::reviewState, u"to-be-verified"_s);
    if (place.day.isValid())
        record.set(field::asOf, PartialDate(place.day));
}

void startTreatment(Record &record, const LawPlace &place)
{
    namespace field = fields::actTreatment;
    setReference(record, field::jurisdiction, place.jurisdiction);
    record.set(field::layer, u"law"_s).set(field::certainty, u"stated"_s);
    record.set(field::reviewState, u"to-be-verified"_s);
    if (place.day.isValid())
        record.set(field::asOf, PartialDate(place.day));
}

void startScheme(const Workspace &workspace, Record &record)
{
    namespace field = fields::scheme;
    record.set(field::rank, nextRank(workspace.all(Kind::Scheme), field::rank));
}

void startTerm(const Workspace &workspace, Record &record, const LawPlace &place)
{
    namespace field = fields::term;
    setReference(record, field::scheme, place.scheme);
    record.set(field::rank, nextRank(workspace.children(Kind::Term, place.scheme), field::rank));
    record.set(field::origin, u"stated"_s);
}

void startConflictNote(const Workspace &workspace, Record &record, const LawPlace &place)
{
    namespace field = fields::conflictNote;
    record.set(field::assertions, place.assertions).set(field::conflict, u"between-sources"_s);
    record.set(field::author, workspace.user());
}

//! The country of a mission; null if it leads to several.
RecordId countryOf(const Workspace &workspace, const Record &mission)
{
    RecordIds countries;
    const auto add = [&](const RecordId &country) {
        if (!country.isNull() && !countries.contains(country))
            countries.append(country);
    };
    add(mission.get(fields::mission::jurisdiction));
    for (const Record &leg : workspace.children(Kind::Leg, mission.id()))
        add(leg.get(fields::leg::jurisdiction));
    return countries.size() == 1 ? countries.first() : RecordId();
}

void startNeed(const Workspace &workspace, Record &record, const LawPlace &place)
{
    namespace field = fields::need;
    record.set(field::state, u"open"_s).set(field::sensitivity, u"internal"_s);
    if (!place.pillar.isEmpty())
        record.set(field::pillar, place.pillar);
    setReference(record, field::jurisdiction, place.jurisdiction);
    setReference(record, field::mission, place.mission);
    const Record mission = workspace.record(Kind::Mission, place.mission);
    if (mission.isNull()) {
        if (place.day.isValid())
            record.set(field::assessed, PartialDate(place.day));
        return;
    }
    if (place.jurisdiction.isNull())
        setReference(record, field::jurisdiction, countryOf(workspace, mission));
    const PartialDate start = mission.get(fields::mission::start);
    if (!start.isEmpty())
        record.set(field::assessed, start.isExact() ? PartialDate(start.earliest()) : start);
}

void startRecommendation(Record &record, const LawPlace &place)
{
    namespace field = fields::recommendation;
    record.set(field::state, u"open"_s).set(field::sensitivity, u"internal"_s);
    setReference(record, field::addressee, place.jurisdiction);
    setReference(record, field::origin, place.jurisdiction);
}

void startActionItem(Record &record, const LawPlace &place)
{
    namespace field = fields::actionItem;
    record.set(field::state, u"open"_s).set(field::sensitivity, u"internal"_s);
    setReference(record, field::origin, place.jurisdiction);
}

void startMission(Record &record, const LawPlace &place)
{
    setReference(record, fields::mission::jurisdiction, place.jurisdiction);
    if (place.day.isValid())
        record.set(fields::mission::start, PartialDate(place.day));
}

} // namespace

Record newLaw(Workspace &workspace, Kind kind, const LawPlace &place)
{
    Record record(kind, workspace.newId());
    beginLaw(workspace, record, place);
    return record;
}

void beginLaw(const Workspace &workspace, Record &record, const LawPlace &place)
{
    switch (record.kind()) {
    case Kind::Classification:
        startClassification(record, place);
        break;
    case Kind::ActTreatment:
        startTreatment(record, place);
        break;
    case Kind::Provision:
        setReference(record, fields::provision::jurisdiction, place.jurisdiction);
        break;
    case Kind::Scheme:
        startScheme(workspace, record);
        break;
    case Kind::Term:
        startTerm(workspace, record, place);
        break;
    case Kind::ConflictNote:
        startConflictNote(workspace, record, place);
        break;
    case Kind::Participation:
        setReference(record, fields::participation::jurisdiction, place.jurisdiction);
        setReference(record, fields::participation::instrument, place.instrument);
        break;
    case Kind::Passage:
        setReference(record, fields::passage::source, place.source);
        break;
    case Kind::Statistic:
        setReference(record, fields::statistic::territory, place.jurisdiction);
        break;
    case Kind::Need:
        startNeed(workspace, record, place);
        break;
    case Kind::Recommendation:
        startRecommendation(record, place);
        break;
    case Kind::ActionItem:
        startActionItem(record, place);
        break;
    case Kind::Mission:
        startMission(record, place);
        break;
    case Kind::Organisation:
        setReference(record, fields::organisation::jurisdiction, place.jurisdiction);
        break;
    case Kind::Office:
        setReference(record, fields::office::jurisdiction, place.jurisdiction);
        break;
    case Kind::StatusNote:
        setReference(record, fields::statusNote::jurisdiction, place.jurisdiction);
        break;
    default:
        break;
    }
}

} // namespace chancery
