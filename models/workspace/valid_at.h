// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <QDate>

namespace chancery {

//! Whether a record holds, or may hold, on a day: assertions by their validity (half-open), names and tenures by their
//! period, missions by start and end. A record without dates always does.
bool isValidAt(const Record &record, QDate day);

} // namespace chancery
