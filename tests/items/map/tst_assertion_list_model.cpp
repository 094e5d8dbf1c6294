// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/assertion_list_model.h"
#include "models/items/map/law_map_source.h"
#include "models/records/law_fields.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

using State = AssertionListModel::State;

class TestAssertionListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void quotesVerbatim();
    void theSchemeShownComesFirst();
    void anotherCountryByDifference();
    void aRejectedOneStays();
    void thePreferredOneComesFirst();
    void theDayDecides();

private:
    int rowOf(const QString &key) const;
    void setField(const RecordRef &ref, const std::function<void(Record &)> &change);

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<LawMapSource> m_source;
    std::unique_ptr<AssertionListModel> m_model;
    std::unique_ptr<test::ModelContract> m_contract;
};

void TestAssertionListModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
    m_source = std::make_unique<LawMapSource>(**m_file, RecordId(), seedDemoDay());
    m_model = std::make_unique<AssertionListModel>(*m_source);
    m_contract = std::make_unique<test::ModelContract>(*m_model);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setJurisdiction(seedId(u"jurisdiction:LV"));
    m_contract->hold();
}

void TestAssertionListModel::cleanup()
{
    m_contract.reset();
    m_model.reset();
    m_source.reset();
    m_file.reset();
}

int TestAssertionListModel::rowOf(const QString &key) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).id == seedId(key))
            return row;
    }
    return -1;
}

void TestAssertionListModel::setField(const RecordRef &ref, const std::function<void(Record &)> &change)
{
    const auto loaded = (*m_file)->load(ref.kind, ref.id);
    VERIFY_RESULT(loaded);
    Record changed = loaded->record;
    change(changed);
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, changed), u"edit"_s));
}

void TestAssertionListModel::quotesVerbatim()
{
    const int row = rowOf(u"classification:T2-S07-LV-pro-full"_s);
    QVERIFY(row >= 0);
    const QModelIndex index = m_model->index(row, 0);
    const Record passage = (*m_file)->record(Kind::Passage, seedId(u"passage:S07.13"));
    QCOMPARE(index.data(AssertionListModel::QuoteRole).toString(), passage.get(fields::passage::quote));
    QVERIFY(passage.get(fields::passage::quote).contains(u"Latvia"_s));
    QCOMPARE(index.data(AssertionListModel::LocatorRole).toString(), u"S07.13"_s);
    QCOMPARE(index.data().toString(), u"Prohibitionist: all punished"_s);
    QCOMPARE(index.data(AssertionListModel::DateRole).toString(), u"As of 17–22 May 2017"_s);
    QCOMPARE(index.data(AssertionListModel::ReviewRole).toString(), u"To be verified"_s);
    QVERIFY(index.data(AssertionListModel::SourceRole).toString().startsWith(u"Newsletter"_s));
    QVERIFY(index.data(AssertionListModel::ConflictNoteRole).toString().contains(u"Lithuania"_s));
    QCOMPARE(index.data(AssertionListModel::PassageRole).value<RecordRef>(),
             (RecordRef{Kind::Passage, seedId(u"passage:S07.13")}));
}

void TestAssertionListModel::theSchemeShownComesFirst()
{
    QVERIFY(m_model->rowCount() >= 4);
    const QString shown = m_source->scene().schemeTitle;
    QCOMPARE(m_model->row(0).scheme, shown);
    QCOMPARE(m_model->row(1).scheme, shown);
    QCOMPARE(m_model->row(0).state, State::Drawn);
    QCOMPARE(m_model->row(2).state, State::OtherScheme);
    m_source->setScheme(seedId(u"scheme:newsletter-approaches"));
    QCOMPARE(m_model->row(0).scheme, m_source->scene().schemeTitle);
    QVERIFY(m_model->row(0).scheme != shown);
    QVERIFY(m_contract->verify());
}

void TestAssertionListModel::anotherCountryByDifference()
{
    m_model->setJurisdiction(seedId(u"jurisdiction:BE"));
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setJurisdiction(seedId(u"jurisdiction:MD"));
    QVERIFY(m_model->rowCount() >= 2);
    QVERIFY(m_contract->verify());
    m_model->setJurisdiction(seedId(u"jurisdiction:ME"));
    QCOMPARE(m_model->row(0).polarity, u"is"_s); // what it is before what it is not
    QVERIFY(m_contract->verify());
}

void TestAssertionListModel::aRejectedOneStays()
{
    const RecordId id = seedId(u"classification:T2-S07-LV-reg");
    const int rows = m_model->rowCount();
    setField({Kind::Classification, id},
             [](Record &record) { record.set(fields::classification::reviewState, u"rejected"_s); });
    QCOMPARE(m_model->rowCount(), rows);
    QCOMPARE(m_model->row(rowOf(u"classification:T2-S07-LV-reg"_s)).state, State::Rejected);
    QVERIFY(rowOf(u"classification:T2-S07-LV-reg"_s) > rowOf(u"classification:T2-S07-LV-pro-full"_s));
    QVERIFY(!m_source->cell(seedId(u"jurisdiction:LV")).isConflict());
    QVERIFY(m_contract->verify());
}

void TestAssertionListModel::thePreferredOneComesFirst()
{
    QVERIFY(rowOf(u"classification:T2-S07-LV-pro-full"_s) > 0);
    setField({Kind::ConflictNote, seedId(u"conflict-note:LV")}, [](Record &record) {
        record.set(fields::conflictNote::preferred, seedId(u"classification:T2-S07-LV-pro-full"));
    });
    QCOMPARE(rowOf(u"classification:T2-S07-LV-pro-full"_s), 0);
    QCOMPARE(m_model->row(0).state, State::Preferred);
    QVERIFY(m_contract->verify());
}

void TestAssertionListModel::theDayDecides()
{
    m_source->setDay(QDate(2000, 1, 1));
    QCOMPARE(m_model->row(0).state, State::NotOnDay);
    QVERIFY(m_contract->verify());
}

QTEST_GUILESS_MAIN(TestAssertionListModel)
#include "tst_assertion_list_model.moc"
