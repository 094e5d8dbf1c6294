// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace chancery {

//! The kinds of records. The numbers are stored in files and bundles: append only, never reuse or retype.
enum class Kind : quint16 {
    Any = 0, //!< in a reference: any kind
    Jurisdiction = 1,
    JurisdictionName = 2,
    StatusNote = 3,
    Region = 4,
    RegionMember = 5,
    Source = 6,
    Passage = 7,
    Scheme = 8,
    Term = 9,
    TermMapping = 10,
    Classification = 11,
    ActTreatment = 12,
    Provision = 13,
    DatedStep = 14,
    ConflictNote = 15,
    Instrument = 16,
    Participation = 17,
    Mission = 18,
    Leg = 19,
    Participant = 20,
    OccurrenceOverride = 21,
    Organisation = 22,
    Office = 23,
    Person = 24,
    Tenure = 25,
    ContactPoint = 26,
    NameVariant = 27,
    Note = 28,
    ActionItem = 29,
    Recommendation = 30,
    Project = 31,
    Statistic = 32,
    Link = 33,
    Tag = 34,
    Tagging = 35,
    Attachment = 36,
    Need = 37,
};

} // namespace chancery
