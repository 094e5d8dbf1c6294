// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the shipped readings of the newsletter answer, against what a reader of it expects.

#include "models/analysis/act_queries.h"
#include "models/records/law_fields.h"
#include "tests/analysis/seed_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;
namespace c = chancery::fields::classification;

namespace {

const QDate mapDay(2017, 5, 31);
const QString approaches = u"newsletter-approaches"_s;
const QString categories = u"newsletter-categories"_s;
const QString seeTable = u"newsletter-see-table"_s;

RecordIds terms(const QString &codes)
{
    RecordIds ids;
    for (const QString &code : codes.split(u' ', Qt::SkipEmptyParts))
        ids.append(seedId(QString(u"term:"_s + code)));
    return ids;
}

} // namespace

class TestNewsletterChecks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_seed.load()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void latviaIsAConflict();
    void romaniaAndBulgariaCarryTwoLabels();
    void moldovaIsLawAgainstPractice();
    void belgiumIsNotCovered();
    void noneOfSoutheastEuropeHasTheFrenchModel();
    void regionalTable();
    void buyerPenalised();
    void sanctionMayLapseWhileTheActStaysProhibited();
    void aPartOfAStateMayDiffer();
    void schemesAndTermsAreData();
    void adoptionIsNoEntryIntoForce();
    void everyRowIsAccountedFor();
    void everyActIsAccountedFor();

private:
    LawCell cell(const QString &scheme, const QString &code, QDate day = mapDay,
                 const PassageFilter &filter = {}) const
    {
        return lawAsOf(m_seed.law(), {seedId(QString(u"scheme:"_s + scheme)), day, filter})
            .value(seedId(QString(u"jurisdiction:"_s + code)));
    }
    ActRecords acts() const { return {m_seed.all(Kind::ActTreatment), m_seed.all(Kind::Passage)}; }
    QStringList codes(const QList<ActAnswer> &answers) const
    {
        QStringList found;
        for (const ActAnswer &answer : answers)
            found.append(m_seed.record(answer.jurisdiction).get(fields::jurisdiction::code));
        std::sort(found.begin(), found.end());
        return found;
    }

    test::SeedFixture m_seed;
};

void TestNewsletterChecks::latviaIsAConflict()
{
    LawCell latvia = cell(approaches, u"LV"_s);
    QCOMPARE(latvia.status, LawStatus::Conflict);
    QCOMPARE(latvia.drawnTerms(), terms(u"regulatory prohibitionist"_s));
    QCOMPARE(latvia.conflictKind, u"same-source"_s);
    latvia = cell(categories, u"LV"_s);
    QCOMPARE(latvia.status, LawStatus::Conflict);
    QCOMPARE(latvia.drawnTerms(), terms(u"reg pro-full"_s));
    QVERIFY(latvia.preferred.isNull());
    QCOMPARE(cell(categories, u"LT"_s).status, LawStatus::NotCovered);
}

void TestNewsletterChecks::romaniaAndBulgariaCarryTwoLabels()
{
    for (const QString &code : {u"RO"_s, u"BG"_s}) {
        const LawCell both = cell(categories, code);
        QCOMPARE(both.status, LawStatus::Conflict);
        QCOMPARE(both.drawnTerms(), terms(u"abo-related neither"_s));
        QCOMPARE(both.conflictKind, u"label-only"_s);
        QCOMPARE(cell(categories, code, mapDay, {{}, {u"S07"_s}}).drawnTerms(), terms(u"abo-related"_s));
        QCOMPARE(cell(categories, code, mapDay, {{}, {u"S12"_s}}).drawnTerms(), terms(u"neither"_s));
        QCOMPARE(cell(approaches, code).status, LawStatus::Asserted);
    }
}

void TestNewsletterChecks::moldovaIsLawAgainstPractice()
{
    const LawCell moldova = cell(categories, u"MD"_s);
    QCOMPARE(moldova.status, LawStatus::Conflict);
    QCOMPARE(moldova.conflictKind, u"law-practice"_s);
    QCOMPARE(moldova.drawnTerms(), terms(u"pro-full pro-nominal"_s));
    for (const char16_t *key : {u"act-treatment:S07-MD-pro-nominal-buyer-practice",
                                u"act-treatment:S07-RU-pro-nominal-buyer-practice"})
    {
        const Record practice = m_seed.record(key);
        QCOMPARE(practice.get(fields::actTreatment::layer), u"practice"_s);
        QCOMPARE(practice.get(fields::actTreatment::treatment), u"not-punished"_s);
    }
    QCOMPARE(
        m_seed.record(u"act-treatment:S07-MD-pro-nominal-buyer-law").get(fields::actTreatment::treatment),
        u"not-stated"_s);
}

void TestNewsletterChecks::belgiumIsNotCovered()
{
    for (const QString &scheme : {approaches, categories, seeTable})
        QCOMPARE(cell(scheme, u"BE"_s).status, LawStatus::NotCovered);
    QCOMPARE(cell(seeTable, u"FR"_s).status, LawStatus::NotCovered);
    QCOMPARE(cell(categories, u"GR"_s, QDate(2017, 5, 16)).status, LawStatus::NotCovered);
    QVERIFY(!cell(categories, u"GR"_s, QDate(2018, 5, 21)).stale);
    QVERIFY(cell(categories, u"GR"_s, QDate(2018, 5, 22)).stale);
}

void TestNewsletterChecks::noneOfSoutheastEuropeHasTheFrenchModel()
{
    int negatives = 0;
    for (const Record &record : m_seed.all(Kind::Classification)) {
        if (record.get(c::polarity) != u"is-not")
            continue;
        ++negatives;
        QCOMPARE(record.get(c::terms), terms(u"abo-buyer"_s));
        QCOMPARE(record.get(c::sense), u"narrow"_s);
        QCOMPARE(m_seed.record(record.get(c::passage)).get(fields::passage::locator), u"S12.1"_s);
    }
    QCOMPARE(negatives, 11);
    const LawCell croatia = cell(categories, u"HR"_s);
    QCOMPARE(croatia.status, LawStatus::Asserted); // a denial of another term contradicts nothing
    QCOMPARE(croatia.readings.size(), 2);
    QCOMPARE(croatia.readings.last().polarity, Polarity::IsNot);
    const LawCell denied = cell(categories, u"HR"_s, mapDay, {{}, {u"S12.1"_s}});
    QVERIFY(denied.negative);
    QVERIFY(denied.drawnTerms().isEmpty());
}

void TestNewsletterChecks::regionalTable()
{
    const LawCells cells = lawAsOf(m_seed.law(), {seedId(u"scheme:newsletter-see-table"), mapDay, {}});
    QHash<RecordId, int> counts;
    for (const LawCell &one : cells) {
        QCOMPARE(one.status, LawStatus::Asserted);
        ++counts[one.drawnTerms().value(0)];
    }
    QCOMPARE(cells.size(), 11);
    QCOMPARE(counts.value(seedId(u"term:see-regulatory")), 1);
    QCOMPARE(counts.value(seedId(u"term:see-neither")), 2);
    QCOMPARE(counts.value(seedId(u"term:see-prohibitionist")), 8);
    RecordIds members;
    for (const Record &member : m_seed.all(Kind::RegionMember)) {
        if (member.get(fields::regionMember::region) == seedId(u"region:see"))
            members.append(member.get(fields::regionMember::jurisdiction));
    }
    QCOMPARE(QSet<RecordId>(members.begin(), members.end()),
             QSet<RecordId>(cells.keyBegin(), cells.keyEnd()));
}

void TestNewsletterChecks::buyerPenalised()
{
    const PassageFilter article{{}, {u"S07"_s}};
    const QStringList five = u"FR IE IS NO SE"_s.split(u' ');
    QStringList fifteen = five + u"AL BA BY HR LV ME MK RS UA XK"_s.split(u' ');
    std::sort(fifteen.begin(), fifteen.end());
    QCOMPARE(codes(chancery::buyerPenalised(acts(), {mapDay, article})), fifteen);
    QCOMPARE(codes(buyerAndNotSellerPenalised(acts(), {mapDay, article})), five);
    const QList<ActAnswer> everywhere = chancery::buyerPenalised(acts(), {mapDay, {}});
    QStringList sixteen = fifteen + QStringList{u"MD"_s};
    std::sort(sixteen.begin(), sixteen.end());
    QCOMPARE(codes(everywhere), sixteen);
    QCOMPARE(codes(buyerAndNotSellerPenalised(acts(), {mapDay, {}})), five);
    for (const ActAnswer &answer : everywhere) {
        QVERIFY(!answer.passages.isEmpty());
        QCOMPARE(answer.inferred, answer.jurisdiction == seedId(u"jurisdiction:MD"));
    }
    QCOMPARE(codes(buyerAndNotSellerPenalised(acts(), {mapDay, {{}, {u"S05"_s}}})),
             QStringList()); // silent on sellers
    QCOMPARE(codes(chancery::buyerPenalised(acts(), {mapDay, {{}, {u"S05"_s}}})), five);
}

void TestNewsletterChecks::sanctionMayLapseWhileTheActStaysProhibited()
{
    const auto treatment = [](const char *name, const QString &layer, const QString &until) {
        Record record(Kind::ActTreatment, RecordId::derived({"test", name}));
        namespace a = fields::actTreatment;
        record.set(a::jurisdiction, seedId(u"jurisdiction:LV"))
            .set(a::actor, u"third-party"_s)
            .set(a::act, u"premises"_s)
            .set(a::passage, RecordId::derived({"test", "passage"}));
        record.set(a::treatment, u"prohibited"_s)
            .set(a::layer, layer)
            .set(a::validTo, PartialDate::parsed(until));
        return record.set(a::validFrom, PartialDate(QDate(2008, 1, 22)));
    };
    const ActRecords records{
        {treatment("rule", u"law"_s, {}), treatment("penalty", u"sanction"_s, u"2020-07-01"_s)},
        {Record(Kind::Passage, RecordId::derived({"test", "passage"}))}};
    const auto on = [&](QDate day, const QString &layer) {
        return findTreatments(records, {day, {}}, {u"third-party"_s, u"premises"_s, {u"prohibited"_s}, layer})
            .size();
    };
    QCOMPARE(on(QDate(2020, 6, 30), u"sanction"_s), 1);
    QCOMPARE(on(QDate(2020, 7, 1), u"sanction"_s), 0);
    QCOMPARE(on(QDate(2020, 7, 1), u"law"_s), 1);
}

void TestNewsletterChecks::aPartOfAStateMayDiffer()
{
    LawRecords law = m_seed.law();
    Record part(Kind::Classification, RecordId::derived({"test", "GB-NIR"}));
    part.set(c::jurisdiction, seedId(u"jurisdiction:GB-NIR"))
        .set(c::scheme, seedId(u"scheme:newsletter-categories"));
    part.set(c::terms, terms(u"abo-buyer"_s))
        .set(c::polarity, u"is"_s)
        .set(c::passage, seedId(u"passage:S07.13"))
        .set(c::validFrom, PartialDate(QDate(2015, 6, 1)));
    law.classifications.append(part);
    const LawCells cells = lawAsOf(law, {seedId(u"scheme:newsletter-categories"), mapDay, {}});
    QCOMPARE(cells.value(seedId(u"jurisdiction:GB-NIR")).status, LawStatus::Asserted);
    QCOMPARE(cells.value(seedId(u"jurisdiction:GB")).status, LawStatus::NotCovered);
    QCOMPARE(m_seed.record(u"jurisdiction:GB-NIR").get(fields::jurisdiction::parent),
             seedId(u"jurisdiction:GB"));
}

void TestNewsletterChecks::schemesAndTermsAreData()
{
    LawRecords law = m_seed.law();
    Record seventh(Kind::Term, RecordId::derived({"test", "coerced"}));
    seventh.set(fields::term::scheme, seedId(u"scheme:newsletter-categories")).set(fields::term::rank, 7);
    law.terms.append(seventh);
    Record finland(Kind::Classification, RecordId::derived({"test", "FI"}));
    finland.set(c::jurisdiction, seedId(u"jurisdiction:FI"))
        .set(c::scheme, seedId(u"scheme:newsletter-categories"));
    finland.set(c::passage, seedId(u"passage:S07.13"));
    finland.set(c::terms, {seventh.id()}).set(c::polarity, u"is"_s).set(c::asOf, PartialDate(mapDay));
    law.classifications.append(finland);
    const LawQuestion question{seedId(u"scheme:newsletter-categories"), mapDay, {}};
    QCOMPARE(lawAsOf(law, question).value(seedId(u"jurisdiction:FI")).drawnTerms(), RecordIds{seventh.id()});
    law.schemes.removeIf(
        [](const Record &scheme) { return scheme.id() == seedId(u"scheme:newsletter-see-table"); });
    law.terms.removeIf([](const Record &term) {
        return term.get(fields::term::scheme) == seedId(u"scheme:newsletter-see-table");
    });
    QCOMPARE(lawAsOf(law, question).size(), lawAsOf(m_seed.law(), question).size() + 1);
}

void TestNewsletterChecks::adoptionIsNoEntryIntoForce()
{
    const LawCell early = cell(categories, u"FR"_s, QDate(2016, 6, 1));
    QCOMPARE(early.drawnTerms(), terms(u"abo-buyer"_s));
    QVERIFY(early.possible);
    QVERIFY(!cell(categories, u"FR"_s).possible);
    QCOMPARE(cell(categories, u"FR"_s, QDate(2016, 4, 12)).status, LawStatus::NotCovered);
    QVERIFY(!cell(categories, u"SE"_s, QDate(2005, 1, 1)).possible);
    QCOMPARE(cell(categories, u"SE"_s, QDate(1998, 12, 31)).status, LawStatus::NotCovered);
}

// Each row of the reading, and nothing else, stands under the terms that the mapping says.
void TestNewsletterChecks::everyRowIsAccountedFor()
{
    const QList<QStringList> rows = test::testTable(u"seed/legal_models.csv"_s);
    QCOMPARE(rows.size(), 63);
    const QHash<QString, QString> table{{u"reg"_s, u"see-regulatory"_s},
                                        {u"neither"_s, u"see-neither"_s},
                                        {u"pro-full"_s, u"see-prohibitionist"_s}};
    QSet<QString> expected;
    int provisions = 0;
    for (const QStringList &row : rows) {
        const QString where = row[0] + u' ' + row[1] + u' ';
        if (!row[2].isEmpty())
            expected.insert(where + row[2]);
        if (!row[3].isEmpty())
            expected.insert(where + row[3]);
        if (row[0] == u"S12")
            expected.insert(where + table.value(row[3]));
        provisions += row[2].isEmpty() && row[3].isEmpty();
    }
    QCOMPARE(provisions, 2); // the article and its enforcement
    QSet<QString> shipped;
    for (const Record &record : m_seed.all(Kind::Classification)) {
        if (record.get(c::polarity) == u"is-not")
            continue;
        const QString section =
            m_seed.record(record.get(c::passage)).get(fields::passage::locator).section(u'.', 0, 0);
        const QString country = m_seed.record(record.get(c::jurisdiction)).get(fields::jurisdiction::code);
        const QString term = m_seed.record(record.get(c::terms).first()).get(fields::term::code);
        shipped.insert(QStringList{section, country, term}.join(u' '));
    }
    QCOMPARE(shipped, expected);
    QVERIFY(!m_seed.record(u"provision:FR-611-1").isNull());
}

void TestNewsletterChecks::everyActIsAccountedFor()
{
    namespace a = fields::actTreatment;
    const auto treatmentOf = [&](const QStringList &row, const QString &who) {
        const QString base = row[0] + u'-' + row[1] + (row[3].isEmpty() ? QString() : QString(u'-' + row[3]));
        return m_seed.record(QString(u"act-treatment:"_s + base + u'-' + who));
    };
    const QHash<QString, QString> punished{
        {u"yes"_s, u"prohibited"_s}, {u"no"_s, u"not-punished"_s}, {u"unknown"_s, u"not-stated"_s}};
    qsizetype expected = 0;
    for (const QStringList &row : test::testTable(u"seed/legal_models.csv"_s)) {
        if (row[0] == u"S11") {
            QCOMPARE(treatmentOf(row, u"buyer-practice"_s).get(a::treatment), u"prohibited"_s);
            ++expected;
            continue;
        }
        if (row.mid(4).count(u"unknown"_s) == 4)
            continue;
        expected += 3 + (row[3] == u"pro-nominal");
        QCOMPARE(treatmentOf(row, u"buyer-law"_s).get(a::treatment), punished.value(row[4]));
        const QString seller = row[5] != u"yes" && row[7] == u"yes" ? u"regulated"_s : punished.value(row[5]);
        QCOMPARE(treatmentOf(row, u"seller-law"_s).get(a::treatment), seller);
        QCOMPARE(treatmentOf(row, u"third-party-law"_s).get(a::treatment), punished.value(row[6]));
        QCOMPARE(treatmentOf(row, u"buyer-law"_s).get(a::actor), u"buyer"_s);
    }
    QCOMPARE(m_seed.all(Kind::ActTreatment).size(), expected);
}

QTEST_GUILESS_MAIN(TestNewsletterChecks)

#include "tst_newsletter_checks.moc"
