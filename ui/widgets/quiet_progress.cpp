// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/quiet_progress.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QProgressBar>
#include <QToolButton>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int barWidth = 96;
constexpr int barHeight = 8;
constexpr int buttonSize = 20;
} // namespace

QuietProgress::QuietProgress(QObject &application, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_application(application)
    , m_bar(new QProgressBar(this))
    , m_button(form::iconButton(u"x"_s, tr("Cancel (Escape)"), u"quietCancel"_s, this))
{
    setObjectName(u"quietProgress"_s);
    form::nameControl(m_bar, u"quietBar"_s, text);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, barHeight);
    m_button->setIconSize({metrics::icon - metrics::tight, metrics::icon - metrics::tight});
    m_button->setFixedSize(buttonSize, buttonSize);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::unit);
    line->addWidget(new QLabel(text, this));
    line->addWidget(m_bar);
    line->addWidget(m_button);
    hide();
    connect(m_button, &QToolButton::clicked, this, &QuietProgress::cancel);
}

QuietProgress::~QuietProgress()
{
    end();
}

void QuietProgress::begin()
{
    m_cancelled = false;
    m_running = true;
    m_pace.start();
}

bool QuietProgress::step(qint64 done, qint64 all)
{
    if (!m_running || !m_pace.isDue())
        return !m_cancelled;
    BusyPace::show(*m_bar, done, all);
    if (!isVisible()) {
        show();
        m_application.installEventFilter(this);
    }
    repaint();
    BusyPace::letWindowAnswer();
    return !m_cancelled;
}

void QuietProgress::end()
{
    m_running = false;
    hide();
    m_application.removeEventFilter(this);
    for (Waiting &waiting : m_waiting) {
        if (waiting.receiver)
            QCoreApplication::postEvent(waiting.receiver, waiting.event.release());
    }
    m_waiting.clear();
}

bool QuietProgress::isOnButton(const QObject *window, const QEvent &event) const
{
    if (window != m_button->window()->windowHandle())
        return false;
    const QPointF at = static_cast<const QSinglePointEvent &>(event).globalPosition();
    return m_button->rect().contains(m_button->mapFromGlobal(at.toPoint()));
}

void QuietProgress::keep(QObject *receiver, const QEvent &event)
{
    m_waiting.push_back({receiver, std::unique_ptr<QEvent>(event.clone())});
}

//! Input comes to a window first: there it is held back, but for the button.
bool QuietProgress::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // else the key would be a command before it is a key
        event->accept();
        return true;
    case QEvent::Shortcut:
        return true;
    case QEvent::InputMethod:
        keep(watched, *event);
        return true;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (!watched->isWindowType())
            return false;
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            cancel();
        else
            keep(watched, *event);
        return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        if (!watched->isWindowType() || isOnButton(watched, *event))
            return false;
        keep(watched, *event);
        return true;
    case QEvent::MouseMove: // a drag would begin a loop of its own
        return watched->isWindowType() && static_cast<QMouseEvent *>(event)->buttons() != Qt::NoButton;
    case QEvent::Wheel:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        event->ignore();
        return watched->isWindowType();
    case QEvent::Close:
        if (!watched->isWindowType())
            return false;
        cancel();
        keep(watched, *event);
        event->ignore();
        return true;
    default:
        return false;
    }
}

} // namespace chancery
