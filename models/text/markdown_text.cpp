// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/markdown_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QVector>

namespace chancery {

namespace {

constexpr QChar ellipsis(0x2026);

constexpr std::array<std::pair<QStringView, char16_t>, 6> entities{{
    {u"&amp;", u'&'},
    {u"&lt;", u'<'},
    {u"&gt;", u'>'},
    {u"&quot;", u'"'},
    {u"&#39;", u'\''},
    {u"&nbsp;", u' '},
}};

bool isOneOf(QChar c, QStringView set)
{
    return set.contains(c);
}

// A line of nothing but these signs: a rule, a heading's underline, a fence, the head of a table.
bool isRuler(QStringView line)
{
    if (line.startsWith(u"```") || line.startsWith(u"~~~"))
        return true;
    qsizetype signs = 0;
    for (const QChar c : line) {
        if (isOneOf(c, u"-=*_|:+"))
            ++signs;
        else if (!c.isSpace())
            return false;
    }
    return signs >= 2;
}

QStringView withoutListMark(QStringView line)
{
    if (line.size() > 1 && isOneOf(line[0], u"-*+") && line[1].isSpace()) {
        line = line.mid(1).trimmed();
        const bool box = line.size() > 3 && line[0] == u'[' && line[2] == u']' && line[3].isSpace();
        return box && isOneOf(line[1], u" xX") ? line.mid(3).trimmed() : line;
    }
    return line;
}

// "## Title ##", but not "# C#".
QStringView withoutClosingMarks(QStringView heading)
{
    QStringView rest = heading;
    while (rest.endsWith(u'#'))
        rest.chop(1);
    return rest.isEmpty() || rest.back().isSpace() ? rest : heading;
}

QStringView withoutBlockMarks(QStringView line)
{
    line = line.trimmed();
    while (line.startsWith(u'>'))
        line = line.mid(1).trimmed();
    line = withoutListMark(line);
    qsizetype level = 0;
    while (level < line.size() && level < 7 && line[level] == u'#')
        ++level;
    if (level > 0 && level < 7 && (level == line.size() || line[level].isSpace())) {
        line = line.mid(level).trimmed();
        line = withoutClosingMarks(line);
    }
    return line.trimmed();
}

//! Takes the inline signs off one line.
class InlineReader
{
public:
    explicit InlineReader(QStringView line) : m_line(line) { }

    QString read()
    {
        m_out.reserve(m_line.size());
        while (m_at < m_line.size())
            readSign(m_line[m_at]);
        removeBrackets();
        return m_out;
    }

private:
    QChar peek(qsizetype ahead) const
    {
        return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : QChar();
    }
    QChar before() const { return m_at > 0 ? m_line[m_at - 1] : QChar(); }

    // Each end is looked for once, however many beginnings there are.
    qsizetype next(QChar c, qsizetype &known)
    {
        if (known != -1 && known < m_at)
            known = m_line.indexOf(c, m_at);
        return known;
    }

    void keep(qsizetype count = 1)
    {
        m_out += m_line.mid(m_at, count);
        m_at += count;
    }

    void readSign(QChar c)
    {
        if (c == u'\\' && peek(1).isPunct()) {
            ++m_at;
            keep();
        } else if (c == u'!' && peek(1) == u'[') {
            ++m_at;
        } else if (c == u'[') {
            m_open.append(m_out.size());
            keep();
        } else if (c == u']') {
            readLinkEnd();
        } else if (c == u'<') {
            readTag();
        } else if (c == u'&') {
            readEntity();
        } else if (c == u'|') {
            m_out += u' ';
            ++m_at;
        } else if (isEmphasis(c)) {
            ++m_at;
        } else {
            keep();
        }
    }

    bool isEmphasis(QChar c) const
    {
        if (c == u'`')
            return true;
        if (c == u'~')
            return peek(1) == u'~' || before() == u'~';
        if (c == u'_')
            return !before().isLetterOrNumber() || !peek(1).isLetterOrNumber();
        const bool alone =
            (before().isNull() || before().isSpace()) && (peek(1).isNull() || peek(1).isSpace());
        return c == u'*' && !alone;
    }

    void readLinkEnd()
    {
        if (m_open.isEmpty())
            return keep();
        qsizetype end = -1;
        if (peek(1) == u'(')
            end = next(u')', m_nextRound);
        else if (peek(1) == u'[')
            end = m_line.indexOf(u']', m_at + 1);
        const qsizetype bracket = m_open.takeLast();
        if (end < 0)
            return keep();
        m_removed.append(bracket);
        m_at = end + 1;
    }

    void readTag()
    {
        const qsizetype end = next(u'>', m_nextAngle);
        const QChar first = peek(1);
        if (end < 0 || !(first.isLetter() || first == u'/' || first == u'!'))
            return keep();
        const QStringView inside = m_line.mid(m_at + 1, end - m_at - 1);
        const bool link = !inside.contains(u' ') && (inside.contains(u"://") || inside.contains(u'@'));
        if (link)
            m_out += inside;
        else if (!m_out.endsWith(u' '))
            m_out += u' ';
        m_at = end + 1;
    }

    void readEntity()
    {
        for (const auto &[name, character] : entities) {
            if (m_line.mid(m_at).startsWith(name)) {
                m_out += QChar(character);
                m_at += name.size();
                return;
            }
        }
        keep();
    }

    void removeBrackets()
    {
        if (m_removed.isEmpty())
            return;
        std::sort(m_removed.begin(), m_removed.end());
        QString kept;
        kept.reserve(m_out.size());
        qsizetype from = 0;
        for (const qsizetype at : std::as_const(m_removed)) {
            kept += QStringView(m_out).mid(from, at - from);
            from = at + 1;
        }
        kept += QStringView(m_out).mid(from);
        m_out = kept;
    }

    QStringView m_line;
    qsizetype m_at = 0;
    QString m_out;
    QVector<qsizetype> m_open; // where in m_out a [ stands
    QVector<qsizetype> m_removed;
    qsizetype m_nextRound = -2;
    qsizetype m_nextAngle = -2;
};

// `sink(line)` says whether to go on.
template<typename Sink>
void forEachPlainLine(QStringView markdown, const Sink &sink)
{
    for (qsizetype from = 0; from <= markdown.size();) {
        const qsizetype found = markdown.indexOf(u'\n', from);
        const qsizetype to = found < 0 ? markdown.size() : found;
        const QStringView line = markdown.mid(from, to - from).trimmed();
        from = to + 1;
        if (!isRuler(line) && !sink(InlineReader(withoutBlockMarks(line)).read().trimmed()))
            return;
    }
}

} // namespace

QString plainTextFromMarkdown(QStringView markdown)
{
    QString text;
    text.reserve(markdown.size());
    forEachPlainLine(markdown, [&text](const QString &line) {
        text += line;
        text += u'\n';
        return true;
    });
    return text.trimmed();
}

QString previewLine(QStringView markdown, qsizetype maxLength)
{
    QString preview;
    forEachPlainLine(markdown, [&](const QString &line) {
        preview = line.simplified();
        return preview.isEmpty();
    });
    if (preview.size() <= maxLength)
        return preview;
    qsizetype end = qMax<qsizetype>(0, maxLength - 1);
    if (end > 0 && preview[end].isLowSurrogate())
        --end;
    return preview.left(end) + ellipsis;
}

} // namespace chancery
