// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/partial_date.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace chancery {

//! A line for a date as precisely as it is known, in EDTF (`2017-04~`) or as people write it (`26 April 2017`,
//! `26.4.2017`), with a calendar to pick a day from and, below, how it is understood. Text that is not a date is marked
//! and kept.
class PartialDateEdit : public QWidget
{
    Q_OBJECT

public:
    explicit PartialDateEdit(QWidget *parent = nullptr);

    //! For the label and screen readers ("Start").
    void setFieldName(const QString &objectName, const QString &accessibleName);
    //! Whether a time of day may be given (`2017-04-26T09:30`).
    void setMinutesAllowed(bool allowed);
    void setReadOnly(bool readOnly);

    PartialDate date() const { return m_date; } //!< the last valid one
    void setDate(const PartialDate &date);
    //! Also for drafts: any text, valid or not.
    QString text() const;
    void setText(const QString &text);
    bool isValid() const { return m_valid; }
    QLineEdit *lineEdit() const { return m_line; }

signals:
    //! With each keystroke.
    void textEdited(const QString &text);
    //! A valid date other than the one before.
    void dateChanged(const chancery::PartialDate &date);
    //! Focus left, Return, or a day was picked.
    void editingFinished();

private:
    void interpret();
    void pickDay();

    QLineEdit *m_line;
    QToolButton *m_pick;
    QLabel *m_reading;
    PartialDate m_date;
    bool m_valid = true;
    bool m_minutes = true;
};

} // namespace chancery
