// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/device.h"
#include "tests/sync/simulation/world.h"

namespace chancery::simulation {

//! Bundles in their real container: sealed to all devices, signed, compressed.
class SealedCourier : public Courier
{
public:
    Result<QByteArray> seal(const Bundle &bundle, int devices) override;
    Result<Bundle> open(const QByteArray &file, int device) override;

private:
    Result<const DeviceKeys *> keysOf(int device);

    std::map<int, DeviceKeys> m_keys;
    quint32 m_random = 0;
};

} // namespace chancery::simulation
