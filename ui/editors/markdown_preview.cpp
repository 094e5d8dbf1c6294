// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/markdown_preview.h"

#include "models/items/common/record_mime.h"
#include "ui/editors/markdown_edit.h"
#include "ui/widgets/metrics.h"

#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>
#include <QTextList>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr double readable = 1.08;
constexpr double lineHeight = 118; // per cent
constexpr double largestHeading = 1.4;
constexpr double headingStep = 0.12;

//! The document as Markdown makes it has no air between its lines.
void setBlock(QTextBlock block, double pointSize)
{
    QTextCursor cursor(block);
    QTextBlockFormat form = block.blockFormat();
    const int level = form.headingLevel();
    form.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    form.setTopMargin(level > 0 ? metrics::gap : 0);
    form.setBottomMargin(block.textList() && block.next().textList() ? metrics::tight
                                                                     : metrics::unit + metrics::tight);
    cursor.setBlockFormat(form);
    if (level == 0)
        return;
    QList<QTextFragment> fragments;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        fragments.append(it.fragment());
    for (const QTextFragment &fragment : std::as_const(fragments)) {
        QTextCharFormat heading = fragment.charFormat();
        heading.clearProperty(QTextFormat::FontSizeAdjustment);
        heading.setFontPointSize(pointSize * qMax(1.0, largestHeading - headingStep * (level - 1)));
        heading.setFontWeight(QFont::DemiBold);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(heading);
    }
}

} // namespace

MarkdownPreview::MarkdownPreview(QWidget *parent) : QTextBrowser(parent)
{
    QFont reading = font();
    reading.setPointSizeF(reading.pointSizeF() * readable);
    setFont(reading);
    document()->setDefaultFont(reading);
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(this, &QTextBrowser::anchorClicked, this, &MarkdownPreview::follow);
}

void MarkdownPreview::showMarkdown(const QString &markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    render();
}

void MarkdownPreview::scrollTo(double share)
{
    verticalScrollBar()->setValue(qRound(share * verticalScrollBar()->maximum()));
}

//! Something empty: for nothing at all the document would look for the file itself.
QVariant MarkdownPreview::loadResource(int type, const QUrl &)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray("");
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

void MarkdownPreview::resizeEvent(QResizeEvent *event)
{
    const int side = MarkdownEdit::sideMargin(this);
    setViewportMargins(side, metrics::unit, side, 0);
    QTextBrowser::resizeEvent(event);
}

void MarkdownPreview::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

void MarkdownPreview::render()
{
    const int at = verticalScrollBar()->value();
    setMarkdown(m_markdown);
    QTextCursor all(document());
    all.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        setBlock(block, font().pointSizeF());
    all.endEditBlock();
    verticalScrollBar()->setValue(at);
}

void MarkdownPreview::follow(const QUrl &url)
{
    const RecordRef ref = recordmime::refOf(url);
    if (ref.isNull())
        emit addressActivated(url.toString());
    else
        emit recordActivated(ref);
}

} // namespace chancery
