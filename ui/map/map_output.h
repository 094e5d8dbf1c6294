// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_export.h"

class QPrinter;

namespace chancery::mapoutput {

//! Writes the sheet as PNG, SVG or PDF, by the suffix of \a path. Errors: UnsupportedFormat, FileNotWritable, and
//! those of models/cartography/map_export.h.
Result<void> write(const QString &path, const Basemap &basemap, const MapScene &scene, const MapSheet &sheet);

//! The sheet on one landscape page.
void print(QPrinter &printer, const Basemap &basemap, const MapScene &scene, const MapSheet &sheet);

} // namespace chancery::mapoutput
