// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/mission_edits.h"
#include "models/items/calendar/occurrence_model.h"
#include "models/records/agenda_fields.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace field = fields::mission;
namespace own = fields::occurrenceOverride;

class TestMissionEdits : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void rulesMoveWithTheirDays_data();
    void rulesMoveWithTheirDays();
    void vagueDatesDoNotMove();
    void aSeriesThatCannotMoveStays();
    void oneTimeGetsLongerAndMovesAgain();
    void aSeriesGetsLonger();
    void removingOneTimeCancelsIt();
    void removingAllGoesToTheBin();

private:
    RecordId add(const QString &start, const QString &end, const QString &rule = {});
    OccurrenceRow row(int at) const { return m_model->row(at); }
    Record stored(const RecordId &id) { return (*m_file)->record(Kind::Mission, id); }

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<OccurrenceModel> m_model;
};

void TestMissionEdits::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
    m_model = std::make_unique<OccurrenceModel>(**m_file, u"UTC"_s);
    m_model->setWindow(QDate(2017, 5, 1), QDate(2017, 5, 31));
}

void TestMissionEdits::cleanup()
{
    m_model.reset();
    m_file.reset();
}

RecordId TestMissionEdits::add(const QString &start, const QString &end, const QString &rule)
{
    Record record(Kind::Mission, (*m_file)->newId());
    record.set(field::title, u"Briefing"_s).set(field::allDay, true);
    record.set(field::start, PartialDate::parsed(start)).set(field::end, PartialDate::parsed(end));
    record.set(field::recurrence, rule);
    const auto done = (*m_file)->commit(Edit::insert(record), u"create"_s);
    return done ? record.id() : RecordId();
}

void TestMissionEdits::rulesMoveWithTheirDays_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("expected"); // empty: cannot be moved

    QTest::newRow("plain") << u"RRULE:FREQ=DAILY;COUNT=3"_s << 2 << u"RRULE:FREQ=DAILY;COUNT=3"_s;
    QTest::newRow("weekday") << u"RRULE:FREQ=WEEKLY;BYDAY=TU"_s << 1 << u"RRULE:FREQ=WEEKLY;BYDAY=WE"_s;
    QTest::newRow("over the end of the week")
        << u"RRULE:FREQ=WEEKLY;BYDAY=SU"_s << 1 << u"RRULE:FREQ=WEEKLY;BYDAY=MO"_s;
    QTest::newRow("back over its start")
        << u"RRULE:FREQ=WEEKLY;BYDAY=MO"_s << -8 << u"RRULE:FREQ=WEEKLY;BYDAY=SU"_s;
    QTest::newRow("until") << u"RRULE:FREQ=WEEKLY;UNTIL=20170530"_s << 2
                           << u"RRULE:FREQ=WEEKLY;UNTIL=20170601"_s;
    QTest::newRow("day of the month") << u"RRULE:FREQ=MONTHLY;BYMONTHDAY=15"_s << 1 << QString();
    QTest::newRow("first Monday") << u"RRULE:FREQ=MONTHLY;BYDAY=1MO"_s << 1 << QString();
    QTest::newRow("excluded dates") << u"RRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20170503"_s << 1 << QString();
    QTest::newRow("beyond the form") << u"RRULE:FREQ=YEARLY;BYWEEKNO=20"_s << 1 << QString();
}

void TestMissionEdits::rulesMoveWithTheirDays()
{
    QFETCH(QString, rule);
    QFETCH(int, days);
    const auto moved = missionedits::movedRecurrence(rule, days, true, {});
    QTEST(moved.value_or(QString()).trimmed(), "expected");
}

void TestMissionEdits::vagueDatesDoNotMove()
{
    const RecordId id = add(u"2017-05"_s, {});
    const auto done = missionedits::move(**m_file, row(0), 3, Scope::All);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NothingToDo);
    QCOMPARE(stored(id).get(field::start).toEdtf(), u"2017-05"_s);
    QVERIFY(!missionedits::resize(**m_file, row(0), 0, 1, Scope::All));
}

void TestMissionEdits::aSeriesThatCannotMoveStays()
{
    const RecordId id = add(u"2017-05-15"_s, {}, u"RRULE:FREQ=MONTHLY;BYMONTHDAY=15"_s);
    const auto done = missionedits::move(**m_file, row(0), 1, Scope::All);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::UnsupportedFormat);
    QCOMPARE(stored(id).get(field::start).toEdtf(), u"2017-05-15"_s);
}

void TestMissionEdits::oneTimeGetsLongerAndMovesAgain()
{
    const RecordId id = add(u"2017-05-02"_s, u"2017-05-02"_s, u"RRULE:FREQ=WEEKLY;COUNT=4"_s);
    VERIFY_RESULT(missionedits::resize(**m_file, row(1), 0, 1, Scope::ThisOccurrence));
    VERIFY_RESULT(missionedits::move(**m_file, row(1), 1, Scope::ThisOccurrence));
    const QList<Record> overrides = (*m_file)->children(Kind::OccurrenceOverride, id);
    QCOMPARE(overrides.size(), 1);
    QCOMPARE(overrides.first().get(own::recurrenceId), u"20170509"_s);
    QCOMPARE(overrides.first().get(own::start).toEdtf(), u"2017-05-10"_s);
    QCOMPARE(overrides.first().get(own::end).toEdtf(), u"2017-05-11"_s);
    QCOMPARE(stored(id).get(field::end).toEdtf(), u"2017-05-02"_s);
    QCOMPARE(m_model->rowCount(), 4);
}

void TestMissionEdits::aSeriesGetsLonger()
{
    const RecordId id = add(u"2017-05-02"_s, u"2017-05-02"_s, u"RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=TU"_s);
    VERIFY_RESULT(missionedits::resize(**m_file, row(2), 0, 1, Scope::All));
    QCOMPARE(stored(id).get(field::end).toEdtf(), u"2017-05-03"_s);
    for (int at = 0; at < 4; ++at)
        QCOMPARE(row(at).schedule.days(), 2);
    // an earlier start takes the weekday of the rule with it
    VERIFY_RESULT(missionedits::resize(**m_file, row(2), -1, 0, Scope::All));
    QCOMPARE(stored(id).get(field::start).toEdtf(), u"2017-05-01"_s);
    QCOMPARE(row(3).schedule.first, QDate(2017, 5, 22));
    QCOMPARE(row(3).schedule.days(), 3);
}

void TestMissionEdits::removingOneTimeCancelsIt()
{
    const RecordId id = add(u"2017-05-02"_s, {}, u"RRULE:FREQ=WEEKLY;COUNT=4"_s);
    const auto done = missionedits::remove(**m_file, row(2), Scope::ThisOccurrence);
    VERIFY_RESULT(done);
    QVERIFY(row(2).isCancelled());
    QVERIFY(!stored(id).isNull());
    VERIFY_RESULT((*m_file)->undo(done->batch));
    QVERIFY(!row(2).isCancelled());
}

void TestMissionEdits::removingAllGoesToTheBin()
{
    const RecordId id = add(u"2017-05-02"_s, {}, u"RRULE:FREQ=WEEKLY;COUNT=4"_s);
    VERIFY_RESULT(missionedits::move(**m_file, row(1), 1, Scope::ThisOccurrence));
    VERIFY_RESULT(missionedits::remove(**m_file, row(0), Scope::All));
    QVERIFY(stored(id).isNull());
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY((*m_file)->children(Kind::OccurrenceOverride, id).isEmpty());
}

QTEST_GUILESS_MAIN(TestMissionEdits)
#include "tst_mission_edits.moc"
