// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/participation_state.h"

#include "models/analysis/validity.h"
#include "models/records/law_fields.h"

#include <QHash>

namespace chancery {

namespace {

namespace field = fields::participation;

Holds since(const PartialDate &date, QDate day)
{
    return date.isEmpty() ? Holds::No : Validity{date, {}, {}, {}}.holdsOn(day);
}

// A succession binds from its own date, with effect back to the predecessor's; other consents only once in force.
PartialDate bindingFrom(const Record &participation)
{
    const PartialDate inForce = participation.get(field::inForce);
    if (!inForce.isEmpty() || participation.get(field::action) != u"succession")
        return inForce;
    return participation.get(field::actionDate);
}

} // namespace

ParticipationAt participationAt(const Record &participation, QDate day)
{
    ParticipationAt at{
        ParticipationState::NotAParty, false, participation.get(field::jurisdiction), participation.id(), {}};
    if (participation.get(field::action) == u"not-eligible") {
        at.state = ParticipationState::NotEligible;
        return at;
    }
    // the last step reached is the answer; a step that is only possible is named, and marked so
    const std::pair<PartialDate, ParticipationState> steps[] = {
        {participation.get(field::denunciationEffect), ParticipationState::Withdrawn},
        {bindingFrom(participation), ParticipationState::Party},
        {participation.get(field::actionDate), ParticipationState::ConsentGiven},
        {participation.get(field::signatureDate), ParticipationState::Signatory},
    };
    for (const auto &[date, state] : steps) {
        const Holds holds = since(date, day);
        if (holds == Holds::No)
            continue;
        at.state = state;
        at.possible = holds == Holds::Possibly;
        at.since = date;
        return at;
    }
    return at;
}

QList<ParticipationAt> participationsAt(const QList<Record> &participations, const RecordId &instrument,
                                        const RecordIds &jurisdictions, QDate day)
{
    QHash<RecordId, ParticipationAt> found;
    for (const Record &participation : participations) {
        if (participation.get(field::instrument) == instrument)
            found.insert(participation.get(field::jurisdiction), participationAt(participation, day));
    }
    QList<ParticipationAt> answers;
    answers.reserve(jurisdictions.size());
    for (const RecordId &jurisdiction : jurisdictions)
        answers.append(
            found.value(jurisdiction, {ParticipationState::NotCovered, false, jurisdiction, {}, {}}));
    return answers;
}

} // namespace chancery
