// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/calendar/mission_schedule.h"

#include <QByteArray>
#include <QLocale>

namespace chancery {

class CountryNames;
struct CalendarFilter;

//! The words of the calendar, in the language of the program. A token of a newer program is shown as it is.
namespace missionwords {

QString kindName(const QString &token); //!< "Expert meeting"
QString statusName(const QString &token); //!< "Tentative"
QString roleName(const QString &token); //!< "Organiser"
QString sensitivityName(const QString &token);
//! What keeps missions out of a calendar; empty: nothing.
QString filterWords(const CalendarFilter &filter, const CountryNames &countries);
//! The tokens that a field may hold, in their order.
QList<QByteArray> tokens(Kind kind, int field);

//! When a mission takes place, as exactly as it is known: "26–28 April 2017", "sometime between January and May 2017",
//! "by 31 December 2017", "about April 2017".
QString dates(const PartialDate &start, const PartialDate &end, bool withinParent,
              const QLocale &locale = QLocale());
//! The same without the precision words, for narrow places: "26–28 Apr 2017".
QString shortDates(const MissionSchedule &schedule, const QLocale &locale = QLocale());
//! Time of day at the place, and in the reader's zone when that differs on the day: "09:30–17:00 (10:30–18:00 your
//! time)". Empty for days without a time.
QString times(const PartialDate &start, const PartialDate &end, const QString &startZone,
              const QString &endZone, const QString &readersZone, const QLocale &locale = QLocale());

} // namespace missionwords

} // namespace chancery
