// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"
#include "models/records/record.h"

namespace chancery {

//! How a term is drawn: as it says itself; without a colour of its own in a neutral one, and a pattern, by its rank.
TermFill termFill(const Record &term);

} // namespace chancery
