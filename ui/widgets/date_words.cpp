// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/date_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct DateWords
{
    Q_DECLARE_TR_FUNCTIONS(DateWords)
};

QString dayWords(const DatePoint &point, const QLocale &locale, QLocale::FormatType form)
{
    const QString month = locale.monthName(point.month, form);
    const bool first = point.day == 1 && locale.language() == QLocale::French;
    const QString day = first ? u"1er"_s : QString::number(point.day);
    return u"%1 %2 %3"_s.arg(day, month).arg(point.year);
}

QString pointWords(const DatePoint &point, const QLocale &locale, QLocale::FormatType form)
{
    QString words;
    switch (point.precision) {
    case DatePoint::Precision::Unknown:
        return DateWords::tr("not known");
    case DatePoint::Precision::Open:
        return DateWords::tr("open");
    case DatePoint::Precision::Year:
        words = QString::number(point.year);
        break;
    case DatePoint::Precision::Month:
        words = u"%1 %2"_s.arg(locale.standaloneMonthName(point.month, form)).arg(point.year);
        break;
    case DatePoint::Precision::Day:
        words = dayWords(point, locale, form);
        break;
    case DatePoint::Precision::Minute:
        words = u"%1, %2"_s.arg(dayWords(point, locale, form),
                                locale.toString(point.time(), QLocale::ShortFormat));
        break;
    }
    return point.approximate ? DateWords::tr("%1, about").arg(words) : words;
}

QString words(const PartialDate &date, const QLocale &locale, QLocale::FormatType form)
{
    if (date.isEmpty())
        return {};
    if (!date.isInterval())
        return pointWords(date.first(), locale, form);
    const bool from = date.first().isDated();
    const bool to = date.last().isDated();
    if (from && to)
        return DateWords::tr("%1 to %2")
            .arg(pointWords(date.first(), locale, form), pointWords(date.last(), locale, form));
    if (from)
        return DateWords::tr("from %1, end open").arg(pointWords(date.first(), locale, form));
    if (to)
        return DateWords::tr("%1 or before").arg(pointWords(date.last(), locale, form));
    return DateWords::tr("open");
}

std::optional<PartialDate> dayFirst(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,2})[./ -]\\s*(\\d{1,2})[./ -]\\s*(\\d{4})$"_s);
    const auto match = form.match(text);
    const QDate day(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    return match.hasMatch() && day.isValid() ? std::optional(PartialDate(day)) : std::nullopt;
}

std::optional<PartialDate> monthFirst(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,2})[./]\\s*(\\d{4})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString edtf = u"%1-%2"_s.arg(match.captured(2), match.captured(1).rightJustified(2, u'0'));
    const auto date = PartialDate::fromEdtf(edtf);
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<PartialDate> inWords(const QString &text, const QLocale &locale)
{
    const QString plain = QString(text).replace(u"1er "_s, u"1 "_s);
    for (const QString &form : {u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"MMMM d, yyyy"_s, u"dddd d MMMM yyyy"_s})
    {
        const QDate day = locale.toDate(plain, form);
        if (day.isValid())
            return PartialDate(day);
    }
    for (const QString &form : {u"MMMM yyyy"_s, u"MMM yyyy"_s}) {
        const QDate month = locale.toDate(plain, form);
        if (month.isValid())
            return PartialDate::parsed(month.toString(u"yyyy-MM"_s));
    }
    return std::nullopt;
}

std::optional<PartialDate> withoutTime(const QString &text, const QLocale &locale)
{
    if (const auto edtf = PartialDate::fromEdtf(text))
        return *edtf;
    if (const auto date = dayFirst(text))
        return date;
    if (const auto date = monthFirst(text))
        return date;
    for (const QLocale &tried : {locale, QLocale(QLocale::English)}) {
        if (const auto date = inWords(text, tried))
            return date;
    }
    return std::nullopt;
}

//! `26.4.2017 9:30`, `26 avril 2017, 9h30`: a day as above and the time of day.
std::optional<PartialDate> withTime(const QString &text, const QLocale &locale)
{
    static const QRegularExpression form(
        u"^(.*\\S)[\\s,]\\s*(\\d{1,2})\\s?(?::\\s?(\\d{2})|h\\s?(\\d{2})?)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString before = match.captured(1);
    if (before.endsWith(u','))
        before.chop(1);
    const auto day = withoutTime(before, locale);
    const QTime time(match.captured(2).toInt(), QString(match.captured(3) + match.captured(4)).toInt());
    if (!day || day->isInterval() || day->first().precision != DatePoint::Precision::Day || !time.isValid())
        return std::nullopt;
    const auto timed = PartialDate::fromEdtf(QString(day->toEdtf() + time.toString(u"'T'HH:mm"_s)));
    return timed ? std::optional(*timed) : std::nullopt;
}

} // namespace

QString dateWords(const PartialDate &date, const QLocale &locale)
{
    return words(date, locale, QLocale::LongFormat);
}

QString shortDateWords(const PartialDate &date, const QLocale &locale)
{
    return words(date, locale, QLocale::ShortFormat);
}

Result<PartialDate> dateFromText(const QString &text, const QLocale &locale)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return PartialDate();
    if (const auto date = withoutTime(trimmed, locale))
        return *date;
    if (const auto date = withTime(trimmed, locale))
        return *date;
    return PartialDate::fromEdtf(trimmed); // for its reason
}

} // namespace chancery
