// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/charts/statistic_list_model.h"
#include "models/records/writing_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestStatisticListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void figuresKeepTheirScope();
    void oneUnitAtATime();
    void rangesHaveTwoEnds();
    void whatIsMissingIsTold();

private:
    Record add(const QString &subject);
    QModelIndex at(const QString &subject, int column = 0) const;

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<StatisticListModel> m_model;
    std::unique_ptr<test::ModelContract> m_contract;
};

void TestStatisticListModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>(Contents::Demo);
    QVERIFY(m_file->isValid());
    m_model = std::make_unique<StatisticListModel>(**m_file);
    m_contract = std::make_unique<test::ModelContract>(*m_model);
    m_contract->hold();
}

void TestStatisticListModel::cleanup()
{
    QVERIFY(m_contract->verify());
    m_contract.reset();
    m_model.reset();
    m_file.reset();
}

QModelIndex TestStatisticListModel::at(const QString &subject, int column) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data().toString() == subject)
            return m_model->index(row, column);
    }
    return {};
}

Record TestStatisticListModel::add(const QString &subject)
{
    namespace field = fields::statistic;
    Record record(Kind::Statistic, (*m_file)->newId());
    record.set(field::subject, subject).set(field::value, 30000).set(field::valueHigh, 40000);
    record.set(field::unit, u"persons of a test"_s);
    const auto done = (*m_file)->commit(Edit::insert(record), u"create"_s);
    return done ? record : Record();
}

void TestStatisticListModel::figuresKeepTheirScope()
{
    QCOMPARE(m_model->rowCount(), int((*m_file)->all(Kind::Statistic).size()));
    const QModelIndex figure = at(u"Women and girls among them"_s);
    QVERIFY(figure.isValid());
    const auto cell = [&](int column) { return figure.siblingAtColumn(column).data().toString(); };
    QCOMPARE(cell(StatisticListModel::ValueColumn), u"96"_s);
    QCOMPARE(cell(StatisticListModel::UnitColumn), u"percent"_s);
    QCOMPARE(cell(StatisticListModel::TerritoryColumn), u"Central and Southeast Europe"_s);
    QCOMPARE(cell(StatisticListModel::SpeakerColumn), u"UNODC"_s);
    QVERIFY(cell(StatisticListModel::SourceColumn).contains(u"S03.2"_s));
}

void TestStatisticListModel::oneUnitAtATime()
{
    const int all = m_model->rowCount();
    const QString unit = m_model->units().constFirst();
    m_model->setUnit(unit);
    QVERIFY(m_model->rowCount() > 1);
    QVERIFY(m_model->rowCount() < all);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->index(row, StatisticListModel::UnitColumn).data().toString(), unit);
    m_model->setUnit({});
    QCOMPARE(m_model->rowCount(), all);
    m_contract->hold(); // rows that were filtered out are new ones
}

void TestStatisticListModel::rangesHaveTwoEnds()
{
    QVERIFY(!add(u"A range of a test"_s).isNull());
    const QModelIndex range = at(u"A range of a test"_s);
    QCOMPARE(range.data(StatisticListModel::LowRole).toDouble(), 30000.0);
    QCOMPARE(range.data(StatisticListModel::HighRole).toDouble(), 40000.0);
    QVERIFY(range.siblingAtColumn(StatisticListModel::ValueColumn).data().toString().contains(u'–'));
    QVERIFY(m_model->units().contains(u"persons of a test"_s));
}

void TestStatisticListModel::whatIsMissingIsTold()
{
    const Record record = add(u"A bare figure"_s);
    const QString warning = at(u"A bare figure"_s).data(StatisticListModel::WarningRole).toString();
    for (const QString &word : {u"Of whom"_s, u"Territory"_s, u"Period"_s, u"Source"_s})
        QVERIFY2(warning.contains(word), qPrintable(warning));
    QCOMPARE(at(u"Women and girls among them"_s).data(StatisticListModel::WarningRole).toString(), QString());
    VERIFY_RESULT((*m_file)->remove({Kind::Statistic, record.id()}));
    QVERIFY(!at(u"A bare figure"_s).isValid());
}

QTEST_GUILESS_MAIN(TestStatisticListModel)
#include "tst_statistic_list_model.moc"
