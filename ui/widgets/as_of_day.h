// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QObject>

namespace chancery {

//! The day for which statements of law are shown; one for all panes. Kept in the file.
class AsOfDay : public QObject
{
    Q_OBJECT

public:
    explicit AsOfDay(QDate day, QObject *parent = nullptr);

    QDate day() const { return m_day; }
    void setDay(QDate day);

signals:
    void dayChanged(QDate day);

private:
    QDate m_day;
};

} // namespace chancery
