// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace chancery::cli {

//! What --mission, --country or --tag names. One that is not there is refused with names that are near.
Result<RecordRef> packSubset(Invocation &call, Workspace &workspace);

} // namespace chancery::cli
