// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What sqlite3mc calls for a page: the same functions and bytes as its own, by libsodium.

#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// RFC 8439; the counter goes round at 2^32 and leaves the nonce alone.
void chancery_chacha20_xor(void *data, size_t size, const uint8_t *key, const uint8_t *nonce,
                           uint32_t counter);
void chancery_poly1305(const uint8_t *message, size_t size, const uint8_t *key, uint8_t *tag);

#ifdef __cplusplus
}
#else
#define chacha20_xor chancery_chacha20_xor
#define poly1305 chancery_poly1305
#endif
