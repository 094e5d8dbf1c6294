// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace chancery {

//! An RRULE as a simple editor shows it: every so many days, weeks, months or years, on these weekdays, until then.
struct RecurrenceRule
{
    enum class Frequency : quint8 { Daily, Weekly, Monthly, Yearly };
    //! A weekday, and which one of the month: 1 is the first, -1 the last, 0 every.
    struct Weekday
    {
        Qt::DayOfWeek day = Qt::Monday;
        int ordinal = 0;

        bool operator==(const Weekday &) const = default;
    };

    Frequency frequency = Frequency::Weekly;
    int interval = 1;
    QList<Weekday> weekdays;
    QList<int> monthDays; //!< 1..31, or -1 for the last
    int count = 0; //!< 0: not limited by number
    QDate until; //!< the last day that may hold an occurrence; invalid: not limited by date

    //! Reads one RRULE (with or without the name before it). BadValue if malformed; UnsupportedFormat if it is right but
    //! says more than this struct can hold: the editor then shows it as it is and leaves it alone.
    static Result<RecurrenceRule> parse(const QString &rule);
    //! `RRULE:FREQ=...`. UNTIL is written as a date for all-day events, else as the last second of that day in \a zone,
    //! in UTC as RFC 5545 wants; floating when \a zone is empty.
    QString toText(bool allDay = true, const QString &zone = {}) const;

    bool operator==(const RecurrenceRule &) const = default;
};

//! A mission's recurrence lines, taken apart for a form and for a sentence ("every second Tuesday until May").
struct RecurrenceDescription
{
    enum class Form : quint8 {
        Once, //!< no rule, no further dates
        Simple, //!< one rule that RecurrenceRule holds
        Custom, //!< further rules, or a rule beyond RecurrenceRule: show `lines` as they are
        Invalid,
    };

    Form form = Form::Once;
    RecurrenceRule rule; //!< with Form::Simple
    int excluded = 0; //!< dates in EXDATE
    int added = 0; //!< dates in RDATE
    QString lines;
};

RecurrenceDescription describeRecurrence(const QString &lines);

//! The lines with their RRULE replaced (removed when \a rule is null); EXDATE and RDATE stay.
QString withRule(const QString &lines, const QString &rule);
//! The lines with one more excluded start (`20170426` or `20170426T093000`, wall clock).
QString withExcluded(const QString &lines, const QString &recurrenceId);

} // namespace chancery
