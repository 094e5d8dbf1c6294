// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/common/field_words.h"
#include "models/items/sync/line_difference.h"

#include <QColor>
#include <QSet>

namespace chancery {

//! Values as rich text for a label. What differs carries a mark before the line and a background: never the colour
//! alone.
namespace conflicthtml {

QString lines(const QList<ComparedLine> &lines, const QColor &background);
//! Each field of an atom on a line of its own; \a differing says of which ones the values are not the same.
QString fields(const QList<fieldwords::Line> &fields, const QSet<QString> &differing,
               const QColor &background, const QColor &muted);

} // namespace conflicthtml

} // namespace chancery
