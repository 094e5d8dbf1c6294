// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/verify.h"

namespace chancery {

//! Adds what is wrong with the books of exchange to \a report; nothing if the file is too old to have them.
Result<void> verifySyncTables(const Database &database, VerifyReport &report);

} // namespace chancery
