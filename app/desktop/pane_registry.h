// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

#include <QList>

namespace chancery {

//! The panes of this program, in the order of the rail.
QList<PaneSpec> paneSpecs();

} // namespace chancery
