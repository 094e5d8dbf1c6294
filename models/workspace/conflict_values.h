// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record.h"

#include <optional>

namespace chancery {

//! The fields of one atom that several people wrote at once, made into one value. Pure: the same on every replica.

//! The long text of the atom, the only one and the only field of it in which the sides may differ; -1 otherwise.
int mergeableField(const AtomSpec &atom, const QList<Record> &sides);
//! A three-way merge of mergeableField() by lines; nullopt when people must choose.
std::optional<QString> mergedText(const AtomSpec &atom, const Record &base, const QList<Record> &sides);

//! Whether takeBoth() makes sense: only texts and references, at least one text or list in which two sides have
//! something, and no single reference that differs.
bool canTakeBoth(const AtomSpec &atom, const QList<Record> &sides);
//! All values in one: lines "A / B", paragraphs one after the other (or \a merged, if there is one), lists united.
//! Written into \a target, in the order of \a sides.
void takeBoth(const AtomSpec &atom, const QList<Record> &sides, const std::optional<QString> &merged,
              Record &target);

} // namespace chancery
