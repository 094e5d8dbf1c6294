// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace chancery {

//! A recurrence set of RFC 5545: a first wall-clock time and RRULE, EXDATE and RDATE lines. Times of a QDateTime here
//! are wall-clock times of `zone`; their own spec is UTC and means nothing.
struct RecurrenceSet
{
    QDateTime start;
    bool dateOnly = false;
    QString zone; //!< IANA name; empty: floating
    QString lines; //!< content lines, unfolded, one a line: RRULE:..., EXDATE;TZID=...:..., RDATE:...
};

//! How far an expansion may go. Counted in steps and not in seconds, so that it ends the same everywhere.
struct RecurrenceLimits
{
    int maxOccurrences = 10000;
    int maxSteps = 2000000;
};

//! The wall-clock starts from..to (both included), ascending, without those of EXDATE. The start itself always counts as
//! an occurrence, as RFC 5545 says. BadValue for a rule that is malformed or not supported (the offending line is the
//! subject), TooLarge when a limit is reached: `FREQ=SECONDLY` over a year, or a rule that goes on without a match.
Result<QList<QDateTime>> expandRecurrence(const RecurrenceSet &set, const QDateTime &from,
                                          const QDateTime &to, const RecurrenceLimits &limits = {});

//! Checks the lines of a mission's recurrence; BadValue with the offending line.
Result<void> checkRecurrence(const QString &lines);

} // namespace chancery
