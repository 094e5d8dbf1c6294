// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/need_list_model.h"
#include "models/items/common/needs.h"
#include "models/records/writing_fields.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestNeedListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void allCountriesByPillar();
    void onePillarAndOpenOnes();
    void followsTheFile();

private:
    QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<NeedListModel> m_model;
    std::unique_ptr<test::ModelContract> m_contract;
};

void TestNeedListModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Demo);
    QVERIFY(m_file->isValid());
    m_model = std::make_unique<NeedListModel>(**m_file);
    m_contract = std::make_unique<test::ModelContract>(*m_model);
    m_contract->hold();
}

void TestNeedListModel::cleanup()
{
    QVERIFY(m_contract->verify());
    m_contract.reset();
    m_model.reset();
    m_file.reset();
}

void TestNeedListModel::allCountriesByPillar()
{
    QCOMPARE(m_model->rowCount(), int((*m_file)->count(Kind::Need)));
    QCOMPARE(cell(0, NeedListModel::CountryColumn), u"Bosnia and Herzegovina"_s);
    QCOMPARE(cell(0, NeedListModel::PillarColumn), u"Prevention"_s);
    QCOMPARE(cell(1, NeedListModel::PillarColumn), u"Prosecution"_s);
    const QModelIndex training = m_model->index(1, 0);
    const QModelIndex fight = m_model->index(2, 0);
    QStringList titles{training.siblingAtColumn(NeedListModel::TitleColumn).data().toString(),
                       fight.siblingAtColumn(NeedListModel::TitleColumn).data().toString()};
    titles.sort();
    QCOMPARE(titles, (QStringList{u"Fight against human trafficking"_s,
                                  u"Training of the judiciary on organised crime"_s}));
    for (int row = 1; row < m_model->rowCount(); ++row)
        QVERIFY(cell(row - 1, NeedListModel::CountryColumn)
                    .localeAwareCompare(cell(row, NeedListModel::CountryColumn))
                <= 0);
}

void TestNeedListModel::onePillarAndOpenOnes()
{
    m_model->setPillar(u"protection"_s);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell(0, NeedListModel::CountryColumn), u"France"_s);
    QCOMPARE(cell(0, NeedListModel::StateColumn), u"Being met"_s);
    QVERIFY(!cell(0, NeedListModel::MissionColumn).isEmpty());
    QVERIFY(!cell(0, NeedListModel::PartnerColumn).isEmpty());
    VERIFY_RESULT(states::set(**m_file, {Kind::Need, seedId(u"need:FR-committees")}, u"met"_s));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setOpenOnly(true);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setPillar({});
    QCOMPARE(m_model->rowCount(), int((*m_file)->count(Kind::Need)) - 1);
    m_contract->hold(); // rows that were filtered out are new ones
}

void TestNeedListModel::followsTheFile()
{
    const int before = m_model->rowCount();
    Record fresh(Kind::Need, (*m_file)->newId());
    fresh.set(fields::need::title, u"Interpreters"_s).set(fields::need::pillar, u"protection"_s);
    fresh.set(fields::need::jurisdiction, seedId(u"jurisdiction:AL")).set(fields::need::state, u"open"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::insert(fresh), u"create"_s));
    QCOMPARE(m_model->rowCount(), before + 1);
    QCOMPARE(cell(0, NeedListModel::TitleColumn), u"Interpreters"_s);
    QCOMPARE(m_model->index(0, 0).data(RowListModel::RecordRefRole).value<RecordRef>(),
             (RecordRef{Kind::Need, fresh.id()}));
    VERIFY_RESULT((*m_file)->remove(RecordRef{Kind::Need, fresh.id()}));
    QCOMPARE(m_model->rowCount(), before);
}

QTEST_GUILESS_MAIN(TestNeedListModel)
#include "tst_need_list_model.moc"
