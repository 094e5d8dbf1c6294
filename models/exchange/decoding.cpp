// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/decoding.h"

#include <QStringDecoder>

namespace chancery::exchange {

namespace {

constexpr char16_t windows1252High[32] = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

bool hasUtf16Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

} // namespace

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(windows1252High[c.unicode() - 0x80]);
    }
    return text;
}

Decoded decode(const QByteArray &bytes)
{
    if (hasUtf16Mark(bytes)) {
        QStringDecoder utf16(QStringDecoder::Utf16);
        return {utf16.decode(bytes), Decoded::Encoding::Utf16};
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8.decode(bytes);
    if (utf8.hasError())
        return {fromWindows1252(bytes), Decoded::Encoding::Windows1252};
    return {std::move(text), Decoded::Encoding::Utf8};
}

bool looksBinary(const QByteArray &bytes)
{
    return !hasUtf16Mark(bytes) && bytes.contains('\0');
}

} // namespace chancery::exchange
