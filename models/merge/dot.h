// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>

#include <compare>

namespace chancery {

//! Marks one committed transaction: the n-th of an actor. Actors are named here by their ordinal in the file
//! (table sync_actor); a file copy that may be a clone writes as a new actor, so a dot is never reused.
struct Dot
{
    quint32 actor = 0;
    quint64 counter = 0;

    auto operator<=>(const Dot &) const = default;
    friend size_t qHash(const Dot &dot, size_t seed = 0) { return qHashMulti(seed, dot.actor, dot.counter); }
};

} // namespace chancery
