// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/content_lines.h"
#include "models/exchange/parsed.h"

#include <QDateTime>
#include <QHash>

namespace chancery::icalendar {

//! The lines of one VEVENT.
struct RawEvent
{
    QList<content::Line> lines; //!< its own properties
    QStringList nested; //!< VALARM and the like, verbatim
    int line = 0;
};

//! The zone names of the file's VTIMEZONEs that are not IANA names themselves.
using ZoneNames = QHash<QString, QString>;

//! A date or time as a property gives it.
struct EventTime
{
    QDateTime clock; //!< wall clock in `zone`; invalid if malformed
    bool dateOnly = false;
    QString zone; //!< IANA name, "UTC", or empty for floating
    bool unknownZone = false; //!< a TZID that stands for no zone we know; read as floating

    PartialDate toPartial() const;
};

EventTime readTime(const content::Line &line, const ZoneNames &zones);
//! The wall-clock time after an RFC 5545 duration: days as days, hours as time that passes. Invalid if malformed.
QDateTime afterDuration(const EventTime &start, const QString &duration);

//! Who an ATTENDEE or ORGANIZER of another program is: group_name and role.
Record foreignParticipant(const content::Line &line);

//! One VEVENT, read.
struct ReadEvent
{
    ParsedRecord parsed; //!< a mission; of an override only what it says of itself
    QString uid;
    EventTime recurrenceId; //!< of an override; invalid for a master
    EventTime start;
    bool cancelled = false;
    bool unknownZone = false;
};

Result<ReadEvent> readEvent(const RawEvent &raw, const ZoneNames &zones);

} // namespace chancery::icalendar
