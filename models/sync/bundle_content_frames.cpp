// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_content_frames.h"

#include "models/merge/varint.h"

#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace chancery::content {

namespace {

bool isKnown(quint16 section)
{
    return (section >= quint16(Section::Manifest) && section <= quint16(Section::Blobs))
           || section == quint16(Section::End);
}

} // namespace

quint64 Cursor::number()
{
    const auto number = varint::take(m_in);
    m_good = m_good && number;
    return m_good ? *number : 0;
}

Dot Cursor::dot()
{
    const quint64 actor = number();
    const quint64 counter = number();
    m_good = m_good && actor <= std::numeric_limits<quint32>::max();
    return m_good ? Dot{quint32(actor), counter} : Dot();
}

QByteArrayView Cursor::bytes(quint64 size)
{
    m_good = m_good && size <= quint64(m_in.size());
    if (!m_good)
        return {};
    const QByteArrayView bytes = m_in.first(qsizetype(size));
    m_in = m_in.sliced(qsizetype(size));
    return bytes;
}

QString Cursor::text()
{
    const quint64 length = number();
    m_good = m_good && length <= quint64(textLimit);
    const QByteArrayView utf8 = bytes(length);
    m_good = m_good && utf8.isValidUtf8();
    return m_good ? QString::fromUtf8(utf8) : QString();
}

void appendBytes(QByteArray &out, QByteArrayView bytes)
{
    varint::append(out, quint64(bytes.size()));
    out.append(bytes);
}

Result<void> FrameWriter::send(Section section, QByteArrayView payload)
{
    if (payload.size() > messageLimit)
        return failure(ErrorCode::TooLarge, {}, QString(u"section "_s + QString::number(int(section))));
    do {
        const qsizetype length = qMin(payload.size(), frameLimit);
        const bool isLast = length == payload.size();
        char head[frameHead];
        qToLittleEndian(quint16(section), head);
        qToLittleEndian(quint16(isLast ? critical : critical | more), head + 2);
        qToLittleEndian(quint32(length), head + 4);
        CHANCERY_TRY(m_out.write(QByteArrayView(head, frameHead)));
        if (length > 0)
            CHANCERY_TRY(m_out.write(payload.first(length)));
        payload = payload.sliced(length);
    } while (!payload.isEmpty());
    return ok();
}

Result<FrameReader::Head> FrameReader::head()
{
    const auto bytes = m_in.read(frameHead);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->size() != frameHead)
        return damaged(u"frame"_s);
    Head head;
    head.section = qFromLittleEndian<quint16>(bytes->constData());
    head.flags = qFromLittleEndian<quint16>(bytes->constData() + 2);
    head.length = qsizetype(qFromLittleEndian<quint32>(bytes->constData() + 4));
    if (head.length > frameLimit)
        return damaged(u"length of a frame"_s);
    return head;
}

Result<void> FrameReader::skip(const Head &head)
{
    if (head.flags & critical)
        return failure(ErrorCode::UnsupportedFormat, {},
                       QString(u"section "_s + QString::number(head.section)));
    if (head.length > 0)
        CHANCERY_TRY(m_in.read(head.length));
    return ok();
}

Result<Message> FrameReader::rest(const Head &first)
{
    Message message{Section(first.section), {}};
    Head head = first;
    for (;;) {
        if (head.flags & ~(critical | more))
            return failure(ErrorCode::UnsupportedFormat, {}, u"flags of a section"_s);
        if (message.payload.size() + head.length > messageLimit)
            return damaged(u"length of a section"_s);
        if (head.length > 0) {
            auto bytes = m_in.read(head.length);
            if (!bytes)
                return failure(std::move(bytes).error());
            if (bytes->size() != head.length)
                return damaged(u"frame"_s);
            message.payload = message.payload.isEmpty() ? *bytes : message.payload + *bytes;
        }
        if (!(head.flags & more))
            return message;
        const auto next = this->head();
        if (!next)
            return failure(next.error());
        if (next->section != first.section || next->length == 0 || head.length != frameLimit)
            return damaged(u"continued section"_s);
        head = *next;
    }
}

Result<Message> FrameReader::next()
{
    for (;;) {
        const auto head = this->head();
        if (!head)
            return failure(head.error());
        if (isKnown(head->section))
            return rest(*head);
        CHANCERY_TRY(skip(*head));
    }
}

// Of a pack that comes back, top need not tell all: its edits are judged by what they change.
KnownDots::KnownDots(const BundleManifest &manifest)
{
    const bool isSync = manifest.purpose == BundleManifest::Purpose::Sync;
    for (auto it = manifest.actors.cbegin(); it != manifest.actors.cend(); ++it)
        m_highest.insert(it.key(),
                         isSync ? manifest.top.counter(it.key()) : std::numeric_limits<qint64>::max());
}

} // namespace chancery::content
