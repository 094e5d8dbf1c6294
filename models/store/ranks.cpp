// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ranks.h"

namespace chancery {

Ranks::Ranks(Database &database) : m_database(database) { }

void Ranks::setPending(Dot dot, qint64 hlc)
{
    m_pendingDot = dot;
    m_pendingHlc = hlc;
}

PrecedenceOf Ranks::function()
{
    return [this](Dot dot) { return of(dot); };
}

Precedence Ranks::of(Dot dot)
{
    auto rank = read(dot);
    if (!rank) {
        if (!m_error)
            m_error = rank.error();
        return {};
    }
    if (dot == m_pendingDot)
        rank->hlc = m_pendingHlc;
    return *rank;
}

Result<Precedence> Ranks::read(Dot dot)
{
    if (!m_find.isValid()) {
        auto made = m_database.prepare("SELECT a.actor, coalesce(d.hlc, 0) FROM sync_actor a "
                                       "LEFT JOIN sync_dot d ON d.actor = a.ordinal AND d.n = ?2 "
                                       "WHERE a.ordinal = ?1");
        if (!made)
            return failure(std::move(made).error());
        m_find = std::move(*made);
    }
    m_find.bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter));
    const auto row = m_find.step();
    if (!row)
        return failure(row.error());
    Precedence rank;
    if (*row)
        rank = {m_find.integer(1), m_find.blob(0)};
    m_find.reset();
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
