// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/record_state.h"

#include <functional>

namespace chancery {

//! The join of a delta-state causal map: of ours stays what the other side holds too or has not seen (\a top does not
//! cover it); of theirs comes what we hold too or have not seen (\a known). Idempotent, commutative and associative
//! over replicas whose vectors are true. A purged value gives way to the same write with content.
//! After Almeida, Shoker, Baquero: Delta State Replicated Data Types (2018).
Register join(const Register &local, const VersionVector &known, const Register &incoming,
              const VersionVector &top);
RecordState join(const RecordState &local, const VersionVector &known, const RecordState &incoming,
                 const VersionVector &top);

//! Which of several writes is shown: the later by hybrid logical clock, then by the actor's 16 bytes, so that all
//! replicas show the same. Values are compared first: equal ones count as one.
struct Precedence
{
    qint64 hlc = 0;
    QByteArray actor;

    auto operator<=>(const Precedence &other) const
    {
        if (hlc != other.hlc)
            return hlc <=> other.hlc;
        return QByteArrayView(actor).compare(other.actor) <=> 0;
    }
    bool operator==(const Precedence &) const = default;
};
using PrecedenceOf = std::function<Precedence(Dot)>;

//! A register as it is shown: the entries of the visible value, and the others with the visible ones first in rank.
struct Choice
{
    QList<Dot> visible; //!< the writes that carry the visible value, ascending
    QByteArray value;
    bool purged = false; //!< no write has content
    Register others; //!< what else stands, by rank, highest first
};

//! An atom's register: equal values collapse, the highest rank wins. \a entries is not empty.
Choice chooseValue(const Register &entries, const PrecedenceOf &precedence);
//! Presence: alive beats dead, whatever the clocks say.
Choice choosePresence(const Register &entries, const PrecedenceOf &precedence);

} // namespace chancery
