// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

namespace chancery {

//! The pane that shows what the law is in each country, on a day, by whom.
std::unique_ptr<Pane> makeMapPane(const PaneContext &context);
PaneSpec mapPaneSpec();

} // namespace chancery
