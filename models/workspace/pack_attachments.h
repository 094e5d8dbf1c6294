// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"
#include "models/records/result.h"

namespace chancery {

class Store;

//! The content of an attachment, if \a from has it and \a to has not; within a transaction of \a to. Any other record has
//! none. FileCorrupt if it is not what its hash says.
Result<void> copyAttachment(const Record &record, Store &from, Store &to);

} // namespace chancery
