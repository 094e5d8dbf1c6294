// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/record_state.h"
#include "models/workspace/seed_loader.h"

namespace chancery {

//! The reference data as the actor `seed` tells it (its ordinal in the file is \a seedOrdinal), to be joined like any
//! other: presence at the version with which a record came, each atom at the one in which its value last changed. So an
//! untouched default moves on with the data, what somebody edited conflicts only if that very default changed, and what
//! somebody deleted stays deleted. All dots are covered by { seedOrdinal: seed.version }.
QList<RecordState> seedStates(const SeedData &seed, quint32 seedOrdinal);

} // namespace chancery
