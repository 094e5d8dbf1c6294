// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_words.h"

#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chancery::lawwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LawWords)
};

using Precision = DatePoint::Precision;

QString dayFormat(QDate day, const QLocale &locale)
{
    return day.day() == 1 && locale.language() == QLocale::French ? u"'1er'"_s : u"d"_s;
}

QString point(const DatePoint &point, const QLocale &locale)
{
    const QDate day = point.earliest();
    QString words;
    if (point.precision == Precision::Year)
        words = QString::number(point.year);
    else if (point.precision == Precision::Month)
        words = locale.toString(day, u"MMMM yyyy"_s);
    else
        words = locale.toString(day, QString(dayFormat(day, locale) + u" MMMM yyyy"_s));
    return point.approximate ? Words::tr("about %1").arg(words) : words;
}

QString range(const DatePoint &first, const DatePoint &last, const QLocale &locale)
{
    const QDate from = first.earliest();
    const QDate to = last.earliest();
    const bool days = first.precision >= Precision::Day && last.precision >= Precision::Day;
    if (!days || from.year() != to.year() || first.approximate || last.approximate)
        return point(first, locale) + u" – "_s + point(last, locale);
    if (from.month() != to.month())
        return locale.toString(from, QString(dayFormat(from, locale) + u" MMMM"_s)) + u" – "_s
               + point(last, locale);
    return locale.toString(from, dayFormat(from, locale)) + u"–"_s + point(last, locale);
}

} // namespace

QString date(const PartialDate &date, const QLocale &locale)
{
    if (date.isEmpty())
        return {};
    if (!date.isInterval())
        return point(date.first(), locale);
    const bool from = date.first().isDated();
    const bool to = date.last().isDated();
    if (from && to)
        return range(date.first(), date.last(), locale);
    if (from)
        return Words::tr("%1 or later").arg(point(date.first(), locale));
    return to ? Words::tr("%1 or before").arg(point(date.last(), locale)) : Words::tr("date not known");
}

QString validity(const PartialDate &from, const PartialDate &to, const PartialDate &asOf,
                 const QLocale &locale)
{
    if (!from.isEmpty() && !to.isEmpty())
        return Words::tr("%1 to %2").arg(date(from, locale), date(to, locale));
    if (!from.isEmpty())
        return Words::tr("From %1").arg(date(from, locale));
    if (!to.isEmpty())
        return Words::tr("Until %1").arg(date(to, locale));
    return asOf.isEmpty() ? QString() : Words::tr("As of %1").arg(date(asOf, locale));
}

QString status(const LawCell &cell, const LawMapData &data, const QLocale &locale)
{
    switch (cell.status) {
    case LawStatus::NotCovered:
        return Words::tr("Not covered");
    case LawStatus::Unknown:
        return assertion({}, {}, u"unknown"_s);
    case LawStatus::NotStated:
        return assertion({}, {}, u"not-stated"_s);
    default:
        break;
    }
    QStringList readings;
    for (const LawReading &item : cell.readings)
        readings.append(reading(item, data, locale));
    return readings.join(u"; "_s);
}

QStringList marks(const LawCell &cell)
{
    QStringList marks;
    if (cell.isConflict())
        marks.append(cell.preferred.isNull() ? Words::tr("sources disagree")
                                             : Words::tr("sources disagree, one reading preferred"));
    if (cell.possible)
        marks.append(Words::tr("possible: the date is not exact"));
    if (cell.stale)
        marks.append(Words::tr("not reviewed for 12 months"));
    return marks;
}

QString spoken(const QString &name, const LawCell &cell, const LawMapData &data, const QLocale &locale)
{
    QStringList parts{status(cell, data, locale)};
    parts += marks(cell);
    return Words::tr("%1: %2", "country: what is said of it").arg(name, parts.join(u"; "_s));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString figure(const Record &statistic, const QLocale &locale)
{
    namespace field = fields::statistic;
    if (!statistic.has(field::value))
        return {};
    const auto number = [&](double value) {
        return locale.toString(value, 'f', QLocale::FloatingPointShortest);
    };
    const double low = statistic.get(field::value);
    const double high = statistic.has(field::valueHigh) ? statistic.get(field::valueHigh) : low;
    return low == high ? number(low) : QString(number(low) + u"–"_s + number(high));
}

QStringList participationSteps(const Record &participation, QDate day, const QLocale &locale)
{
    namespace field = fields::participation;
    QStringList steps;
    const auto add = [&](const QString &what, const PartialDate &when) {
        if (!when.isEmpty() && (!when.earliest().isValid() || when.earliest() <= day))
            steps.append(QString(what + u' ' + date(when, locale)));
    };
    add(Words::tr("signed"), participation.get(field::signatureDate));
    add(action(participation.get(field::action)).toLower(), participation.get(field::actionDate));
    add(Words::tr("in force"), participation.get(field::inForce));
    add(Words::tr("denounced"), participation.get(field::denunciationDate));
    if (participation.has(field::reservation))
        steps.append(Words::tr("with a reservation"));
    return steps;
}

} // namespace chancery::lawwords
