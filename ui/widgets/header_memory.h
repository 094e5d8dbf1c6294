// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QHeaderView;

namespace chancery {

class UiSettings;

//! Widths, order and sorting of a table's columns stay as the person left them: restored now, kept at each change under
//! \a name. Columns can be moved from then on. \a settings outlives the header.
void rememberColumns(QHeaderView &header, const QString &name, UiSettings &settings);

} // namespace chancery
