// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ranks.h"

namespace chancery {

Ranks::Ranks(Database &database) : m_stamps(database) { }

Ranks::Pending::Pending(Ranks &ranks, Dot dot, qint64 hlc) : m_ranks(ranks)
{
    m_ranks.m_pendingDot = dot;
    m_ranks.m_pendingHlc = hlc;
}

Ranks::Pending::~Pending()
{
    m_ranks.m_pendingDot = {};
}

PrecedenceOf Ranks::function()
{
    return [this](Dot dot) { return of(dot); };
}

Precedence Ranks::of(Dot dot)
{
    const auto stamp = m_stamps.stamp(dot);
    if (!stamp) {
        if (!m_error)
            m_error = stamp.error();
        return {};
    }
    Precedence rank = stamp->precedence();
    if (dot == m_pendingDot)
        rank.hlc = m_pendingHlc;
    return rank;
}

Result<void> Ranks::takeError()
{
    if (!m_error)
        return ok();
    const Error error = *m_error;
    m_error.reset();
    return failure(error);
}

} // namespace chancery
