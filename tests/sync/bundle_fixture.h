// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_chunks.h"
#include "models/sync/bundle_keys.h"
#include "models/sync/bundle_signature.h"

#include <QBuffer>
#include <QtEndian>

#include <memory>
#include <random>

// Bundles in memory, whose every byte follows from a seed; honest ones and such as no writer of ours would write.
namespace chancery::test {

inline RandomSource seededRandom(quint64 seed)
{
    auto engine = std::make_shared<std::mt19937_64>(seed);
    return [engine](quint8 *bytes, size_t count) {
        for (size_t i = 0; i < count; ++i)
            bytes[i] = quint8((*engine)());
    };
}

inline DeviceKeys deviceOf(quint64 seed)
{
    auto keys = DeviceKeys::generate(seededRandom(seed));
    if (!keys)
        qFatal("no keys");
    return std::move(*keys);
}

inline BundleSeal sealTo(std::initializer_list<const DeviceKeys *> devices)
{
    BundleSeal seal;
    for (const DeviceKeys *keys : devices)
        seal.recipients << BundleSeal::Recipient{keys->device(), keys->box()};
    return seal;
}

//! A content that neither repeats itself nor is without any pattern.
inline QByteArray contentOf(qsizetype size)
{
    std::mt19937 engine(7);
    QByteArray content(size, Qt::Uninitialized);
    for (char &byte : content)
        byte = char('a' + (engine() >> 8) % 19);
    return content;
}

inline Result<QByteArray> sealed(const QByteArray &content, const BundleSeal &seal, const DeviceKeys &signer,
                                 quint64 seed = 1)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = BundleWriter::create(buffer, seal, signer, seededRandom(seed));
    if (!writer)
        return failure(writer.error());
    CHANCERY_TRY((*writer)->write(content));
    CHANCERY_TRY((*writer)->finish());
    return buffer.data();
}

//! The first \a size bytes, and then to the end.
inline Result<QByteArray> opened(const QByteArray &bundle, const BundleOpener &opener,
                                 const QByteArray &signer, qsizetype size)
{
    QBuffer buffer;
    buffer.setData(bundle);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = BundleReader::open(buffer, opener);
    if (!reader)
        return failure(reader.error());
    auto content = (*reader)->read(size);
    if (!content)
        return content;
    CHANCERY_TRY((*reader)->verify(signer));
    return content;
}

template<typename T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::NothingToDo : result.error().code;
}

//! A sealed file of any plaintext: what a sender could write who means harm.
class ForgedBundle
{
public:
    explicit ForgedBundle(const BundleSeal &seal, quint64 seed = 1) : m_random(seededRandom(seed))
    {
        auto key = sealNewKey(seal, m_random);
        if (!key)
            qFatal("no key");
        m_key = std::move(*key);
    }

    const BundleEnvelope &envelope() const { return m_key.envelope; }

    QByteArray signature(const QByteArray &addresses, const QByteArray &content,
                         const DeviceKeys &signer) const
    {
        BundleDigest digest(m_key.envelope, addresses);
        digest.add(content);
        return digest.sign(signer.signingKey());
    }

    QByteArray of(const QByteArray &plaintext)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        buffer.write(m_key.envelope.toBytes());
        BundleChunkWriter chunks(buffer, m_key.envelope.fileId);
        if (!chunks.begin(chunkKey(m_key.fileKey), m_random) || !chunks.write(plaintext) || !chunks.finish())
            qFatal("no chunks");
        return buffer.data();
    }

    //! A second commitment, under a MAC that is right.
    void commitTo(const QByteArray &commitment)
    {
        SecretBytes macKey(32);
        crypto_kdf_derive_from_key(macKey.data(), 32, 1, "DSYNC v1", m_key.fileKey.data());
        m_key.envelope.commitment = commitment;
        const QByteArray bytes = m_key.envelope.authenticated();
        crypto_generichash(reinterpret_cast<quint8 *>(m_key.envelope.mac.data()), 32,
                           reinterpret_cast<const quint8 *>(bytes.constData()), size_t(bytes.size()),
                           macKey.data(), macKey.size());
    }

    struct Chunk
    {
        QByteArray plaintext;
        quint8 tag;
    };
    QByteArray ofChunks(const QList<Chunk> &chunks) const
    {
        QByteArray file = m_key.envelope.toBytes() + QByteArray(24, 'h');
        crypto_secretstream_xchacha20poly1305_state state;
        crypto_secretstream_xchacha20poly1305_init_pull(
            &state, reinterpret_cast<const quint8 *>("hhhhhhhhhhhhhhhhhhhhhhhh"),
            chunkKey(m_key.fileKey).data());
        for (const Chunk &chunk : chunks) {
            QByteArray bytes(4 + chunk.plaintext.size() + 17, Qt::Uninitialized);
            qToLittleEndian(quint32(bytes.size() - 4), bytes.data());
            crypto_secretstream_xchacha20poly1305_push(
                &state, reinterpret_cast<quint8 *>(bytes.data()) + 4, nullptr,
                reinterpret_cast<const quint8 *>(chunk.plaintext.constData()),
                quint64(chunk.plaintext.size()),
                reinterpret_cast<const quint8 *>(m_key.envelope.fileId.constData()), 16, chunk.tag);
            file += bytes;
        }
        return file;
    }

private:
    RandomSource m_random;
    SealedBundleKey m_key;
};

} // namespace chancery::test
