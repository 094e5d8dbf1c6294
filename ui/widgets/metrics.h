// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace chancery::metrics {

//! The grid: distances are multiples of 8 (4 within a control).
inline constexpr int tight = 4;
inline constexpr int unit = 8;
inline constexpr int gap = 16; //!< between groups
inline constexpr int wide = 24; //!< around pages and dialogs
inline constexpr int page = 32;
inline constexpr int control = 32; //!< height of a button or a line of text
inline constexpr int row = 36; //!< height of a list row of one line
inline constexpr int tallRow = 52; //!< of two lines
inline constexpr int icon = 20;
inline constexpr int radius = 6;

} // namespace chancery::metrics
