// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace chancery::exchange {

//! A file's bytes as text, and how they were read.
struct Decoded
{
    enum class Encoding { Utf8, Utf16, Windows1252 };

    QString text; //!< without byte order mark
    Encoding encoding = Encoding::Utf8;
};

//! UTF-8 (with or without mark), UTF-16 with a mark, else Windows-1252: that is what office programs of Western Europe
//! write when they do not write UTF-8. It is a guess, and said so in the notes.
Decoded decode(const QByteArray &bytes);

//! Windows-1252 is ISO 8859-1 but for 27 characters between 0x80 and 0x9f.
QString fromWindows1252(const QByteArray &bytes);

//! True if the bytes hold NUL characters, as no text in UTF-8 does.
bool looksBinary(const QByteArray &bytes);

} // namespace chancery::exchange
