// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"

#include <QIcon>

class QWidget;

namespace chancery {

//! Colour and pattern of a term as on the map, small, in the theme of the program, as sharp as \a widget.
QIcon termIcon(const TermFill &fill, const QWidget &widget);
//! The size it is drawn for.
QSize termIconSize();

} // namespace chancery
