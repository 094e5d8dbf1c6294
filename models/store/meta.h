// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/database.h"

#include <QByteArray>

namespace chancery {

//! Keys of the table `meta`. Written at creation: library, created, min_reader.
namespace meta {
constexpr char library[] = "library"; //!< 16 random bytes, the same in every replica
constexpr char former[] = "former"; //!< ids of libraries that it belonged to before, 16 bytes each
constexpr char epoch[] = "epoch"; //!< counts up when the library is started anew from a backup
constexpr char registry[] = "registry"; //!< digest of the kinds and atoms that the last writer knew
constexpr char purged[] =
    "purged"; //!< Unix milliseconds of the last time that old deletions lost their content
constexpr char created[] = "created"; //!< Unix milliseconds
constexpr char minReader[] = "min_reader"; //!< the oldest schema version that may read the file
constexpr char instance[] =
    "instance"; //!< 16 random bytes that the anchor of the actor outside the file has too
constexpr char restored[] = "restored"; //!< 1 after a restore, until a new actor was minted
} // namespace meta

Result<QByteArray> metaBytes(const Database &database, const char *key); //!< empty if there is none
Result<qint64> metaInteger(const Database &database, const char *key, qint64 fallback = 0);
Result<void> setMeta(Database &database, const char *key, const QByteArray &value);
Result<void> setMeta(Database &database, const char *key, qint64 value);
Result<void> removeMeta(Database &database, const char *key);

} // namespace chancery
