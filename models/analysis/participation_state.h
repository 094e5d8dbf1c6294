// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QDate>

namespace chancery {

//! Where a jurisdiction stands towards an instrument on a day.
enum class ParticipationState {
    NotCovered, //!< no record
    NotEligible, //!< cannot become a party (not a member, not recognised by the depositary)
    NotAParty, //!< no signature, no consent on that day
    Signatory, //!< signed, not bound
    ConsentGiven, //!< ratified (accepted, approved, acceded), not yet in force for it
    Party,
    Withdrawn, //!< denounced, with effect
};

struct ParticipationAt
{
    ParticipationState state = ParticipationState::NotCovered;
    bool possible = false; //!< a date that decides is imprecise on that day
    RecordId jurisdiction;
    RecordId participation; //!< the record; null with NotCovered
    PartialDate since{}; //!< of the step that decides; empty where nothing was done

    bool isGap() const
    {
        return state != ParticipationState::Party && state != ParticipationState::NotEligible;
    }
    bool operator==(const ParticipationAt &) const = default;
};

//! From the dates of one participation. A succession without a date of entry into force binds from its own date.
ParticipationAt participationAt(const Record &participation, QDate day);

//! Each of \a jurisdictions in order, with its state towards \a instrument on \a day.
QList<ParticipationAt> participationsAt(const QList<Record> &participations, const RecordId &instrument,
                                        const RecordIds &jurisdictions, QDate day);

} // namespace chancery
