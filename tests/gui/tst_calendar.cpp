// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/occurrence_model.h"
#include "models/records/agenda_fields.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_workspace.h"
#include "tests/support/warnings.h"
#include "ui/calendar/calendar_pane.h"
#include "ui/calendar/mission_details.h"
#include "ui/calendar/month_view.h"
#include "ui/editors/mission_editor.h"
#include "ui/widgets/as_of_day.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/user_settings.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace mission = fields::mission;

class TestCalendar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void opensAtTheAsOfDay();
    void arrowsMoveDaysAndChoose();
    void pageKeysAndWheelChangeTheMonth();
    void controlArrowsGoThroughOneDay();
    void detailsTellAboutTheMission();
    void doubleClickCreates();
    void enterOpensTheForm();
    void dragMovesAMission();
    void dragOfAnEndChangesTheLength();
    void escapeDropsTheDrag();
    void deleteCanBeUndone();
    void oneTimeOfASeriesMoves();
    void oneTimeOfASeriesIsCancelled();
    void unknownDaysLieInTheStrip();
    void moreOpensTheDayList();
    void agendaSharesTheSelection();
    void searchFilters();
    void showRecordFindsItsMonth();
    void stateComesBack();
    void halfTypedComesBack();
    void anUnfinishedOneIsTakenUpOrDropped();
    void theFormStaysWhenTheMissionLeavesTheMonth();
    void theFormStaysWhenTheMissionBecomesASeries();

private:
    RecordId add(const QString &title, const QString &start, const QString &end = {},
                 const QString &rule = {});
    Record stored(const RecordId &id) { return (*m_file)->record(Kind::Mission, id); }
    void makePane();
    QWidget *view() { return m_month->viewport(); }
    QPoint centreOf(const RecordId &id) const;
    QPoint cellPoint(QDate day) const;
    void drag(const QPoint &from, const QPoint &to, bool release = true);
    QAction *action(const QString &id) const { return m_pane->findChild<QAction *>(id); }
    RecordId chosen() const { return m_pane->currentRecord().id; }
    bool isOpen(const char *page) const;

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<QSettings> m_ini;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<AsOfDay> m_asOf;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<CalendarPane> m_pane;
    MonthView *m_month = nullptr;
    QList<Notice> m_notices;
};

void TestCalendar::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
    m_ini = std::make_unique<QSettings>(m_file->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<UiSettings>(*m_ini);
    m_asOf = std::make_unique<AsOfDay>(QDate(2017, 5, 31));
    m_prompts = {};
    m_notices.clear();
}

void TestCalendar::cleanup()
{
    QCOMPARE(m_prompts.unanswered, 0);
    m_pane.reset();
    m_asOf.reset();
    m_settings.reset();
    m_ini.reset();
    m_file.reset();
}

void TestCalendar::makePane()
{
    m_pane.reset();
    m_pane = std::make_unique<CalendarPane>(PaneContext{**m_file, m_prompts, *m_settings, *m_asOf});
    connect(m_pane.get(), &Pane::notice, this, [this](const Notice &notice) { m_notices.append(notice); });
    m_month = m_pane->findChild<MonthView *>(u"monthView"_s);
    m_pane->resize(1200, 760);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_month->setFocus();
}

RecordId TestCalendar::add(const QString &title, const QString &start, const QString &end,
                           const QString &rule)
{
    Record record(Kind::Mission, (*m_file)->newId());
    record.set(mission::title, title);
    record.set(mission::start, PartialDate::parsed(start));
    record.set(mission::end, PartialDate::parsed(end));
    record.set(mission::recurrence, rule);
    const auto done = (*m_file)->commit(Edit::insert(record), u"create"_s);
    return done ? record.id() : RecordId();
}

QPoint TestCalendar::centreOf(const RecordId &id) const
{
    const auto *model = qobject_cast<OccurrenceModel *>(m_month->model());
    return m_month->visualRect(model->indexOf(id)).center();
}

QPoint TestCalendar::cellPoint(QDate day) const
{
    return m_month->scene().cell(day).bottomLeft() + QPoint(20, -8);
}

void TestCalendar::drag(const QPoint &from, const QPoint &to, bool release)
{
    QTest::mousePress(view(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view(), (from + to) / 2);
    QTest::mouseMove(view(), to);
    if (release)
        QTest::mouseRelease(view(), Qt::LeftButton, {}, to);
}

bool TestCalendar::isOpen(const char *page) const
{
    const auto *widget = m_pane->findChild<QWidget *>(QString::fromLatin1(page));
    return widget && widget->isVisible();
}

void TestCalendar::opensAtTheAsOfDay()
{
    makePane();
    QCOMPARE(m_month->month(), QDate(2017, 5, 1));
    QCOMPARE(m_month->currentDay(), QDate(2017, 5, 31));
    QVERIFY(!action(u"calendar.edit-mission"_s)->isEnabled());
    m_asOf->setDay(QDate(2016, 11, 16));
    QCOMPARE(m_month->month(), QDate(2016, 11, 1));
}

void TestCalendar::arrowsMoveDaysAndChoose()
{
    const RecordId vienna = add(u"Vienna"_s, u"2017-05-22"_s, u"2017-05-26"_s);
    makePane();
    QTest::keyClick(m_month, Qt::Key_Up);
    QCOMPARE(m_month->currentDay(), QDate(2017, 5, 24));
    QCOMPARE(chosen(), vienna);
    QTest::keyClick(m_month, Qt::Key_Home);
    QCOMPARE(m_month->currentDay(), QDate(2017, 5, 22));
    QTest::keyClick(m_month, Qt::Key_Left);
    QCOMPARE(m_month->currentDay(), QDate(2017, 5, 21));
    QVERIFY(chosen().isNull());
    QTest::keyClick(m_month, Qt::Key_End);
    QTest::keyClick(m_month, Qt::Key_Right);
    QCOMPARE(chosen(), vienna);
}

void TestCalendar::pageKeysAndWheelChangeTheMonth()
{
    makePane();
    QTest::keyClick(m_month, Qt::Key_PageDown);
    QCOMPARE(m_month->month(), QDate(2017, 6, 1));
    QCOMPARE(m_month->currentDay(), QDate(2017, 6, 30));
    QTest::keyClick(m_month, Qt::Key_Right);
    QCOMPARE(m_month->month(), QDate(2017, 7, 1));
    QWheelEvent wheel(QPointF(100, 200), m_month->mapToGlobal(QPointF(100, 200)), {}, {0, 120}, Qt::NoButton,
                      {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view(), &wheel);
    QCOMPARE(m_month->month(), QDate(2017, 6, 1));
    action(u"calendar.previous-month"_s)->trigger();
    QCOMPARE(m_month->month(), QDate(2017, 5, 1));
}

void TestCalendar::controlArrowsGoThroughOneDay()
{
    const RecordId a = add(u"A"_s, u"2017-05-10"_s);
    const RecordId b = add(u"B"_s, u"2017-05-10"_s);
    makePane();
    m_month->setCurrentDay(QDate(2017, 5, 10));
    QCOMPARE(chosen(), a);
    QTest::keyClick(m_month, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(chosen(), b);
    QTest::keyClick(m_month, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(chosen(), b);
    QTest::keyClick(m_month, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(chosen(), a);
}

void TestCalendar::detailsTellAboutTheMission()
{
    const RecordId id = add(u"Needs evaluation"_s, u"2017-01/.."_s, u"2017-05"_s);
    Record office(Kind::Office, (*m_file)->newId());
    office.set(Field<QString>{Kind::Office, 0, "name"}, u"National rapporteur"_s);
    Record participant(Kind::Participant, (*m_file)->newId());
    participant.set(fields::participant::mission, id).set(fields::participant::office, office.id());
    participant.set(fields::participant::role, u"organiser"_s);
    VERIFY_RESULT((*m_file)->commit({Edit::insert(office), Edit::insert(participant)}, u"create"_s));
    makePane();
    QTest::mouseClick(view(), Qt::LeftButton, {}, centreOf(id));
    QCOMPARE(chosen(), id);
    const auto *details = m_pane->findChild<MissionDetails *>(u"missionDetails"_s);
    QVERIFY(details->isVisible());
    QCOMPARE(details->findChild<QLabel *>(u"missionTitle"_s)->text(), u"Needs evaluation"_s);
    QCOMPARE(details->findChild<QLabel *>(u"calendar"_s)->text(), u"Sometime between January and May 2017"_s);

    auto *chips = details->findChild<ChipList *>(u"participants"_s);
    QVERIFY(chips);
    QCOMPARE(chips->chips().first().text, u"National rapporteur"_s);
    QSignalSpy followed(m_pane.get(), &Pane::recordActivated);
    emit chips->activated(0);
    QCOMPARE(followed.count(), 1);
    QCOMPARE(followed[0][0].value<RecordRef>(), (RecordRef{Kind::Office, office.id()}));
}

void TestCalendar::doubleClickCreates()
{
    makePane();
    QTest::mouseDClick(view(), Qt::LeftButton, {}, cellPoint(QDate(2017, 5, 9)));
    auto *editor = m_pane->findChild<MissionEditor *>();
    QVERIFY(editor->isVisible());
    auto *title = editor->findChild<QLineEdit *>(u"titleEdit"_s);
    QVERIFY(title->hasFocus());
    QCOMPARE((*m_file)->count(Kind::Mission), 0);
    QTest::keyClicks(title, u"Talks in Zagreb"_s);
    QTest::keyClick(title, Qt::Key_Tab);
    QCOMPARE((*m_file)->count(Kind::Mission), 1);
    const Record record = stored(chosen());
    QCOMPARE(record.title(), u"Talks in Zagreb"_s);
    QCOMPARE(record.get(mission::start).toEdtf(), u"2017-05-09"_s);
    QCOMPARE(record.get(mission::status), u"tentative"_s);
    QVERIFY(editor->isVisible());
    QTest::mouseClick(editor->findChild<QWidget *>(u"done"_s), Qt::LeftButton);
    QVERIFY(isOpen("missionDetails"));
}

void TestCalendar::enterOpensTheForm()
{
    const RecordId id = add(u"Vienna"_s, u"2017-05-22"_s);
    makePane();
    m_month->setCurrentDay(QDate(2017, 5, 22));
    QTest::keyClick(m_month, Qt::Key_Return);
    auto *editor = m_pane->findChild<MissionEditor *>();
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->form().ref().id, id);
    QVERIFY(!action(u"calendar.edit-mission"_s)->isEnabled());
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
    QVERIFY(action(u"calendar.edit-mission"_s)->isEnabled());
}

void TestCalendar::dragMovesAMission()
{
    const RecordId id = add(u"Vienna"_s, u"2017-05-09T09:00"_s, u"2017-05-10T17:00"_s);
    makePane();
    const QPoint from = m_month->scene().cell(QDate(2017, 5, 9)).center();
    const QPoint start(from.x(), centreOf(id).y());
    drag(start, cellPoint(QDate(2017, 5, 17)));
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-05-17T09:00"_s);
    QCOMPARE(stored(id).get(mission::end).toEdtf(), u"2017-05-18T17:00"_s);
    QCOMPARE(chosen(), id);
    QCOMPARE(m_notices.size(), 1);
    m_notices.first().action();
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-05-09T09:00"_s);
}

void TestCalendar::dragOfAnEndChangesTheLength()
{
    const RecordId id = add(u"Vienna"_s, u"2017-05-09"_s, u"2017-05-10"_s);
    makePane();
    const QRect bar = m_month->visualRect(m_month->model()->index(0, 0));
    drag(QPoint(bar.right() - 2, bar.center().y()), cellPoint(QDate(2017, 5, 12)));
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-05-09"_s);
    QCOMPARE(stored(id).get(mission::end).toEdtf(), u"2017-05-12"_s);
    const QRect longer = m_month->visualRect(m_month->model()->index(0, 0));
    drag(QPoint(longer.left() + 2, longer.center().y()), cellPoint(QDate(2017, 5, 8)));
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-05-08"_s);
    QCOMPARE(stored(id).get(mission::end).toEdtf(), u"2017-05-12"_s);
}

void TestCalendar::escapeDropsTheDrag()
{
    const RecordId id = add(u"Vienna"_s, u"2017-05-09"_s);
    makePane();
    drag(centreOf(id), cellPoint(QDate(2017, 5, 17)), false);
    QTest::keyClick(m_month, Qt::Key_Escape);
    QTest::mouseRelease(view(), Qt::LeftButton, {}, cellPoint(QDate(2017, 5, 17)));
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-05-09"_s);
}

void TestCalendar::deleteCanBeUndone()
{
    const RecordId id = add(u"Vienna"_s, u"2017-05-09"_s);
    makePane();
    QVERIFY(m_pane->showRecord({Kind::Mission, id}));
    action(u"calendar.delete-mission"_s)->trigger();
    QVERIFY(stored(id).isNull());
    QVERIFY(chosen().isNull());
    QVERIFY(!action(u"calendar.delete-mission"_s)->isEnabled());
    QCOMPARE(m_notices.size(), 1);
    QVERIFY(m_notices.first().text.contains(u"Vienna"));
    m_notices.first().action();
    QCOMPARE(stored(id).title(), u"Vienna"_s);
    QVERIFY(m_pane->showRecord({Kind::Mission, id}));
}

void TestCalendar::oneTimeOfASeriesMoves()
{
    const RecordId id = add(u"Briefing"_s, u"2017-05-02"_s, {}, u"RRULE:FREQ=WEEKLY;COUNT=4"_s);
    makePane();
    m_prompts.choices = {0, std::nullopt, 1};
    const QRect second = m_month->visualRect(m_month->model()->index(1, 0));
    drag(second.center(), cellPoint(QDate(2017, 5, 11)));
    const QList<Record> overrides = (*m_file)->children(Kind::OccurrenceOverride, id);
    QCOMPARE(overrides.size(), 1);
    QCOMPARE(overrides.first().get(fields::occurrenceOverride::recurrenceId), u"20170509"_s);
    QCOMPARE(overrides.first().get(fields::occurrenceOverride::start).toEdtf(), u"2017-05-11"_s);
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-05-02"_s);

    // cancelled: nothing happens
    drag(m_month->visualRect(m_month->model()->index(0, 0)).center(), cellPoint(QDate(2017, 5, 3)));
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-05-02"_s);
    // all times: the override names its occurrence by the new start
    drag(m_month->visualRect(m_month->model()->index(0, 0)).center(), cellPoint(QDate(2017, 5, 3)));
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-05-03"_s);
    const Record moved = (*m_file)->children(Kind::OccurrenceOverride, id).first();
    QCOMPARE(moved.get(fields::occurrenceOverride::recurrenceId), u"20170510"_s);
    QCOMPARE(moved.get(fields::occurrenceOverride::start).toEdtf(), u"2017-05-12"_s);
    QCOMPARE(m_month->model()->rowCount(), 4);
}

void TestCalendar::oneTimeOfASeriesIsCancelled()
{
    const RecordId id = add(u"Briefing"_s, u"2017-05-02"_s, {}, u"RRULE:FREQ=WEEKLY;COUNT=4"_s);
    makePane();
    m_prompts.choices = {0};
    m_month->setCurrentDay(QDate(2017, 5, 16));
    action(u"calendar.delete-mission"_s)->trigger();
    QVERIFY(!stored(id).isNull());
    const auto *model = qobject_cast<OccurrenceModel *>(m_month->model());
    QVERIFY(model->row(model->rowOf(id, u"20170516"_s)).isCancelled());
    QVERIFY(!model->row(model->rowOf(id, u"20170509"_s)).isCancelled());
}

void TestCalendar::unknownDaysLieInTheStrip()
{
    const RecordId april = add(u"Some day in April"_s, u"2017-04"_s);
    const RecordId between = add(u"Between"_s, u"2017-01/.."_s, u"2017-05"_s);
    makePane();
    QCOMPARE(m_month->scene().unknownRows.size(), 1);
    QVERIFY(m_month->scene().strip.contains(centreOf(between)));
    m_month->setCurrentDay(QDate(2017, 4, 10));
    QCOMPARE(m_month->scene().unknownRows.size(), 2);
    QVERIFY(m_month->scene().strip.contains(centreOf(april)));
    // it has no day to be dragged from
    drag(centreOf(april), cellPoint(QDate(2017, 4, 20)));
    QCOMPARE(stored(april).get(mission::start).toEdtf(), u"2017-04"_s);
}

void TestCalendar::moreOpensTheDayList()
{
    for (int i = 0; i < 20; ++i)
        add(u"Meeting %1"_s.arg(i), u"2017-05-10"_s);
    makePane();
    const MonthScene &scene = m_month->scene();
    QCOMPARE(scene.more.size(), 1);
    QCOMPARE(scene.more.first().count + scene.items.size(), 20);
    QTest::mouseClick(view(), Qt::LeftButton, {}, scene.more.first().rect.center());
    auto *menu = m_pane->findChild<QMenu *>(u"dayList"_s);
    QVERIFY(menu && menu->isVisible());
    QList<QAction *> entries = menu->actions();
    entries.removeIf([](QAction *entry) { return !entry->text().startsWith(u"Meeting"); });
    QCOMPARE(entries.size(), 20);
    entries.last()->trigger();
    QVERIFY(!chosen().isNull());
    menu->close();
}

void TestCalendar::agendaSharesTheSelection()
{
    add(u"Undated"_s, {});
    const RecordId budva = add(u"Budva"_s, u"2017-04-26"_s, u"2017-04-28"_s);
    const RecordId vienna = add(u"Vienna"_s, u"2017-05-22"_s, u"2017-05-26"_s);
    makePane();
    QVERIFY(m_pane->showRecord({Kind::Mission, vienna}));
    action(u"calendar.agenda"_s)->trigger();
    auto *agenda = m_pane->findChild<QListView *>(u"agendaView"_s);
    QVERIFY(agenda->isVisible());
    QCOMPARE(agenda->model()->rowCount(), 3);
    QCOMPARE(chosen(), vienna);
    QTest::keyClick(agenda, Qt::Key_Up);
    QCOMPARE(chosen(), budva);
    action(u"calendar.month"_s)->trigger();
    QVERIFY(m_month->isVisible());
    QCOMPARE(m_month->currentDay(), QDate(2017, 4, 26));
}

void TestCalendar::searchFilters()
{
    const RecordId vienna = add(u"Session in Vienna"_s, u"2017-05-22"_s);
    add(u"Talks in Budva"_s, u"2017-05-23"_s);
    makePane();
    QCOMPARE(m_month->model()->rowCount(), 2);
    auto *search = m_pane->toolBar()->findChild<SearchField *>();
    QTest::keyClicks(search, u"vienn"_s);
    QCOMPARE(m_month->model()->rowCount(), 1);
    QCOMPARE(m_month->model()->index(0, 0).data(RowListModel::RecordIdRole).value<RecordId>(), vienna);
}

void TestCalendar::showRecordFindsItsMonth()
{
    const RecordId belgrade = add(u"Belgrade"_s, u"2016-11-16"_s, u"2016-11-18"_s);
    const RecordId undated = add(u"Undated"_s, {});
    makePane();
    m_pane->toolBar()->findChild<SearchField *>()->setText(u"nothing like it"_s);
    QVERIFY(m_pane->canShow(Kind::Mission));
    QVERIFY(!m_pane->canShow(Kind::Note));
    QVERIFY(m_pane->showRecord({Kind::Mission, belgrade}));
    QCOMPARE(m_month->month(), QDate(2016, 11, 1));
    QCOMPARE(chosen(), belgrade);
    QVERIFY(m_pane->showRecord({Kind::Mission, undated}));
    QCOMPARE(chosen(), undated);
    QVERIFY(!m_month->isVisible());
    QVERIFY(!m_pane->showRecord({Kind::Mission, (*m_file)->newId()}));
    QVERIFY(!m_pane->showRecord({Kind::Note, belgrade}));
}

void TestCalendar::stateComesBack()
{
    const RecordId belgrade = add(u"Belgrade"_s, u"2016-11-16"_s, u"2016-11-18"_s);
    makePane();
    QVERIFY(m_pane->showRecord({Kind::Mission, belgrade}));
    const QJsonObject state = m_pane->saveState();
    makePane();
    m_pane->restoreState(state);
    QCOMPARE(m_month->month(), QDate(2016, 11, 1));
    QCOMPARE(chosen(), belgrade);
}

void TestCalendar::halfTypedComesBack()
{
    makePane();
    action(u"calendar.new-mission"_s)->trigger();
    auto *editor = m_pane->findChild<MissionEditor *>();
    auto *outcome = editor->findChild<QPlainTextEdit *>(u"outcome"_s);
    outcome->setFocus();
    QTest::keyClicks(outcome, u"They agreed that"_s);
    m_pane->flush();
    const QJsonObject state = m_pane->saveState();
    m_pane.reset();
    QVERIFY(m_file->reopen());
    QCOMPARE((*m_file)->count(Kind::Mission), 0);
    makePane();
    m_pane->restoreState(state);
    editor = m_pane->findChild<MissionEditor *>();
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->findChild<QPlainTextEdit *>(u"outcome"_s)->toPlainText(), u"They agreed that"_s);
}

void TestCalendar::anUnfinishedOneIsTakenUpOrDropped()
{
    makePane();
    action(u"calendar.new-mission"_s)->trigger();
    auto *editor = m_pane->findChild<MissionEditor *>();
    auto *place = editor->findChild<QLineEdit *>(u"place"_s);
    place->setFocus();
    QTest::keyClicks(place, u"Zagreb"_s);
    QTest::mouseClick(editor->findChild<QWidget *>(u"done"_s), Qt::LeftButton);
    QVERIFY(!editor->isVisible());
    QCOMPARE((*m_file)->count(Kind::Mission), 0);
    action(u"calendar.new-mission"_s)->trigger();
    QCOMPARE(place->text(), u"Zagreb"_s);
    QVERIFY(action(u"calendar.delete-mission"_s)->isEnabled());
    action(u"calendar.delete-mission"_s)->trigger();
    QVERIFY(!editor->isVisible());
    QVERIFY((*m_file)->drafts().isEmpty());
    action(u"calendar.new-mission"_s)->trigger();
    QCOMPARE(place->text(), QString());
}

void TestCalendar::theFormStaysWhenTheMissionLeavesTheMonth()
{
    const RecordId id = add(u"Vienna"_s, u"2017-05-22"_s);
    makePane();
    QVERIFY(m_pane->showRecord({Kind::Mission, id}));
    action(u"calendar.edit-mission"_s)->trigger();
    auto *editor = m_pane->findChild<MissionEditor *>();
    QLineEdit *start = editor->findChild<PartialDateEdit *>(u"start"_s)->lineEdit();
    start->setFocus();
    start->selectAll();
    QTest::keyClicks(start, u"2017-08-22"_s);
    QTest::keyClick(start, Qt::Key_Tab);
    QCOMPARE(stored(id).get(mission::start).toEdtf(), u"2017-08-22"_s);
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->form().ref().id, id);
}

void TestCalendar::theFormStaysWhenTheMissionBecomesASeries()
{
    add(u"Another"_s, u"2017-05-31"_s);
    const RecordId id = add(u"Meeting"_s, u"2017-05-31"_s);
    makePane();
    QVERIFY(m_pane->showRecord({Kind::Mission, id}));
    action(u"calendar.edit-mission"_s)->trigger();
    auto *editor = m_pane->findChild<MissionEditor *>();
    auto *repeats = editor->findChild<QComboBox *>(u"repeats"_s);
    QVERIFY(repeats);
    repeats->setCurrentIndex(2);
    emit repeats->activated(2); // its one row goes, and the selection to the other mission
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->form().ref().id, id);
    QVERIFY(!stored(id).get(mission::recurrence).isEmpty());
    QCOMPARE(chosen(), id);
}

QTEST_MAIN(TestCalendar)
#include "tst_calendar.moc"
