// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_envelope.h"

#include <QFileDevice>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using bundle::Lock;

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

Result<void> readMagic(QIODevice &in)
{
    const auto start = readUpTo(in, bundle::magicSize);
    if (!start)
        return failure(start.error());
    const QByteArrayView magic(bundle::magic, bundle::magicSize);
    if (*start == magic)
        return ok();
    if (magic.startsWith(*start))
        return failure(ErrorCode::FileTruncated);
    if (!start->startsWith(magic.first(bundle::nameSize)))
        return failure(ErrorCode::NotABundle);
    const quint8 version = quint8(start->at(bundle::nameSize));
    if (version != bundle::version)
        return failure(ErrorCode::UnsupportedFormat, {}, u"format version %1"_s.arg(version));
    return failure(ErrorCode::BundleDamaged, {}, u"line endings were changed on the way"_s);
}

Result<void> readRecipients(QIODevice &in, BundleEnvelope &envelope)
{
    const auto number = readExactly(in, 1);
    if (!number)
        return failure(number.error());
    const int count = quint8(number->at(0));
    if (count > bundle::maxRecipients)
        return failure(ErrorCode::TooLarge, {}, u"%1 recipients"_s.arg(count));
    if (count == 0)
        return failure(ErrorCode::BundleDamaged, {}, u"no recipients"_s);
    const auto bytes = readExactly(in, count * bundle::stanzaSize);
    if (!bytes)
        return failure(bytes.error());
    for (qsizetype at = 0; at < bytes->size(); at += bundle::stanzaSize) {
        envelope.recipients << BundleStanza{
            bytes->mid(at, bundle::keySize), bytes->mid(at + bundle::keySize, bundle::hintSize),
            bytes->mid(at + bundle::keySize + bundle::hintSize, bundle::wrappedSize)};
    }
    return ok();
}

Result<void> readPassphrase(QIODevice &in, BundlePassphrase &passphrase)
{
    const auto bytes = readExactly(in, bundle::passphraseSize);
    if (!bytes)
        return failure(bytes.error());
    passphrase.salt = bytes->first(bundle::saltSize);
    passphrase.passes = qFromLittleEndian<quint32>(bytes->constData() + bundle::saltSize);
    passphrase.memoryKib = qFromLittleEndian<quint32>(bytes->constData() + bundle::saltSize + 4);
    passphrase.wrapped = bytes->last(bundle::wrappedSize);
    if (passphrase.passes > bundle::maxPasses || passphrase.memoryKib > bundle::maxMemoryKib) {
        return failure(
            ErrorCode::TooLarge, {},
            u"Argon2id with %1 passes over %2 KiB"_s.arg(passphrase.passes).arg(passphrase.memoryKib));
    }
    if (passphrase.passes == 0 || passphrase.memoryKib < bundle::minMemoryKib)
        return failure(ErrorCode::BundleDamaged, {}, u"Argon2id without work"_s);
    return ok();
}

Result<void> readLocks(QIODevice &in, BundleEnvelope &envelope)
{
    const auto fixed = readExactly(in, 1 + bundle::fileIdSize + 1);
    if (!fixed)
        return failure(fixed.error());
    if (quint8(fixed->at(0)) != bundle::suite)
        return failure(ErrorCode::UnsupportedFormat, {}, u"suite %1"_s.arg(quint8(fixed->at(0))));
    envelope.fileId = fixed->mid(1, bundle::fileIdSize);
    envelope.lock = Lock(quint8(fixed->back()));
    switch (envelope.lock) {
    case Lock::Recipients:
        return readRecipients(in, envelope);
    case Lock::Passphrase:
        return readPassphrase(in, envelope.passphrase);
    }
    return failure(ErrorCode::UnsupportedFormat, {}, u"lock %1"_s.arg(quint8(fixed->back())));
}

QString pathOf(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return file ? file->fileName() : QString();
}

tl::unexpected<Error> writeError(const QIODevice &out)
{
    const auto *file = qobject_cast<const QFileDevice *>(&out);
    const bool full = file && file->error() == QFileDevice::ResourceError;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, pathOf(out), out.errorString());
}

} // namespace

QByteArray BundleEnvelope::locks() const
{
    QByteArray bytes(bundle::magic, bundle::magicSize);
    bytes += char(bundle::suite);
    bytes += fileId;
    bytes += char(lock);
    if (lock == Lock::Passphrase) {
        bytes += passphrase.salt;
        bytes += littleEndian(passphrase.passes);
        bytes += littleEndian(passphrase.memoryKib);
        bytes += passphrase.wrapped;
        return bytes;
    }
    bytes += char(recipients.size());
    for (const BundleStanza &stanza : recipients) {
        bytes += stanza.ephemeral;
        bytes += stanza.hint;
        bytes += stanza.wrapped;
    }
    return bytes;
}

QByteArray BundleEnvelope::authenticated() const
{
    return locks() + commitment;
}

QByteArray BundleEnvelope::toBytes() const
{
    return authenticated() + mac;
}

Result<BundleEnvelope> readEnvelope(QIODevice &in)
{
    CHANCERY_TRY(readMagic(in));
    BundleEnvelope envelope;
    CHANCERY_TRY(readLocks(in, envelope));
    const auto tags = readExactly(in, 2 * bundle::tagSize);
    if (!tags)
        return failure(tags.error());
    envelope.commitment = tags->first(bundle::tagSize);
    envelope.mac = tags->last(bundle::tagSize);
    return envelope;
}

Result<BundleHeader> BundleHeader::read(QIODevice &in)
{
    const auto envelope = readEnvelope(in);
    if (!envelope)
        return failure(envelope.error());
    return BundleHeader{envelope->fileId, envelope->lock == Lock::Passphrase,
                        int(envelope->recipients.size())};
}

Result<QByteArray> readUpTo(QIODevice &in, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < size) {
        const qint64 count = in.read(bytes.data() + filled, size - filled);
        if (count < 0)
            return failure(ErrorCode::FileNotReadable, pathOf(in), in.errorString());
        if (count == 0)
            break;
        filled += count;
    }
    bytes.truncate(filled);
    return bytes;
}

Result<QByteArray> readExactly(QIODevice &in, qsizetype size)
{
    auto bytes = readUpTo(in, size);
    if (bytes && bytes->size() < size)
        return failure(ErrorCode::FileTruncated, pathOf(in));
    return bytes;
}

Result<void> writeAll(QIODevice &out, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 count = out.write(bytes.data(), bytes.size());
        if (count <= 0)
            return writeError(out);
        bytes = bytes.sliced(count);
    }
    return ok();
}

Result<void> flush(QIODevice &out)
{
    auto *file = qobject_cast<QFileDevice *>(&out);
    if (file && !file->flush())
        return writeError(out);
    return ok();
}

} // namespace chancery
