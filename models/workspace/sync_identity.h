// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/device.h"

#include <optional>

namespace chancery {

class Store;

//! The keys of this device: made on first use, kept in the file.
class SyncIdentity
{
public:
    explicit SyncIdentity(Store &store);

    //! Makes them if there are none; ReadOnly on a file opened for reading.
    Result<const DeviceKeys *> keys();
    //! Null if there are none yet.
    Result<const DeviceKeys *> existing();
    Result<DeviceCard> card();

private:
    Store &m_store;
    std::optional<DeviceKeys> m_keys;
};

} // namespace chancery
