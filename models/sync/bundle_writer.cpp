// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_compression.h"
#include "models/sync/bundle_keys.h"
#include "models/sync/bundle_signature.h"

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

class SealedBundleWriter : public BundleWriter
{
public:
    SealedBundleWriter(QIODevice &out, BundleEnvelope envelope, QByteArray addresses, SecretBytes signingKey)
        : m_out(out)
        , m_envelope(std::move(envelope))
        , m_addresses(std::move(addresses))
        , m_signingKey(std::move(signingKey))
        , m_digest(m_envelope, m_addresses)
        , m_chunks(out, m_envelope.fileId)
        , m_compressor(m_chunks)
    { }

    Result<void> begin(const SecretBytes &fileKey, const RandomSource &random)
    {
        CHANCERY_TRY(writeAll(m_out, m_envelope.toBytes()));
        CHANCERY_TRY(m_chunks.begin(chunkKey(fileKey), random));
        return m_chunks.write(m_addresses);
    }

    QByteArray fileId() const override { return m_envelope.fileId; }

    Result<void> write(QByteArrayView content) override
    {
        CHANCERY_TRY(m_state);
        if (m_finished)
            return failure(ErrorCode::Internal, {}, u"a finished bundle takes no more"_s);
        m_digest.add(content);
        return m_state = m_compressor.add(content);
    }

    Result<void> finish() override
    {
        CHANCERY_TRY(m_state);
        if (m_finished)
            return failure(ErrorCode::Internal, {}, u"a bundle finishes once"_s);
        m_finished = true;
        return m_state = close();
    }

private:
    Result<void> close()
    {
        CHANCERY_TRY(m_compressor.finish());
        CHANCERY_TRY(m_chunks.write(m_digest.sign(m_signingKey)));
        CHANCERY_TRY(m_chunks.finish());
        return flush(m_out);
    }

    QIODevice &m_out;
    BundleEnvelope m_envelope;
    QByteArray m_addresses;
    SecretBytes m_signingKey;
    BundleDigest m_digest;
    BundleChunkWriter m_chunks;
    BundleCompressor m_compressor;
    Result<void> m_state; //!< after an error there is nothing to go on with
    bool m_finished = false;
};

} // namespace

Result<std::unique_ptr<BundleWriter>> BundleWriter::create(QIODevice &out, const BundleSeal &seal,
                                                           const DeviceKeys &signer,
                                                           const RandomSource &random)
{
    auto sealed = sealNewKey(seal, random);
    if (!sealed)
        return failure(std::move(sealed).error());
    SecretBytes signingKey = signer.signingKey().clone();
    if (signingKey.isEmpty())
        return failure(ErrorCode::OutOfMemory);
    auto writer = std::make_unique<SealedBundleWriter>(out, std::move(sealed->envelope),
                                                       addressesOf(seal.recipients), std::move(signingKey));
    CHANCERY_TRY(writer->begin(sealed->fileKey, random));
    return writer;
}

} // namespace chancery
