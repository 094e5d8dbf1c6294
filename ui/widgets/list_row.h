// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPen>

class QFont;
class QPainter;
class QRect;
class QString;
class QStyleOptionViewItem;

namespace chancery {

//! What the delegates of our lists are painted of.
namespace listrow {

//! Where the content of a row may stand; behind it, if it is selected or under the pointer, a rounded ground with \a edge.
QRect paintTile(QPainter *painter, const QStyleOptionViewItem &option, const QPen &edge = Qt::NoPen);
//! A line of text from the left of \a area, in its middle, cut off with an ellipsis where it is too long.
void paintLine(QPainter *painter, const QRect &area, const QFont &font, const QColor &colour,
               const QString &text);

} // namespace listrow

} // namespace chancery
