// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/dot.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace chancery {

//! The number of this way of merging. It changes whenever any text could come out otherwise: replicas must agree.
constexpr int textMergeVersion = 1;

//! Merges UTF-8 text by lines: what each side changed in the base, all at once, so that the order of the sides does not
//! matter; a pure function, the same on every replica. Equal changes count once. Line ends are LF, and CR is content.
//! nullopt: people choose. That is when sides touch the same or adjacent lines, or runs of identical lines, when they
//! add the same words, or take such away, in different places, or when a side differs from the base by more than 2000
//! lines or has more than 200 000. Never by time. A single side that differs from the base is always taken whole.
//! After Myers, An O(ND) Difference Algorithm (1986), and Khanna, Kunal, Pierce, A Formal Investigation of Diff3 (2007).
std::optional<QByteArray> mergeText(QByteArrayView base, const QList<QByteArray> &sides);

//! What each write of a text was made from; a write that is not in it has no parents.
using TextAncestry = QHash<Dot, QList<Dot>>;

//! The latest write that all of \a writes were made from: a common ancestor that is no ancestor of another one, the
//! greatest by dot if there are several. nullopt if there is none. Bounded by the size of \a ancestry; cycles end.
std::optional<Dot> mergeBase(const TextAncestry &ancestry, const QList<Dot> &writes);

} // namespace chancery
