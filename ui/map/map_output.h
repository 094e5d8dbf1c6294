// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_export.h"

class QPrinter;

namespace chancery::mapoutput {

//! The sheet on one landscape page.
void print(QPrinter &printer, const Basemap &basemap, const MapScene &scene, const MapSheet &sheet);

} // namespace chancery::mapoutput
