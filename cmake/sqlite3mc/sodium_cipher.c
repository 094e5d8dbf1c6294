// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sodium_cipher.h"

#include <sodium.h>

void chancery_chacha20_xor(void *data, size_t size, const uint8_t *key, const uint8_t *nonce, uint32_t counter)
{
    // libsodium ends the program rather than let the counter go round, and it starts anywhere
    const uint64_t room = ((UINT64_C(1) << 32) - counter) * 64;
    const size_t first = size < room ? size : (size_t)room;
    uint8_t *bytes = data;
    crypto_stream_chacha20_ietf_xor_ic(bytes, bytes, first, nonce, counter, key);
    if (first < size)
        crypto_stream_chacha20_ietf_xor_ic(bytes + first, bytes + first, size - first, nonce, 0, key);
}

void chancery_poly1305(const uint8_t *message, size_t size, const uint8_t *key, uint8_t *tag)
{
    crypto_onetimeauth_poly1305(tag, message, size, key);
}
