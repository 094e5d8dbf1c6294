// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/cartography/map_style.h"

#include <QBrush>

class QChart;
class QChartView;
class QWidget;

//! Charts in the colours and letters of the program.
namespace chancery::chartlook {

void dress(QChart &chart, const QWidget &widget);
//! The fill of a term as on the map, with its pattern.
QBrush brushOf(const TermFill &fill, const QWidget &widget);
//! The chart as a picture, twice as fine as on the screen.
QImage picture(QChartView &view);

} // namespace chancery::chartlook
