// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace chancery {

class Workspace;

//! Codes of the countries of the advisor's own region: the one with the fewest members, since the others are
//! organisations of states. Empty in a file without regions.
QStringList homeRegionCodes(const Workspace &workspace);

} // namespace chancery
