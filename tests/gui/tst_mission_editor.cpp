// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/time/recurrence_rule.h"
#include "tests/support/model_contract.h"
#include "tests/support/test_workspace.h"
#include "tests/support/warnings.h"
#include "ui/editors/mission_editor.h"
#include "ui/editors/recurrence_edit.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace mission = fields::mission;

class TestMissionEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void leavingAFieldCommits();
    void typingBecomesADraft();
    void invalidStaysMarkedWithItsReason();
    void untouchedFieldsFollowAndTypedOnesStay();
    void whatArrivedMeanwhileStaysBeside();
    void aNewMissionNeedsATitle();
    void goneRecordsSaySo();
    void timesEndAllDay();
    void unknownZonesAreRefused();
    void repeats();
    void customRulesAreKept();
    void legs();
    void participants();

private:
    QLineEdit *line(const char *name) { return m_editor->findChild<QLineEdit *>(QString::fromLatin1(name)); }
    QLineEdit *date(const char *name)
    {
        return m_editor->findChild<PartialDateEdit *>(QString::fromLatin1(name))->lineEdit();
    }
    void type(QLineEdit *line, const QString &text, bool leave = true);
    Record stored() { return (*m_file)->record(Kind::Mission, m_id); }
    void changeElsewhere(const std::function<void(Record &)> &change);

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<MissionEditor> m_editor;
    RecordId m_id;
};

void TestMissionEditor::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_file = std::make_unique<test::TestWorkspace>();
    QVERIFY(m_file->isValid());
    Record record(Kind::Mission, (*m_file)->newId());
    record.set(mission::title, u"Budva"_s).set(mission::start, PartialDate::parsed(u"2017-04-26"));
    record.set(mission::allDay, true);
    VERIFY_RESULT((*m_file)->commit(Edit::insert(record), u"create"_s));
    m_id = record.id();
    m_editor = std::make_unique<MissionEditor>(**m_file);
    m_editor->resize(420, 900);
    QVERIFY(m_editor->open(m_id));
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

void TestMissionEditor::cleanup()
{
    m_editor.reset();
    m_file.reset();
}

void TestMissionEditor::type(QLineEdit *line, const QString &text, bool leave)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
    if (leave)
        QTest::keyClick(line, Qt::Key_Tab);
}

void TestMissionEditor::changeElsewhere(const std::function<void(Record &)> &change)
{
    const auto loaded = (*m_file)->load(Kind::Mission, m_id);
    VERIFY_RESULT(loaded);
    Record record = loaded->record;
    change(record);
    VERIFY_RESULT((*m_file)->commit(Edit::update(*loaded, record), u"edit"_s));
}

void TestMissionEditor::leavingAFieldCommits()
{
    QSignalSpy committed(&m_editor->form(), &RecordForm::committed);
    type(line("titleEdit"), u"Budva, second meeting"_s, false);
    QCOMPARE(stored().title(), u"Budva"_s);
    QTest::keyClick(line("titleEdit"), Qt::Key_Tab);
    QCOMPARE(stored().title(), u"Budva, second meeting"_s);
    QCOMPARE(committed.count(), 1);
    QVERIFY((*m_file)->drafts(m_id).isEmpty());

    auto *status = m_editor->findChild<QComboBox *>(u"status"_s);
    status->setFocus();
    QTest::keyClick(status, Qt::Key_Down);
    QCOMPARE(stored().get(mission::status), u"tentative"_s);
    // leaving a field that nobody typed in writes nothing
    QTest::keyClick(line("titleEdit"), Qt::Key_Tab);
    QCOMPARE(committed.count(), 2);
}

void TestMissionEditor::typingBecomesADraft()
{
    auto *objectives = m_editor->findChild<QPlainTextEdit *>(u"objectives"_s);
    objectives->setFocus();
    QTest::keyClicks(objectives, u"Agree on"_s);
    QTRY_COMPARE_WITH_TIMEOUT((*m_file)->drafts(m_id).size(), 1, 2000);
    QCOMPARE((*m_file)->drafts(m_id).first().text, u"Agree on"_s);
    QCOMPARE(stored().get(mission::objectives), QString());
    // another form, as after a restart, takes it up
    m_editor->flush();
    MissionEditor second(**m_file);
    QVERIFY(second.open(m_id));
    QCOMPARE(second.findChild<QPlainTextEdit *>(u"objectives"_s)->toPlainText(), u"Agree on"_s);
    QVERIFY(second.form().hasUncommitted());
    QVERIFY(second.form().commit());
    QCOMPARE(stored().get(mission::objectives), u"Agree on"_s);
    QVERIFY((*m_file)->drafts(m_id).isEmpty());
}

void TestMissionEditor::invalidStaysMarkedWithItsReason()
{
    const auto *message = m_editor->findChild<QLabel *>(u"message"_s);
    QVERIFY(!message->isVisible());
    type(date("start"), u"the 30th of February"_s);
    QVERIFY(message->isVisible());
    QVERIFY(!m_editor->form().reason(mission::start.index).isEmpty());
    QCOMPARE(stored().get(mission::start).toEdtf(), u"2017-04-26"_s);
    // the other fields are written all the same
    type(line("place"), u"Budva"_s);
    QCOMPARE(stored().get(mission::place), u"Budva"_s);
    QCOMPARE(date("start")->text(), u"the 30th of February"_s);
    m_editor->close();
    QVERIFY(m_editor->open(m_id));
    QCOMPARE(date("start")->text(), u"the 30th of February"_s);
    type(date("start"), u"28 April 2017"_s);
    QVERIFY(!message->isVisible());
    QCOMPARE(stored().get(mission::start).toEdtf(), u"2017-04-28"_s);

    type(date("end"), u"2017-04-01"_s);
    QVERIFY(message->isVisible());
    QVERIFY(!stored().has(mission::end));
    m_editor->form().revert();
    QCOMPARE(date("end")->text(), QString());
    QVERIFY((*m_file)->drafts(m_id).isEmpty());
}

void TestMissionEditor::untouchedFieldsFollowAndTypedOnesStay()
{
    type(line("place"), u"Bud"_s, false);
    changeElsewhere([](Record &record) {
        record.set(mission::title, u"Renamed"_s).set(mission::series, u"Expert meetings"_s);
    });
    QCOMPARE(line("titleEdit")->text(), u"Renamed"_s);
    QCOMPARE(line("series")->text(), u"Expert meetings"_s);
    QCOMPARE(line("place")->text(), u"Bud"_s);
    QTest::keyClicks(line("place"), u"va"_s);
    QTest::keyClick(line("place"), Qt::Key_Tab);
    QCOMPARE(stored().get(mission::place), u"Budva"_s);
    QCOMPARE(stored().title(), u"Renamed"_s);
}

void TestMissionEditor::whatArrivedMeanwhileStaysBeside()
{
    type(line("titleEdit"), u"Mine"_s, false);
    changeElsewhere([](Record &record) { record.set(mission::title, u"Theirs"_s); });
    QCOMPARE(line("titleEdit")->text(), u"Mine"_s);
    QTest::keyClick(line("titleEdit"), Qt::Key_Tab);
    const auto loaded = (*m_file)->load(Kind::Mission, m_id);
    VERIFY_RESULT(loaded);
    QVERIFY(loaded->conflicted != 0);
    QCOMPARE(m_editor->form().conflicted(), loaded->conflicted);
    auto *link = m_editor->findChild<QPushButton *>(u"conflictLink1"_s);
    QVERIFY(link && link->isVisible());
    QSignalSpy followed(m_editor.get(), &MissionEditor::conflictActivated);
    link->click();
    QTRY_COMPARE(followed.size(), 1);
    QCOMPARE(followed.first().at(0).value<RecordRef>(), (RecordRef{Kind::Mission, m_id}));
}

void TestMissionEditor::aNewMissionNeedsATitle()
{
    Record fresh(Kind::Mission, (*m_file)->newId());
    fresh.set(mission::start, PartialDate::parsed(u"2017-05-09"));
    m_editor->openNew(fresh);
    m_id = fresh.id();
    type(line("place"), u"Zagreb"_s);
    QVERIFY(stored().isNull());
    m_editor->flush();
    QCOMPARE(RecordForm::unfinished(**m_file, Kind::Mission), RecordIds{fresh.id()});
    type(line("titleEdit"), u"Talks"_s);
    QCOMPARE(stored().get(mission::place), u"Zagreb"_s);
    QCOMPARE(stored().get(mission::start).toEdtf(), u"2017-05-09"_s);
    QVERIFY(!m_editor->form().isNew());
    QVERIFY(RecordForm::unfinished(**m_file, Kind::Mission).isEmpty());
}

void TestMissionEditor::goneRecordsSaySo()
{
    QSignalSpy done(m_editor.get(), &MissionEditor::done);
    VERIFY_RESULT((*m_file)->remove(RecordRef{Kind::Mission, m_id}));
    QCOMPARE(done.count(), 1);
    QVERIFY(!m_editor->open((*m_file)->newId()));
}

void TestMissionEditor::timesEndAllDay()
{
    QVERIFY(!line("startZone")->isVisible());
    type(date("start"), u"2017-04-26T09:30"_s);
    QVERIFY(line("startZone")->isVisible());
    QCOMPARE(stored().get(mission::start).toEdtf(), u"2017-04-26T09:30"_s);
    QCOMPARE(stored().get(mission::allDay), false);
    auto *allDay = m_editor->findChild<QCheckBox *>(u"allDay"_s);
    allDay->click();
    QCOMPARE(stored().get(mission::start).toEdtf(), u"2017-04-26"_s);
    QCOMPARE(stored().get(mission::allDay), true);
    QVERIFY(!line("startZone")->isVisible());
}

void TestMissionEditor::unknownZonesAreRefused()
{
    type(date("start"), u"2017-04-26T09:30"_s);
    type(line("startZone"), u"Mars/Olympus"_s);
    QVERIFY(m_editor->form().reason(mission::startZone.index).contains(u"Mars/Olympus"));
    QVERIFY(!stored().has(mission::startZone));
    type(line("startZone"), u"podgor"_s, false);
    QWidget *popup = line("startZone")->completer()->popup();
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(stored().get(mission::startZone), u"Europe/Podgorica"_s);
}

void TestMissionEditor::repeats()
{
    auto *repeats = m_editor->findChild<QComboBox *>(u"repeats"_s);
    repeats->setFocus();
    QTest::keyClick(repeats, Qt::Key_Down);
    QTest::keyClick(repeats, Qt::Key_Down);
    RecurrenceDescription described = describeRecurrence(stored().get(mission::recurrence));
    QCOMPARE(described.form, RecurrenceDescription::Form::Simple);
    QCOMPARE(described.rule.frequency, RecurrenceRule::Frequency::Weekly);
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"weekday3"_s), Qt::LeftButton);
    described = describeRecurrence(stored().get(mission::recurrence));
    QCOMPARE(described.rule.weekdays.size(), 1);
    QCOMPARE(described.rule.weekdays.first().day, Qt::Wednesday);
    // nothing repeats from a day that is not known
    type(date("start"), u"April 2017"_s);
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"weekday5"_s), Qt::LeftButton);
    QVERIFY(!m_editor->form().reason(mission::recurrence.index).isEmpty());
}

void TestMissionEditor::customRulesAreKept()
{
    const QString rule = u"RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"_s;
    changeElsewhere([&](Record &record) { record.set(mission::recurrence, rule); });
    QVERIFY(!m_editor->findChild<QComboBox *>(u"repeats"_s)->isVisible());
    QCOMPARE(m_editor->findChild<RecurrenceEdit *>()->lines(), rule);
    type(line("place"), u"Budva"_s);
    QCOMPARE(stored().get(mission::recurrence), rule);
}

void TestMissionEditor::legs()
{
    auto *table = m_editor->findChild<QTableView *>(u"legs"_s);
    auto *model = qobject_cast<LegModel *>(table->model());
    test::ModelContract contract(*model);
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"addLeg"_s), Qt::LeftButton);
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"addLeg"_s), Qt::LeftButton);
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(model->setData(model->index(0, int(LegModel::Column::Place)), u"Athens"_s));
    QVERIFY(model->setData(model->index(1, int(LegModel::Column::Place)), u"Skopje"_s));
    QVERIFY(model->setData(model->index(1, int(LegModel::Column::Start)), u"2017-07-06"_s));
    QVERIFY(!model->setData(model->index(1, int(LegModel::Column::End)), u"soon"_s));
    QCOMPARE(model->index(1, int(LegModel::Column::Start)).data().toString(), u"6 July 2017"_s);
    contract.hold();
    table->setCurrentIndex(model->index(1, 0));
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"legUp"_s), Qt::LeftButton);
    QCOMPARE(model->index(0, int(LegModel::Column::Place)).data().toString(), u"Skopje"_s);
    QCOMPARE(contract.moved(), 1);
    QVERIFY(!model->moveLeg(0, -1));
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"removeLeg"_s), Qt::LeftButton);
    QCOMPARE((*m_file)->children(Kind::Leg, m_id).size(), 1);
    QCOMPARE(model->index(0, int(LegModel::Column::Place)).data().toString(), u"Athens"_s);
    QVERIFY(contract.verify());
}

void TestMissionEditor::participants()
{
    Record office(Kind::Office, (*m_file)->newId());
    office.set(fields::office::name, u"Special prosecutor"_s);
    VERIFY_RESULT((*m_file)->commit(Edit::insert(office), u"create"_s));
    auto *table = m_editor->findChild<QTableView *>(u"participants"_s);
    auto *model = qobject_cast<ParticipantModel *>(table->model());
    test::ModelContract contract(*model);
    auto *picker = m_editor->findChild<RecordPicker *>(u"addParticipant"_s);
    emit picker->refChanged({Kind::Office, office.id()});
    QCOMPARE(model->rowCount(), 1);
    QVERIFY(!model->add({Kind::Office, office.id()}));
    QVERIFY(!model->add({Kind::Note, office.id()}));
    type(line("groupName"), u"Practitioners"_s, false);
    QTest::keyClick(line("groupName"), Qt::Key_Return);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(line("groupName")->text(), QString());
    contract.hold();

    const auto rowOf = [&](QStringView name) {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    };
    const int group = rowOf(u"Practitioners");
    QVERIFY(model->setData(model->index(group, int(ParticipantModel::Column::Count)), u"70"_s));
    QVERIFY(!model->setData(model->index(group, int(ParticipantModel::Column::Count)), u"many"_s));
    QVERIFY(model->setData(model->index(group, int(ParticipantModel::Column::Role)), u"organiser"_s));
    QCOMPARE(rowOf(u"Practitioners"), 0);
    QCOMPARE(model->index(0, int(ParticipantModel::Column::Role)).data().toString(), u"Organiser"_s);
    QVERIFY(!(model->flags(model->index(0, 0)) & Qt::ItemIsEditable));
    table->setCurrentIndex(model->index(0, 0));
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"removeParticipant"_s), Qt::LeftButton);
    QCOMPARE(model->rowCount(), 1);
    QVERIFY(contract.verify());
}

QTEST_MAIN(TestMissionEditor)
#include "tst_mission_editor.moc"
