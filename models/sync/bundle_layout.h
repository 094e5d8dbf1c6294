// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

// The numbers of a bundle of format version 1; FORMAT.md says what they mean. They stand in files: never changed.
namespace chancery::bundle {

constexpr quint8 version = 1; //!< byte 5 of the magic
constexpr char magic[] = "DSYNC\x01\r\n\x1a";
constexpr qsizetype magicSize = 9;
constexpr qsizetype nameSize = 5; //!< of the magic, before the version
constexpr quint8 suite = 1;

enum class Lock : quint8 {
    Recipients = 1,
    Passphrase = 2,
};

constexpr qsizetype fileIdSize = 16;
constexpr qsizetype keySize = 32;
constexpr qsizetype hintSize = 4;
constexpr qsizetype wrappedSize = keySize + 16;
constexpr qsizetype stanzaSize = keySize + hintSize + wrappedSize;
constexpr qsizetype saltSize = 16;
constexpr qsizetype passphraseSize = saltSize + 4 + 4 + wrappedSize;
constexpr qsizetype tagSize = 32; //!< of the commitment, and of the MAC

constexpr int maxRecipients = 64;
constexpr qsizetype maxHeaderSize = 64 * 1024;
static_assert(magicSize + 1 + fileIdSize + 2 + maxRecipients * stanzaSize + 2 * tagSize <= maxHeaderSize);

// Argon2id: what is written, and what a file may ask of its reader.
constexpr quint32 passes = 3;
constexpr quint32 memoryKib = 256 * 1024;
constexpr quint32 maxPasses = 8;
constexpr quint32 minMemoryKib = 8;
constexpr quint32 maxMemoryKib = 256 * 1024;

constexpr qsizetype chunkSize = 64 * 1024; //!< of plaintext
constexpr qsizetype chunkOverhead = 17;
constexpr qsizetype streamHeaderSize = 24;
constexpr qsizetype signatureSize = 64;

constexpr int compressionLevel = 3;
constexpr int windowLog = 22;
constexpr int maxWindowLog = 23;
constexpr qint64 maxContentSize = qint64(1) << 36;
// A reader stops once there is more content than base + factor × compressed; a writer stays below half of each.
constexpr qint64 ratioBase = qint64(64) << 20;
constexpr qint64 ratioFactor = 2048;

} // namespace chancery::bundle
