// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/stamp_table.h"

namespace chancery {

//! The rank of a write among concurrent ones: its clock, then its actor's 16 bytes. Read only where values differ.
class Ranks
{
public:
    explicit Ranks(Database &database);

    //! The write of the transaction that is under way, whose stamp is not in the file yet.
    void setPending(Dot dot, qint64 hlc);
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
