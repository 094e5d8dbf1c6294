// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/as_of_day.h"

namespace chancery {

AsOfDay::AsOfDay(QDate day, QObject *parent) : QObject(parent), m_day(day) { }

void AsOfDay::setDay(QDate day)
{
    if (!day.isValid() || day == m_day)
        return;
    m_day = day;
    emit dayChanged(m_day);
}

} // namespace chancery
