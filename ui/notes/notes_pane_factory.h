// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pane_spec.h"

namespace chancery {

//! Notes in Markdown.
std::unique_ptr<Pane> makeNotesPane(const PaneContext &context);
PaneSpec notesPaneSpec();

} // namespace chancery
