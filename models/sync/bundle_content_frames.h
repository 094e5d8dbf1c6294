// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_content_layout.h"

namespace chancery::content {

//! Takes numbers and bytes from a view, and remembers if it could not.
class Cursor
{
public:
    explicit Cursor(QByteArrayView in) : m_in(in) { }

    bool isGood() const { return m_good; }
    bool atEnd() const { return m_in.isEmpty(); }
    qsizetype left() const { return m_in.size(); }

    quint64 number(); //!< 0 if there is none
    Dot dot();
    QByteArrayView bytes(quint64 size); //!< empty if there are less
    QString text(); //!< a length and at most 64 KiB of valid UTF-8

private:
    QByteArrayView m_in;
    bool m_good = true;
};

void appendBytes(QByteArray &out, QByteArrayView bytes); //!< with its length before it
constexpr quint64 zigzag(qint64 number)
{
    return (quint64(number) << 1) ^ quint64(number >> 63);
}
constexpr qint64 unzigzag(quint64 number)
{
    return qint64(number >> 1) ^ -qint64(number & 1);
}

//! One frame, or several that continue each other.
struct Message
{
    Section section = Section::End;
    QByteArray payload;
};

class FrameWriter
{
public:
    explicit FrameWriter(BundleWriter &out) : m_out(out) { }

    Result<void> send(Section section, QByteArrayView payload);

private:
    BundleWriter &m_out;
};

class FrameReader
{
public:
    explicit FrameReader(BundleReader &in) : m_in(in) { }

    //! The next section that this program knows.
    Result<Message> next();

private:
    struct Head
    {
        quint16 section = 0;
        quint16 flags = 0;
        qsizetype length = 0;
    };

    Result<Head> head();
    Result<void> skip(const Head &head);
    Result<Message> rest(const Head &first);

    BundleReader &m_in;
};

//! The dots that a bundle may speak of.
class KnownDots
{
public:
    KnownDots() = default;
    explicit KnownDots(const BundleManifest &manifest);

    bool contains(Dot dot) const
    {
        if (dot.actor != m_last.actor)
            m_last = {dot.actor, m_highest.value(dot.actor)};
        return dot.counter > 0 && dot.counter <= m_last.counter;
    }

private:
    QHash<quint32, quint64> m_highest;
    mutable Dot m_last; // most dots are of the actor of the one before
};

} // namespace chancery::content
