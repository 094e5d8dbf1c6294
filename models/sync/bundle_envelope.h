// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_file.h"
#include "models/sync/bundle_layout.h"

namespace chancery {

//! The file key for one device: who it is shows only to those who know its public key.
struct BundleStanza
{
    QByteArray ephemeral; //!< X25519 public key
    QByteArray hint; //!< 4 bytes of a hash of file id, ephemeral and recipient
    QByteArray wrapped; //!< the file key, sealed
};

//! The file key for whoever knows a passphrase.
struct BundlePassphrase
{
    QByteArray salt;
    quint32 passes = 0;
    quint32 memoryKib = 0;
    QByteArray wrapped;
};

//! The header of a bundle as it stands in the file.
struct BundleEnvelope
{
    QByteArray fileId;
    bundle::Lock lock = bundle::Lock::Recipients;
    QList<BundleStanza> recipients;
    BundlePassphrase passphrase;
    QByteArray commitment; //!< to the file key: no second key opens this file to something else
    QByteArray mac; //!< of all before it, under the file key

    //! What the commitment, and then the MAC, stand behind.
    QByteArray locks() const;
    QByteArray authenticated() const;
    QByteArray toBytes() const;
};

//! The errors of BundleHeader::read(). Nothing is authenticated yet; every number is within its limits.
Result<BundleEnvelope> readEnvelope(QIODevice &in);

//! Reads until \a size bytes are there or the file ends. FileNotReadable.
Result<QByteArray> readUpTo(QIODevice &in, qsizetype size);
//! FileTruncated if there are fewer.
Result<QByteArray> readExactly(QIODevice &in, qsizetype size);
//! DiskFull, FileNotWritable.
Result<void> writeAll(QIODevice &out, QByteArrayView bytes);
//! What a file keeps in its buffer goes to the system, so that a full disk shows.
Result<void> flush(QIODevice &out);

} // namespace chancery
