// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record_id.h"

namespace chancery {

//! libsodium's random bytes.
RandomSource systemRandom();
//! The system's clock, Unix milliseconds UTC.
Clock systemClock();

} // namespace chancery
