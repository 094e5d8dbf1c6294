// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/content_lines.h"

using namespace Qt::StringLiterals;

namespace chancery::content {

namespace {

//! Physical lines of any convention: CRLF, LF, CR.
class Physical
{
public:
    explicit Physical(const QString &text) : m_text(text) { }

    bool atEnd() const { return m_at >= m_text.size(); }
    int number() const { return m_number; }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }

    QStringView next()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        const QStringView line = QStringView(m_text).sliced(begin, m_at - begin);
        if (m_at < m_text.size() && m_text[m_at] == u'\r' && m_at + 1 < m_text.size()
            && m_text[m_at + 1] == u'\n')
            ++m_at;
        ++m_at;
        ++m_number;
        return line;
    }

private:
    const QString &m_text;
    qsizetype m_at = 0;
    int m_number = 0;
};

bool isQuotedPrintable(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    return QStringView(line)
        .first(qMax<qsizetype>(colon, 0))
        .contains(u"QUOTED-PRINTABLE", Qt::CaseInsensitive);
}

QString parameterValue(QStringView text)
{
    QString value = text.toString();
    if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"'))
        value = value.sliced(1, value.size() - 2);
    if (!value.contains(u'^'))
        return value;
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar next = i + 1 < value.size() ? value[i + 1] : QChar();
        const bool caret = value[i] == u'^' && (next == u'n' || next == u'^' || next == u'\'');
        plain += !caret ? value[i] : next == u'n' ? QChar(u'\n') : next == u'^' ? QChar(u'^') : QChar(u'"');
        i += caret;
    }
    return plain;
}

//! Splits outside of double quotes.
QList<QStringView> splitUnquoted(QStringView text, QChar separator)
{
    QList<QStringView> parts;
    bool quoted = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"')
            quoted = !quoted;
        if (text[i] == separator && !quoted) {
            parts.append(text.sliced(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.append(text.sliced(begin));
    return parts;
}

Parameter readParameter(QStringView text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0) // vCard 2.1: TEL;HOME;CELL
        return {text.compare(u"QUOTED-PRINTABLE", Qt::CaseInsensitive) == 0 ? u"ENCODING"_s : u"TYPE"_s,
                {text.toString()}};
    Parameter parameter{text.first(equals).trimmed().toString().toUpper(), {}};
    for (QStringView value : splitUnquoted(text.sliced(equals + 1), u','))
        parameter.values.append(parameterValue(value));
    return parameter;
}

} // namespace

QString Line::parameter(QStringView wanted) const
{
    for (const Parameter &candidate : parameters) {
        if (candidate.name == wanted && !candidate.values.isEmpty())
            return candidate.values.first();
    }
    return {};
}

QStringList Line::parameterWords(QStringView wanted) const
{
    QStringList words;
    for (const Parameter &candidate : parameters) {
        if (candidate.name != wanted)
            continue;
        for (const QString &value : candidate.values)
            words += value.toLower().split(u',', Qt::SkipEmptyParts);
    }
    return words;
}

bool Line::has(QStringView wanted) const
{
    return std::any_of(parameters.begin(), parameters.end(),
                       [&](const Parameter &p) { return p.name == wanted; });
}

Line parseLine(const QString &raw, int number, bool vcard)
{
    Line line;
    line.raw = raw;
    line.number = number;
    bool quoted = false;
    qsizetype colon = -1;
    for (qsizetype i = 0; i < raw.size() && colon < 0; ++i) {
        if (raw[i] == u'"')
            quoted = !quoted;
        else if (raw[i] == u':' && !quoted)
            colon = i;
    }
    line.malformed = colon <= 0;
    if (line.malformed)
        return line;
    const QList<QStringView> head = splitUnquoted(QStringView(raw).first(colon), u';');
    QStringView name = head.first().trimmed();
    const qsizetype dot = vcard ? name.indexOf(u'.') : -1;
    if (dot >= 0) {
        line.group = name.first(dot).toString();
        name = name.sliced(dot + 1);
    }
    line.name = name.toString().toUpper();
    line.malformed = line.name.isEmpty();
    for (qsizetype i = 1; i < head.size(); ++i)
        line.parameters.append(readParameter(head[i]));
    line.value = raw.sliced(colon + 1);
    return line;
}

QList<Line> read(const QString &text, bool vcard)
{
    QList<Line> lines;
    Physical physical(text);
    while (!physical.atEnd()) {
        QString raw = physical.next().toString();
        const int number = physical.number();
        if (vcard && raw.endsWith(u'=') && isQuotedPrintable(raw)) {
            // the soft break stays, the decoder takes it away
            while (raw.endsWith(u'=') && !physical.atEnd())
                raw += u"\r\n"_s + physical.next();
        }
        while (!physical.atEnd() && (physical.peek() == u' ' || physical.peek() == u'\t'))
            raw += physical.next().sliced(1);
        if (!QStringView(raw).trimmed().isEmpty())
            lines.append(parseLine(raw, number, vcard));
    }
    return lines;
}

QStringList splitEscaped(const QString &value, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            parts.last() += value[i];
            parts.last() += value[++i];
        } else if (value[i] == separator) {
            parts.append(QString());
        } else {
            parts.last() += value[i];
        }
    }
    return parts;
}

QString unescaped(const QString &value)
{
    if (!value.contains(u'\\'))
        return value;
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            plain += value[i];
            continue;
        }
        const QChar next = value[++i];
        if (next == u'n' || next == u'N')
            plain += u'\n';
        else if (next == u'\\' || next == u';' || next == u',' || next == u':')
            plain += next;
        else // no escape at all: a Windows path
            plain += QString(u'\\') + next;
    }
    return plain;
}

QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (c == u'\n' || c == u'\r')
            result += u"\\n"_s;
        else if (c == u'\\' || c == u';' || c == u',')
            result += QString(u'\\') + c;
        else
            result += c;
    }
    return result;
}

QString parameterText(const QString &value)
{
    QString text = value;
    text.replace(u'^', u"^^"_s).replace(u"\r\n"_s, u"^n"_s).replace(u'\n', u"^n"_s).replace(u'"', u"^'"_s);
    const bool quote =
        text.contains(u':') || text.contains(u';') || text.contains(u',') || text.contains(u' ');
    return quote ? QString(u'"' + text + u'"') : text;
}

void Writer::line(const QString &text)
{
    constexpr int most = 75;
    const QByteArray bytes = text.toUtf8();
    int room = most;
    for (qsizetype i = 0; i < bytes.size();) {
        qsizetype end = qMin<qsizetype>(i + room, bytes.size());
        while (end < bytes.size() && end > i && (quint8(bytes[end]) & 0xc0) == 0x80)
            --end;
        if (i > 0)
            m_bytes += "\r\n ";
        m_bytes += bytes.mid(i, end - i);
        i = end;
        room = most - 1;
    }
    m_bytes += "\r\n";
}

void Writer::property(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        line(name + u':' + value);
}

void Writer::verbatim(const QString &lines)
{
    const QStringList all = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &one : all)
        line(one);
}

} // namespace chancery::content
