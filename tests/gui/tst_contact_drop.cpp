// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/participant_edits.h"
#include "models/items/common/record_mime.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "tests/gui/drag_events.h"
#include "tests/support/pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/calendar/calendar_pane_factory.h"
#include "ui/calendar/mission_details.h"
#include "ui/calendar/month_view.h"
#include "ui/contacts/contacts_pane_factory.h"
#include "ui/editors/mission_chooser.h"
#include "ui/editors/record_list_view.h"
#include "ui/widgets/record_picker.h"

#include <QAction>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

//! A contact goes from its list to a mission: by the mouse, or by a command.
class TestContactDrop : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void theListGivesWhatTheMonthTakes();
    void anEmptyDayRefuses();
    void otherRecordsAreRefused();
    void agendaAndDetailsTakeIt();
    void undoTakesItBack();
    void whoTakesPartIsNotAddedAgain();
    void theCommandDoesTheSame();

private:
    void openPane(const PaneFactory &make);
    void openCalendar();
    RecordRef add(Record record);
    Workspace &workspace() { return *m_fixture->file; }
    QList<Record> participants() { return workspace().children(Kind::Participant, m_mission.id); }
    test::DraggedThing contact() { return test::DraggedThing(recordmime::make({m_office}, {u"Registry"_s})); }
    QPoint bar() const { return m_month->visualRect(m_month->model()->index(0, 0)).center(); }

    std::unique_ptr<test::PaneFixture> m_fixture;
    MonthView *m_month = nullptr;
    RecordRef m_mission;
    RecordRef m_office;
    QList<Notice> m_notices;
};

void TestContactDrop::init()
{
    test::failOnWarnings();
    m_notices.clear();
}

RecordRef TestContactDrop::add(Record record)
{
    record.setId(workspace().newId());
    return workspace().commit(Edit::insert(record), u"create"_s) ? RecordRef{record.kind(), record.id()}
                                                                 : RecordRef();
}

void TestContactDrop::openPane(const PaneFactory &make)
{
    m_fixture = std::make_unique<test::PaneFixture>(Contents::Empty, make);
    QVERIFY(m_fixture->file.isValid());
    m_mission = add(Record(Kind::Mission)
                        .set(fields::mission::title, u"Seminar"_s)
                        .set(fields::mission::start, PartialDate(QDate(2017, 5, 22)))
                        .set(fields::mission::allDay, true));
    m_office = add(Record(Kind::Office).set(fields::office::name, u"Registry"_s));
    while (workspace().indexSlice()) {
    }
    connect(&m_fixture->show(), &Pane::notice, this,
            [this](const Notice &notice) { m_notices.append(notice); });
    QVERIFY(QTest::qWaitForWindowExposed(&m_fixture->pane()));
}

void TestContactDrop::openCalendar()
{
    openPane(makeCalendarPane);
    m_month = m_fixture->pane().findChild<MonthView *>();
    QCOMPARE(m_month->model()->rowCount(), 1);
}

void TestContactDrop::theListGivesWhatTheMonthTakes()
{
    openPane(makeContactsPane);
    const auto *list = m_fixture->pane().findChild<RecordListView *>();
    QVERIFY(list->dragEnabled());
    QTRY_COMPARE(list->model()->rowCount(), 1);
    test::DraggedThing taken(list->model()->mimeData({list->model()->index(0, 0)}));
    test::PaneFixture calendar(Contents::Empty, [this](const PaneContext &context) {
        return makeCalendarPane({workspace(), context.prompts, context.settings, context.asOf});
    });
    calendar.show();
    m_month = calendar.pane().findChild<MonthView *>();
    QVERIFY(taken.drop(m_month->viewport(), bar()));
    QCOMPARE(participants().size(), 1);
    QCOMPARE(participantedits::whoOf(participants().first()), m_office);
    QCOMPARE(participants().first().get(fields::participant::role), u"participant"_s);
    calendar.destroyPane(); // before the file of the other
}

void TestContactDrop::anEmptyDayRefuses()
{
    openCalendar();
    const QPoint empty = m_month->scene().cell(QDate(2017, 5, 10)).center();
    test::DraggedThing thing = contact();
    QVERIFY(!thing.drop(m_month->viewport(), empty));
    QVERIFY(thing.enter(m_month->viewport(), empty));
    QVERIFY(thing.move(m_month->viewport(), bar())); // from there on to the mission
    QVERIFY(!thing.move(m_month->viewport(), empty));
    thing.leave(m_month->viewport());
    QVERIFY(participants().isEmpty());
    QVERIFY(m_notices.isEmpty());
}

void TestContactDrop::otherRecordsAreRefused()
{
    openCalendar();
    test::DraggedThing mission(recordmime::make({m_mission}, {u"Seminar"_s}));
    QVERIFY(!mission.drop(m_month->viewport(), bar()));
    QVERIFY(participants().isEmpty());
}

void TestContactDrop::agendaAndDetailsTakeIt()
{
    openCalendar();
    auto *agenda = m_fixture->pane().findChild<QListView *>(u"agendaView"_s);
    m_fixture->action(u"calendar.agenda"_s)->trigger();
    const QModelIndex row = agenda->model()->index(0, 0);
    QVERIFY(contact().drop(agenda->viewport(), agenda->visualRect(row).center()));
    QCOMPARE(participants().size(), 1);

    m_office = add(Record(Kind::Organisation).set(fields::organisation::name, u"Court"_s));
    agenda->setCurrentIndex(row);
    auto *details = m_fixture->pane().findChild<MissionDetails *>();
    QTRY_VERIFY(details->isVisible());
    QVERIFY(contact().drop(details->viewport(), QPoint(40, 40)));
    QCOMPARE(participants().size(), 2);
}

void TestContactDrop::undoTakesItBack()
{
    openCalendar();
    QVERIFY(contact().drop(m_month->viewport(), bar()));
    QCOMPARE(m_notices.size(), 1);
    QVERIFY(m_notices.first().text.contains(u"Registry"_s));
    QVERIFY(m_notices.first().text.contains(u"Seminar"_s));
    QCOMPARE(participants().size(), 1);
    m_notices.first().action();
    QVERIFY(participants().isEmpty());
}

void TestContactDrop::whoTakesPartIsNotAddedAgain()
{
    openCalendar();
    QVERIFY(contact().drop(m_month->viewport(), bar()));
    QVERIFY(contact().drop(m_month->viewport(), bar()));
    QCOMPARE(participants().size(), 1);
    QCOMPARE(m_notices.size(), 2);
    QCOMPARE(m_notices.last().level, Notice::Level::Info);
    QVERIFY(m_notices.last().text.contains(u"Registry"_s));
    QVERIFY(!m_notices.last().action);
}

void TestContactDrop::theCommandDoesTheSame()
{
    openPane(makeContactsPane);
    QAction *command = m_fixture->action(u"contacts.add-to-mission"_s);
    QVERIFY(!command->isEnabled());
    QVERIFY(m_fixture->pane().showRecord(m_office));
    QVERIFY(command->isEnabled());
    command->trigger();
    const auto *chooser = m_fixture->pane().findChild<MissionChooser *>();
    QVERIFY(chooser && chooser->isVisible());
    auto *add = chooser->findChild<QPushButton *>(u"addToMission"_s);
    QVERIFY(!add->isEnabled());
    auto *picker = chooser->findChild<RecordPicker *>();
    picker->setRef(m_mission);
    emit picker->refChanged(m_mission);
    QVERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(participants().size(), 1);
    QCOMPARE(participantedits::whoOf(participants().first()), m_office);
    QCOMPARE(m_notices.size(), 1);
    m_notices.first().action();
    QVERIFY(participants().isEmpty());
}

QTEST_MAIN(TestContactDrop)
#include "tst_contact_drop.moc"
