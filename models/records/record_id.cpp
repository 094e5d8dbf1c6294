// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/record_id.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <QUuid>

#include <algorithm>

namespace chancery {

RecordId RecordId::fromBytes(QByteArrayView bytes)
{
    RecordId id;
    if (bytes.size() == size)
        std::copy_n(reinterpret_cast<const quint8 *>(bytes.data()), size, id.m_bytes.begin());
    return id;
}

RecordId RecordId::fromString(QStringView text)
{
    if (text.size() != 36)
        return {};
    return fromBytes(QUuid::fromString(text).toRfc4122());
}

RecordId RecordId::fromTime(qint64 unixMilliseconds, const std::array<quint8, 10> &random)
{
    RecordId id;
    quint8 time[8];
    qToBigEndian(quint64(unixMilliseconds), time);
    std::copy_n(time + 2, 6, id.m_bytes.begin());
    std::copy(random.begin(), random.end(), id.m_bytes.begin() + 6);
    id.setVersion(7);
    return id;
}

RecordId RecordId::derived(const QList<QByteArray> &parts)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const QByteArray &part : parts) {
        quint8 length[4];
        qToLittleEndian(quint32(part.size()), length);
        hash.addData(QByteArrayView(length, sizeof length));
        hash.addData(part);
    }
    RecordId id = fromBytes(QByteArrayView(hash.result()).first(size));
    id.setVersion(8);
    return id;
}

bool RecordId::isNull() const
{
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](quint8 byte) { return byte == 0; });
}

QByteArray RecordId::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), size);
}

QString RecordId::toString() const
{
    return QUuid::fromRfc4122(toBytes()).toString(QUuid::WithoutBraces);
}

void RecordId::setVersion(quint8 version)
{
    m_bytes[6] = quint8((m_bytes[6] & 0x0f) | (version << 4));
    m_bytes[8] = quint8((m_bytes[8] & 0x3f) | 0x80);
}

} // namespace chancery
