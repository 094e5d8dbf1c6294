// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/empty_state.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

EmptyState::EmptyState(const QString &iconName, const QString &heading, const QString &sentence,
                       QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_picture(new QLabel(this))
    , m_heading(form::heading(heading, this))
    , m_sentence(form::caption(sentence, this))
{
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setMaximumWidth(420);
    auto *row = new QHBoxLayout; // an alignment would ignore the height that wrapping needs
    row->addStretch(1);
    row->addWidget(m_sentence, 100);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    layout->setSpacing(metrics::unit);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::unit);
    layout->addWidget(m_heading);
    layout->addLayout(row);
    layout->addStretch(3);
    updatePicture();
}

void EmptyState::setTexts(const QString &heading, const QString &sentence)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
}

QPushButton *EmptyState::setButton(const QString &text)
{
    if (!m_button) {
        m_button = form::primaryButton(text, u"emptyStateButton"_s, this);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
        auto *box = static_cast<QVBoxLayout *>(layout());
        box->insertSpacing(box->count() - 1, metrics::unit);
        box->insertWidget(box->count() - 1, m_button, 0, Qt::AlignHCenter);
    }
    m_button->setText(text);
    m_button->setAccessibleName(text);
    return m_button;
}

void EmptyState::setAction(QAction *action)
{
    setButton(QString(action->text()).remove(u'&'));
    connect(this, &EmptyState::triggered, action, &QAction::trigger);
    m_button->setEnabled(action->isEnabled());
    connect(action, &QAction::enabledChanged, m_button, &QWidget::setEnabled);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updatePicture();
}

void EmptyState::updatePicture()
{
    m_picture->setPixmap(icons::pixmap(m_iconName, 48, theme::tones(this).muted, devicePixelRatioF()));
}

} // namespace chancery
