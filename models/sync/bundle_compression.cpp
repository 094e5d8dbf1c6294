// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_compression.h"

#include "models/sync/bundle_layout.h"

#include <zstd.h>
#include <zstd_errors.h>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! One block of zstd holds 128 KiB and can be as small as four bytes; a flushed piece of this size can be too.
constexpr qsizetype densePiece = 4 * 1024;

ErrorCode codeOf(size_t code)
{
    switch (ZSTD_getErrorCode(code)) {
    case ZSTD_error_frameParameter_windowTooLarge:
        return ErrorCode::TooLarge;
    case ZSTD_error_memory_allocation:
        return ErrorCode::OutOfMemory;
    default:
        return ErrorCode::BundleDamaged;
    }
}

tl::unexpected<Error> zstdError(size_t code)
{
    return failure(codeOf(code), {}, QString::fromLatin1(ZSTD_getErrorName(code)));
}

} // namespace

BundleCompressor::BundleCompressor(BundleChunkWriter &out)
    : m_out(out)
    , m_context(ZSTD_createCCtx())
    , m_buffer(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized)
{
    if (!m_context)
        return;
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, bundle::compressionLevel);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_windowLog, bundle::windowLog);
}

BundleCompressor::~BundleCompressor()
{
    ZSTD_freeCCtx(m_context);
}

Result<void> BundleCompressor::add(QByteArrayView content)
{
    if (content.size() > bundle::maxContentSize - m_content)
        return failure(ErrorCode::TooLarge, {}, u"more than %1 bytes"_s.arg(bundle::maxContentSize));
    while (!content.isEmpty()) {
        const bool dense = tooDense();
        const QByteArrayView piece =
            content.first(std::min(content.size(), dense ? densePiece : bundle::chunkSize));
        CHANCERY_TRY(run(piece, dense ? Flush::Yes : Flush::No));
        content = content.sliced(piece.size());
    }
    return ok();
}

Result<void> BundleCompressor::finish()
{
    return run({}, Flush::End);
}

//! Content that compresses too well to be told from an attack is compressed less well.
bool BundleCompressor::tooDense() const
{
    return m_content > bundle::ratioBase / 2 + bundle::ratioFactor / 2 * m_compressed;
}

Result<void> BundleCompressor::run(QByteArrayView content, Flush flush)
{
    if (!m_context)
        return failure(ErrorCode::OutOfMemory);
    constexpr ZSTD_EndDirective directives[] = {ZSTD_e_continue, ZSTD_e_flush, ZSTD_e_end};
    ZSTD_inBuffer in{content.data(), size_t(content.size()), 0};
    for (bool done = false; !done;) {
        ZSTD_outBuffer out{m_buffer.data(), size_t(m_buffer.size()), 0};
        const size_t left = ZSTD_compressStream2(m_context, &out, &in, directives[int(flush)]);
        if (ZSTD_isError(left))
            return failure(ErrorCode::Internal, {}, QString::fromLatin1(ZSTD_getErrorName(left)));
        CHANCERY_TRY(m_out.write(QByteArrayView(m_buffer.constData(), qsizetype(out.pos))));
        m_compressed += qint64(out.pos);
        done = flush == Flush::No ? in.pos == in.size : left == 0;
    }
    m_content += content.size();
    return ok();
}

BundleDecompressor::BundleDecompressor(BundleChunkReader &in) : m_in(in), m_context(ZSTD_createDCtx())
{
    if (m_context)
        ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, bundle::maxWindowLog);
}

BundleDecompressor::~BundleDecompressor()
{
    ZSTD_freeDCtx(m_context);
}

Result<qsizetype> BundleDecompressor::read(char *to, qsizetype size)
{
    if (!m_context)
        return failure(ErrorCode::OutOfMemory);
    qsizetype filled = 0;
    while (filled < size && !m_ended) {
        const auto from = m_in.unread();
        if (!from)
            return failure(from.error());
        const auto progress = step(*from, to + filled, size - filled);
        if (!progress)
            return failure(progress.error());
        m_in.consume(progress->consumed);
        filled += progress->produced;
        const bool stuck = progress->consumed == 0 && progress->produced == 0 && !m_ended;
        if (stuck && from->isEmpty())
            return failure(ErrorCode::BundleDamaged, {}, u"the compressed content is cut"_s);
    }
    return filled;
}

Result<BundleDecompressor::Progress> BundleDecompressor::step(QByteArrayView from, char *to, qsizetype size)
{
    ZSTD_inBuffer in{from.data(), size_t(from.size()), 0};
    ZSTD_outBuffer out{to, size_t(size), 0};
    const size_t left = ZSTD_decompressStream(m_context, &out, &in);
    if (ZSTD_isError(left))
        return zstdError(left);
    m_ended = left == 0;
    m_content += qint64(out.pos);
    m_compressed += qint64(in.pos);
    if (m_content > bundle::maxContentSize
        || m_content > bundle::ratioBase + bundle::ratioFactor * m_compressed)
        return failure(ErrorCode::TooLarge, {}, u"%1 bytes from %2"_s.arg(m_content).arg(m_compressed));
    return Progress{qsizetype(in.pos), qsizetype(out.pos)};
}

} // namespace chancery
