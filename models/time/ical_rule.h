// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QDateTime>

#include <libical/ical.h>

//! The seam to libical; inside models/time only.
namespace chancery::ical {

//! An RRULE's value as libical holds it, with UNTIL as a wall-clock time of \a zone. BadValue if malformed.
Result<icalrecurrencetype> parseRule(const QString &value, const QString &zone, bool dateOnly);

icaltimetype fromWallClock(const QDateTime &clock, bool dateOnly);
//! Invalid for libical's null time.
QDateTime toWallClock(const icaltimetype &time);

//! True for FREQ=HOURLY, MINUTELY, SECONDLY.
bool isSubDaily(const icalrecurrencetype &rule);

} // namespace chancery::ical
