// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/law_as_of.h"

namespace chancery {

//! One question about acts: what an act by an actor meets with in law, sanction or practice. Tokens of the kind
//! act-treatment.
struct ActSubject
{
    QString actor;
    QString act;
    QString layer;

    bool operator==(const ActSubject &) const = default;
};

//! The subjects of \a treatments, in the order of their tokens, each once.
QList<ActSubject> actSubjects(const QList<Record> &treatments);

//! The same for all files and devices.
RecordId actSchemeId(const ActSubject &subject);
RecordId actTermId(const ActSubject &subject, const QString &treatment);
//! The treatments that are terms of such a scheme, by rank; "unknown" and "not-stated" are statements, no terms.
QStringList actTermTokens();

//! Treatments of acts as if they were classifications under schemes, one scheme a subject, so that lawAsOf() answers
//! for acts as it does for schemes: contradictions, imprecise dates, stale and rejected assertions. An assertion keeps
//! the id of its treatment, a term has the token as code and no label. Pure; any thread.
LawRecords actRecords(const QList<Record> &treatments, const QList<Record> &passages,
                      const QList<Record> &conflictNotes);

} // namespace chancery
