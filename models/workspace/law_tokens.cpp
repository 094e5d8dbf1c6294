// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/law_tokens.h"

#include "models/workspace/law_map_data.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace chancery::lawwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LawWords)
};

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

} // namespace chancery::lawwords
