// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/change_set.h"

#include <QLocale>

namespace chancery {

class Workspace;

//! Workspace::titleOf(), but of a jurisdiction the name it has today in the language of \a locale.
QString localName(const Workspace &workspace, const RecordRef &ref, const QLocale &locale);

} // namespace chancery
