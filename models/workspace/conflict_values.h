// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <optional>

namespace chancery {

//! The fields of one atom that several people wrote at once, made into one value. Pure: the same on every replica.

//! Whether takeBoth() makes sense: what differs are texts in which two sides have something, or lists. Lines only where
//! the atom is all words and references.
bool canTakeBoth(const AtomSpec &atom, const QList<Record> &sides);
//! All values in one: lines "A / B", paragraphs one after the other (or \a merged, if there is one), lists united.
//! Written into \a target, in the order of \a sides.
void takeBoth(const AtomSpec &atom, const QList<Record> &sides, const std::optional<QString> &merged,
              Record &target);

} // namespace chancery
