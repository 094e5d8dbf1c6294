// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/stamp_table.h"

namespace chancery {

//! The rank of a write among concurrent ones: its clock, then its actor's 16 bytes. Read only where values differ.
class Ranks
{
public:
    //! While it lives: the write that is under way, whose stamp is not in the file yet. It must not outlive its
    //! transaction: when that is rolled back, the same name may come to mean another's write.
    class Pending
    {
    public:
        Pending(Ranks &ranks, Dot dot, qint64 hlc);
        ~Pending();
        Q_DISABLE_COPY_MOVE(Pending)

    private:
        Ranks &m_ranks;
    };

    explicit Ranks(Database &database);

    Precedence of(Dot dot);
    PrecedenceOf function();
    //! What went wrong since the last call, if anything: the ranks given since are not to be trusted.
    Result<void> takeError();

private:
    StampTable m_stamps;
    Dot m_pendingDot;
    qint64 m_pendingHlc = 0;
    std::optional<Error> m_error;
};

} // namespace chancery
