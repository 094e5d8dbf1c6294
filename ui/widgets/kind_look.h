// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/kind.h"

#include <QString>

namespace chancery {

//! The kind's icon in resources/icons.
QString kindIcon(Kind kind);
//! The kind's name as people read it: "Mission", "Organisation".
QString kindName(Kind kind);
//! The same for several: "Missions", "Organisations".
QString kindPluralName(Kind kind);

} // namespace chancery
