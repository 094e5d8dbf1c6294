// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace chancery {

class Pane;
struct PaneContext;

//! Organisations, offices and persons.
std::unique_ptr<Pane> makeContactsPane(const PaneContext &context);

} // namespace chancery
