// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/shared_gazetteer.h"

#include <functional>
#include <memory>

namespace chancery {

class AsOfDay;
class Pane;
class Prompts;
class UiSettings;
class Workspace;

//! What a pane is given. Everything outlives the pane; the pane goes before the file is closed.
struct PaneContext
{
    Workspace &workspace;
    Prompts &prompts;
    UiSettings &settings;
    AsOfDay &asOf;
    SharedGazetteer places{}; //!< one for all panes
};

//! Makes a pane; see PaneSpec.
using PaneFactory = std::function<std::unique_ptr<Pane>(const PaneContext &)>;

} // namespace chancery
