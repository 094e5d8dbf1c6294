// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/paged_list_model.h"
#include "models/records/directory_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestPagedListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void isEmptyWithoutAQuery();
    void readsPagesOfALongList();
    void filterKeepsTheSelection();
    void followsTheWorkspace();

private:
    RecordIds add(const QStringList &names);
    ListQuery persons() const;

    std::unique_ptr<test::TestWorkspace> m_file;
};

void TestPagedListModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
}

RecordIds TestPagedListModel::add(const QStringList &names)
{
    QList<Edit> edits;
    RecordIds ids;
    for (const QString &name : names) {
        Record record(Kind::Office, (*m_file)->newId());
        record.set(fields::office::name, name);
        edits.append(Edit::insert(record));
        ids.append(record.id());
    }
    return (*m_file)->commit(edits, u"create"_s) ? ids : RecordIds();
}

ListQuery TestPagedListModel::persons() const
{
    ListQuery query;
    query.kinds = {Kind::Office};
    return query;
}

void TestPagedListModel::isEmptyWithoutAQuery()
{
    PagedListModel model(**m_file);
    test::ModelContract contract(model);
    add({u"Registrar"_s});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.row(0), ListRow());
    QVERIFY(model.ref(3).isNull());
    QVERIFY(contract.verify());
}

void TestPagedListModel::readsPagesOfALongList()
{
    QStringList names;
    for (int i = 0; i < 1000; ++i)
        names.append(u"Office %1"_s.arg(i, 4, 10, QChar(u'0')));
    add(names);
    PagedListModel model(**m_file);
    test::ModelContract contract(model);
    model.setQuery(persons());
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(contract.inserted(), 1);
    for (int row : {0, 127, 128, 500, 999})
        QCOMPARE(model.index(row, 0).data().toString(), names[row]);
    QVERIFY(contract.verify());
}

void TestPagedListModel::filterKeepsTheSelection()
{
    const RecordIds ids = add({u"Ambassador"_s, u"Consul"_s, u"Prosecutor"_s, u"Vice-consul"_s});
    PagedListModel model(**m_file);
    test::ModelContract contract(model);
    model.setQuery(persons());
    QItemSelectionModel selection(&model);
    selection.select(model.indexOf(ids[3]), QItemSelectionModel::ClearAndSelect);
    contract.hold();
    model.setText(u"consul"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(selection.selectedIndexes().size(), 1);
    QCOMPARE(model.ref(selection.selectedIndexes().first()).id, ids[3]);
    QVERIFY(contract.verify());
    contract.hold();
    model.setText({});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.ref(selection.selectedIndexes().first()).id, ids[3]);
    QVERIFY(contract.verify());
}

void TestPagedListModel::followsTheWorkspace()
{
    const RecordIds ids = add({u"Ambassador"_s, u"Consul"_s, u"Prosecutor"_s});
    PagedListModel model(**m_file);
    test::ModelContract contract(model);
    model.setQuery(persons());
    QCOMPARE(model.index(1, 0).data().toString(), u"Consul"_s);
    contract.hold();

    const auto loaded = (*m_file)->load(Kind::Office, ids[1]);
    VERIFY_RESULT(loaded);
    Record renamed = loaded->record;
    renamed.set(fields::office::name, u"Attaché"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, renamed), u"edit"_s));
    QCOMPARE(model.rowOf(ids[1]), 1);
    QCOMPARE(model.indexOf(ids[1]).data().toString(), u"Attaché"_s);
    QVERIFY(contract.verify());

    const RecordIds more = add({u"Bailiff"_s});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.rowOf(more.first()), 2);
    VERIFY_RESULT((*m_file)->remove({Kind::Office, ids[0]}));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!model.indexOf(ids[0]).isValid());
    QVERIFY(contract.verify());
}

QTEST_GUILESS_MAIN(TestPagedListModel)
#include "tst_paged_list_model.moc"
