// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the forms of law stand on: rows of children, remarks, records that are begun.

#include "models/items/map/assertion_list_model.h"
#include "models/items/map/country_dossier.h"
#include "models/items/map/law_child_table.h"
#include "models/items/map/law_map_source.h"
#include "models/items/map/law_remarks.h"
#include "models/items/map/new_law.h"
#include "models/records/law_fields.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace c = fields::classification;
using What = LawRemark::What;

class TestLawForms : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void rowsFollowTheirRank();
    void rowsByDate();
    void aNewRecordKnowsItsPlace();
    void remarksOnAssertions();
    void remarksOnSchemes();
    void linesOfAssertions();
    void draftsInListAndDossier();

private:
    void change(const RecordRef &ref, const std::function<void(Record &)> &change);
    QList<What> remarksOn(const Record &record) const;

    std::unique_ptr<test::TestWorkspace> m_file;
};

void TestLawForms::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
}

void TestLawForms::change(const RecordRef &ref, const std::function<void(Record &)> &change)
{
    const auto loaded = (*m_file)->load(ref.kind, ref.id);
    VERIFY_RESULT(loaded);
    Record after = loaded->record;
    change(after);
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, after), u"change"_s));
}

QList<What> TestLawForms::remarksOn(const Record &record) const
{
    QList<What> what;
    for (const LawRemark &remark : lawRemarks(**m_file, record))
        what.append(remark.what);
    return what;
}

void TestLawForms::rowsFollowTheirRank()
{
    namespace term = fields::term;
    LawChildTable table(**m_file, Kind::Term, {term::label.index, term::rank.index});
    test::ModelContract contract(table);
    QCOMPARE(table.rowCount(), 0);
    table.setOwner({Kind::Scheme, seedId(u"scheme:newsletter-approaches")});
    QVERIFY(contract.verify());
    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(table.headerData(0, Qt::Horizontal).toString(), u"Label"_s);
    QCOMPARE(table.index(0, 0).data().toString(), u"Regulatory"_s);
    QCOMPARE(table.index(0, 1).data().toString(), u"1"_s);
    contract.hold();
    change({Kind::Term, seedId(u"term:regulatory")}, [](Record &term) { term.set(term::rank, 9); });
    QCOMPARE(table.index(2, 0).data().toString(), u"Regulatory"_s);
    VERIFY_RESULT((*m_file)->remove({Kind::Term, seedId(u"term:abolitionist")}));
    QCOMPARE(table.rowCount(), 2);
    QVERIFY(contract.verify());
    QCOMPARE(contract.resets(), 0);
}

void TestLawForms::rowsByDate()
{
    namespace step = fields::datedStep;
    LawChildTable table(**m_file, Kind::DatedStep, {step::step.index, step::date.index});
    test::ModelContract contract(table);
    table.setOwner({Kind::Provision, seedId(u"provision:FR-611-1")});
    QVERIFY(table.rowCount() > 1);
    for (int row = 1; row < table.rowCount(); ++row)
        QVERIFY(table.record(row - 1).get(step::date).earliest()
                <= table.record(row).get(step::date).earliest());
    Record undated(Kind::DatedStep, (*m_file)->newId());
    undated.set(step::provision, seedId(u"provision:FR-611-1")).set(step::step, u"amended"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::insert(undated), u"step"_s));
    QCOMPARE(table.record(table.rowCount() - 1).id(), undated.id());
    QVERIFY(contract.verify());
}

void TestLawForms::aNewRecordKnowsItsPlace()
{
    LawPlace place;
    place.jurisdiction = seedId(u"jurisdiction:BE");
    place.scheme = seedId(u"scheme:newsletter-categories");
    place.day = QDate(2020, 2, 29);
    const Record said = newLaw(**m_file, Kind::Classification, place);
    QCOMPARE(said.get(c::jurisdiction), place.jurisdiction);
    QCOMPARE(said.get(c::scheme), place.scheme);
    QCOMPARE(said.get(c::asOf), PartialDate(place.day));
    QCOMPARE(said.get(c::statement), u"stated"_s);
    QVERIFY(!said.has(c::passage));
    const Record term = newLaw(**m_file, Kind::Term, place);
    QCOMPARE(term.get(fields::term::rank), 7);
    QVERIFY(newLaw(**m_file, Kind::Scheme, {}).get(fields::scheme::rank) > 1);
    QVERIFY(!newLaw(**m_file, Kind::Classification, {}).has(c::jurisdiction));
    QVERIFY(said.id() != newLaw(**m_file, Kind::Classification, place).id());
}

void TestLawForms::remarksOnAssertions()
{
    Record latvia = (*m_file)->record(Kind::Classification, seedId(u"classification:T2-S07-LV-reg"));
    QCOMPARE(remarksOn(latvia), QList<What>{What::Contradiction});
    QCOMPARE(lawRemarks(**m_file, latvia).first().ref.id, seedId(u"classification:T2-S07-LV-pro-full"));
    latvia.clear(c::passage);
    QCOMPARE(remarksOn(latvia), (QList<What>{What::NoPassage, What::Contradiction}));
    Record quiet = (*m_file)->record(Kind::Classification, seedId(u"classification:T1-S07-GR-regulatory"));
    QVERIFY(remarksOn(quiet).isEmpty());

    namespace a = fields::actTreatment;
    Record act = (*m_file)->record(Kind::ActTreatment, seedId(u"act-treatment:S07-GR-reg-seller-law"));
    QVERIFY(remarksOn(act).isEmpty());
    act.setId((*m_file)->newId());
    act.set(a::treatment, u"prohibited"_s);
    QVERIFY(remarksOn(act).contains(What::Contradiction));
    act.set(a::layer, u"practice"_s);
    act.clear(a::passage);
    QCOMPARE(remarksOn(act), QList<What>{What::NoPassage});
}

void TestLawForms::remarksOnSchemes()
{
    const RecordRef scheme{Kind::Scheme, seedId(u"scheme:newsletter-approaches")};
    QVERIFY(remarksOn((*m_file)->record(scheme)).isEmpty());
    QCOMPARE(remarksOn(newLaw(**m_file, Kind::Scheme, {})), QList<What>{What::NoTerms});
    change({Kind::Term, seedId(u"term:regulatory")},
           [](Record &term) { term.set(fields::term::colour, u"#B06040"_s); });
    change({Kind::Term, seedId(u"term:abolitionist")},
           [](Record &term) { term.set(fields::term::colour, u"#787C3C"_s); });
    const QList<LawRemark> remarks = lawRemarks(**m_file, (*m_file)->record(scheme));
    QCOMPARE(remarks.size(), 1);
    QCOMPARE(remarks.first().what, What::ColoursAlike);
    QVERIFY2(remarks.first().text.contains(u"red and green"_s), qPrintable(remarks.first().text));
    QVERIFY(remarks.first().text.contains(u"only their patterns"_s));
    change({Kind::Term, seedId(u"term:regulatory")},
           [](Record &term) { term.set(fields::term::broader, seedId(u"term:abolitionist")); });
    change({Kind::Term, seedId(u"term:abolitionist")},
           [](Record &term) { term.set(fields::term::broader, seedId(u"term:regulatory")); });
    QCOMPARE(remarksOn((*m_file)->record(Kind::Term, seedId(u"term:regulatory"))),
             QList<What>{What::CircleOfTerms});
}

void TestLawForms::linesOfAssertions()
{
    const auto line = [&](Kind kind, QStringView key) {
        return lawwords::assertionLine(**m_file, {kind, seedId(key)});
    };
    QCOMPARE(line(Kind::Classification, u"classification:T1-S07-GR-regulatory"),
             u"Regulatory · S07.5 · As of 17–22 May 2017"_s);
    QCOMPARE(line(Kind::ActTreatment, u"act-treatment:S07-GR-reg-seller-law"),
             u"Seller: selling (law): Regulated · S07.3 · As of 17–22 May 2017"_s);
    QCOMPARE(line(Kind::Scheme, u"scheme:newsletter-approaches"), u"Newsletter: three approaches"_s);
    QVERIFY(line(Kind::Classification, u"classification:nowhere").isEmpty());
}

void TestLawForms::draftsInListAndDossier()
{
    const RecordRef said{Kind::Classification, seedId(u"classification:T2-S07-LV-reg")};
    change(said, [](Record &record) { record.clear(c::passage); });
    const RecordRef act{Kind::ActTreatment, seedId(u"act-treatment:S07-GR-reg-seller-law")};
    change(act, [](Record &record) { record.clear(fields::actTreatment::passage); });
    LawMapSource source(**m_file, seedId(u"scheme:newsletter-categories"), seedDemoDay());
    AssertionListModel model(source);
    test::ModelContract contract(model);
    model.setJurisdiction(seedId(u"jurisdiction:LV"));
    QVERIFY(contract.verify());
    int drafts = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const AssertionListModel::Row &shown = model.row(row);
        QCOMPARE(shown.draft, shown.id == said.id);
        QCOMPARE(shown.state == AssertionListModel::State::Draft, shown.draft);
        drafts += shown.draft;
    }
    QCOMPARE(drafts, 1);
    QVERIFY(!source.cell(seedId(u"jurisdiction:LV")).isConflict());
    const CountryDossier greece = CountryDossier::read(source, seedId(u"jurisdiction:GR"));
    const auto draft = std::find_if(greece.treatments.cbegin(), greece.treatments.cend(),
                                    [](const TreatmentLine &line) { return line.draft; });
    QVERIFY(draft != greece.treatments.cend());
    QCOMPARE(draft->records, RecordIds{act.id});
    QVERIFY(draft->locators.isEmpty() && !draft->contradicted);
}

QTEST_GUILESS_MAIN(TestLawForms)

#include "tst_law_forms.moc"
