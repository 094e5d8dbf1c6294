// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_toolbar.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {
constexpr int narrow = 860; // pixels
}

CalendarToolBar::CalendarToolBar(const Actions &actions, QMenu *filter, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_search(new SearchField(tr("Filter missions"), this))
    , m_filter(new QToolButton(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::unit);
    addButton(actions.previous, u"calendarPrevious"_s, Qt::ToolButtonIconOnly);
    addMonthButton();
    addButton(actions.next, u"calendarNext"_s, Qt::ToolButtonIconOnly);
    addButton(actions.today, u"calendarToday"_s, Qt::ToolButtonTextOnly);
    m_layout->addStretch(1);
    form::nameControl(m_search, u"calendarSearch"_s, tr("Filter missions"));
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(240);
    m_layout->addWidget(m_search, 2);
    m_filter->setIcon(icons::icon(u"filter"_s));
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filter->setMenu(filter);
    m_filter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filter->setFixedHeight(metrics::control);
    setFiltered(false);
    m_layout->addWidget(m_filter);
    addButton(actions.month, u"calendarMonthMode"_s, Qt::ToolButtonIconOnly);
    addButton(actions.agenda, u"calendarAgendaMode"_s, Qt::ToolButtonIconOnly);
    addCreateButton(actions.create);
}

void CalendarToolBar::addCreateButton(QAction *action)
{
    QPushButton *create = form::primaryButton(action->text(), u"calendarNew"_s, this);
    create->setFixedHeight(metrics::control);
    create->setToolTip(action->toolTip());
    create->setEnabled(action->isEnabled());
    connect(create, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, create, [create, action] { create->setEnabled(action->isEnabled()); });
    m_layout->addWidget(create);
}

QToolButton *CalendarToolBar::addButton(QAction *action, const QString &name, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFixedHeight(metrics::control);
    form::nameControl(button, name, action->text());
    m_layout->addWidget(button);
    return button;
}

void CalendarToolBar::addMonthButton()
{
    m_month = new QToolButton(this);
    form::nameControl(m_month, u"calendarMonth"_s, tr("Choose a day"));
    m_month->setPopupMode(QToolButton::InstantPopup);
    m_month->setFixedHeight(metrics::control);
    m_month->setMinimumWidth(fontMetrics().horizontalAdvance(u"MMMMMMMM 0000"_s) + metrics::wide);
    auto *menu = new QMenu(m_month);
    auto *action = new QWidgetAction(menu);
    m_small = new QCalendarWidget;
    m_small->setObjectName(u"smallMonth"_s);
    m_small->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_small->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    action->setDefaultWidget(m_small);
    menu->addAction(action);
    m_month->setMenu(menu);
    const auto choose = [this, menu](QDate day) {
        menu->hide();
        emit dayChosen(day);
    };
    connect(m_small, &QCalendarWidget::clicked, this, choose);
    connect(m_small, &QCalendarWidget::activated, this, choose);
    m_layout->addWidget(m_month);
}

void CalendarToolBar::setMonth(QDate month)
{
    const QString name = QLocale().toString(month, u"MMMM yyyy"_s);
    m_month->setText(name.left(1).toUpper() + name.mid(1));
    m_small->setCurrentPage(month.year(), month.month());
}

//! Where it is narrow the words of the field are worth more than those of the button beside it.
void CalendarToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_filter->setToolButtonStyle(width() < narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void CalendarToolBar::setFiltered(bool filtered)
{
    m_filter->setText(filtered ? tr("Filtered") : tr("Filter"));
    form::nameControl(m_filter, u"calendarFilterButton"_s, m_filter->text());
}

} // namespace chancery
