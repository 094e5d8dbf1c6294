// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_words.h"

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

QString word(const QString &token, const QHash<QString, QString> &words)
{
    return words.value(token, token);
}

QString polarityToken(Polarity polarity)
{
    switch (polarity) {
    case Polarity::IsNot:
        return u"is-not"_s;
    case Polarity::Partly:
        return u"partly"_s;
    case Polarity::Is:
        break;
    }
    return u"is"_s;
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

QString assertion(const QStringList &terms, const QString &polarity, const QString &statement)
{
    if (statement == u"unknown"_s)
        return Words::tr("Unknown, says the source");
    if (statement == u"not-stated"_s)
        return Words::tr("Not stated by the source");
    const QString joined = terms.join(u" + "_s);
    if (polarity == u"is-not"_s)
        return Words::tr("Is not: %1").arg(joined);
    return polarity == u"partly"_s ? Words::tr("Partly: %1").arg(joined) : joined;
}

QString reading(const LawReading &reading, const LawMapData &data, const QLocale &locale)
{
    QStringList terms;
    for (const RecordId &term : reading.terms)
        terms.append(data.termLabel(term, locale));
    return assertion(terms, polarityToken(reading.polarity));
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

QString conflictKind(const QString &token)
{
    return word(token, {{u"same-source"_s, Words::tr("One source says both")},
                        {u"between-sources"_s, Words::tr("Sources disagree")},
                        {u"label-only"_s, Words::tr("Labels differ, content alike")},
                        {u"law-practice"_s, Words::tr("Law and practice differ")},
                        {u"over-time"_s, Words::tr("Readings of different dates")}});
}

QString reviewState(const QString &token)
{
    return word(token, {{u"to-be-verified"_s, Words::tr("To be verified")},
                        {u"verified"_s, Words::tr("Verified")},
                        {u"disputed"_s, Words::tr("Disputed")},
                        {u"rejected"_s, Words::tr("Rejected")}});
}

QString actor(const QString &token)
{
    return word(token, {{u"seller"_s, Words::tr("Seller")},
                        {u"buyer"_s, Words::tr("Buyer")},
                        {u"third-party"_s, Words::tr("Third party")}});
}

QString act(const QString &token)
{
    return word(token, {{u"selling"_s, Words::tr("selling")},
                        {u"buying"_s, Words::tr("buying")},
                        {u"soliciting"_s, Words::tr("soliciting")},
                        {u"procuring"_s, Words::tr("procuring")},
                        {u"premises"_s, Words::tr("premises")},
                        {u"advertising"_s, Words::tr("advertising")},
                        {u"using-victim-services"_s, Words::tr("using a victim’s services")}});
}

QString treatment(const QString &token)
{
    return word(token, {{u"permitted"_s, Words::tr("Permitted")},
                        {u"regulated"_s, Words::tr("Regulated")},
                        {u"not-punished"_s, Words::tr("Not punished")},
                        {u"prohibited"_s, Words::tr("Prohibited")},
                        {u"prohibited-on-condition"_s, Words::tr("Prohibited on a condition")},
                        {u"not-addressed"_s, Words::tr("Not addressed")},
                        {u"unknown"_s, Words::tr("Unknown")},
                        {u"not-stated"_s, Words::tr("Not stated by the source")}});
}

QString layer(const QString &token)
{
    return word(token, {{u"law"_s, Words::tr("Law")},
                        {u"sanction"_s, Words::tr("Sanction")},
                        {u"practice"_s, Words::tr("Practice")}});
}

QString branch(const QString &token)
{
    return word(token, {{u"crime"_s, Words::tr("crime")},
                        {u"misdemeanour"_s, Words::tr("misdemeanour")},
                        {u"contravention"_s, Words::tr("contravention")},
                        {u"administrative"_s, Words::tr("administrative law")},
                        {u"civil"_s, Words::tr("civil law")},
                        {u"none"_s, Words::tr("no branch of law")},
                        {u"unknown"_s, Words::tr("branch of law unknown")}});
}

QString step(const QString &token)
{
    return word(token, {{u"passed"_s, Words::tr("Passed")},
                        {u"signed"_s, Words::tr("Signed")},
                        {u"published"_s, Words::tr("Published")},
                        {u"in-force"_s, Words::tr("In force")},
                        {u"applied"_s, Words::tr("Applied")},
                        {u"amended"_s, Words::tr("Amended")},
                        {u"sanction-lapsed"_s, Words::tr("Sanction lapsed")},
                        {u"repealed"_s, Words::tr("Repealed")}});
}

QString participation(ParticipationState state)
{
    switch (state) {
    case ParticipationState::NotEligible:
        return Words::tr("Cannot become a party");
    case ParticipationState::NotAParty:
        return Words::tr("Not a party");
    case ParticipationState::Signatory:
        return Words::tr("Signed, not bound");
    case ParticipationState::ConsentGiven:
        return Words::tr("Bound, not yet in force");
    case ParticipationState::Party:
        return Words::tr("Party");
    case ParticipationState::Withdrawn:
        return Words::tr("Withdrawn");
    case ParticipationState::NotCovered:
        break;
    }
    return Words::tr("No record");
}

QString action(const QString &token)
{
    return word(token, {{u"ratification"_s, Words::tr("Ratification")},
                        {u"acceptance"_s, Words::tr("Acceptance")},
                        {u"approval"_s, Words::tr("Approval")},
                        {u"accession"_s, Words::tr("Accession")},
                        {u"succession"_s, Words::tr("Succession")},
                        {u"transposition"_s, Words::tr("Transposition")},
                        {u"not-eligible"_s, Words::tr("Not eligible")},
                        {u"none-found"_s, Words::tr("No act found")}});
}

QString jurisdictionKind(const QString &token)
{
    return word(token, {{u"state"_s, Words::tr("State")},
                        {u"territory"_s, Words::tr("Territory")},
                        {u"sub-national"_s, Words::tr("Part of a state")},
                        {u"organisation"_s, Words::tr("Organisation")}});
}

} // namespace chancery::lawwords
