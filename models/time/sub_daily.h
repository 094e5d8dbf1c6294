// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/time/ical_rule.h"
#include "models/time/recurrence.h"

namespace chancery {

//! Walks rules of FREQ=HOURLY, MINUTELY and SECONDLY day by day. libical 3 goes through them second by second within one
//! call and cannot be stopped: a rule that never matches would hang the program.
Result<QList<QDateTime>> expandSubDaily(const icalrecurrencetype &rule, const QDateTime &start,
                                        const QDateTime &from, const QDateTime &to,
                                        const RecurrenceLimits &limits);

} // namespace chancery
