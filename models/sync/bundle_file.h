// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/device.h"

#include <QIODevice>

#include <memory>

namespace chancery {

//! To whom a bundle is sealed: devices, or whoever knows a passphrase.
struct BundleSeal
{
    struct Recipient
    {
        QByteArray device; //!< Ed25519 public key: bound by the signature
        QByteArray box; //!< X25519 public key: wraps the file key
    };

    QList<Recipient> recipients; //!< at most 64
    QString passphrase; //!< instead of recipients: Argon2id
};

//! The container of a bundle, format version 1: magic, header (who can open it), libsodium secretstream in chunks of
//! 64 KiB with a final tag, inside it zstd, inside that the content and an Ed25519 signature over header and content.
//! Writes plaintext nowhere. Byte by byte: FORMAT.md.
class BundleWriter
{
public:
    //! \a out is open for writing and empty. BadValue (no recipient, or a passphrase beside them; a key that is none),
    //! TooLarge, PassphraseTooShort, OutOfMemory, DiskFull, FileNotWritable.
    static Result<std::unique_ptr<BundleWriter>> create(QIODevice &out, const BundleSeal &seal,
                                                        const DeviceKeys &signer, const RandomSource &random);
    virtual ~BundleWriter() = default;

    virtual QByteArray fileId() const = 0; //!< 16 random bytes, in clear in the header
    virtual Result<void> write(QByteArrayView content) = 0;
    //! Signature and final chunk; nothing may be written after it.
    virtual Result<void> finish() = 0;
};

//! What stands in clear at the start of a bundle.
struct BundleHeader
{
    QByteArray fileId;
    bool byPassphrase = false;
    int recipients = 0;

    //! NotABundle, FileTruncated, UnsupportedFormat, TooLarge, FileNotReadable. Reads the header alone.
    static Result<BundleHeader> read(QIODevice &in);
};

//! What opens a bundle; the keys outlive the reader.
struct BundleOpener
{
    const DeviceKeys *keys = nullptr;
    QString passphrase;
};

//! Reads the content once from start to end. Only after verify() did all of it go through unchanged: nothing that was
//! read before may be acted upon. So an import reads twice: verify, then join.
class BundleReader
{
public:
    //! NotForUs (sealed to others), PassphraseNeeded, WrongPassphrase, BundleDamaged, FileTruncated, and the errors of
    //! BundleHeader::read(). Argon2id takes a second and up to 256 MiB.
    static Result<std::unique_ptr<BundleReader>> open(QIODevice &in, const BundleOpener &opener);
    virtual ~BundleReader() = default;

    virtual const BundleHeader &header() const = 0;
    //! Exactly \a size bytes of content, or an error (BundleDamaged, FileTruncated, TooLarge). Never allocates more than
    //! asked for and a fixed window.
    virtual Result<QByteArray> read(qsizetype size) = 0;
    //! Reads what is left: final tag, no bytes after it, and the signature of \a device (32 bytes, which the content
    //! itself names). BadSignature, BundleDamaged.
    virtual Result<void> verify(const QByteArray &device) = 0;
};

} // namespace chancery
