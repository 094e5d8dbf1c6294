// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/parsed.h"

namespace chancery::icalendar {

//! Reads the VEVENTs of RFC 5545: a master becomes a mission, a component with a RECURRENCE-ID an override of it (never a
//! replacement; alone in a file it changes the mission that is there, or is rejected). Times keep wall clock and IANA
//! zone; Windows and vendors' zone names are mapped. Properties that are not understood stay verbatim in ical_extra.
Parsed parse(const QByteArray &bytes);

//! Who takes part, for an ATTENDEE or ORGANIZER line.
struct Attendee
{
    Record participant;
    QString name; //!< of the person, office, organisation or group
};

//! A mission with what belongs to it.
struct Event
{
    Record mission;
    QList<Record> overrides;
    QList<Attendee> attendees;
    QStringList tags;
};

//! Writes VCALENDAR with a VTIMEZONE for each zone used. Dates that are not known to the day are written as all-day spans
//! with their truth in X-CHANCERY-START and X-CHANCERY-END, which parse() prefers. Missions without any date are left
//! out: RFC 5545 has no event without a start. \a stamp is the DTSTAMP, UTC.
QByteArray write(const QList<Event> &events, const QDateTime &stamp);
//! False for a mission that write() leaves out.
bool canWrite(const Record &mission);

} // namespace chancery::icalendar
