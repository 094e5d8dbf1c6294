// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QDateTime>
#include <QSet>
#include <QStringList>

namespace chancery {

//! A mission's recurrence text, taken apart. Times are wall-clock times of the mission's zone.
struct RecurrenceLines
{
    QStringList rules; //!< the values of RRULE
    QList<QDateTime> added; //!< RDATE
    QSet<QDateTime> excluded; //!< EXDATE
    QSet<QDate> excludedDays; //!< EXDATE;VALUE=DATE: whatever the time
};

//! BadValue with the line that is no RRULE, EXDATE or RDATE. EXRULE (RFC 2445) is refused: its meaning was withdrawn.
Result<RecurrenceLines> readRecurrenceLines(const QString &lines, const QString &zone);

//! A content line without its parameters: name in upper case, TZID and VALUE=DATE or PERIOD, value.
struct RecurrenceLine
{
    QString name;
    QString timeZone;
    QString value;
};
RecurrenceLine splitRecurrenceLine(const QString &line);

//! `20170426`, `20170426T0930[00]`, with Z: converted from UTC to \a zone. Invalid if malformed.
QDateTime wallClockFromIcal(const QString &text, const QString &ownZone, const QString &zone);

} // namespace chancery
