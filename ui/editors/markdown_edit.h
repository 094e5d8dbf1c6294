// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace chancery {

class MarkdownHighlighter;

//! A quiet page to write Markdown on: a line of readable length in the middle, the program's own font, lists that go on
//! with Return. Records dropped on it become links.
class MarkdownEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MarkdownEdit(QWidget *parent = nullptr);

    //! What is left free on either side of a text of readable length in the middle of \a widget.
    static int sideMargin(const QWidget *widget);

    //! Marks around the selection, or takes them away: `**`, `*`.
    void toggleMark(const QString &mark);
    //! A mark before each line of the selection, or none: `- `, `1. `, `## `, `> `.
    void toggleLineMark(const QString &mark);
    //! `[text](address)` in the place of the selection.
    void insertLink(const QString &text, const QString &address);

signals:
    //! The first visible line moved: 0 at the top, 1 at the bottom.
    void scrolled(double share);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void centreText();
    bool continueList();

    MarkdownHighlighter *m_highlighter;
};

} // namespace chancery
