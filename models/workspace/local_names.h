// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QLocale>

namespace chancery {

class Workspace;

//! Workspace::titleOf(), but in the language of \a locale where it can be told: of a jurisdiction the name it has today,
//! of a scheme, term, instrument or region its French title.
QString localName(const Workspace &workspace, const RecordRef &ref, const QLocale &locale);

} // namespace chancery
