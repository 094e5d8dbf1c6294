// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_content.h"

// The numbers of a bundle's content; FORMAT.md says what they mean. They stand in files: never changed.
namespace chancery::content {

enum class Section : quint16 {
    Manifest = 1,
    Stamps = 2,
    Rows = 3,
    Revisions = 4,
    Blobs = 5,
    End = 255,
};

constexpr quint16 critical = 1; //!< flag: who does not know the section must not go on
constexpr quint16 more = 2; //!< flag: the next frame continues this one
constexpr qsizetype frameHead = 8;
constexpr qsizetype frameLimit = 1 << 20;
constexpr qsizetype batchSize = 256 * 1024; //!< where a writer closes a frame of many items

constexpr qsizetype messageLimit = 16 << 20; //!< frames that continue each other, together
constexpr qsizetype expandedLimit = 64 << 20; //!< the values of a record, equal ones counted each time
constexpr int atomLimit = 64;
constexpr int dotLimit = 4096; //!< in a register, and of parents
constexpr int actorLimit = 65536;
constexpr qsizetype textLimit = 64 * 1024;
constexpr qsizetype blobChunk = 256 * 1024;
constexpr qint64 blobLimit = qint64(1) << 40;
constexpr qsizetype rememberedIds = 4'000'000;

constexpr qsizetype idSize = 16;
constexpr qsizetype keySize = 32;
constexpr qsizetype hashSize = 32;

inline tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::BundleDamaged, {}, detail);
}

} // namespace chancery::content
