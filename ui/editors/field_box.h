// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace chancery {

//! One field of a form in a narrow column: its label above the control, and below it why what is typed cannot be taken.
class FieldBox : public QWidget
{
    Q_OBJECT

public:
    //! An empty \a label: the control says itself what it is.
    FieldBox(int field, const QString &label, QWidget *control, QWidget *parent = nullptr);

    int field() const { return m_field; }
    QWidget *control() const { return m_control; }
    void showReason(const QString &reason);

private:
    int m_field;
    QWidget *m_control;
    QLabel *m_reason;
};

} // namespace chancery
