// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/csv.h"

#include "models/exchange/decoding.h"

using namespace Qt::StringLiterals;

namespace chancery::csv {

namespace {

QChar guessSeparator(const QString &text)
{
    const QString candidates = u",;\t"_s;
    QList<int> counts(candidates.size());
    bool quoted = false;
    for (QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        const qsizetype index = quoted ? -1 : candidates.indexOf(c);
        if (index >= 0)
            ++counts[index];
    }
    const qsizetype best = std::max_element(counts.begin(), counts.end()) - counts.begin();
    return candidates[best];
}

//! RFC 4180, leniently: a quote within an unquoted cell is a character, a lone CR or LF ends a row.
class Scanner
{
public:
    Scanner(const QString &text, QChar separator) : m_text(text), m_separator(separator) { }

    Result<QList<Row>> scan()
    {
        QList<Row> rows;
        while (m_at < m_text.size()) {
            Row row;
            row.line = m_line;
            if (!readRow(row))
                return failure(ErrorCode::MissingField, u"\""_s, {}, m_quoteLine);
            if (row.cells.size() > 1 || !row.cells.first().isEmpty())
                rows.append(row);
        }
        return rows;
    }

private:
    bool readRow(Row &row)
    {
        for (;;) {
            QString cell;
            if (!readCell(cell))
                return false;
            row.cells.append(cell);
            if (m_at >= m_text.size())
                return true;
            const QChar c = m_text[m_at++];
            if (c == m_separator)
                continue;
            if (c == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
                ++m_at;
            ++m_line;
            return true;
        }
    }

    bool readCell(QString &cell)
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"' && !readQuoted(cell))
            return false;
        while (m_at < m_text.size() && !endsCell(m_text[m_at]))
            cell += m_text[m_at++];
        return true;
    }

    bool readQuoted(QString &cell)
    {
        m_quoteLine = m_line;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                ++m_at;
                if (m_at >= m_text.size() || m_text[m_at] != u'"')
                    return true;
            }
            const bool half = c == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
            m_line += !half && (c == u'\n' || c == u'\r');
            cell += c;
        }
        return false;
    }

    bool endsCell(QChar c) const { return c == m_separator || c == u'\n' || c == u'\r'; }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_quoteLine = 0;
};

QString quoted(const QString &cell, QChar separator)
{
    const bool needed = cell.contains(separator) || cell.contains(u'"') || cell.contains(u'\n')
                        || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (!needed)
        return cell;
    QString text = cell;
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

} // namespace

Result<Table> readTable(const QByteArray &bytes, QChar separator)
{
    const exchange::Decoded decoded = exchange::decode(bytes);
    if (decoded.text.contains(QChar(u'\0')))
        return failure(ErrorCode::BadFormat, {}, u"binary"_s);
    Table table;
    if (decoded.encoding == exchange::Decoded::Encoding::Windows1252)
        table.notes.append({ErrorCode::BadEncoding, u"Windows-1252"_s, {}, 0});
    table.separator = separator.isNull() ? guessSeparator(decoded.text) : separator;
    Result<QList<Row>> rows = Scanner(decoded.text, table.separator).scan();
    if (!rows)
        return failure(rows.error());
    table.rows = *std::move(rows);
    return table;
}

QByteArray writeTable(const QList<QStringList> &rows, const Options &options)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += options.separator;
            text += quoted(row[i], options.separator);
        }
        text += u"\r\n"_s;
    }
    return (options.byteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray()) + text.toUtf8();
}

} // namespace chancery::csv
