// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/kind.h"
#include "models/records/value.h"

namespace chancery {

//! The typed key of a field: its kind, its position in the kind's field table, its snake_case name (JSON key and column).
template<typename T>
struct Field
{
    using Type = T;

    Kind kind;
    quint8 index;
    const char *name;
};

} // namespace chancery
