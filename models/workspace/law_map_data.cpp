// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/law_map_data.h"

#include "models/analysis/act_scheme.h"
#include "models/analysis/participation_cells.h"
#include "models/records/law_fields.h"
#include "models/text/folding.h"
#include "models/workspace/home_region.h"
#include "models/workspace/law_tokens.h"
#include "models/workspace/term_fill.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LawMap)
};

QList<Record> treatyTerms(const RecordId &instrument)
{
    QList<Record> terms;
    for (const ParticipationState state : participationTerms()) {
        Record term(Kind::Term, participationTermId(instrument, state));
        term.set(fields::term::scheme, instrument);
        term.set(fields::term::rank, terms.size());
        term.set(fields::term::label, lawwords::participation(state));
        terms.append(term);
    }
    return terms;
}

// A participation as an assertion: where the state stands on the day, and since when.
Record assertionFrom(const Record &participation, QDate day)
{
    namespace from = fields::participation;
    namespace to = fields::classification;
    Record assertion(Kind::Classification, participation.id());
    assertion.set(to::jurisdiction, participation.get(from::jurisdiction));
    assertion.set(to::scheme, participation.get(from::instrument));
    assertion.set(to::validFrom, participationAt(participation, day).since);
    assertion.set(to::assertedBy, participation.get(from::citation));
    assertion.set(to::note, participation.get(from::note));
    return assertion;
}

} // namespace

QString inLanguage(const Record &record, const Field<QString> &english, const Field<QString> &french,
                   const QLocale &locale)
{
    const QString translated = locale.language() == QLocale::French ? record.get(french) : QString();
    return translated.isEmpty() ? record.get(english) : translated;
}

bool LawMapData::dependsOn(Kind kind)
{
    switch (kind) {
    case Kind::Jurisdiction:
    case Kind::JurisdictionName:
    case Kind::Region:
    case Kind::RegionMember:
    case Kind::Source:
    case Kind::Passage:
    case Kind::Scheme:
    case Kind::Term:
    case Kind::Classification:
    case Kind::ConflictNote:
    case Kind::ActTreatment:
    case Kind::Instrument:
    case Kind::Participation:
        return true;
    default:
        return false;
    }
}

LawMapData LawMapData::read(const Workspace &workspace)
{
    LawMapData data;
    data.records = {workspace.all(Kind::Scheme), workspace.all(Kind::Term),
                    workspace.all(Kind::Classification), workspace.all(Kind::Passage),
                    workspace.all(Kind::ConflictNote)};
    data.jurisdictions = workspace.all(Kind::Jurisdiction);
    const auto folder = std::make_shared<Folder>();
    const QList<Record> nameRecords = workspace.all(Kind::JurisdictionName);
    data.names = JurisdictionNames(data.jurisdictions, nameRecords,
                                   [folder](QStringView text) { return folder->fold(text); });
    for (const Record &name : nameRecords)
        data.nameRecords[name.get(fields::jurisdictionName::jurisdiction)].append(name);
    for (const Record &jurisdiction : data.jurisdictions)
        data.m_codes.insert(jurisdiction.id(), jurisdiction.get(fields::jurisdiction::code));
    for (const Record &source : workspace.all(Kind::Source))
        data.sources.insert(source.id(), source);
    data.focus = homeRegionCodes(workspace);
    data.readThemes(workspace);
    data.indexAssertions();
    return data;
}

QString LawMapData::code(const RecordId &jurisdiction) const
{
    return m_codes.value(jurisdiction);
}

QString LawMapData::termLabel(const RecordId &term, const QLocale &locale) const
{
    const Record record = terms.value(term);
    if (record.isNull())
        return {};
    return inLanguage(record, fields::term::label, fields::term::labelFr, locale);
}

QString LawMapData::schemeTitle(const RecordId &scheme, const QLocale &locale) const
{
    if (themeOf(scheme) == MapTheme::Instrument) {
        const auto found = std::find_if(instruments.cbegin(), instruments.cend(),
                                        [&](const Record &record) { return record.id() == scheme; });
        return inLanguage(*found, fields::instrument::name, fields::instrument::nameFr, locale);
    }
    for (const Record &record : recordsOf(scheme).schemes) {
        if (record.id() == scheme)
            return inLanguage(record, fields::scheme::title, fields::scheme::titleFr, locale);
    }
    return {};
}

QList<Record> LawMapData::schemes() const
{
    QList<Record> list = records.schemes;
    std::stable_sort(list.begin(), list.end(), [](const Record &a, const Record &b) {
        return a.get(fields::scheme::rank) < b.get(fields::scheme::rank);
    });
    return list;
}

QList<Record> LawMapData::termsOf(const RecordId &scheme) const
{
    QList<Record> list;
    for (const Record &term : terms) {
        if (term.get(fields::term::scheme) == scheme)
            list.append(term);
    }
    std::stable_sort(list.begin(), list.end(), [](const Record &a, const Record &b) {
        return a.get(fields::term::rank) < b.get(fields::term::rank);
    });
    return list;
}

QList<RecordId> LawMapData::themes(MapTheme theme) const
{
    const QList<Record> list = theme == MapTheme::Instrument ? instruments
                               : theme == MapTheme::Act      ? acts.schemes
                                                             : schemes();
    QList<RecordId> ids;
    for (const Record &record : list)
        ids.append(record.id());
    return ids;
}

MapTheme LawMapData::themeOf(const RecordId &scheme) const
{
    return m_themes.value(scheme, MapTheme::None);
}

TermFill LawMapData::fillOf(const RecordId &term) const
{
    return termFill(terms.value(term, Record(Kind::Term)));
}

RecordId LawMapData::schemeOr(const RecordId &wanted) const
{
    if (themeOf(wanted) != MapTheme::None)
        return wanted;
    const QList<Record> list = schemes();
    return list.isEmpty() ? RecordId() : list.first().id();
}

const LawRecords &LawMapData::recordsOf(const RecordId &scheme) const
{
    return themeOf(scheme) == MapTheme::Act ? acts : records;
}

LawCells LawMapData::cells(const LawQuestion &question) const
{
    if (themeOf(question.scheme) == MapTheme::Instrument)
        return participationCells(participations, question);
    return lawAsOf(recordsOf(question.scheme), question);
}

QList<QDate> LawMapData::changeDays(const LawQuestion &question) const
{
    if (themeOf(question.scheme) == MapTheme::Instrument)
        return participationChangeDays(participations, question);
    return lawChangeDays(recordsOf(question.scheme), question);
}

QList<Record> LawMapData::assertionsBeside(const RecordId &scheme) const
{
    QList<Record> list = records.classifications;
    for (const Record &treatment : acts.classifications) {
        if (treatment.get(fields::classification::scheme) == scheme)
            list.append(treatment);
    }
    return list;
}

Record LawMapData::assertion(const RecordId &id, QDate day) const
{
    const auto participation = m_participations.constFind(id);
    if (participation != m_participations.cend())
        return assertionFrom(*participation, day);
    return m_assertions.value(id, Record(Kind::Classification));
}

QList<CitedSource> LawMapData::citedSources(const RecordId &scheme) const
{
    QList<Record> cited;
    for (const Record &participation : participations) {
        if (participation.get(fields::participation::instrument) == scheme)
            cited.append(Record(Kind::Passage)
                             .set(fields::passage::source, participation.get(fields::participation::source)));
    }
    for (const Record &assertion : m_assertions) {
        if (assertion.get(fields::classification::scheme) == scheme)
            cited.append(passage(assertion.get(fields::classification::passage)));
    }
    return chancery::citedSources(cited);
}

RecordId LawMapData::sourceOf(const RecordId &assertion) const
{
    if (assertionKind(assertion) == Kind::Participation)
        return m_participations.value(assertion).get(fields::participation::source);
    return passage(this->assertion(assertion, {}).get(fields::classification::passage))
        .get(fields::passage::source);
}

void LawMapData::readThemes(const Workspace &workspace)
{
    const QList<Record> treatments = workspace.all(Kind::ActTreatment);
    acts = actRecords(treatments, records.passages, records.conflictNotes);
    const QList<ActSubject> subjects = actSubjects(treatments);
    for (qsizetype i = 0; i < subjects.size(); ++i) {
        const ActSubject &subject = subjects.at(i);
        const QString title = Words::tr("%1: %2 (%3)", "actor: act (layer)")
                                  .arg(lawwords::actor(subject.actor), lawwords::act(subject.act),
                                       lawwords::layer(subject.layer).toLower());
        acts.schemes[i].set(fields::scheme::title, title);
        m_themes.insert(acts.schemes.at(i).id(), MapTheme::Act);
    }
    for (Record &term : acts.terms)
        term.set(fields::term::label, lawwords::treatment(term.get(fields::term::code)));
    participations = workspace.all(Kind::Participation);
    instruments = workspace.all(Kind::Instrument);
    const auto adopted = [](const Record &instrument) {
        return std::pair(instrument.get(fields::instrument::adopted).earliest(), instrument.id());
    };
    std::sort(instruments.begin(), instruments.end(),
              [&](const Record &a, const Record &b) { return adopted(a) < adopted(b); });
    for (const Record &scheme : std::as_const(records.schemes))
        m_themes.insert(scheme.id(), MapTheme::Scheme);
    for (const Record &term : records.terms + acts.terms)
        terms.insert(term.id(), term);
    for (const Record &instrument : std::as_const(instruments)) {
        m_themes.insert(instrument.id(), MapTheme::Instrument);
        for (const Record &term : treatyTerms(instrument.id()))
            terms.insert(term.id(), term);
    }
}

void LawMapData::indexAssertions()
{
    for (const Record &passage : std::as_const(records.passages))
        m_passages.insert(passage.id(), passage);
    for (const Record &classification : std::as_const(records.classifications))
        m_assertions.insert(classification.id(), classification);
    for (const Record &treatment : std::as_const(acts.classifications)) {
        m_assertions.insert(treatment.id(), treatment);
        m_assertionKinds.insert(treatment.id(), Kind::ActTreatment);
    }
    for (const Record &participation : std::as_const(participations)) {
        m_participations.insert(participation.id(), participation);
        m_assertionKinds.insert(participation.id(), Kind::Participation);
    }
}

} // namespace chancery
