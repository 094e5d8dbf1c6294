// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/message_bar.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int leavesAfterMs = 8000;

struct Look
{
    QString icon;
    QColor ink;
    QString level;
};

Look lookOf(Notice::Level level, const Tones &tones)
{
    switch (level) {
    case Notice::Level::Success:
        return {u"circle-check"_s, tones.success, u"success"_s};
    case Notice::Level::Warning:
        return {u"triangle-alert"_s, tones.warning, u"warning"_s};
    case Notice::Level::Error:
        return {u"circle-alert"_s, tones.error, u"error"_s};
    case Notice::Level::Info:
        break;
    }
    return {u"info"_s, tones.accent, u"info"_s};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(form::linkButton({}, u"messageAction"_s, this))
    , m_close(form::iconButton(u"x"_s, tr("Close the message"), u"messageClose"_s, this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_timer->setSingleShot(true);
    m_timer->setInterval(leavesAfterMs);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::tight, metrics::unit, metrics::tight);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    hide();
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_notice.action; // it may show the next notice
        hide();
        if (action)
            action();
    });
}

void MessageBar::showNotice(const Notice &notice)
{
    m_notice = notice;
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    m_action->setText(notice.actionText);
    m_action->setAccessibleName(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    updateColours();
    setVisible(true);
    if (notice.level == Notice::Level::Info || notice.level == Notice::Level::Success)
        m_timer->start();
    else
        m_timer->stop();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void MessageBar::updateColours()
{
    const Look look = lookOf(m_notice.level, theme::tones(this));
    m_icon->setPixmap(icons::pixmap(look.icon, metrics::icon, look.ink, devicePixelRatioF()));
    if (property("level").toString() == look.level)
        return;
    setProperty("level", look.level);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace chancery
