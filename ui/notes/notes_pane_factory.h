// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace chancery {

class Pane;
struct PaneContext;

//! Notes in Markdown.
std::unique_ptr<Pane> makeNotesPane(const PaneContext &context);

} // namespace chancery
