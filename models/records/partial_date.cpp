// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/partial_date.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using Precision = DatePoint::Precision;

std::optional<int> digits(QStringView text)
{
    int number = 0;
    for (QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return text.isEmpty() ? std::nullopt : std::optional(number);
}

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

bool readTime(QStringView text, DatePoint &point)
{
    // HH:MM, seconds are accepted when they are zero: nothing in this field is known to the second
    if (text.size() != 5 && !(text.size() == 8 && text.endsWith(u":00")))
        return false;
    const auto hour = digits(text.first(2));
    const auto minute = digits(text.sliced(3, 2));
    if (!hour || !minute || text[2] != u':' || *hour > 23 || *minute > 59)
        return false;
    point.minute = qint16(*hour * 60 + *minute);
    point.precision = Precision::Minute;
    return true;
}

bool readDay(QStringView text, DatePoint &point)
{
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    const auto year = digits(text.first(4));
    if (!year || *year == 0)
        return false;
    point.year = qint16(*year);
    point.precision = Precision::Year;
    if (text.size() >= 7) {
        const auto month = digits(text.sliced(5, 2));
        if (text[4] != u'-' || !month || *month < 1 || *month > 12)
            return false;
        point.month = quint8(*month);
        point.precision = Precision::Month;
    }
    if (text.size() == 10) {
        const auto day = digits(text.sliced(8, 2));
        if (text[7] != u'-' || !day || !QDate::isValid(point.year, point.month, *day))
            return false;
        point.day = quint8(*day);
        point.precision = Precision::Day;
    }
    return true;
}

std::optional<DatePoint> readPoint(QStringView text)
{
    DatePoint point;
    if (text == u"..") {
        point.precision = Precision::Open;
        return point;
    }
    if (text.endsWith(u'~')) {
        point.approximate = true;
        text.chop(1);
    }
    const qsizetype t = text.indexOf(u'T');
    if (!readDay(t < 0 ? text : text.first(t), point))
        return std::nullopt;
    if (t >= 0 && (point.precision != Precision::Day || !readTime(text.sliced(t + 1), point)))
        return std::nullopt;
    return point;
}

DatePoint pointOf(QDate day)
{
    DatePoint point;
    if (!day.isValid())
        return point;
    point.precision = Precision::Day;
    point.year = qint16(day.year());
    point.month = quint8(day.month());
    point.day = quint8(day.day());
    return point;
}

} // namespace

QDate DatePoint::earliest() const
{
    if (!isDated())
        return {};
    return QDate(year, month ? month : 1, day ? day : 1);
}

QDate DatePoint::latest() const
{
    switch (precision) {
    case Precision::Year:
        return QDate(year, 12, 31);
    case Precision::Month: {
        const QDate first(year, month, 1);
        return QDate(year, month, first.daysInMonth());
    }
    default:
        return earliest();
    }
}

QTime DatePoint::time() const
{
    return precision == Precision::Minute ? QTime(minute / 60, minute % 60) : QTime();
}

QString DatePoint::toEdtf() const
{
    if (precision == Precision::Unknown)
        return {};
    if (precision == Precision::Open)
        return u".."_s;
    QString text = padded(year, 4);
    if (precision >= Precision::Month)
        text += u'-' + padded(month, 2);
    if (precision >= Precision::Day)
        text += u'-' + padded(day, 2);
    if (precision == Precision::Minute)
        text += u'T' + padded(minute / 60, 2) + u':' + padded(minute % 60, 2);
    if (approximate)
        text += u'~';
    return text;
}

PartialDate::PartialDate(QDate day) : m_first(pointOf(day)) { }

PartialDate::PartialDate(QDate first, QDate last) : m_first(pointOf(first))
{
    if (last == first)
        return;
    m_last = pointOf(last);
    if (!last.isValid())
        m_last.precision = Precision::Open;
    if (!first.isValid())
        m_first.precision = Precision::Open;
    m_interval = true;
}

PartialDate PartialDate::local(QDate day, QTime time)
{
    PartialDate date(day);
    if (day.isValid() && time.isValid()) {
        date.m_first.precision = Precision::Minute;
        date.m_first.minute = qint16(time.hour() * 60 + time.minute());
    }
    return date;
}

Result<PartialDate> PartialDate::fromEdtf(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    PartialDate date;
    if (trimmed.isEmpty())
        return date;
    const auto bad = [&] {
        return failure(ErrorCode::BadDate, text.first(qMin<qsizetype>(text.size(), 80)).toString());
    };
    const qsizetype slash = trimmed.indexOf(u'/');
    const auto first = readPoint(slash < 0 ? trimmed : trimmed.first(slash));
    if (!first)
        return bad();
    date.m_first = *first;
    if (slash < 0)
        return first->precision == Precision::Open ? Result<PartialDate>(bad()) : date;
    const auto last = readPoint(trimmed.sliced(slash + 1));
    if (!last || (!first->isDated() && !last->isDated()))
        return bad();
    date.m_last = *last;
    date.m_interval = true;
    if (first->isDated() && last->isDated() && date.m_last.latest() < date.m_first.earliest())
        return bad();
    return date;
}

QString PartialDate::toEdtf() const
{
    if (!m_interval)
        return m_first.toEdtf();
    return m_first.toEdtf() + u'/' + m_last.toEdtf();
}

bool PartialDate::isExact() const
{
    const auto exact = [](const DatePoint &point) {
        return point.precision >= Precision::Day && !point.approximate;
    };
    return exact(m_first) && (!m_interval || exact(m_last));
}

bool PartialDate::mayContain(QDate day) const
{
    if (isEmpty())
        return false;
    const QDate from = earliest();
    const QDate to = latest();
    return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
}

} // namespace chancery
