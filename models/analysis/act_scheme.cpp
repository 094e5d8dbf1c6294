// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/act_scheme.h"

#include "models/records/law_fields.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

namespace field = fields::actTreatment;

ActSubject subjectOf(const Record &treatment)
{
    return {treatment.get(field::actor), treatment.get(field::act), treatment.get(field::layer)};
}

qsizetype placeOf(const QString &token, int index)
{
    const QList<QByteArray> &tokens = schema::spec(Kind::ActTreatment).fields.at(index).tokens;
    const qsizetype place = tokens.indexOf(token.toLatin1());
    return place < 0 ? tokens.size() : place; // of a newer program
}

auto order(const ActSubject &subject)
{
    return std::tuple(placeOf(subject.actor, field::actor.index), placeOf(subject.act, field::act.index),
                      placeOf(subject.layer, field::layer.index), subject.actor, subject.act, subject.layer);
}

Record schemeOf(const ActSubject &subject, qint64 rank)
{
    Record scheme(Kind::Scheme, actSchemeId(subject));
    scheme.set(fields::scheme::rank, rank);
    return scheme;
}

Record termOf(const ActSubject &subject, const QString &token, qint64 rank)
{
    Record term(Kind::Term, actTermId(subject, token));
    term.set(fields::term::scheme, actSchemeId(subject));
    term.set(fields::term::code, token);
    term.set(fields::term::rank, rank);
    term.set(fields::term::exclusive, true);
    return term;
}

Record assertionOf(const Record &treatment)
{
    namespace to = fields::classification;
    const ActSubject subject = subjectOf(treatment);
    const QString token = treatment.get(field::treatment);
    Record assertion(Kind::Classification, treatment.id());
    assertion.set(to::jurisdiction, treatment.get(field::jurisdiction));
    assertion.set(to::scheme, actSchemeId(subject));
    if (token == u"unknown"_s || token == u"not-stated"_s)
        assertion.set(to::statement, token);
    else if (!token.isEmpty())
        assertion.set(to::terms, {actTermId(subject, token)});
    assertion.set(to::validFrom, treatment.get(field::validFrom));
    assertion.set(to::validTo, treatment.get(field::validTo));
    assertion.set(to::asOf, treatment.get(field::asOf));
    assertion.set(to::passage, treatment.get(field::passage));
    assertion.set(to::assertedBy, treatment.get(field::assertedBy));
    assertion.set(to::reviewState, treatment.get(field::reviewState));
    assertion.set(to::reviewedOn, treatment.get(field::reviewedOn));
    assertion.set(to::note, treatment.get(field::note));
    return assertion;
}

} // namespace

QList<ActSubject> actSubjects(const QList<Record> &treatments)
{
    QList<ActSubject> subjects;
    for (const Record &treatment : treatments) {
        const ActSubject subject = subjectOf(treatment);
        const bool whole = !subject.actor.isEmpty() && !subject.act.isEmpty() && !subject.layer.isEmpty();
        if (whole && !subjects.contains(subject))
            subjects.append(subject);
    }
    std::sort(subjects.begin(), subjects.end(),
              [](const ActSubject &a, const ActSubject &b) { return order(a) < order(b); });
    return subjects;
}

RecordId actSchemeId(const ActSubject &subject)
{
    return RecordId::derived(
        {"act-scheme", subject.actor.toUtf8(), subject.act.toUtf8(), subject.layer.toUtf8()});
}

RecordId actTermId(const ActSubject &subject, const QString &treatment)
{
    return RecordId::derived({"act-term", actSchemeId(subject).toBytes(), treatment.toUtf8()});
}

QStringList actTermTokens()
{
    return {u"permitted"_s,  u"regulated"_s,    u"not-punished"_s, u"prohibited-on-condition"_s,
            u"prohibited"_s, u"not-addressed"_s};
}

LawRecords actRecords(const QList<Record> &treatments, const QList<Record> &passages,
                      const QList<Record> &conflictNotes)
{
    LawRecords records;
    records.passages = passages;
    records.conflictNotes = conflictNotes;
    const QStringList tokens = actTermTokens();
    for (const ActSubject &subject : actSubjects(treatments)) {
        records.schemes.append(schemeOf(subject, records.schemes.size()));
        for (qsizetype rank = 0; rank < tokens.size(); ++rank)
            records.terms.append(termOf(subject, tokens.at(rank), rank));
    }
    records.classifications.reserve(treatments.size());
    for (const Record &treatment : treatments)
        records.classifications.append(assertionOf(treatment));
    return records;
}

} // namespace chancery
