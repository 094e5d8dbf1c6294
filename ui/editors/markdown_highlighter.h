// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

class QPalette;

namespace chancery {

//! Light colouring of Markdown while it is written: headings, emphasis, code, quotes, list marks, links.
class MarkdownHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    MarkdownHighlighter(QTextDocument *document, const QPalette &palette, const QFont &font);

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    bool highlightFence(const QString &text);
    bool highlightLine(const QString &text);
    void highlightInline(const QString &text);
    void colour(int start, int length, const QColor &colour);

    QFont m_font;
    QColor m_mark, m_link, m_soft;
};

} // namespace chancery
