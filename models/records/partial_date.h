// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <compare>

namespace chancery {

//! One end of a PartialDate: a year, month, day or minute of local time, perhaps approximate; or open; or unknown.
struct DatePoint
{
    enum class Precision : quint8 { Unknown, Open, Year, Month, Day, Minute };

    Precision precision = Precision::Unknown;
    qint16 year = 0;
    quint8 month = 0;
    quint8 day = 0;
    qint16 minute = 0; //!< of the local day, 0..1439
    bool approximate = false;

    bool isDated() const { return precision >= Precision::Year; }
    QDate earliest() const; //!< first possible day; invalid when open or unknown
    QDate latest() const; //!< last possible day; invalid when open or unknown
    QTime time() const; //!< valid with Precision::Minute only
    QString toEdtf() const;

    bool operator==(const DatePoint &) const = default;
};

//! A date as precisely as it is known and no more, in a subset of EDTF (ISO 8601-2, levels 0 and 1):
//! `2017`, `2017-04`, `2017-04-26`, `2017-04-26T09:30` (local time; the zone is a field of its own),
//! `2017-04~` (approximate), `2017-01/2017-05`, `2017-01/..` (open), `../2017-12-31` (before or on).
//! Days are civil dates of the proleptic Gregorian calendar. Never fakes a day.
class PartialDate
{
public:
    PartialDate() = default;
    explicit PartialDate(QDate day);
    PartialDate(QDate first, QDate last);
    static PartialDate local(QDate day, QTime time);

    //! Parses EDTF; ErrorCode::BadDate with the text as subject.
    static Result<PartialDate> fromEdtf(QStringView text);
    //! For literals that are known to be right (tests, seeds): an empty date if they are not.
    static PartialDate parsed(QStringView text) { return fromEdtf(text).value_or(PartialDate()); }
    QString toEdtf() const;

    bool isEmpty() const { return m_first.precision == DatePoint::Precision::Unknown && !m_interval; }
    bool isInterval() const { return m_interval; }
    const DatePoint &first() const { return m_first; }
    const DatePoint &last() const { return m_interval ? m_last : m_first; }

    //! First and last day that the date may touch; invalid where open.
    QDate earliest() const { return first().earliest(); }
    QDate latest() const { return last().latest(); }
    //! A single day (or minute) or an interval of such; otherwise the day is not known.
    bool isExact() const;
    bool isApproximate() const { return m_first.approximate || m_last.approximate; }
    //! True if the day is certainly / possibly within.
    bool mayContain(QDate day) const;

    bool operator==(const PartialDate &) const = default;

private:
    DatePoint m_first;
    DatePoint m_last;
    bool m_interval = false;
};

} // namespace chancery
