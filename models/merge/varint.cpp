// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/merge/varint.h"

namespace chancery::varint {

void append(QByteArray &out, quint64 number)
{
    while (number >= 0x80) {
        out.append(char((number & 0x7f) | 0x80));
        number >>= 7;
    }
    out.append(char(number));
}

std::optional<quint64> take(QByteArrayView &in)
{
    quint64 number = 0;
    for (int shift = 0; shift < 64 && !in.isEmpty(); shift += 7) {
        const auto byte = quint8(in.front());
        in = in.sliced(1);
        if (shift == 63 && byte > 1)
            return std::nullopt;
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80) {
            // one number, one form: no needless last byte
            const bool shortest = byte != 0 || shift == 0;
            return shortest ? std::optional(number) : std::nullopt;
        }
    }
    return std::nullopt;
}

void append(QByteArray &out, Dot dot)
{
    append(out, quint64(dot.actor));
    append(out, dot.counter);
}

std::optional<Dot> takeDot(QByteArrayView &in)
{
    const auto actor = take(in);
    const auto counter = take(in);
    if (!actor || !counter || *actor > 0xffffffffu)
        return std::nullopt;
    return Dot{quint32(*actor), *counter};
}

} // namespace chancery::varint
