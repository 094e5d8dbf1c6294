// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_compression.h"
#include "models/sync/bundle_keys.h"
#include "models/sync/bundle_signature.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! A length comes from the content, which may be hostile: memory grows with the bytes that are there.
constexpr qsizetype firstAllocation = 64 * 1024;

class SealedBundleReader : public BundleReader
{
public:
    SealedBundleReader(QIODevice &in, BundleEnvelope envelope)
        : m_envelope(std::move(envelope))
        , m_header{m_envelope.fileId, m_envelope.lock == bundle::Lock::Passphrase,
                   int(m_envelope.recipients.size())}
        , m_chunks(in, m_envelope.fileId)
        , m_decompressor(m_chunks)
    { }

    Result<void> begin(const OpenedBundleKey &opened, const DeviceKeys *keys)
    {
        CHANCERY_TRY(m_chunks.begin(chunkKey(opened.fileKey)));
        const auto addresses = take(2 * bundle::keySize * m_header.recipients);
        if (!addresses)
            return failure(addresses.error());
        // Passed on by a recipient to somebody to whom the sender did not write.
        if (opened.recipient >= 0
            && addresses->mid(2 * bundle::keySize * opened.recipient, 2 * bundle::keySize)
                   != keys->device() + keys->box())
            return failure(ErrorCode::NotForUs, {}, u"sealed anew by somebody else"_s);
        m_digest.emplace(m_envelope, *addresses);
        return ok();
    }

    const BundleHeader &header() const override { return m_header; }

    Result<QByteArray> read(qsizetype size) override
    {
        CHANCERY_TRY(m_state);
        auto content = readContent(size);
        if (!content)
            m_state = failure(content.error());
        return content;
    }

    Result<void> verify(const QByteArray &device) override
    {
        CHANCERY_TRY(m_state);
        const auto verified = verifyRest(device);
        m_state = failure(verified ? Error{ErrorCode::Internal, {}, u"read to its end"_s} : verified.error());
        return verified;
    }

private:
    Result<QByteArray> readContent(qsizetype size)
    {
        QByteArray content;
        while (content.size() < size) {
            const qsizetype from = content.size();
            content.resize(std::min(size, std::max(firstAllocation, 2 * from)));
            const auto count = m_decompressor.read(content.data() + from, content.size() - from);
            if (!count)
                return failure(count.error());
            if (from + *count < content.size())
                return failure(ErrorCode::BundleDamaged, {}, u"the content ends early"_s);
        }
        m_digest->add(content);
        return content;
    }

    Result<void> verifyRest(const QByteArray &device)
    {
        QByteArray buffer(firstAllocation, Qt::Uninitialized);
        for (qsizetype size = buffer.size(); size == buffer.size();) {
            const auto count = m_decompressor.read(buffer.data(), buffer.size());
            if (!count)
                return failure(count.error());
            size = *count;
            m_digest->add(QByteArrayView(buffer).first(size));
        }
        const auto signature = take(bundle::signatureSize);
        if (!signature)
            return failure(signature.error());
        const auto rest = m_chunks.unread();
        if (!rest)
            return failure(rest.error());
        if (!rest->isEmpty())
            return failure(ErrorCode::BundleDamaged, {}, u"bytes after the signature"_s);
        if (!m_digest->isSignedBy(device, *signature))
            return failure(ErrorCode::BadSignature, QString::fromLatin1(device.toHex()));
        return ok();
    }

    //! From the plaintext, beside the compressed content.
    Result<QByteArray> take(qsizetype size)
    {
        QByteArray bytes;
        while (bytes.size() < size) {
            const auto unread = m_chunks.unread();
            if (!unread)
                return failure(unread.error());
            if (unread->isEmpty())
                return failure(ErrorCode::BundleDamaged, {}, u"the plaintext ends early"_s);
            const QByteArrayView part = unread->first(std::min(unread->size(), size - bytes.size()));
            bytes += part;
            m_chunks.consume(part.size());
        }
        return bytes;
    }

    BundleEnvelope m_envelope;
    BundleHeader m_header;
    BundleChunkReader m_chunks;
    BundleDecompressor m_decompressor;
    std::optional<BundleDigest> m_digest;
    Result<void> m_state; //!< after an error, or the end, there is nothing to go on with
};

} // namespace

Result<std::unique_ptr<BundleReader>> BundleReader::open(QIODevice &in, const BundleOpener &opener)
{
    auto envelope = readEnvelope(in);
    if (!envelope)
        return failure(std::move(envelope).error());
    const auto opened = openKey(*envelope, opener);
    if (!opened)
        return failure(opened.error());
    auto reader = std::make_unique<SealedBundleReader>(in, std::move(*envelope));
    CHANCERY_TRY(reader->begin(*opened, opener.keys));
    return reader;
}

} // namespace chancery
