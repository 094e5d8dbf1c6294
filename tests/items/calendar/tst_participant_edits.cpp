// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/participant_edits.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "tests/support/test_workspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace field = fields::participant;

class TestParticipantEdits : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void eachKindIsNamedByItsField();
    void nobodyTwice();
    void severalInOneCommit();
    void missionsAndNotesTakeNoPart();
    void anUnknownMission();

private:
    RecordRef add(Record record);
    QList<Record> participants() const { return (*m_file)->children(Kind::Participant, m_mission); }

    std::unique_ptr<test::TestWorkspace> m_file;
    RecordId m_mission;
    RecordRef m_person;
    RecordRef m_office;
    RecordRef m_organisation;
};

void TestParticipantEdits::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
    m_mission = add(Record(Kind::Mission, (*m_file)->newId()).set(fields::mission::title, u"Visit"_s)).id;
    m_person = add(Record(Kind::Person, (*m_file)->newId()).set(fields::person::name, u"Liaison"_s));
    m_office = add(Record(Kind::Office, (*m_file)->newId()).set(fields::office::name, u"Registry"_s));
    m_organisation =
        add(Record(Kind::Organisation, (*m_file)->newId()).set(fields::organisation::name, u"Court"_s));
    QVERIFY(!m_mission.isNull() && !m_person.isNull() && !m_office.isNull() && !m_organisation.isNull());
}

RecordRef TestParticipantEdits::add(Record record)
{
    return (*m_file)->commit(Edit::insert(record), u"create"_s) ? RecordRef{record.kind(), record.id()}
                                                                : RecordRef();
}

void TestParticipantEdits::eachKindIsNamedByItsField()
{
    for (const RecordRef &who : {m_person, m_office, m_organisation})
        VERIFY_RESULT(participantedits::addParticipants(**m_file, m_mission, {who}));
    RecordIds people;
    RecordIds offices;
    RecordIds organisations;
    for (const Record &participant : participants()) {
        QCOMPARE(participant.get(field::role), u"participant"_s);
        people << participant.get(field::person);
        offices << participant.get(field::office);
        organisations << participant.get(field::organisation);
    }
    QCOMPARE(participants().size(), 3);
    QCOMPARE(people.count(m_person.id), 1);
    QCOMPARE(offices.count(m_office.id), 1);
    QCOMPARE(organisations.count(m_organisation.id), 1);
    QCOMPARE(people.count(RecordId()), 2);
}

void TestParticipantEdits::nobodyTwice()
{
    VERIFY_RESULT(participantedits::addParticipants(**m_file, m_mission, {m_person, m_person}));
    const auto again = participantedits::addParticipants(**m_file, m_mission, {m_person});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NothingToDo);
    QCOMPARE(participants().size(), 1);
}

void TestParticipantEdits::severalInOneCommit()
{
    VERIFY_RESULT(participantedits::addParticipants(**m_file, m_mission, {m_person}));
    const auto done =
        participantedits::addParticipants(**m_file, m_mission, {m_office, m_person, m_organisation});
    VERIFY_RESULT(done);
    QCOMPARE(participants().size(), 3);
    VERIFY_RESULT((*m_file)->undo(done->batch));
    QCOMPARE(participants().size(), 1);
    QCOMPARE(participantedits::whoOf(participants().first()), m_person);
}

void TestParticipantEdits::missionsAndNotesTakeNoPart()
{
    const auto done = participantedits::addParticipants(**m_file, m_mission, {{Kind::Mission, m_mission}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NothingToDo);
    QVERIFY(!participantedits::canTakePart(Kind::Note));
    QVERIFY(
        participantedits::participantFor((*m_file)->newId(), m_mission, {Kind::Note, m_mission}).isNull());
}

void TestParticipantEdits::anUnknownMission()
{
    const auto done = participantedits::addParticipants(**m_file, (*m_file)->newId(), {m_person});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::UnknownRecord);
}

QTEST_GUILESS_MAIN(TestParticipantEdits)
#include "tst_participant_edits.moc"
