// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/conflict_model.h"
#include "tests/support/model_contract.h"
#include "tests/workspace/sync_fixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestConflictModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsWhatWaits();
    void followsAChoiceAndItsUndo();
    void aThirdValueJoins();

private:
    //! A note whose title both have changed.
    RecordId conflict(const QString &title);

    std::unique_ptr<test::Device> m_here;
    std::unique_ptr<test::Device> m_there;
};

void TestConflictModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_here = std::make_unique<test::Device>(u"Laptop, Belgrade"_s, 1);
    m_there = std::make_unique<test::Device>(u"Laptop, Podgorica"_s, 2);
    QVERIFY(m_here->isValid() && m_there->isValid());
    QVERIFY(test::introduce(*m_here, *m_there));
}

void TestConflictModel::cleanup()
{
    m_here.reset();
    m_there.reset();
}

RecordId TestConflictModel::conflict(const QString &title)
{
    const RecordId note = m_here->write(title);
    if (!test::send(*m_here, *m_there) || !m_here->retitle(note, title + u" here"_s)
        || !m_there->retitle(note, title + u" there"_s) || !test::send(*m_there, *m_here))
        return {};
    return note;
}

void TestConflictModel::listsWhatWaits()
{
    ConflictModel model(**m_here);
    test::ModelContract contract(model);
    QCOMPARE(model.rowCount(), 0);
    const RecordId note = conflict(u"Budva"_s);
    QVERIFY(!note.isNull());
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, 0).data().toString().startsWith(u"Budva "_s));
    QVERIFY(model.index(0, 0).data(RowListModel::SubtitleRole).toString().startsWith(u"Title · 2 "_s));
    QCOMPARE(model.index(0, 0).data(RowListModel::RecordIdRole).value<RecordId>(), note);
    QCOMPARE(model.rowOf({Kind::Note, note}, 1), 0);
    QCOMPARE(model.rowOf({Kind::Note, note}, -1), 0);
    QCOMPARE(model.rowOf({Kind::Note, note}, 2), -1);
    contract.hold();
    QVERIFY(!conflict(u"Athens"_s).isNull());
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, 0).data().toString().startsWith(u"Athens "_s));
    QVERIFY(contract.verify());
}

void TestConflictModel::followsAChoiceAndItsUndo()
{
    const RecordId note = conflict(u"Budva"_s);
    ConflictModel model(**m_here);
    test::ModelContract contract(model);
    QCOMPARE(model.rowCount(), 1);
    contract.hold();
    const Conflict &waiting = model.conflict(0);
    ConflictChoice choice;
    choice.id = waiting.values.last().id;
    const auto done = resolve(**m_here, waiting.record, waiting.atom, choice);
    VERIFY_RESULT(done);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(contract.verify());
    VERIFY_RESULT((*m_here)->undo(done->batch));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.conflict(0).record.id, note);
    contract.hold();
    QVERIFY(contract.verify());
}

void TestConflictModel::aThirdValueJoins()
{
    const RecordId note = conflict(u"Budva"_s);
    test::Device third(u"Laptop, Bar"_s, 3);
    QVERIFY(test::introduce(*m_there, third) && test::introduce(*m_here, third));
    ConflictModel model(**m_here);
    test::ModelContract contract(model);
    contract.hold();
    QVERIFY(test::send(*m_there, third, {{}, {}, true}));
    VERIFY_RESULT(third.retitle(note, u"Budva in Bar"_s));
    VERIFY_RESULT(m_there->retitle(note, u"Budva once more"_s));
    VERIFY_RESULT(test::send(third, *m_here));
    VERIFY_RESULT(test::send(*m_there, *m_here));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.conflict(0).values.size(), 3);
    QVERIFY(contract.changed() > 0);
    QVERIFY(contract.verify());
}

QTEST_GUILESS_MAIN(TestConflictModel)
#include "tst_conflict_model.moc"
