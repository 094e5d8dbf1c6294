// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/participation_cells.h"

#include "models/analysis/validity.h"
#include "models/records/law_fields.h"

#include <algorithm>

namespace chancery {

namespace {

namespace field = fields::participation;

bool isAsked(const Record &participation, const LawQuestion &question)
{
    const RecordIds &sources = question.filter.sources;
    return participation.get(field::instrument) == question.scheme
           && (sources.isEmpty() || sources.contains(participation.get(field::source)));
}

// Two records about one state may say different things: then both stand, as with any law.
void add(LawCell &cell, LawReading reading)
{
    cell.assertions += reading.assertions;
    for (LawReading &known : cell.readings) {
        if (known.terms == reading.terms) {
            known.assertions += reading.assertions;
            known.possible = known.possible && reading.possible;
            cell.possible = cell.possible && reading.possible;
            return;
        }
        known.contradicted = true;
        reading.contradicted = true;
    }
    cell.status = reading.contradicted ? LawStatus::Conflict : LawStatus::Asserted;
    cell.possible = reading.possible && (cell.readings.isEmpty() || cell.possible);
    cell.readings.append(reading);
}

} // namespace

QList<ParticipationState> participationTerms()
{
    return {ParticipationState::Party,     ParticipationState::ConsentGiven, ParticipationState::Signatory,
            ParticipationState::NotAParty, ParticipationState::Withdrawn,    ParticipationState::NotEligible};
}

RecordId participationTermId(const RecordId &instrument, ParticipationState state)
{
    return RecordId::derived({"participation-term", instrument.toBytes(), QByteArray::number(int(state))});
}

LawCells participationCells(const QList<Record> &participations, const LawQuestion &question)
{
    LawCells cells;
    for (const Record &participation : participations) {
        if (!isAsked(participation, question))
            continue;
        const ParticipationAt at = participationAt(participation, question.day);
        LawReading reading;
        reading.terms = {participationTermId(question.scheme, at.state)};
        reading.possible = at.possible;
        reading.assertions = {at.participation};
        add(cells[at.jurisdiction], reading);
    }
    return cells;
}

QList<QDate> participationChangeDays(const QList<Record> &participations, const LawQuestion &question)
{
    QList<QDate> days;
    for (const Record &participation : participations) {
        if (!isAsked(participation, question))
            continue;
        for (const auto &date :
             {field::signatureDate, field::actionDate, field::inForce, field::denunciationEffect}) {
            const PartialDate boundary = participation.get(date);
            if (!boundary.isEmpty())
                days += Validity{boundary, boundary, {}, {}}.changeDays();
        }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace chancery
