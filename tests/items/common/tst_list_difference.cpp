// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/row_list_model.h"
#include "tests/support/model_contract.h"

#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    int key = 0;
    int value = 0;

    bool operator==(const Entry &) const = default;
};

class EntryModel : public RowListModel
{
public:
    void become(const QList<Entry> &next, int limit)
    {
        applyRows(
            m_rows, next, [](const Entry &entry) { return entry.key; }, limit);
    }
    const QList<Entry> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!index.isValid() || role != Qt::DisplayRole)
            return {};
        const Entry &entry = m_rows[index.row()];
        return index.column() == 0 ? entry.key : entry.value;
    }

    QVariant headerData(int, Qt::Orientation, int) const override { return {}; }

private:
    QList<Entry> m_rows;
};

QVariant keyOf(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data();
}

QList<Entry> entries(const QList<int> &keys, int value = 0)
{
    QList<Entry> result;
    for (int key : keys)
        result.append({key, value});
    return result;
}

QList<ListStep> stepsBetween(const QList<int> &before, const QList<int> &after)
{
    return listdiff::steps(listdiff::places(before, after), int(after.size()), 1000).value();
}

QList<Entry> randomList(QRandomGenerator &random, int universe, bool sorted)
{
    QList<int> keys;
    for (int key = 0; key < universe; ++key) {
        if (random.bounded(3) != 0)
            keys.append(key);
    }
    if (!sorted) {
        const int swaps = random.bounded(5) == 0 ? int(keys.size()) : random.bounded(4);
        for (int i = 0; i < swaps && keys.size() > 1; ++i)
            keys.swapItemsAt(random.bounded(int(keys.size())), random.bounded(int(keys.size())));
    }
    QList<Entry> result;
    for (int key : keys)
        result.append({key, random.bounded(2)});
    return result;
}

} // namespace

class TestListDifference : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void steps_data();
    void steps();
    void stepsGiveUp();
    void changedValuesAreAnnouncedInRuns();
    void theRowsAfterTheLastNewOneGoToo();
    void randomLists_data();
    void randomLists();
    void selectionSurvivesASwap();
    void longLists();
};

void TestListDifference::steps_data()
{
    using L = QList<int>;
    using What = ListStep::What;
    QTest::addColumn<L>("before");
    QTest::addColumn<L>("after");
    QTest::addColumn<QList<ListStep>>("expected");

    QTest::newRow("nothing") << L{} << L{} << QList<ListStep>{};
    QTest::newRow("same") << L{1, 2, 3} << L{1, 2, 3} << QList<ListStep>{};
    QTest::newRow("first data") << L{} << L{1, 2, 3} << QList<ListStep>{{What::Insert, 0, 3, 0}};
    QTest::newRow("all gone") << L{1, 2, 3} << L{} << QList<ListStep>{{What::Remove, 0, 3, 0}};
    QTest::newRow("tail gone") << L{1, 2, 3} << L{1} << QList<ListStep>{{What::Remove, 1, 2, 0}};
    QTest::newRow("two runs gone") << L{1, 2, 3, 4, 5} << L{3}
                                   << QList<ListStep>{{What::Remove, 3, 2, 0}, {What::Remove, 0, 2, 0}};
    QTest::newRow("two runs new") << L{3} << L{1, 2, 3, 4, 5}
                                  << QList<ListStep>{{What::Insert, 0, 2, 0}, {What::Insert, 3, 2, 0}};
    QTest::newRow("one up") << L{1, 2, 3, 4} << L{4, 1, 2, 3} << QList<ListStep>{{What::Move, 3, 1, 0}};
    QTest::newRow("one down") << L{1, 2, 3, 4} << L{2, 3, 4, 1} << QList<ListStep>{{What::Move, 0, 1, 4}};
    QTest::newRow("a run moves as one")
        << L{1, 2, 3, 4, 5, 6} << L{1, 5, 6, 2, 3, 4} << QList<ListStep>{{What::Move, 4, 2, 1}};
    QTest::newRow("replaced") << L{1, 2} << L{3, 4}
                              << QList<ListStep>{{What::Remove, 0, 2, 0}, {What::Insert, 0, 2, 0}};
}

void TestListDifference::steps()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    QTEST(stepsBetween(before, after), "expected");
}

void TestListDifference::stepsGiveUp()
{
    const QList<int> before{1, 2, 3, 4, 5, 6};
    const QList<int> after{2, 4, 6};
    QVERIFY(!listdiff::steps(listdiff::places(before, after), 3, 2));
    QVERIFY(listdiff::steps(listdiff::places(before, after), 3, 3));
}

void TestListDifference::changedValuesAreAnnouncedInRuns()
{
    EntryModel model;
    test::ModelContract contract(model, keyOf);
    model.become(entries({1, 2, 3, 4, 5}), 100);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.become({{1, 0}, {2, 9}, {3, 9}, {4, 0}, {5, 9}}, 100);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    QCOMPARE(changed[0][1].toModelIndex().column(), 1);
    QCOMPARE(changed[1][0].toModelIndex().row(), 4);
    QVERIFY(contract.verify());
}

void TestListDifference::theRowsAfterTheLastNewOneGoToo()
{
    EntryModel model;
    test::ModelContract contract(model, keyOf);
    model.become(entries({1, 2, 3}), 100);
    contract.hold();
    model.become(entries({1}), 100);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(contract.removed(), 1);
    QVERIFY(contract.verify());
}

void TestListDifference::randomLists_data()
{
    QTest::addColumn<bool>("sorted");
    QTest::addColumn<int>("limit");
    QTest::newRow("sorted, by steps") << true << 1000;
    QTest::newRow("any order, by steps") << false << 1000;
    QTest::newRow("any order, by swap") << false << 0;
    QTest::newRow("any order, either") << false << 4;
}

void TestListDifference::randomLists()
{
    QFETCH(bool, sorted);
    QFETCH(int, limit);
    const quint32 seed = qEnvironmentVariableIsSet("CHANCERY_SEED")
                             ? qEnvironmentVariable("CHANCERY_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    EntryModel model;
    test::ModelContract contract(model, keyOf);
    for (int round = 0; round < 300; ++round) {
        const QList<Entry> next = randomList(random, random.bounded(40), sorted);
        contract.hold();
        model.become(next, limit);
        QCOMPARE(model.rows(), next);
        QVERIFY(contract.verify());
    }
}

void TestListDifference::selectionSurvivesASwap()
{
    EntryModel model;
    model.become(entries({1, 2, 3, 4, 5, 6, 7, 8}), 100);
    QItemSelectionModel selection(&model);
    selection.select(model.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.select(model.index(6, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.setCurrentIndex(model.index(2, 0), QItemSelectionModel::NoUpdate);
    model.become(entries({20, 8, 3, 21, 1, 22}), 0);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data().toInt(), 3);
    QCOMPARE(selection.currentIndex().data().toInt(), 3);
}

void TestListDifference::longLists()
{
    EntryModel model;
    QList<Entry> many;
    for (int key = 0; key < 100'000; ++key)
        many.append({key, 0});
    model.become(many, 100);
    test::ModelContract contract(model, keyOf);
    QList<Entry> edited = many;
    edited[50'000].value = 1;
    edited.move(10, 90'000);
    edited.remove(70'000);
    model.become(edited, 100);
    QCOMPARE(contract.moved(), 1);
    QCOMPARE(contract.removed(), 1);
    QCOMPARE(contract.changed(), 1);
    QList<Entry> every17th;
    for (int row = 0; row < edited.size(); row += 17)
        every17th.append(edited[row]);
    model.become(every17th, 100);
    QCOMPARE(model.rows(), every17th);
    QCOMPARE(contract.resets(), 0);
}

QTEST_GUILESS_MAIN(TestListDifference)
#include "tst_list_difference.moc"
