// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Acts and instruments asked like schemes, what changes between two days, what is cited.

#include "models/analysis/act_queries.h"
#include "models/analysis/act_scheme.h"
#include "models/analysis/cited_sources.h"
#include "models/analysis/law_changes.h"
#include "models/analysis/participation_cells.h"
#include "models/records/law_fields.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;
namespace act = chancery::fields::actTreatment;
namespace part = chancery::fields::participation;

namespace {

RecordId id(const QByteArray &name)
{
    return RecordId::derived({"test", name});
}

const ActSubject buying{u"buyer"_s, u"buying"_s, u"law"_s};

Record treats(const char *name, const char *country, const QString &treatment)
{
    Record record(Kind::ActTreatment, id(name));
    record.set(act::jurisdiction, id(country));
    record.set(act::actor, buying.actor).set(act::act, buying.act).set(act::layer, buying.layer);
    record.set(act::treatment, treatment).set(act::passage, id("passage"));
    record.set(act::asOf, PartialDate(QDate(2017, 5, 17)));
    return record;
}

LawCells ask(const QList<Record> &treatments, QDate day = QDate(2017, 5, 31))
{
    return lawAsOf(actRecords(treatments, {Record(Kind::Passage, id("passage"))}, {}),
                   {actSchemeId(buying), day, {}});
}

Record participation(const char *name, const char *country)
{
    Record record(Kind::Participation, id(name));
    record.set(part::instrument, id("treaty")).set(part::jurisdiction, id(country));
    return record;
}

RecordId term(ParticipationState state)
{
    return participationTermId(id("treaty"), state);
}

} // namespace

class TestMapThemes : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void treatmentsAreTerms();
    void treatmentsThatDifferConflict();
    void silenceIsAStatement();
    void otherSubjectsAreOtherSchemes();
    void subjectsComeInOrder();
    void answersLikeTheQueries();
    void participationIsAReading();
    void twoRecordsMayDisagree();
    void aSourceThatDoesNotCountIsNotDrawn();
    void everyStepOfAParticipationIsADay();
    void onChangeDaysOnlyTheAnswerChanges();
    void changesNameWhatDiffers();
    void staleIsNoChange();
    void citedSourcesCountAndSort();
};

void TestMapThemes::treatmentsAreTerms()
{
    const LawCell cell = ask({treats("a", "SE", u"prohibited"_s)}).value(id("SE"));
    QCOMPARE(cell.status, LawStatus::Asserted);
    QCOMPARE(cell.drawnTerms(), RecordIds{actTermId(buying, u"prohibited"_s)});
    QCOMPARE(cell.assertions, RecordIds{id("a")});
}

void TestMapThemes::treatmentsThatDifferConflict()
{
    const LawCells cells = ask({treats("a", "MD", u"prohibited"_s), treats("b", "MD", u"not-punished"_s),
                                treats("c", "FR", u"prohibited"_s), treats("d", "FR", u"prohibited"_s)});
    QVERIFY(cells.value(id("MD")).isConflict());
    QCOMPARE(cells.value(id("MD")).readings.size(), 2);
    QCOMPARE(cells.value(id("FR")).readings.size(), 1);
    QCOMPARE(cells.value(id("FR")).readings.constFirst().assertions.size(), 2);
}

void TestMapThemes::silenceIsAStatement()
{
    QCOMPARE(ask({treats("a", "GR", u"not-stated"_s)}).value(id("GR")).status, LawStatus::NotStated);
    QCOMPARE(ask({treats("a", "GR", u"unknown"_s)}).value(id("GR")).status, LawStatus::Unknown);
    QVERIFY(!ask({}).contains(id("GR")));
}

void TestMapThemes::otherSubjectsAreOtherSchemes()
{
    Record practice = treats("a", "MD", u"not-punished"_s);
    practice.set(act::layer, u"practice"_s);
    const QList<Record> both{practice, treats("b", "MD", u"prohibited"_s)};
    QVERIFY(!ask(both).value(id("MD")).isConflict()); // law and practice are two questions
    QCOMPARE(actSubjects(both).size(), 2);
    QVERIFY(actSchemeId(actSubjects(both).at(0)) != actSchemeId(actSubjects(both).at(1)));
}

void TestMapThemes::subjectsComeInOrder()
{
    Record seller = treats("a", "MD", u"prohibited"_s);
    seller.set(act::actor, u"seller"_s).set(act::act, u"selling"_s);
    Record incomplete = treats("b", "MD", u"prohibited"_s);
    incomplete.set(act::layer, QString());
    const QList<ActSubject> subjects = actSubjects({treats("c", "MD", u"prohibited"_s), incomplete, seller});
    QCOMPARE(subjects, (QList<ActSubject>{{u"seller"_s, u"selling"_s, u"law"_s}, buying}));
}

// The map of an act shows as prohibited exactly what the query on buyers finds, where passages agree.
void TestMapThemes::answersLikeTheQueries()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const QStringList tokens = actTermTokens();
    QList<Record> treatments;
    for (int i = 0; i < 60; ++i) {
        const QByteArray number = QByteArray::number(i);
        Record record = treats(number.constData(), QByteArray("country" + number).constData(),
                               tokens.at(random.bounded(int(tokens.size()))));
        record.set(act::asOf, {}).set(act::validFrom, PartialDate(QDate(2010 + random.bounded(10), 1, 1)));
        treatments.append(record);
    }
    const QDate day(2015, 6, 1);
    const LawCells cells = ask(treatments, day);
    QSet<RecordId> drawn;
    for (auto it = cells.cbegin(); it != cells.cend(); ++it) {
        if (it->drawnTerms() == RecordIds{actTermId(buying, u"prohibited"_s)})
            drawn.insert(it.key());
    }
    QSet<RecordId> found;
    for (const ActAnswer &answer :
         buyerPenalised({treatments, {Record(Kind::Passage, id("passage"))}}, {day, {}}))
        found.insert(answer.jurisdiction);
    QCOMPARE(drawn, found);
}

void TestMapThemes::participationIsAReading()
{
    Record record = participation("a", "MD");
    record.set(part::signatureDate, PartialDate(QDate(2017, 2, 6)));
    record.set(part::action, u"ratification"_s).set(part::actionDate, PartialDate(QDate(2022, 1, 31)));
    record.set(part::inForce, PartialDate(QDate(2022, 5, 1)));
    const auto on = [&](QDate day) {
        return participationCells({record}, {id("treaty"), day, {}}).value(id("MD")).drawnTerms();
    };
    QCOMPARE(on(QDate(2017, 2, 5)), RecordIds{term(ParticipationState::NotAParty)});
    QCOMPARE(on(QDate(2017, 2, 6)), RecordIds{term(ParticipationState::Signatory)});
    QCOMPARE(on(QDate(2022, 1, 31)), RecordIds{term(ParticipationState::ConsentGiven)});
    QCOMPARE(on(QDate(2022, 4, 30)), RecordIds{term(ParticipationState::ConsentGiven)});
    QCOMPARE(on(QDate(2022, 5, 1)), RecordIds{term(ParticipationState::Party)});
}

void TestMapThemes::twoRecordsMayDisagree()
{
    Record party = participation("a", "MD");
    party.set(part::inForce, PartialDate(QDate(2010, 1, 1)));
    const LawCells cells =
        participationCells({party, participation("b", "MD")}, {id("treaty"), QDate(2017, 1, 1), {}});
    QVERIFY(cells.value(id("MD")).isConflict());
    QCOMPARE(cells.value(id("MD")).assertions.size(), 2);
}

void TestMapThemes::aSourceThatDoesNotCountIsNotDrawn()
{
    Record record = participation("a", "MD");
    record.set(part::source, id("depositary"));
    const QDate day(2017, 1, 1);
    QCOMPARE(participationCells({record}, {id("treaty"), day, {{id("depositary")}, {}}}).size(), 1);
    QCOMPARE(participationCells({record}, {id("treaty"), day, {{id("other")}, {}}}).size(), 0);
    QCOMPARE(participationCells({record}, {id("other"), day, {}}).size(), 0);
}

void TestMapThemes::everyStepOfAParticipationIsADay()
{
    Record record = participation("a", "TR");
    record.set(part::signatureDate, PartialDate(QDate(2011, 5, 11)));
    record.set(part::inForce, PartialDate(QDate(2014, 8, 1)));
    record.set(part::denunciationEffect, PartialDate(QDate(2021, 7, 1)));
    QCOMPARE(participationChangeDays({record}, {id("treaty"), {}, {}}),
             (QList<QDate>{QDate(2011, 5, 11), QDate(2014, 8, 1), QDate(2021, 7, 1)}));
}

// Between two neighbouring change days the answer is the same on every day.
void TestMapThemes::onChangeDaysOnlyTheAnswerChanges()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    QList<Record> records;
    for (int i = 0; i < 20; ++i) {
        Record record =
            participation(QByteArray::number(i).constData(), QByteArray::number(i % 7).constData());
        const QDate signature = QDate(2010, 1, 1).addDays(random.bounded(2000));
        record.set(part::signatureDate, PartialDate(signature));
        if (random.bounded(2))
            record.set(part::inForce, PartialDate::parsed(
                                          u"201%1-0%2"_s.arg(random.bounded(10)).arg(1 + random.bounded(9))));
        if (random.bounded(3) == 0)
            record.set(part::denunciationEffect, PartialDate(signature.addYears(5)));
        records.append(record);
    }
    const QList<QDate> days = participationChangeDays(records, {id("treaty"), {}, {}});
    LawCells before = participationCells(records, {id("treaty"), QDate(2009, 12, 31), {}});
    for (QDate day(2010, 1, 1); day < QDate(2021, 1, 1); day = day.addDays(1)) {
        const LawCells now = participationCells(records, {id("treaty"), day, {}});
        if (!days.contains(day))
            QVERIFY2(now == before, qPrintable(day.toString(Qt::ISODate)));
        before = now;
    }
}

void TestMapThemes::changesNameWhatDiffers()
{
    const LawCells before = ask({treats("a", "SE", u"prohibited"_s), treats("b", "FR", u"not-punished"_s)});
    const LawCells after = ask({treats("a", "SE", u"prohibited"_s), treats("c", "FR", u"prohibited"_s),
                                treats("d", "IE", u"prohibited"_s)});
    const QList<LawChange> changes = lawChanges(before, after);
    QSet<RecordId> countries;
    for (const LawChange &change : changes)
        countries.insert(change.jurisdiction);
    QCOMPARE(countries, (QSet<RecordId>{id("FR"), id("IE")}));
    QVERIFY(lawChanges(after, after).isEmpty());
    QCOMPARE(lawChanges(after, before).size(), 2);
}

void TestMapThemes::staleIsNoChange()
{
    const QList<Record> treatments{treats("a", "SE", u"prohibited"_s)};
    QVERIFY(ask(treatments, QDate(2019, 1, 1)).value(id("SE")).stale);
    QVERIFY(lawChanges(ask(treatments), ask(treatments, QDate(2019, 1, 1))).isEmpty());
}

void TestMapThemes::citedSourcesCountAndSort()
{
    const auto passage = [](const char *source, const QString &locator) {
        return Record(Kind::Passage)
            .set(fields::passage::source, id(source))
            .set(fields::passage::locator, locator);
    };
    const QList<CitedSource> cited =
        citedSources({passage("law", {}), passage("letter", u"S12.1"_s), passage("letter", u"S7.3"_s),
                      Record(), passage("letter", u"S7.5"_s)});
    QCOMPARE(cited.size(), 2);
    QCOMPARE(cited.at(0), (CitedSource{id("letter"), 3, {u"S7"_s, u"S12"_s}}));
    QCOMPARE(cited.at(1), (CitedSource{id("law"), 1, {}}));
}

QTEST_GUILESS_MAIN(TestMapThemes)
#include "tst_map_themes.moc"
