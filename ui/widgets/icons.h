// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

namespace chancery::icons {

//! An icon of resources/icons by name (`map`), drawn crisp at any size and in the palette's colours at the time of
//! painting, so that it follows a change of theme by itself.
QIcon icon(const QString &name);
//! The same in one fixed colour.
QIcon icon(const QString &name, const QColor &colour);
//! The same in one role of the palette, as on a filled button.
QIcon icon(const QString &name, QPalette::ColorRole role);
QPixmap pixmap(const QString &name, int size, const QColor &colour, qreal ratio);

} // namespace chancery::icons
