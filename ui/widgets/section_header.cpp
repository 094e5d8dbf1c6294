// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/section_header.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace chancery {

SectionHeader::SectionHeader(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_label(new QLabel(text, this))
{
    m_label->setProperty("section", true);
    m_layout->setContentsMargins(0, metrics::unit, 0, metrics::tight);
    m_layout->setSpacing(metrics::tight);
    m_layout->addWidget(m_label);
    m_layout->addStretch();
}

void SectionHeader::wrap()
{
    m_label->setWordWrap(true);
    m_label->setMinimumWidth(1);
    m_layout->setStretchFactor(m_label, 1);
}

void SectionHeader::setText(const QString &text)
{
    m_label->setText(text);
}

QString SectionHeader::text() const
{
    return m_label->text();
}

QToolButton *SectionHeader::addButton(const QString &objectName, const QString &iconName, const QString &text)
{
    QToolButton *button = form::iconButton(iconName, text, objectName, this);
    m_layout->addWidget(button);
    return button;
}

} // namespace chancery
