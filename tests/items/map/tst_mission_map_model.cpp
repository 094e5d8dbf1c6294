// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/mission_map_model.h"
#include "models/records/agenda_fields.h"
#include "models/records/writing_fields.h"
#include "models/workspace/seed_loader.h"
#include "models/workspace/workspace.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace mission = fields::mission;

class TestMissionMapModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readsNothingWhileItIsOff();
    void saysTitleDatesAndPlace();
    void periodAndDayChangeByDifference();
    void followsTheFile();
    void otherRecordsDoNotDisturb();
    void wordsForAMark();
    void countsWhatIsBeside();

private:
    QModelIndex at(const QString &key) const { return m_model->index(m_model->rowOf(seedId(key)), 0); }
    QString text(const QString &key, int role) const { return at(key).data(role).toString(); }

    SharedGazetteer m_places; // read once for all tests
    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<MissionMapModel> m_model;
    std::unique_ptr<test::ModelContract> m_contract;
};

void TestMissionMapModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Demo);
    QVERIFY(m_file->isValid());
    m_model =
        std::make_unique<MissionMapModel>(**m_file, Basemap::shipped().value(), m_places, seedDemoDay());
    m_contract = std::make_unique<test::ModelContract>(*m_model);
}

void TestMissionMapModel::cleanup()
{
    m_contract.reset();
    m_model.reset();
    m_file.reset();
}

void TestMissionMapModel::readsNothingWhileItIsOff()
{
    QSignalSpy told(m_model.get(), &MissionMapModel::mapChanged);
    m_model->setPeriod(MissionPeriod::fromText(u"all"_s).value());
    m_model->setDay(QDate(2017, 6, 1));
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->map().missions.isEmpty());
    QCOMPARE(told.count(), 0);
    m_model->setOn(true);
    QCOMPARE(told.count(), 1);
    QVERIFY(m_model->rowCount() > 10);
    m_model->setOn(false);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->map().overlay().trips.isEmpty());
    QVERIFY(m_contract->verify());
}

void TestMissionMapModel::saysTitleDatesAndPlace()
{
    m_model->setOn(true);
    const QString budva = u"mission:budva"_s;
    QCOMPARE(text(budva, MissionMapModel::SubtitleRole), u"Budva · 26–28 April 2017"_s);
    QVERIFY(text(budva, MissionMapModel::TitleRole).startsWith(u"Second regional expert group"_s));
    QVERIFY(text(budva, Qt::AccessibleTextRole).endsWith(u"26–28 April 2017, past, Budva"_s));
    QVERIFY(at(budva).data(MissionMapModel::OnMapRole).toBool());
    QCOMPARE(at(budva).data(MissionMapModel::SampleRole).value<OverlaySample>(),
             (OverlaySample{OverlaySample::Shape::Place, OverlayTime::Past}));
    QCOMPARE(at(u"mission:croatia"_s).data(MissionMapModel::SampleRole).value<OverlaySample>(),
             (OverlaySample{OverlaySample::Shape::Country, OverlayTime::Coming}));
    QVERIFY(text(u"mission:greece-macedonia"_s, MissionMapModel::SubtitleRole).startsWith(u"Greece – "_s));
    const QString nowhere = u"mission:forced-marriages-event"_s;
    QVERIFY(!at(nowhere).data(MissionMapModel::OnMapRole).toBool());
    QVERIFY(text(nowhere, MissionMapModel::SubtitleRole).startsWith(u"No place"_s));
    QVERIFY(text(nowhere, Qt::AccessibleTextRole).endsWith(u"not on the map"_s));
    QCOMPARE(at(budva).data(MissionMapModel::RecordRefRole).value<RecordRef>(),
             (RecordRef{Kind::Mission, seedId(budva)}));
    // by day
    QVERIFY(at(u"mission:sarajevo-training"_s).row() < at(budva).row());
    QVERIFY(at(budva).row() < at(u"mission:vicenza"_s).row());
}

void TestMissionMapModel::periodAndDayChangeByDifference()
{
    m_model->setOn(true);
    m_contract->hold();
    m_contract->clearCounts();
    m_model->setPeriod(MissionPeriod::fromText(u"coming"_s).value());
    QVERIFY(m_contract->verify());
    QVERIFY(m_contract->removed() > 0);
    QCOMPARE(m_model->rowOf(seedId(u"mission:budva"_s)), -1);
    QVERIFY(m_model->rowOf(seedId(u"mission:vicenza"_s)) >= 0);
    m_contract->hold();
    m_model->setDay(QDate(2016, 12, 1));
    QVERIFY(m_contract->verify());
    QVERIFY(m_model->rowOf(seedId(u"mission:budva"_s)) >= 0);
    QCOMPARE(m_contract->resets(), 0);
    const int rows = m_model->rowCount();
    m_model->setDay(QDate()); // means nothing
    QCOMPARE(m_model->rowCount(), rows);
}

void TestMissionMapModel::followsTheFile()
{
    m_model->setOn(true);
    m_contract->hold();
    m_contract->clearCounts();
    const auto loaded = (*m_file)->load(Kind::Mission, seedId(u"mission:budva"_s));
    VERIFY_RESULT(loaded);
    Record moved = loaded->record;
    moved.set(mission::place, u"Котор"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, moved), u"edit"_s));
    QVERIFY(text(u"mission:budva"_s, MissionMapModel::SubtitleRole).startsWith(u"Котор"_s));
    QCOMPARE(m_contract->changed(), 1);
    QCOMPARE(m_contract->removed() + m_contract->inserted(), 0);

    Record leg(Kind::Leg, (*m_file)->newId());
    leg.set(fields::leg::mission, seedId(u"mission:budva"_s)).set(fields::leg::place, u"Tivat"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::insert(leg), u"create"_s));
    QVERIFY(text(u"mission:budva"_s, MissionMapModel::SubtitleRole).startsWith(u"Tivat"_s));

    VERIFY_RESULT((*m_file)->remove({Kind::Mission, seedId(u"mission:budva"_s)}));
    QCOMPARE(m_model->rowOf(seedId(u"mission:budva"_s)), -1);
    QVERIFY(m_contract->verify());
}

void TestMissionMapModel::otherRecordsDoNotDisturb()
{
    m_model->setOn(true);
    QSignalSpy told(m_model.get(), &MissionMapModel::mapChanged);
    Record note(Kind::Note, (*m_file)->newId());
    note.set(fields::note::title, u"x"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::insert(note), u"create"_s));
    QCOMPARE(told.count(), 0);
}

void TestMissionMapModel::wordsForAMark()
{
    m_model->setOn(true);
    const QString words =
        m_model->words({seedId(u"mission:vicenza"_s), RecordId(), seedId(u"mission:croatia"_s)});
    QCOMPARE(words.split(u'\n').size(), 4);
    QCOMPARE(words.split(u'\n').at(1), u"5–9 June 2017"_s);
    QVERIFY(m_model->words({}).isEmpty());
}

void TestMissionMapModel::countsWhatIsBeside()
{
    m_model->setOn(true);
    const int drawn = m_model->map().drawn();
    QVERIFY(drawn > 0 && drawn < m_model->rowCount());
    QVERIFY(m_model->summary().startsWith(QString::number(drawn)));
    QVERIFY(m_model->summary().contains(QString::number(m_model->rowCount() - drawn)));
}

QTEST_GUILESS_MAIN(TestMissionMapModel)

#include "tst_mission_map_model.moc"
