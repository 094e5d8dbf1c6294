// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/markdown_edit.h"

#include "models/items/common/record_mime.h"
#include "ui/editors/markdown_highlighter.h"
#include "ui/widgets/metrics.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int lineLength =
    72; // characters of average width: what an eye follows back without losing the line
constexpr double readable = 1.08; // of the program's font size
} // namespace

MarkdownEdit::MarkdownEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    QFont writing = font();
    writing.setPointSizeF(writing.pointSizeF() * readable);
    document()->setDefaultFont(writing);
    setFont(writing);
    m_highlighter = new MarkdownHighlighter(document(), palette(), writing);
    setProperty("flat", true);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setCursorWidth(2);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const int last = verticalScrollBar()->maximum();
        emit scrolled(last > 0 ? double(value) / last : 0);
    });
}

int MarkdownEdit::sideMargin(const QWidget *widget)
{
    const int wanted = lineLength * widget->fontMetrics().averageCharWidth();
    return qMax(metrics::wide, (widget->width() - wanted) / 2);
}

void MarkdownEdit::toggleMark(const QString &mark)
{
    QTextCursor cursor = textCursor();
    const QString chosen = cursor.selectedText();
    const int width = int(mark.size());
    const bool marked = chosen.size() > 2 * width && chosen.startsWith(mark) && chosen.endsWith(mark);
    const QString text =
        marked ? chosen.mid(width, chosen.size() - 2 * width) : QString(mark + chosen + mark);
    const int start = cursor.selectionStart();
    cursor.insertText(text);
    if (chosen.isEmpty()) {
        cursor.setPosition(start + width);
    } else {
        cursor.setPosition(start);
        cursor.setPosition(start + int(text.size()), QTextCursor::KeepAnchor);
    }
    setTextCursor(cursor);
}

void MarkdownEdit::toggleLineMark(const QString &mark)
{
    QTextCursor cursor = textCursor();
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    const bool marked = block.text().startsWith(mark);
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        QTextCursor at(block);
        if (marked && block.text().startsWith(mark)) {
            at.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, int(mark.size()));
            at.removeSelectedText();
        } else if (!marked) {
            at.insertText(mark);
        }
    }
    cursor.endEditBlock();
}

void MarkdownEdit::insertLink(const QString &text, const QString &address)
{
    static const QRegularExpression special(u"([\\[\\]\\\\])"_s);
    QTextCursor cursor = textCursor();
    const QString words = cursor.hasSelection() ? cursor.selectedText() : text;
    cursor.insertText(u"[%1](%2)"_s.arg(QString(words).replace(special, u"\\\\1"_s), address));
    setTextCursor(cursor);
}

void MarkdownEdit::resizeEvent(QResizeEvent *event)
{
    centreText();
    QPlainTextEdit::resizeEvent(event);
}

void MarkdownEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

void MarkdownEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && continueList())
        return;
    QPlainTextEdit::keyPressEvent(event);
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasFormat(recordmime::type()) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkdownEdit::insertFromMimeData(const QMimeData *source)
{
    const QList<RecordRef> refs = recordmime::refs(*source);
    const QString title = source->text().section(u'\n', 0, 0);
    if (refs.size() == 1 && !title.isEmpty())
        insertLink(title, recordmime::url(refs.first()).toString());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void MarkdownEdit::centreText()
{
    const int side = sideMargin(this);
    setViewportMargins(side, metrics::unit, side, 0);
}

//! Return at the end of a list line begins the next one; on an empty one it ends the list.
bool MarkdownEdit::continueList()
{
    static const QRegularExpression item(u"^(\\s*)([-*+]|(\\d{1,9})([.)]))(\\s+)(\\[[ xX]\\]\\s+)?(.*)$"_s);
    QTextCursor cursor = textCursor();
    const auto match = item.match(cursor.block().text());
    if (cursor.hasSelection() || !match.hasMatch() || !cursor.atBlockEnd())
        return false;
    if (match.captured(7).isEmpty()) {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        setTextCursor(cursor);
        return true;
    }
    QString mark = match.captured(2);
    if (match.capturedLength(3) > 0)
        mark = QString::number(match.captured(3).toInt() + 1) + match.captured(4);
    const QString box = match.capturedLength(6) > 0 ? u"[ ] "_s : QString();
    cursor.insertText(u'\n' + match.captured(1) + mark + match.captured(5) + box);
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

} // namespace chancery
