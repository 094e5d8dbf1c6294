// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"

namespace chancery {

//! Kept twice: as a row in the file, so that it need not grow, and as the length of the lock file while it is open, so
//! that the write-ahead log can grow (pages that are free inside the file are of no use to the log).
constexpr qint64 reserveBytes = 4 * 1024 * 1024;

//! The row, if there is none.
Result<void> writeReserve(Database &database);

} // namespace chancery
