// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/markdown_highlighter.h"

#include "ui/widgets/theme.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

enum State : int { Prose = 0, Fenced = 1 };

const QRegularExpression &fence()
{
    static const QRegularExpression form(u"^\\s{0,3}(```|~~~)"_s);
    return form;
}

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document, const QPalette &palette, const QFont &font)
    : QSyntaxHighlighter(document)
    , m_font(font)
{
    setPalette(palette);
}

void MarkdownHighlighter::setPalette(const QPalette &palette)
{
    const Tones &tones = theme::tones(palette);
    m_mark = m_soft = tones.muted;
    m_link = tones.accent;
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(Prose);
    if (highlightFence(text) || highlightLine(text))
        return;
    highlightInline(text);
}

bool MarkdownHighlighter::highlightFence(const QString &text)
{
    const bool within = previousBlockState() == Fenced;
    const bool border = fence().match(text).hasMatch();
    if (!within && !border)
        return false;
    setCurrentBlockState(within == border ? Prose : Fenced);
    QTextCharFormat code;
    code.setFontFamilies(theme::monoFont().families());
    code.setForeground(m_soft);
    setFormat(0, int(text.size()), code);
    return true;
}

//! What belongs to a whole line. True: there is nothing more to see in it.
bool MarkdownHighlighter::highlightLine(const QString &text)
{
    static const QRegularExpression heading(u"^(#{1,6})\\s+\\S"_s);
    static const QRegularExpression list(u"^\\s*([-*+]|\\d{1,9}[.)])\\s+(\\[[ xX]\\]\\s)?"_s);
    static const QRegularExpression rule(u"^\\s{0,3}([-*_])(\\s*\\1){2,}\\s*$"_s);
    if (rule.match(text).hasMatch()) {
        colour(0, int(text.size()), m_mark);
        return true;
    }
    if (const auto match = heading.match(text); match.hasMatch()) {
        const int level = int(match.capturedLength(1));
        constexpr double largest = 1.35;
        constexpr double step = 0.1;
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        format.setFontPointSize(m_font.pointSizeF() * qMax(1.0, largest - step * (level - 1)));
        setFormat(0, int(text.size()), format);
        colour(0, level, m_mark);
        return true;
    }
    if (const auto match = list.match(text); match.hasMatch())
        colour(0, int(match.capturedLength(0)), m_link);
    else if (text.trimmed().startsWith(u'>'))
        colour(0, int(text.size()), m_soft);
    return false;
}

void MarkdownHighlighter::highlightInline(const QString &text)
{
    static const QRegularExpression strong(u"(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"_s);
    static const QRegularExpression emphasis(
        u"(?<![*_\\w])([*_])(?![*_\\s])(.+?)(?<![*_\\s])\\1(?![*_\\w])"_s);
    static const QRegularExpression code(u"`([^`]+)`"_s);
    static const QRegularExpression link(u"\\[([^\\]]*)\\]\\(([^)\\s]*)[^)]*\\)"_s);
    const auto each = [&](const QRegularExpression &form, const auto &apply) {
        for (auto it = form.globalMatch(text); it.hasNext();)
            apply(it.next());
    };
    const auto within = [&](const QRegularExpressionMatch &match, const QTextCharFormat &added) {
        for (int at = int(match.capturedStart(2)); at < match.capturedEnd(2); ++at) {
            QTextCharFormat merged = format(at);
            merged.merge(added);
            setFormat(at, 1, merged);
        }
        const int marks = int(match.capturedLength(1));
        colour(int(match.capturedStart()), marks, m_mark);
        colour(int(match.capturedEnd()) - marks, marks, m_mark);
    };
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    QTextCharFormat italic;
    italic.setFontItalic(true);
    each(strong, [&](const auto &match) { within(match, bold); });
    each(emphasis, [&](const auto &match) { within(match, italic); });
    each(code,
         [&](const auto &match) { colour(int(match.capturedStart()), int(match.capturedLength()), m_soft); });
    each(link, [&](const auto &match) {
        colour(int(match.capturedStart()), int(match.capturedLength()), m_mark);
        colour(int(match.capturedStart(1)), int(match.capturedLength(1)), m_link);
    });
}

void MarkdownHighlighter::colour(int start, int length, const QColor &colour)
{
    for (int at = start; at < start + length; ++at) {
        QTextCharFormat merged = format(at);
        merged.setForeground(colour);
        setFormat(at, 1, merged);
    }
}

} // namespace chancery
