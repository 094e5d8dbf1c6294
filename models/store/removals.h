// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/record_tables.h"

namespace chancery {

//! What others tell asks first if it would remove more than 20 records, or at least 5 and more than one in 20 of the
//! living. \a gone: by how many there are fewer living ones already, because of it.
Result<bool> removesTooMany(RecordTables &tables, qint64 removed, qint64 gone = 0);

} // namespace chancery
