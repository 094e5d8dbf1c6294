// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/act_queries.h"

#include "models/records/law_fields.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::actTreatment;

Holds holdsOn(const Record &treatment, QDate day)
{
    if (!day.isValid())
        return Holds::Yes;
    return Validity{treatment.get(field::validFrom), treatment.get(field::validTo),
                    treatment.get(field::asOf), treatment.get(field::reviewedOn)}
        .holdsOn(day);
}

bool fits(const Record &treatment, const ActPattern &pattern)
{
    return treatment.get(field::actor) == pattern.actor && treatment.get(field::act) == pattern.act
           && treatment.get(field::layer) == pattern.layer
           && pattern.treatments.contains(treatment.get(field::treatment))
           && treatment.get(field::reviewState) != u"rejected";
}

void add(ActAnswer &answer, const Record &treatment, Holds holds)
{
    const bool first = answer.treatments.isEmpty();
    answer.jurisdiction = treatment.get(field::jurisdiction);
    answer.treatments.append(treatment.id());
    const RecordId passage = treatment.get(field::passage);
    if (!passage.isNull() && !answer.passages.contains(passage))
        answer.passages.append(passage);
    answer.possible = holds == Holds::Possibly && (first || answer.possible);
    answer.inferred = treatment.get(field::certainty) != u"stated" && (first || answer.inferred);
}

QSet<RecordId> jurisdictionsOf(const QList<ActAnswer> &answers)
{
    QSet<RecordId> set;
    for (const ActAnswer &answer : answers)
        set.insert(answer.jurisdiction);
    return set;
}

ActPattern sellerPattern(const QStringList &treatments)
{
    return {u"seller"_s, u"selling"_s, treatments, u"law"_s};
}

} // namespace

QList<ActAnswer> findTreatments(const ActRecords &records, const ActQuestion &question,
                                const ActPattern &pattern)
{
    const QHash<RecordId, Record> passages = recordsById(records.passages);
    QList<ActAnswer> answers;
    QHash<RecordId, qsizetype> places;
    for (const Record &treatment : records.treatments) {
        const auto passage = passages.constFind(treatment.get(field::passage));
        if (passage == passages.cend() || !fits(treatment, pattern) || !question.filter.accepts(*passage))
            continue;
        const Holds holds = holdsOn(treatment, question.day);
        if (holds == Holds::No)
            continue;
        const RecordId jurisdiction = treatment.get(field::jurisdiction);
        if (!places.contains(jurisdiction)) {
            places.insert(jurisdiction, answers.size());
            answers.append(ActAnswer());
        }
        add(answers[places.value(jurisdiction)], treatment, holds);
    }
    return answers;
}

QList<ActAnswer> buyerPenalised(const ActRecords &records, const ActQuestion &question)
{
    return findTreatments(records, question, {u"buyer"_s, u"buying"_s, {u"prohibited"_s}, u"law"_s});
}

QList<ActAnswer> buyerAndNotSellerPenalised(const ActRecords &records, const ActQuestion &question)
{
    const auto seller = [&](const QStringList &treatments) {
        return jurisdictionsOf(findTreatments(records, question, sellerPattern(treatments)));
    };
    const QSet<RecordId> free = seller({u"permitted"_s, u"regulated"_s, u"not-punished"_s});
    const QSet<RecordId> punished = seller({u"prohibited"_s, u"prohibited-on-condition"_s});
    QList<ActAnswer> answers = buyerPenalised(records, question);
    answers.removeIf([&](const ActAnswer &answer) {
        return !free.contains(answer.jurisdiction) || punished.contains(answer.jurisdiction);
    });
    return answers;
}

} // namespace chancery
