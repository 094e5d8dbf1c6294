// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QWidget>

class QAction;
class QCalendarWidget;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace chancery {

class SearchField;

//! The row above the calendar: month to and fro, a small month to jump in, search, filter, month or agenda, new.
class CalendarToolBar : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *previous;
        QAction *today;
        QAction *next;
        QAction *month;
        QAction *agenda;
        QAction *create;
    };

    CalendarToolBar(const Actions &actions, QMenu *filter, QWidget *parent = nullptr);

    void setMonth(QDate month);
    void setFiltered(bool filtered);
    SearchField *search() const { return m_search; }

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void dayChosen(QDate day);

private:
    QToolButton *addButton(QAction *action, const QString &name, Qt::ToolButtonStyle style);
    void addMonthButton();
    void addCreateButton(QAction *action);

    QHBoxLayout *m_layout;
    QToolButton *m_month = nullptr;
    QCalendarWidget *m_small = nullptr;
    SearchField *m_search;
    QToolButton *m_filter;
};

} // namespace chancery
