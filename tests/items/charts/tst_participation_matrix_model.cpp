// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/participation_matrix_model.h"
#include "models/items/map/law_map_source.h"
#include "models/records/law_fields.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestParticipationMatrixModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theRegionTowardsEveryInstrument();
    void theDayDecides();
    void gapsAreToldAndFiltered();
    void instrumentsComeAndGo();
    void anInstrumentMovesToItsPlace();
    void aNewParticipationIsACell();

private:
    QModelIndex at(const QString &country, const QString &instrument) const;

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<LawMapSource> m_source;
    std::unique_ptr<ParticipationMatrixModel> m_model;
    std::unique_ptr<test::ModelContract> m_contract;
};

void TestParticipationMatrixModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
    m_source = std::make_unique<LawMapSource>(**m_file, RecordId(), seedDemoDay());
    m_model = std::make_unique<ParticipationMatrixModel>(*m_source);
    m_contract = std::make_unique<test::ModelContract>(*m_model);
    m_contract->hold();
}

void TestParticipationMatrixModel::cleanup()
{
    QVERIFY(m_contract->verify());
    QCOMPARE(m_contract->resets(), 0);
    m_contract.reset();
    m_model.reset();
    m_source.reset();
    m_file.reset();
}

QModelIndex TestParticipationMatrixModel::at(const QString &country, const QString &instrument) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex name = m_model->index(row, 0);
        if (name.data(RowListModel::RecordIdRole).value<RecordId>()
            != seedId(QString(u"jurisdiction:"_s + country)))
            continue;
        for (int column = 1; column < m_model->columnCount(); ++column) {
            if (m_model->headerData(column, Qt::Horizontal).toString() == instrument)
                return m_model->index(row, column);
        }
    }
    return {};
}

void TestParticipationMatrixModel::theRegionTowardsEveryInstrument()
{
    QCOMPARE(m_model->rowCount(), 11);
    QCOMPARE(m_model->columnCount(), 1 + int((*m_file)->all(Kind::Instrument).size()));
    QVERIFY(at(u"AL"_s, u"CETS-197"_s).data().toString().contains(u"Party"_s));
    QVERIFY(at(u"XK"_s, u"CETS-197"_s).data().toString().contains(u"Cannot become a party"_s));
    QVERIFY(!at(u"XK"_s, u"CETS-197"_s).data(ParticipationMatrixModel::GapRole).toBool());
    m_model->setScope(ParticipationMatrixModel::Scope::All);
    QVERIFY(m_model->rowCount() > 11);
    QVERIFY(m_model->headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString().contains(u"parties"_s));
}

void TestParticipationMatrixModel::theDayDecides()
{
    const auto state = [this] {
        return ParticipationState(
            at(u"MD"_s, u"CETS-210"_s).data(ParticipationMatrixModel::StateRole).toInt());
    };
    m_source->setDay(QDate(2017, 2, 5));
    QCOMPARE(state(), ParticipationState::NotAParty);
    m_source->setDay(QDate(2017, 2, 6));
    QCOMPARE(state(), ParticipationState::Signatory);
    QVERIFY(at(u"MD"_s, u"CETS-210"_s)
                .data(ParticipationMatrixModel::SpokenRole)
                .toString()
                .contains(u"signed 6 February 2017"_s));
    m_source->setDay(QDate(2022, 5, 1));
    QCOMPARE(state(), ParticipationState::Party);
}

void TestParticipationMatrixModel::gapsAreToldAndFiltered()
{
    const int all = m_model->rowCount();
    const int gaps = m_model->gaps();
    QVERIFY(gaps > 0);
    m_model->setGapsOnly(true);
    QVERIFY(m_model->rowCount() < all);
    QCOMPARE(m_model->gaps(), gaps);
    QVERIFY(at(u"BG"_s, u"CETS-210"_s).data(ParticipationMatrixModel::GapRole).toBool());
    m_model->setGapsOnly(false);
    QCOMPARE(m_model->rowCount(), all);
    m_contract->hold(); // rows that were filtered out are new ones
}

void TestParticipationMatrixModel::instrumentsComeAndGo()
{
    const int before = m_model->columnCount();
    Record first(Kind::Instrument, (*m_file)->newId());
    first.set(fields::instrument::name, u"Slavery Convention"_s).set(fields::instrument::code, u"LON-1926"_s);
    first.set(fields::instrument::adopted, PartialDate(QDate(1926, 9, 25)));
    VERIFY_RESULT((*m_file)->commit(Edit::insert(first), u"create"_s));
    QCOMPARE(m_model->columnCount(), before + 1);
    QCOMPARE(m_model->headerData(1, Qt::Horizontal).toString(), u"LON-1926"_s); // the oldest comes first
    QVERIFY(at(u"AL"_s, u"LON-1926"_s).data().toString().contains(u"No record"_s));
    QVERIFY(at(u"AL"_s, u"CETS-197"_s).data().toString().contains(u"Party"_s));
    VERIFY_RESULT((*m_file)->remove({Kind::Instrument, first.id()}));
    QCOMPARE(m_model->columnCount(), before);
}

void TestParticipationMatrixModel::anInstrumentMovesToItsPlace()
{
    const int count = m_model->columnCount();
    const QPersistentModelIndex followed = at(u"AL"_s, u"CETS-197"_s);
    QVERIFY(followed.column() > 1);
    RecordRef oldest;
    for (const Record &instrument : (*m_file)->all(Kind::Instrument)) {
        if (instrument.get(fields::instrument::code) == m_model->headerData(1, Qt::Horizontal).toString())
            oldest = {Kind::Instrument, instrument.id()};
    }
    auto loaded = (*m_file)->load(oldest.kind, oldest.id);
    QVERIFY(loaded);
    Record changed = loaded->record;
    const QString code = changed.get(fields::instrument::code);
    changed.set(fields::instrument::adopted, PartialDate(QDate(2030, 1, 1)));
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::columnsMoved);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::columnsRemoved);
    const int before = followed.column();
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, changed), u"edit"_s));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(m_model->columnCount(), count);
    QCOMPARE(m_model->headerData(count - 1, Qt::Horizontal).toString(), code);
    QCOMPARE(followed.column(), before - 1);
    QVERIFY(followed.data().toString().contains(u"Party"_s));
}

void TestParticipationMatrixModel::aNewParticipationIsACell()
{
    namespace field = fields::participation;
    const QModelIndex cell = at(u"MD"_s, u"UN-1949"_s);
    QVERIFY(cell.data(ParticipationMatrixModel::GapRole).toBool());
    const RecordRef ref = cell.data(RowListModel::RecordRefRole).value<RecordRef>();
    QCOMPARE(ref.kind, Kind::Participation);
    auto loaded = (*m_file)->load(ref.kind, ref.id);
    QVERIFY(loaded);
    Record changed = loaded->record;
    changed.set(field::action, u"accession"_s).set(field::actionDate, PartialDate(QDate(2017, 1, 2)));
    changed.set(field::inForce, PartialDate(QDate(2017, 4, 2)));
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, changed), u"edit"_s));
    QVERIFY(at(u"MD"_s, u"UN-1949"_s).data().toString().contains(u"Party"_s));
    QVERIFY(!at(u"MD"_s, u"UN-1949"_s).data(ParticipationMatrixModel::GapRole).toBool());
}

QTEST_GUILESS_MAIN(TestParticipationMatrixModel)
#include "tst_participation_matrix_model.moc"
