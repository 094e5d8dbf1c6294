// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/occurrence_model.h"
#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"

#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace mission = fields::mission;

class TestOccurrenceModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void isEmptyWithoutAWindow();
    void ordersByMonthAndDay();
    void orderIsStrictAndWeak();
    void listsUndatedOnes();
    void followsTheWorkspace();
    void recurs();
    void ruleThatCannotBeReadShowsTheStart();
    void filters();
    void windowKeepsTheSelection();
    void rolesTellWhatAViewNeeds();

private:
    Record build(const QString &title, const QString &start, const QString &end = {});
    RecordId add(const Record &record);
    RecordId add(const QString &title, const QString &start, const QString &end = {})
    {
        return add(build(title, start, end));
    }
    void edit(const RecordId &id, const std::function<void(Record &)> &change);
    QStringList titles() const;
    RecordId country(const QString &name);

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<OccurrenceModel> m_model;
    std::unique_ptr<test::ModelContract> m_contract;
};

void TestOccurrenceModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
    m_model = std::make_unique<OccurrenceModel>(**m_file, u"Europe/Paris"_s);
    m_contract = std::make_unique<test::ModelContract>(
        *m_model, [](const QModelIndex &index) { return index.data(OccurrenceModel::KeyRole); });
}

void TestOccurrenceModel::cleanup()
{
    m_contract.reset();
    m_model.reset();
    m_file.reset();
}

Record TestOccurrenceModel::build(const QString &title, const QString &start, const QString &end)
{
    Record record(Kind::Mission, (*m_file)->newId());
    record.set(mission::title, title);
    record.set(mission::start, PartialDate::parsed(start));
    record.set(mission::end, PartialDate::parsed(end));
    return record;
}

RecordId TestOccurrenceModel::add(const Record &record)
{
    const auto done = (*m_file)->commit(Edit::insert(record), u"create"_s);
    return done ? record.id() : RecordId();
}

void TestOccurrenceModel::edit(const RecordId &id, const std::function<void(Record &)> &change)
{
    const auto loaded = (*m_file)->load(Kind::Mission, id);
    VERIFY_RESULT(loaded);
    Record record = loaded->record;
    change(record);
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, record), u"edit"_s));
}

QStringList TestOccurrenceModel::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles.append(m_model->index(row, 0).data().toString());
    return titles;
}

RecordId TestOccurrenceModel::country(const QString &name)
{
    Record record(Kind::Jurisdiction, (*m_file)->newId());
    record.set(fields::jurisdiction::name, name);
    return add(record);
}

void TestOccurrenceModel::isEmptyWithoutAWindow()
{
    add(u"Budva"_s, u"2017-04-26"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), OccurrenceModel::columns);
    QCOMPARE(m_model->rowOf((*m_file)->newId()), -1);
    QVERIFY(!m_model->headerData(0, Qt::Horizontal).toString().isEmpty());
    QVERIFY(m_contract->verify());
}

void TestOccurrenceModel::ordersByMonthAndDay()
{
    add(u"by the end"_s, {}, u"../2017-12-31"_s);
    add(u"between"_s, u"2017-01/.."_s, u"2017-05"_s);
    add(u"Nice"_s, u"2017-04-08"_s);
    add(u"Vienna"_s, u"2017-04-03"_s, u"2017-04-04"_s);
    add(u"Sarajevo"_s, u"2017-04"_s);
    add(u"Paris"_s, u"2017-03-02"_s, u"2017-03-03"_s);
    add(u"far away"_s, u"2019-03-02"_s);
    m_model->setWindow(QDate(2017, 1, 1), QDate(2017, 12, 31));
    QCOMPARE(titles(),
             (QStringList{u"Paris"_s, u"Sarajevo"_s, u"Vienna"_s, u"Nice"_s, u"by the end"_s, u"between"_s}));
    QCOMPARE(m_model->index(1, 0).data(OccurrenceModel::SectionRole).toString(), u"April 2017"_s);
    QCOMPARE(m_model->index(5, 0).data(OccurrenceModel::SectionRole).toString(),
             u"Dates not known to the day"_s);
    QVERIFY(m_contract->verify());
}

void TestOccurrenceModel::orderIsStrictAndWeak()
{
    for (const QString &start :
         {u"2017-04"_s, u"2017-04-26"_s, u"2017-04-26T09:00"_s, u"2017-04~"_s, u"2017-01/.."_s})
        add(u"Same title"_s, start);
    add(u"Same title"_s, u"2017-04-26"_s);
    add(u"Same title"_s, {}, u"../2017-12-31"_s);
    m_model->setWindow(QDate(2017, 1, 1), QDate(2017, 12, 31));
    QCOMPARE(m_model->rowCount(), 7);
    QVERIFY(test::isStrictWeakOrder(7, [&](int a, int b) { return m_model->row(a) < m_model->row(b); }));
}

void TestOccurrenceModel::listsUndatedOnes()
{
    add(u"some day"_s, {});
    add(u"Nice"_s, u"2017-04-08"_s);
    m_model->setWindow(QDate(2017, 4, 1), QDate(2017, 4, 30));
    QCOMPARE(titles(), QStringList{u"Nice"_s});
    m_model->setWindow(QDate(2017, 4, 1), QDate(2017, 4, 30), true);
    QCOMPARE(titles(), (QStringList{u"Nice"_s, u"some day"_s}));
    QVERIFY(m_contract->verify());
}

void TestOccurrenceModel::followsTheWorkspace()
{
    const RecordId budva = add(u"Budva"_s, u"2017-04-26"_s, u"2017-04-28"_s);
    add(u"Nice"_s, u"2017-04-08"_s);
    m_model->setWindow(QDate(2017, 4, 1), QDate(2017, 4, 30));
    m_contract->hold();
    edit(budva, [](Record &record) { record.set(mission::start, PartialDate::parsed(u"2017-04-01")); });
    QCOMPARE(titles(), (QStringList{u"Budva"_s, u"Nice"_s}));
    QCOMPARE(m_contract->moved(), 1);
    QVERIFY(m_contract->verify());

    add(u"Vienna"_s, u"2017-04-03"_s, u"2017-04-04"_s);
    QCOMPARE(m_model->rowCount(), 3);
    edit(budva, [](Record &record) {
        record.set(mission::start, PartialDate::parsed(u"2017-06-01"));
        record.set(mission::end, PartialDate::parsed(u"2017-06-02"));
    });
    QCOMPARE(titles(), (QStringList{u"Vienna"_s, u"Nice"_s}));
    VERIFY_RESULT((*m_file)->remove(RecordRef{Kind::Mission, m_model->row(0).mission.id()}));
    QCOMPARE(titles(), QStringList{u"Nice"_s});
    QVERIFY(m_contract->verify());
}

void TestOccurrenceModel::recurs()
{
    Record weekly = build(u"Briefing"_s, u"2017-05-02"_s);
    weekly.set(mission::recurrence, u"RRULE:FREQ=WEEKLY;COUNT=4"_s);
    const RecordId id = add(weekly);
    m_model->setWindow(QDate(2017, 5, 1), QDate(2017, 5, 31));
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY(m_model->index(1, 0).data(OccurrenceModel::RecursRole).toBool());
    QCOMPARE(m_model->row(1).when.recurrenceId, u"20170509"_s);
    m_contract->hold();

    Record own(Kind::OccurrenceOverride, (*m_file)->newId());
    own.set(fields::occurrenceOverride::mission, id);
    own.set(fields::occurrenceOverride::recurrenceId, u"20170509"_s);
    own.set(fields::occurrenceOverride::start, PartialDate::parsed(u"2017-05-11"));
    own.set(fields::occurrenceOverride::title, u"Briefing, postponed"_s);
    add(own);
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->rowOf(id, u"20170509"_s), 1);
    QCOMPARE(m_model->index(1, 0).data().toString(), u"Briefing, postponed"_s);
    QCOMPARE(m_model->row(1).schedule.first, QDate(2017, 5, 11));
    QVERIFY(m_contract->verify());
}

void TestOccurrenceModel::ruleThatCannotBeReadShowsTheStart()
{
    Record odd = build(u"Odd"_s, u"2017-05-02"_s);
    odd.set(mission::recurrence, u"RRULE:FREQ=FORTNIGHTLY"_s);
    add(odd);
    m_model->setWindow(QDate(2017, 5, 1), QDate(2017, 5, 31));
    QCOMPARE(titles(), QStringList{u"Odd"_s});
}

void TestOccurrenceModel::filters()
{
    const RecordId greece = country(u"Greece"_s);
    const RecordId croatia = country(u"Croatia"_s);
    Record zagreb = build(u"Partners in Zagreb"_s, u"2017-06-13"_s);
    zagreb.set(mission::missionKind, u"mission"_s).set(mission::status, u"tentative"_s);
    zagreb.set(mission::jurisdiction, croatia);
    add(zagreb);
    Record trip = build(u"Two countries"_s, u"2017-06-14"_s);
    trip.set(mission::missionKind, u"training"_s);
    const RecordId tripId = add(trip);
    Record leg(Kind::Leg, (*m_file)->newId());
    leg.set(fields::leg::mission, tripId).set(fields::leg::jurisdiction, greece);
    add(leg);
    m_model->setWindow(QDate(2017, 6, 1), QDate(2017, 6, 30));
    QCOMPARE(m_model->index(1, int(OccurrenceModel::Column::Countries)).data().toString(), u"Greece"_s);

    m_model->setFilter({{u"mission"_s}, {}, {}, {}});
    QCOMPARE(titles(), QStringList{u"Partners in Zagreb"_s});
    m_model->setFilter({{}, {u"confirmed"_s}, {}, {}});
    QCOMPARE(titles(), QStringList{});
    m_model->setFilter({{}, {}, {greece}, {}});
    QCOMPARE(titles(), QStringList{u"Two countries"_s});
    m_model->setFilter({{}, {}, {greece, croatia}, {}});
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setFilter({{}, {}, {}, u"zagr"_s});
    QCOMPARE(titles(), QStringList{u"Partners in Zagreb"_s});
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(m_contract->verify());
}

void TestOccurrenceModel::windowKeepsTheSelection()
{
    const RecordId budva = add(u"Budva"_s, u"2017-04-26"_s, u"2017-05-02"_s);
    add(u"Nice"_s, u"2017-04-08"_s);
    m_model->setWindow(QDate(2017, 4, 1), QDate(2017, 4, 30));
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(m_model->indexOf(budva), QItemSelectionModel::ClearAndSelect);
    m_contract->hold();
    m_model->setWindow(QDate(2017, 5, 1), QDate(2017, 5, 31));
    QCOMPARE(titles(), QStringList{u"Budva"_s});
    QCOMPARE(selection.currentIndex(), m_model->indexOf(budva));
    QVERIFY(selection.isSelected(m_model->indexOf(budva)));
    QVERIFY(m_contract->verify());
}

void TestOccurrenceModel::rolesTellWhatAViewNeeds()
{
    Record record = build(u"Hearing"_s, u"2017-05-03T09:30"_s, u"2017-05-03T11:00"_s);
    record.set(mission::startZone, u"Europe/Sofia"_s).set(mission::missionKind, u"meeting"_s);
    record.set(mission::status, u"cancelled"_s).set(mission::place, u"Sofia"_s);
    const RecordId id = add(record);
    m_model->setWindow(QDate(2017, 5, 1), QDate(2017, 5, 31));
    const QModelIndex index = m_model->indexOf(id);
    QCOMPARE(index.data(RowListModel::RecordIdRole).value<RecordId>(), id);
    QCOMPARE(index.data(OccurrenceModel::TimesRole).toString(), u"09:30–11:00 (08:30–10:00 your time)"_s);
    QCOMPARE(index.data(OccurrenceModel::StatusRole).toString(), u"cancelled"_s);
    QCOMPARE(index.data(OccurrenceModel::ExactnessRole).value<Exactness>(), Exactness::Exact);
    QCOMPARE(index.data(OccurrenceModel::ConflictRole).toBool(), false);
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Hearing"_s, u"3 May 2017"_s, u"Sofia"_s, u"Cancelled"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    QCOMPARE(index.siblingAtColumn(int(OccurrenceModel::Column::Kind)).data().toString(), u"Meeting"_s);
}

QTEST_GUILESS_MAIN(TestOccurrenceModel)
#include "tst_occurrence_model.moc"
