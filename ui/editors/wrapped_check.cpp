// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/wrapped_check.h"

#include "ui/widgets/metrics.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace chancery {

WrappedCheck::WrappedCheck(const QString &text, QWidget *parent) : QWidget(parent), m_box(new QCheckBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    auto *words = new QLabel(text, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setContentsMargins(0, metrics::tight, 0, metrics::tight);
    words->installEventFilter(this);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    m_box->setMinimumHeight(words->fontMetrics().lineSpacing() + 2 * metrics::tight);
    setFocusProxy(m_box);
}

bool WrappedCheck::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && m_box->isEnabled()) {
        m_box->setFocus(Qt::MouseFocusReason);
        m_box->click();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chancery
