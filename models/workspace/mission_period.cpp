// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/mission_period.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using Span = MissionPeriod::Span;

constexpr std::array<std::pair<Span, const char *>, 4> words{{{Span::ThisYear, "this-year"},
                                                              {Span::PastYear, "past"},
                                                              {Span::ComingYear, "coming"},
                                                              {Span::All, "all"}}};

} // namespace

MissionPeriod::Days MissionPeriod::days(QDate day) const
{
    switch (span) {
    case Span::ThisYear:
        return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
    case Span::PastYear:
        return {day.addYears(-1), day};
    case Span::ComingYear:
        return {day, day.addYears(1)};
    case Span::All:
        return {};
    case Span::FromTo:
        return {from, to};
    }
    return {};
}

QString MissionPeriod::toText() const
{
    for (const auto &[each, word] : words) {
        if (each == span)
            return QString::fromLatin1(word);
    }
    return from.toString(Qt::ISODate) + u".."_s + to.toString(Qt::ISODate);
}

Result<MissionPeriod> MissionPeriod::fromText(const QString &text)
{
    MissionPeriod period;
    for (const auto &[each, word] : words) {
        if (text == QLatin1StringView(word)) {
            period.span = each;
            return period;
        }
    }
    const qsizetype dots = text.indexOf(u".."_s);
    const QString first = text.left(std::max(dots, qsizetype(0)));
    const QString last = text.mid(dots + 2);
    period.span = Span::FromTo;
    period.from = QDate::fromString(first, Qt::ISODate);
    period.to = QDate::fromString(last, Qt::ISODate);
    if (dots < 0 || (period.from.isNull() != first.isEmpty()) || (period.to.isNull() != last.isEmpty())
        || (first.isEmpty() && last.isEmpty()))
    {
        return failure(ErrorCode::BadValue, text);
    }
    if (period.from.isValid() && period.to.isValid() && period.to < period.from)
        return failure(ErrorCode::BadDate, text);
    return period;
}

} // namespace chancery
