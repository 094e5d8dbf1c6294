// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

namespace chancery {

//! The calendar, for app/desktop.
std::unique_ptr<Pane> makeCalendarPane(const PaneContext &context);
PaneSpec calendarPaneSpec();

} // namespace chancery
