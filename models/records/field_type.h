// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/schema.h"

#include <QString>

namespace chancery {

//! The type in kebab-case, as the command line and the registry of kinds name it.
QString fieldTypeName(FieldType type);

} // namespace chancery
