// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

namespace chancery {

//! Exchange with other devices, and the fields that hold several values because of it.
std::unique_ptr<Pane> makeSyncPane(const PaneContext &context);
PaneSpec syncPaneSpec();

} // namespace chancery
