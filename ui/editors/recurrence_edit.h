// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/time/recurrence_rule.h"
#include "ui/editors/field_control.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QSpinBox;
class QToolButton;

namespace chancery {

//! How a mission repeats, as far as a simple form can say it. Lines that say more are shown as they are and left alone.
class RecurrenceEdit : public QWidget
{
    Q_OBJECT

public:
    explicit RecurrenceEdit(QWidget *parent = nullptr);

    //! RFC 5545 content lines; excluded and further dates in them are kept.
    QString lines() const;
    void setLines(const QString &lines);
    //! What the rule is counted in: UNTIL is written as a day or as an instant.
    void setTimed(bool timed, const QString &zone);
    //! The day the mission starts, from which a weekly rule takes its weekday.
    void setStart(QDate day);

signals:
    void edited();

private:
    void build();
    QWidget *makeWeekdays();
    QWidget *makeEnd();
    void changed();
    void showParts();
    RecurrenceRule rule() const;
    void showRule(const RecurrenceRule &rule);

    QString m_lines;
    bool m_timed = false;
    QString m_zone;
    QDate m_start;
    QComboBox *m_frequency;
    QSpinBox *m_interval;
    QLabel *m_unit;
    QWidget *m_weekdayBox = nullptr;
    QList<QToolButton *> m_weekdays;
    QWidget *m_endBox = nullptr;
    QComboBox *m_end = nullptr;
    QDateEdit *m_until = nullptr;
    QSpinBox *m_count = nullptr;
    QLabel *m_custom;
    QList<int> m_monthDays; //!< of the rule shown, which the form keeps but does not edit
};

namespace fieldcontrol {
std::unique_ptr<FieldControl> recurrence(RecurrenceEdit *edit);
}

} // namespace chancery
