// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

namespace chancery {

//! Organisations, offices and persons.
std::unique_ptr<Pane> makeContactsPane(const PaneContext &context);
PaneSpec contactsPaneSpec();

} // namespace chancery
