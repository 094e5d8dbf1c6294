// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/vcard_legacy.h"

#include "models/exchange/decoding.h"

using namespace Qt::StringLiterals;

namespace chancery::vcard {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char upper = char(c & ~0x20);
    return upper >= 'A' && upper <= 'F' ? upper - 'A' + 10 : -1;
}

QByteArray decodeQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
            continue;
        }
        if (i + 2 < text.size() && text[i + 1] == '\r' && text[i + 2] == '\n') {
            i += 2;
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            if (i + 1 < text.size()) // a soft break at the very end says nothing
                bytes += '=';
            continue;
        }
        bytes += char(high * 16 + low);
        i += 2;
    }
    return bytes;
}

QString decoded(const QByteArray &bytes, const QString &charset)
{
    const QString name = charset.toUpper();
    if (name == u"ISO-8859-1" || name == u"WINDOWS-1252" || name == u"LATIN1")
        return exchange::fromWindows1252(bytes);
    return exchange::decode(bytes).text;
}

} // namespace

content::Line modernised(const content::Line &line)
{
    const QStringList encodings = line.parameterWords(u"ENCODING");
    if (!encodings.contains(u"quoted-printable"_s))
        return line;
    QString value = decoded(decodeQuotedPrintable(line.value.toUtf8()), line.parameter(u"CHARSET"));
    value.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\n', u"\\n"_s);
    QString raw = line.group.isEmpty() ? line.name : QString(line.group + u'.' + line.name);
    for (const content::Parameter &parameter : line.parameters) {
        if (parameter.name == u"ENCODING" || parameter.name == u"CHARSET")
            continue;
        QStringList values;
        for (const QString &one : parameter.values)
            values.append(content::parameterText(one));
        raw += u';' + parameter.name + u'=' + values.join(u',');
    }
    return content::parseLine(raw + u':' + value, line.number, true);
}

} // namespace chancery::vcard
