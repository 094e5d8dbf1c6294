// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/growing_text.h"

#include "ui/widgets/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

namespace chancery {

GrowingText::GrowingText(QWidget *parent, int fewest) : QPlainTextEdit(parent), m_fewest(fewest)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::fit);
    fit();
}

//! Lines wrap anew.
void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingText::fit()
{
    constexpr int most = 12;
    const int lines = qBound(m_fewest, int(document()->size().height()), most);
    const int frame = 2 * int(document()->documentMargin()) + 2 * frameWidth() + metrics::unit;
    setFixedHeight(lines * fontMetrics().lineSpacing() + frame);
}

} // namespace chancery
