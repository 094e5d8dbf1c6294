// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_chunks.h"

#include "models/sync/bundle_envelope.h"
#include "models/sync/bundle_keys.h"

#include <sodium.h>

#include <QtEndian>

#include <cstring>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using State = crypto_secretstream_xchacha20poly1305_state;

static_assert(crypto_secretstream_xchacha20poly1305_ABYTES == bundle::chunkOverhead);
static_assert(crypto_secretstream_xchacha20poly1305_HEADERBYTES == bundle::streamHeaderSize);
static_assert(crypto_secretstream_xchacha20poly1305_KEYBYTES == bundle::keySize);

constexpr quint8 tagMessage = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
constexpr quint8 tagFinal = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
constexpr qsizetype lengthSize = sizeof(quint32);

State *stateIn(SecretBytes &bytes)
{
    return reinterpret_cast<State *>(bytes.data());
}

const quint8 *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const quint8 *>(bytes.constData());
}

//! For both directions: init_push() draws the header itself, and but for that sets up what init_pull() does. With a
//! header of ours a simulation writes the same bytes again.
Result<SecretBytes> stateFor(const QByteArray &header, const SecretBytes &key)
{
    SecretBytes state(sizeof(State));
    if (state.isEmpty() || key.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    crypto_secretstream_xchacha20poly1305_init_pull(stateIn(state), bytesOf(header), key.data());
    return state;
}

} // namespace

BundleChunkWriter::BundleChunkWriter(QIODevice &out, QByteArray fileId)
    : m_out(out)
    , m_fileId(std::move(fileId))
{ }

Result<void> BundleChunkWriter::begin(const SecretBytes &key, const RandomSource &random)
{
    const QByteArray header = randomBytes(random, bundle::streamHeaderSize);
    auto state = stateFor(header, key);
    if (!state)
        return failure(std::move(state).error());
    m_state = std::move(*state);
    m_plaintext = SecretBytes(bundle::chunkSize);
    if (m_plaintext.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    return writeAll(m_out, header);
}

Result<void> BundleChunkWriter::write(QByteArrayView plaintext)
{
    while (!plaintext.isEmpty()) {
        // Not before there is more: the last chunk, whatever its size, must carry the final tag.
        if (m_filled == bundle::chunkSize)
            CHANCERY_TRY(seal(tagMessage));
        const qsizetype count = std::min(plaintext.size(), bundle::chunkSize - m_filled);
        std::memcpy(m_plaintext.data() + m_filled, plaintext.data(), size_t(count));
        m_filled += count;
        plaintext = plaintext.sliced(count);
    }
    return ok();
}

Result<void> BundleChunkWriter::finish()
{
    return seal(tagFinal);
}

Result<void> BundleChunkWriter::seal(quint8 tag)
{
    const qsizetype size = m_filled + bundle::chunkOverhead;
    m_sealed.resize(lengthSize + size);
    qToLittleEndian(quint32(size), m_sealed.data());
    crypto_secretstream_xchacha20poly1305_push(
        stateIn(m_state), reinterpret_cast<quint8 *>(m_sealed.data()) + lengthSize, nullptr,
        m_plaintext.data(), quint64(m_filled), bytesOf(m_fileId), quint64(m_fileId.size()), tag);
    m_filled = 0;
    return writeAll(m_out, m_sealed);
}

BundleChunkReader::BundleChunkReader(QIODevice &in, QByteArray fileId) : m_in(in), m_fileId(std::move(fileId))
{ }

Result<void> BundleChunkReader::begin(const SecretBytes &key)
{
    const auto header = readExactly(m_in, bundle::streamHeaderSize);
    if (!header)
        return failure(header.error());
    auto state = stateFor(*header, key);
    if (!state)
        return failure(std::move(state).error());
    m_state = std::move(*state);
    m_plaintext = SecretBytes(bundle::chunkSize);
    return m_plaintext.isEmpty() ? Result<void>(failure(ErrorCode::OutOfMemory)) : ok();
}

Result<QByteArrayView> BundleChunkReader::unread()
{
    while (m_position == m_size && !m_ended)
        CHANCERY_TRY(m_final ? finish() : next());
    return QByteArrayView(m_plaintext.data() + m_position, m_size - m_position);
}

Result<qsizetype> BundleChunkReader::sealedSize()
{
    const auto length = readExactly(m_in, lengthSize);
    if (!length)
        return failure(length.error());
    const auto size = qFromLittleEndian<quint32>(length->constData());
    if (size < bundle::chunkOverhead || size > bundle::chunkSize + bundle::chunkOverhead)
        return failure(ErrorCode::BundleDamaged, {}, u"a chunk of %1 bytes"_s.arg(size));
    return qsizetype(size);
}

Result<void> BundleChunkReader::next()
{
    const auto size = sealedSize();
    if (!size)
        return failure(size.error());
    const auto sealed = readExactly(m_in, *size);
    if (!sealed)
        return failure(sealed.error());
    quint8 tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(stateIn(m_state), m_plaintext.data(), nullptr, &tag,
                                                   bytesOf(*sealed), quint64(*size), bytesOf(m_fileId),
                                                   quint64(m_fileId.size()))
        != 0)
        return failure(ErrorCode::BundleDamaged, {}, u"a chunk is not as it was written"_s);
    m_position = 0;
    m_size = *size - bundle::chunkOverhead;
    m_final = tag == tagFinal;
    if (!m_final && (tag != tagMessage || m_size != bundle::chunkSize))
        return failure(ErrorCode::BundleDamaged, {}, u"a short chunk before the last"_s);
    return ok();
}

Result<void> BundleChunkReader::finish()
{
    const auto more = readUpTo(m_in, 1);
    if (!more)
        return failure(more.error());
    if (!more->isEmpty())
        return failure(ErrorCode::BundleDamaged, {}, u"bytes after the end"_s);
    m_ended = true;
    return ok();
}

} // namespace chancery
