// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_file.h"

namespace chancery::test {

//! The content of a bundle in plain memory, without keys, compression and signature: what a test or a fuzzer feeds to
//! whoever reads content. Errors as of the sealed one; any device has signed it.
class PlainBundleReader : public BundleReader
{
public:
    explicit PlainBundleReader(QByteArray content) : m_content(std::move(content))
    {
        m_header.fileId = QByteArray(16, 'p');
        m_header.recipients = 1;
    }

    const BundleHeader &header() const override { return m_header; }

    Result<QByteArray> read(qsizetype size) override
    {
        if (m_failed || size > m_content.size() - m_position) {
            m_failed = true;
            return failure(ErrorCode::BundleDamaged);
        }
        const QByteArray bytes = m_content.mid(m_position, size);
        m_position += size;
        return bytes;
    }

    Result<void> verify(const QByteArray &device) override
    {
        if (m_failed)
            return failure(ErrorCode::BundleDamaged);
        m_failed = true; // as after the real one, there is nothing more to read
        return device.size() == 32 ? Result<void>() : failure(ErrorCode::BadSignature);
    }

    qsizetype unread() const { return m_content.size() - m_position; }

private:
    BundleHeader m_header;
    QByteArray m_content;
    qsizetype m_position = 0;
    bool m_failed = false;
};

//! And writes it.
class PlainBundleWriter : public BundleWriter
{
public:
    QByteArray fileId() const override { return QByteArray(16, 'p'); }
    Result<void> write(QByteArrayView content) override
    {
        m_content += content;
        return {};
    }
    Result<void> finish() override { return {}; }

    const QByteArray &content() const { return m_content; }

private:
    QByteArray m_content;
};

} // namespace chancery::test
