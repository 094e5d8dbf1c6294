// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/platform/system_sources.h"

#include <sodium.h>

#include <chrono>

namespace chancery {

RandomSource systemRandom()
{
    if (sodium_init() < 0)
        qFatal("libsodium finds no source of random bytes");
    return [](quint8 *bytes, size_t count) { randombytes_buf(bytes, count); };
}

Clock systemClock()
{
    return [] {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return qint64(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    };
}

} // namespace chancery
