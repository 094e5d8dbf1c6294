// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/merge/join.h"
#include "models/store/database.h"

namespace chancery {

//! A write, by whom and when.
struct StampedDot
{
    Dot dot;
    qint64 hlc = 0; //!< hybrid logical clock, as in Stamp; 0 if the transaction is not known here
    QByteArray actor; //!< 16 bytes; empty for an unknown one
    QString user;
    QString device;

    Precedence precedence() const { return {hlc, actor}; }
    qint64 time() const { return hlc >> 16; } //!< Unix milliseconds, by the writer's clock
};

//! Reads who wrote which transaction (tables sync_dot and sync_actor).
class StampTable
{
public:
    explicit StampTable(Database &database);

    Result<StampedDot> stamp(Dot dot);

private:
    Database &m_database;
    Statement m_find;
};

} // namespace chancery
