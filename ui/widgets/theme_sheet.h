// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

namespace chancery::theme {

//! The application's style sheet in these tones: what the palette alone cannot say.
QString sheet(const Tones &tones);

} // namespace chancery::theme
