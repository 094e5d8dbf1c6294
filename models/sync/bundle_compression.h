// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_chunks.h"

#include <memory>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace chancery {

//! Content to one zstd frame, handed on as it comes.
class BundleCompressor
{
public:
    explicit BundleCompressor(BundleChunkWriter &out);
    ~BundleCompressor();
    BundleCompressor(const BundleCompressor &) = delete;
    BundleCompressor &operator=(const BundleCompressor &) = delete;

    //! TooLarge (more content than a bundle holds), OutOfMemory, and the errors of writing.
    Result<void> add(QByteArrayView content);
    Result<void> finish();

private:
    enum class Flush { No, Yes, End };
    Result<void> run(QByteArrayView content, Flush flush);
    bool tooDense() const;

    BundleChunkWriter &m_out;
    ZSTD_CCtx_s *m_context;
    QByteArray m_buffer;
    qint64 m_content = 0;
    qint64 m_compressed = 0;
};

//! And back: never more memory than the window, and no more content than the limits of total and ratio.
class BundleDecompressor
{
public:
    explicit BundleDecompressor(BundleChunkReader &in);
    ~BundleDecompressor();
    BundleDecompressor(const BundleDecompressor &) = delete;
    BundleDecompressor &operator=(const BundleDecompressor &) = delete;

    //! Fills \a size bytes, fewer only at the end of the frame. TooLarge (window, total or ratio), BundleDamaged,
    //! OutOfMemory, and the errors of the chunks.
    Result<qsizetype> read(char *to, qsizetype size);

private:
    struct Progress
    {
        qsizetype consumed = 0;
        qsizetype produced = 0;
    };
    Result<Progress> step(QByteArrayView from, char *to, qsizetype size);

    BundleChunkReader &m_in;
    ZSTD_DCtx_s *m_context;
    bool m_ended = false;
    qint64 m_content = 0;
    qint64 m_compressed = 0;
};

} // namespace chancery
