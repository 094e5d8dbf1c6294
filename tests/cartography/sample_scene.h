// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"

namespace chancery {

//! A scene as a real one looks: six terms, conflicts, a denied, a possible and a stale assertion, an unknown one.
MapScene sampleScene();

//! Codes of Southeast Europe.
QStringList southeastEurope();

} // namespace chancery
