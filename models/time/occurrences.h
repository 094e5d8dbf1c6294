// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/records/result.h"

namespace chancery {

//! One time that a mission takes place.
struct Occurrence
{
    PartialDate start;
    PartialDate end;
    QString startZone; //!< IANA name; empty: floating, or a day
    QString endZone;
    bool allDay = false;
    //! The wall-clock start by the rule, `20170426` or `20170426T093000`; empty for a mission that does not recur. What
    //! an occurrence-override carries as recurrence_id.
    QString recurrenceId;
    RecordId overrideId; //!< the override that changed this occurrence
    bool overridden = false;
    bool cancelled = false; //!< by its override; a view shows it struck through or not at all

    bool operator==(const Occurrence &) const = default;
};

//! When a mission takes place within the days from..to (both included, as wall-clock days of the mission's own zone),
//! ascending. A mission whose start is not known to the day, or that does not recur, has one occurrence with its dates as
//! they are, if they may touch the window; a mission without dates has none. \a overrides are its occurrence-override
//! records. Errors as expandRecurrence(): show such a mission by its first start.
Result<QList<Occurrence>> occurrences(const Record &mission, const QList<Record> &overrides, QDate from,
                                      QDate to);

//! The recurrence id of an occurrence that starts then.
QString recurrenceIdOf(QDate day, QTime time = {});

} // namespace chancery
