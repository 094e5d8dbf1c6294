// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/as_of_button.h"

#include "ui/widgets/as_of_day.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace chancery {

AsOfButton::AsOfButton(AsOfDay &asOf, QWidget *parent) : QToolButton(parent), m_asOf(asOf)
{
    setObjectName(u"asOf"_s);
    setIcon(icons::icon(u"calendar-clock"_s));
    setIconSize({22, 16});
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("The day for which law is shown (Ctrl+D)"));
    connect(&asOf, &AsOfDay::dayChanged, this, &AsOfButton::updateText);
    connect(this, &QToolButton::clicked, this, &AsOfButton::choose);
    updateText();
}

void AsOfButton::updateText()
{
    setText(tr("As of %1").arg(dateWords(PartialDate(m_asOf.day()))));
    setAccessibleName(text());
}

void AsOfButton::choose()
{
    QMenu menu(this);
    auto *box = new QWidget(&menu);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(metrics::unit, metrics::unit, metrics::unit, metrics::unit);
    auto *line = new QDateEdit(m_asOf.day(), box);
    form::nameControl(line, u"asOfLine"_s, tr("As-of day"));
    auto *calendar = new QCalendarWidget(box);
    form::nameControl(calendar, u"asOfCalendar"_s, tr("As-of day"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(m_asOf.day());
    QPushButton *today = form::button(tr("Today"), u"asOfToday"_s, box);
    auto *row = new QHBoxLayout;
    row->addWidget(line, 1);
    row->addWidget(today);
    layout->addLayout(row);
    layout->addWidget(calendar);
    auto *holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(box);
    menu.addAction(holder);
    const auto take = [this, &menu](QDate day) {
        m_asOf.setDay(day);
        menu.close();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, take);
    connect(calendar, &QCalendarWidget::activated, &menu, take);
    connect(today, &QPushButton::clicked, &menu, [take] { take(QDate::currentDate()); });
    connect(line, &QDateEdit::dateChanged, this, [this](QDate day) { m_asOf.setDay(day); });
    menu.exec(mapToGlobal(QPoint(0, -box->sizeHint().height() - metrics::gap)));
}

} // namespace chancery
