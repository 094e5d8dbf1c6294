// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/partial_date_edit.h"

#include "ui/widgets/date_words.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/metrics.h"

#include <QCalendarWidget>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace chancery {

PartialDateEdit::PartialDateEdit(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_pick(form::iconButton(u"calendar"_s, tr("Pick a day"), u"pickDay"_s, this))
    , m_reading(form::caption({}, this))
{
    m_line->setObjectName(u"date"_s);
    m_line->setAccessibleName(tr("Date"));
    m_line->setPlaceholderText(tr("2017-04-26, April 2017, 2017~"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics::tight);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_line, 0, 0);
    layout->addWidget(m_pick, 0, 1);
    layout->addWidget(m_reading, 1, 0, 1, 2);
    m_reading->hide();
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &PartialDateEdit::textEdited);
    connect(m_line, &QLineEdit::textChanged, this, &PartialDateEdit::interpret);
    connect(m_line, &QLineEdit::editingFinished, this, &PartialDateEdit::editingFinished);
    connect(m_pick, &QToolButton::clicked, this, &PartialDateEdit::pickDay);
}

void PartialDateEdit::setFieldName(const QString &objectName, const QString &accessibleName)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    form::nameControl(m_line, objectName + u"Text"_s, accessibleName);
    form::nameControl(m_pick, objectName + u"Pick"_s, tr("Pick a day: %1").arg(accessibleName));
}

void PartialDateEdit::setMinutesAllowed(bool allowed)
{
    m_minutes = allowed;
    interpret();
}

void PartialDateEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_pick->setEnabled(!readOnly);
}

void PartialDateEdit::setDate(const PartialDate &date)
{
    if (m_valid && date == m_date && (!date.isEmpty() || m_line->text().isEmpty()))
        return;
    m_date = date; // before the text, so that nothing is announced
    m_line->setText(date.toEdtf());
    m_line->setCursorPosition(0);
    interpret();
}

QString PartialDateEdit::text() const
{
    return m_line->text();
}

void PartialDateEdit::setText(const QString &text)
{
    m_line->setText(text);
}

void PartialDateEdit::interpret()
{
    auto read = dateFromText(m_line->text());
    const bool timed = read
                       && (read->first().precision == DatePoint::Precision::Minute
                           || read->last().precision == DatePoint::Precision::Minute);
    m_valid = read.has_value() && (m_minutes || !timed);
    form::setInvalid(m_line, nullptr, m_valid ? QString() : tr("This is not a date yet."));
    QString reading;
    if (!m_valid)
        reading =
            timed
                ? tr("Without a time of day, please.")
                : tr("Not a date yet. Write 2017, 2017-04, 2017-04-26, 2017-04~ for “about”, 2017-01/.. for "
                     "“from”.");
    else
        reading = dateWords(*read);
    form::setTone(m_reading, m_valid ? u"muted"_s : u"error"_s);
    m_reading->setText(reading);
    m_reading->setVisible(!reading.isEmpty());
    if (!m_valid || *read == m_date)
        return;
    m_date = *read;
    emit dateChanged(m_date);
}

void PartialDateEdit::pickDay()
{
    QMenu menu(this);
    auto *calendar = new QCalendarWidget(&menu);
    calendar->setGridVisible(false);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    if (m_date.earliest().isValid())
        calendar->setSelectedDate(m_date.earliest());
    auto *holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    const auto take = [this, &menu](QDate day) {
        m_line->setText(PartialDate(day).toEdtf());
        emit textEdited(m_line->text());
        menu.close();
        emit editingFinished();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, take);
    connect(calendar, &QCalendarWidget::activated, &menu, take);
    calendar->setFocus();
    menu.exec(mapToGlobal(QPoint(0, m_line->height())));
}

} // namespace chancery
