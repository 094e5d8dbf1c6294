// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

namespace chancery {

//! Law in numbers: instruments by country, countries by term over time, figures with their sources.
std::unique_ptr<Pane> makeChartsPane(const PaneContext &context);
PaneSpec chartsPaneSpec();

} // namespace chancery
