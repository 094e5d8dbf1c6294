// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/record_table_model.h"
#include "models/records/directory_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

class PointModel : public RecordTableModel
{
public:
    PointModel(Workspace &workspace, const RecordId &owner)
        : RecordTableModel(workspace, Kind::ContactPoint)
        , m_owner(owner)
    {
        refresh();
    }
    void setOwner(const RecordId &owner)
    {
        m_owner = owner;
        refresh();
    }

private:
    int numColumns() const override { return 2; }
    QVariant headerCell(int column, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(column == 0 ? u"Kind"_s : u"Value"_s) : QVariant();
    }
    QVariant cell(int column, int role, const Record &record) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return record.get(column == 0 ? fields::contactPoint::pointKind : fields::contactPoint::value);
    }
    QList<Record> fetch() const override
    {
        QList<Record> points = workspace().children(Kind::ContactPoint, m_owner);
        std::sort(points.begin(), points.end(),
                  [](const Record &a, const Record &b) { return a.title() < b.title(); });
        return points;
    }
    QList<Kind> relatedKinds() const override { return {Kind::Organisation}; }

    RecordId m_owner;
};

} // namespace

class TestRecordTableModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void isEmptyAtFirst();
    void followsTheWorkspace();
    void aNewOwnerKeepsTheTable();
    void relatedRecordsRepaint();

private:
    RecordId addOwner(const QString &name);
    RecordId addPoint(const RecordId &owner, const QString &value);

    std::unique_ptr<test::TestWorkspace> m_file;
};

void TestRecordTableModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
}

RecordId TestRecordTableModel::addOwner(const QString &name)
{
    Record record(Kind::Organisation, (*m_file)->newId());
    record.set(fields::organisation::name, name);
    return (*m_file)->commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
}

RecordId TestRecordTableModel::addPoint(const RecordId &owner, const QString &value)
{
    Record record(Kind::ContactPoint, (*m_file)->newId());
    record.set(fields::contactPoint::owner, owner);
    record.set(fields::contactPoint::pointKind, u"email"_s);
    record.set(fields::contactPoint::value, value);
    return (*m_file)->commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
}

void TestRecordTableModel::isEmptyAtFirst()
{
    PointModel model(**m_file, {});
    test::ModelContract contract(model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Value"_s);
    QCOMPARE(model.rowOf((*m_file)->newId()), -1);
    QVERIFY(!model.indexOf({}).isValid());
    QVERIFY(model.record(0).isNull());
    QVERIFY(contract.verify());
}

void TestRecordTableModel::followsTheWorkspace()
{
    const RecordId owner = addOwner(u"Registry"_s);
    PointModel model(**m_file, owner);
    test::ModelContract contract(model);
    const RecordId b = addPoint(owner, u"b@example.org"_s);
    const RecordId a = addPoint(owner, u"a@example.org"_s);
    addPoint(addOwner(u"Another"_s), u"c@example.org"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(contract.inserted(), 2);
    QCOMPARE(model.rowOf(a), 0);
    QCOMPARE(model.index(1, 1).data().toString(), u"b@example.org"_s);
    QCOMPARE(model.index(1, 1).data(Qt::EditRole).toString(), u"b@example.org"_s);
    QCOMPARE(model.index(1, 0).data(RowListModel::RecordIdRole).value<RecordId>(), b);
    QCOMPARE(model.index(1, 0).data(RowListModel::KindRole).value<Kind>(), Kind::ContactPoint);
    QCOMPARE(model.index(1, 0).data(RowListModel::TitleRole).toString(), u"b@example.org"_s);

    contract.hold();
    const auto loaded = (*m_file)->load(Kind::ContactPoint, a);
    VERIFY_RESULT(loaded);
    Record moved = loaded->record;
    moved.set(fields::contactPoint::value, u"z@example.org"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, moved), u"edit"_s));
    QCOMPARE(model.rowOf(a), 1);
    QCOMPARE(contract.moved(), 1);
    QVERIFY(contract.verify());

    VERIFY_RESULT((*m_file)->remove({Kind::ContactPoint, b}));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(contract.verify());
}

void TestRecordTableModel::aNewOwnerKeepsTheTable()
{
    const RecordId first = addOwner(u"First"_s);
    const RecordId second = addOwner(u"Second"_s);
    addPoint(first, u"a@example.org"_s);
    addPoint(second, u"b@example.org"_s);
    PointModel model(**m_file, first);
    test::ModelContract contract(model);
    contract.hold();
    model.setOwner(second);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 1).data().toString(), u"b@example.org"_s);
    QVERIFY(contract.verify());
}

void TestRecordTableModel::relatedRecordsRepaint()
{
    const RecordId owner = addOwner(u"Registry"_s);
    addPoint(owner, u"a@example.org"_s);
    PointModel model(**m_file, owner);
    test::ModelContract contract(model);
    addOwner(u"Renamed"_s);
    QCOMPARE(contract.changed(), 1);
    QCOMPARE(contract.inserted(), 0);
    QVERIFY(contract.verify());
}

QTEST_GUILESS_MAIN(TestRecordTableModel)
#include "tst_record_table_model.moc"
