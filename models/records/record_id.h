// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <compare>
#include <functional>

namespace chancery {

//! The key of a record: 16 bytes, never changed. Random ids are UUIDv7, derived ones UUIDv8 (RFC 9562).
class RecordId
{
public:
    static constexpr int size = 16;

    constexpr RecordId() = default;

    //! From 16 bytes; null if \a bytes has another length.
    static RecordId fromBytes(QByteArrayView bytes);
    //! From the canonical text form (8-4-4-4-12, any case); null if malformed.
    static RecordId fromString(QStringView text);
    //! A UUIDv7 of the time (Unix milliseconds) and 10 random bytes.
    static RecordId fromTime(qint64 unixMilliseconds, const std::array<quint8, 10> &random);
    //! The same parts give the same id everywhere: the first 128 bits of BLAKE2b-256 over the length-prefixed parts.
    static RecordId derived(const QList<QByteArray> &parts);

    bool isNull() const;
    QByteArray toBytes() const;
    QString toString() const;

    auto operator<=>(const RecordId &) const = default;

    friend size_t qHash(const RecordId &id, size_t seed = 0)
    {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed);
    }

private:
    void setVersion(quint8 version);

    std::array<quint8, size> m_bytes{};
};

using RecordIds = QList<RecordId>;

//! Fills a buffer with random bytes; passed in, so that a test repeats itself.
using RandomSource = std::function<void(quint8 *bytes, size_t count)>;
//! Unix time in milliseconds (UTC); passed in.
using Clock = std::function<qint64()>;

} // namespace chancery
