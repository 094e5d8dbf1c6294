// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"
#include "models/store/peer.h"

namespace chancery {

//! The table of devices.
class PeerTable
{
public:
    explicit PeerTable(Database &database);

    Result<QList<Peer>> all(); //!< by name
    Result<std::optional<Peer>> find(const QByteArray &device);
    Result<void> save(const Peer &peer); //!< adds or replaces; BadValue for keys that are none

private:
    Database &m_database;
};

} // namespace chancery
