// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/record_mime.h"
#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "tests/support/pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/contacts/contacts_pane_factory.h"
#include "ui/editors/record_list_view.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/record_picker.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestContacts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void listsTheDirectoryOfTheNewsletter();
    void filtersAsYouType();
    void filtersByKindAndCountry();
    void makesAPersonWithoutASaveButton();
    void composesTheNameFromItsParts();
    void saysThatTheNameExists();
    void warnsOfVictims();
    void editsAnOfficeAndKeepsWhatArrivesMeanwhile();
    void addsAndRemovesContactPoints();
    void saysWhoHeldTheOfficeWhen();
    void halfTypedNumbersSurvive();
    void anUnfinishedPersonCanBeResumed();
    void deletesWithUndo();
    void keepsThePageWhenTheFilterHidesItsRow();
    void followsLinksAndMakesNotes();
    void tagsAndCopies();
    void everyControlIsNamed();
    void tourStopsShowARecord();

private:
    void open(Contents contents = Contents::Empty);
    RecordId add(Record record);
    Workspace &workspace() { return *m_fixture->file; }
    RecordListView *list() { return m_fixture->pane().findChild<RecordListView *>(); }
    //! The visible control of that name: each kind of contact has a form of its own.
    template<typename Control>
    Control *shown(const QString &name)
    {
        for (Control *control : m_fixture->pane().findChildren<Control *>(name)) {
            if (control->isVisible())
                return control;
        }
        return nullptr;
    }
    void type(QLineEdit *line, const QString &text);
    RecordId officeNamed(const QString &words);

    std::unique_ptr<test::PaneFixture> m_fixture;
};

void TestContacts::init()
{
    test::failOnWarnings();
}

void TestContacts::open(Contents contents)
{
    m_fixture = std::make_unique<test::PaneFixture>(contents, makeContactsPane);
    QVERIFY(m_fixture->file.isValid());
    m_fixture->show();
}

RecordId TestContacts::add(Record record)
{
    record.setId(workspace().newId());
    return workspace().commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
}

void TestContacts::type(QLineEdit *line, const QString &text)
{
    QVERIFY(line);
    line->setFocus();
    line->setText(text); // keys of a test know Latin letters only
    emit line->textEdited(text);
    emit line->editingFinished();
}

RecordId TestContacts::officeNamed(const QString &words)
{
    ListQuery query;
    query.kinds = {Kind::Office};
    query.text = words;
    const auto rows = workspace().list(query);
    return rows && !rows->isEmpty() ? rows->first().ref.id : RecordId();
}

void TestContacts::listsTheDirectoryOfTheNewsletter()
{
    open(Contents::Demo);
    const qint64 all = workspace().count(Kind::Organisation) + workspace().count(Kind::Office);
    QCOMPARE(all, 39 + 18);
    QCOMPARE(list()->model()->rowCount(), int(all));
    QVERIFY(m_fixture->pane().currentRecord().isNull());
    QVERIFY(contactsPaneSpec().canShow(Kind::Person));
    QVERIFY(!contactsPaneSpec().canShow(Kind::Mission));
}

void TestContacts::filtersAsYouType()
{
    open(Contents::Demo);
    auto *search = m_fixture->pane().findChild<QLineEdit *>(u"search"_s);
    m_fixture->action(u"contacts.filter"_s)->trigger();
    QTest::keyClicks(search, u"prosec"_s);
    const int found = list()->model()->rowCount();
    QVERIFY(found > 0 && found < 12);
    QTest::keyClicks(search, u"xyz"_s);
    QCOMPARE(list()->model()->rowCount(), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(list()->model()->rowCount(), 57);
}

void TestContacts::filtersByKindAndCountry()
{
    open(Contents::Demo);
    auto *kind = m_fixture->pane().findChild<QComboBox *>(u"kindFilter"_s);
    kind->setCurrentIndex(kind->findData(QVariant::fromValue(Kind::Office)));
    QCOMPARE(list()->model()->rowCount(), 18);
    auto *country = m_fixture->pane().findChild<QComboBox *>(u"countryFilter"_s);
    country->setCurrentIndex(country->findText(u"Montenegro"_s));
    QVERIFY(country->currentIndex() > 0);
    QVERIFY(list()->model()->rowCount() >= 3);
    QVERIFY(list()->model()->rowCount() < 10);
    const QJsonObject state = m_fixture->pane().saveState();
    const int rows = list()->model()->rowCount();
    m_fixture->show().restoreState(state);
    QCOMPARE(list()->model()->rowCount(), rows);
}

void TestContacts::makesAPersonWithoutASaveButton()
{
    open();
    QSignalSpy current(&m_fixture->pane(), &Pane::currentRecordChanged);
    m_fixture->action(u"contacts.new-person"_s)->trigger();
    auto *name = shown<QLineEdit>(u"name"_s);
    QVERIFY(name);
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, u"Somebody"_s);
    QCOMPARE(workspace().count(Kind::Person), 0);
    QTest::keyClick(name, Qt::Key_Tab);
    QCOMPARE(workspace().count(Kind::Person), 1);
    QCOMPARE(current.count(), 1);
    QCOMPARE(list()->current(), m_fixture->pane().currentRecord());
    type(shown<QLineEdit>(u"profession"_s), u"judge"_s);
    const Record person = workspace().record(m_fixture->pane().currentRecord());
    QCOMPARE(person.title(), u"Somebody"_s);
    QCOMPARE(person.get(fields::person::profession), u"judge"_s);
    QVERIFY(workspace().drafts().isEmpty());
}

void TestContacts::composesTheNameFromItsParts()
{
    open();
    m_fixture->action(u"contacts.new-person"_s)->trigger();
    type(shown<QLineEdit>(u"givenName"_s), u"Given"_s);
    type(shown<QLineEdit>(u"familyName"_s), u"Family"_s);
    QCOMPARE(shown<QLineEdit>(u"name"_s)->text(), u"Given Family"_s);
    const RecordRef ref = m_fixture->pane().currentRecord();
    QCOMPARE(workspace().titleOf(ref), u"Given Family"_s);
    type(shown<QLineEdit>(u"name"_s), u"G. Family"_s);
    type(shown<QLineEdit>(u"givenName"_s), u"Gave"_s);
    QCOMPARE(workspace().titleOf(ref), u"G. Family"_s);
}

void TestContacts::saysThatTheNameExists()
{
    open();
    const RecordId first =
        add(Record(Kind::Organisation).set(fields::organisation::name, u"Ministarstvo pravde"_s));
    m_fixture->action(u"contacts.new-organisation"_s)->trigger();
    QVERIFY(!shown<QLabel>(u"namesake"_s));
    type(shown<QLineEdit>(u"name"_s), u"МИНИСТАРСТВО правде"_s);
    QTRY_VERIFY(shown<QLabel>(u"namesake"_s));
    QSignalSpy activated(&m_fixture->pane(), &Pane::recordActivated);
    emit shown<QLabel>(u"namesake"_s)->linkActivated(u"namesake"_s);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().value<RecordRef>().id, first);
}

void TestContacts::warnsOfVictims()
{
    open();
    m_fixture->action(u"contacts.new-person"_s)->trigger();
    QVERIFY(shown<QLabel>(u"neverVictims"_s));
    m_fixture->action(u"contacts.new-office"_s)->trigger();
    QVERIFY(!shown<QLabel>(u"neverVictims"_s));
}

void TestContacts::editsAnOfficeAndKeepsWhatArrivesMeanwhile()
{
    open(Contents::Demo);
    const RecordRef office{Kind::Office, officeNamed(u"liaison magistrate"_s)};
    QVERIFY(m_fixture->pane().showRecord(office));
    auto *name = shown<QLineEdit>(u"name"_s);
    name->setFocus();
    QTest::keyClicks(name, u"!"_s); // typed, and not committed
    const auto loaded = workspace().load(office.kind, office.id);
    VERIFY_RESULT(loaded);
    Record elsewhere = loaded->record;
    elsewhere.set(fields::office::note, u"Moved to another floor."_s);
    VERIFY_RESULT(workspace().commit(Edit::update(*loaded, elsewhere), u"edit"_s));
    QCOMPARE(shown<QPlainTextEdit>(u"note"_s)->toPlainText(), u"Moved to another floor."_s);
    QVERIFY(name->text().contains(u'!'));
    emit name->editingFinished();
    const Record after = workspace().record(office);
    QVERIFY(after.title().contains(u'!'));
    QCOMPARE(after.get(fields::office::note), u"Moved to another floor."_s);
}

void TestContacts::addsAndRemovesContactPoints()
{
    open(Contents::Demo);
    const RecordRef office{Kind::Office, officeNamed(u"liaison magistrate"_s)};
    QVERIFY(m_fixture->pane().showRecord(office));
    auto *points = shown<QWidget>(u"contactPoints"_s);
    QTest::mouseClick(points->findChild<QToolButton *>(u"add"_s), Qt::LeftButton);
    auto *value = shown<QLineEdit>(u"pointValue"_s);
    type(value, u"liaison@example.org"_s);
    type(shown<QLineEdit>(u"pointLabel"_s), u"Office"_s);
    const QList<Record> kept = workspace().children(Kind::ContactPoint, office.id);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().get(fields::contactPoint::value), u"liaison@example.org"_s);
    QCOMPARE(kept.first().get(fields::contactPoint::label), u"Office"_s);
    QCOMPARE(shown<QLineEdit>(u"pointValue"_s), value); // the row stayed itself
    QVERIFY(workspace().drafts().isEmpty());
    QTest::mouseClick(shown<QToolButton>(u"copyPoint"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"liaison@example.org"_s);

    QSignalSpy notices(&m_fixture->pane(), &Pane::notice);
    QTest::mouseClick(shown<QToolButton>(u"removeRow"_s), Qt::LeftButton);
    QVERIFY(workspace().children(Kind::ContactPoint, office.id).isEmpty());
    QVERIFY(!shown<QLineEdit>(u"pointValue"_s));
    QCOMPARE(notices.count(), 1);
    notices.first().first().value<Notice>().action();
    QCOMPARE(workspace().children(Kind::ContactPoint, office.id).size(), 1);
    QTRY_VERIFY(shown<QLineEdit>(u"pointValue"_s));
}

void TestContacts::saysWhoHeldTheOfficeWhen()
{
    open();
    const RecordId judge = add(Record(Kind::Office).set(fields::office::name, u"Judge"_s));
    const RecordId person = add(Record(Kind::Person).set(fields::person::name, u"Somebody"_s));
    QVERIFY(m_fixture->pane().showRecord({Kind::Person, person}));
    QTest::mouseClick(shown<QWidget>(u"tenures"_s)->findChild<QToolButton *>(u"add"_s), Qt::LeftButton);
    type(shown<QLineEdit>(u"tenureStartText"_s), u"2016-05"_s);
    QVERIFY(workspace().all(Kind::Tenure).isEmpty()); // without an office it is nothing
    auto *picker = shown<RecordPicker>(u"tenureOffice"_s);
    picker->setRef({Kind::Office, judge});
    emit picker->refChanged(picker->ref());
    QCOMPARE(workspace().all(Kind::Tenure).size(), 1);
    const Record tenure = workspace().all(Kind::Tenure).first();
    QCOMPARE(tenure.get(fields::tenure::person), person);
    QCOMPARE(tenure.get(fields::tenure::start), PartialDate::parsed(u"2016-05"));
    type(shown<QLineEdit>(u"tenureEndText"_s), u"2010"_s); // before the start: refused, and kept as typed
    QVERIFY(!workspace().record(Kind::Tenure, tenure.id()).has(fields::tenure::end));

    QVERIFY(m_fixture->pane().showRecord({Kind::Office, judge}));
    QCOMPARE(shown<RecordPicker>(u"tenurePerson"_s)->text(), u"Somebody"_s);
}

void TestContacts::halfTypedNumbersSurvive()
{
    open();
    const RecordRef person{Kind::Person, add(Record(Kind::Person).set(fields::person::name, u"Somebody"_s))};
    QVERIFY(m_fixture->pane().showRecord(person));
    QTest::mouseClick(shown<QWidget>(u"contactPoints"_s)->findChild<QToolButton *>(u"add"_s), Qt::LeftButton);
    auto *value = shown<QLineEdit>(u"pointValue"_s);
    QTest::keyClicks(value, u"+387 33"_s); // neither left nor committed
    auto *profession = shown<QLineEdit>(u"profession"_s);
    profession->setText(u"magis"_s);
    emit profession->textEdited(u"magis"_s);
    m_fixture->pane().flush();
    QVERIFY(workspace().children(Kind::ContactPoint, person.id).isEmpty());
    QVERIFY(m_fixture->reopen());
    QCOMPARE(m_fixture->pane().currentRecord(), person);
    QCOMPARE(shown<QLineEdit>(u"profession"_s)->text(), u"magis"_s);
    QVERIFY(shown<QLineEdit>(u"pointValue"_s));
    QCOMPARE(shown<QLineEdit>(u"pointValue"_s)->text(), u"+387 33"_s);
}

void TestContacts::anUnfinishedPersonCanBeResumed()
{
    open();
    QVERIFY(!m_fixture->action(u"contacts.resume"_s)->isVisible());
    m_fixture->action(u"contacts.new-person"_s)->trigger();
    type(shown<QLineEdit>(u"profession"_s), u"interpreter"_s); // and no name
    m_fixture->pane().flush();
    QCOMPARE(workspace().count(Kind::Person), 0);
    m_fixture->destroyPane();
    QVERIFY(m_fixture->file.reopen());
    m_fixture->show();
    QVERIFY(m_fixture->action(u"contacts.resume"_s)->isVisible());
    m_fixture->action(u"contacts.resume"_s)->trigger();
    QCOMPARE(shown<QLineEdit>(u"profession"_s)->text(), u"interpreter"_s);
    type(shown<QLineEdit>(u"name"_s), u"Somebody"_s);
    QCOMPARE(workspace().count(Kind::Person), 1);
    QVERIFY(workspace().drafts().isEmpty());
}

void TestContacts::deletesWithUndo()
{
    open(Contents::Demo);
    list()->chooseRow(3);
    const RecordRef gone = m_fixture->pane().currentRecord();
    QVERIFY(!gone.isNull());
    QSignalSpy notices(&m_fixture->pane(), &Pane::notice);
    m_fixture->action(u"contacts.remove"_s)->trigger();
    QVERIFY(workspace().record(gone).isNull());
    QCOMPARE(list()->model()->rowCount(), 56);
    QVERIFY(m_fixture->pane().currentRecord() != gone);
    QCOMPARE(list()->current(), m_fixture->pane().currentRecord());
    QCOMPARE(notices.count(), 1);
    notices.first().first().value<Notice>().action();
    QVERIFY(!workspace().record(gone).isNull());
    QCOMPARE(list()->model()->rowCount(), 57);
}

void TestContacts::keepsThePageWhenTheFilterHidesItsRow()
{
    open(Contents::Demo);
    list()->chooseRow(0);
    const RecordRef page = m_fixture->pane().currentRecord();
    auto *search = m_fixture->pane().findChild<QLineEdit *>(u"search"_s);
    search->setText(u"prosecutor"_s);
    QCOMPARE(m_fixture->pane().currentRecord(), page);
    QVERIFY(list()->current().isNull());
    search->clear();
    QCOMPARE(list()->current(), page);
    QTest::keyClick(list(), Qt::Key_Down);
    QVERIFY(m_fixture->pane().currentRecord() != page);
}

void TestContacts::followsLinksAndMakesNotes()
{
    open(Contents::Demo);
    const RecordRef office{Kind::Office, officeNamed(u"special prosecutor montenegro"_s)};
    QVERIFY(m_fixture->pane().showRecord(office));
    auto *missions = shown<ChipList>(u"missions"_s);
    QVERIFY(missions && !missions->chips().isEmpty());
    QSignalSpy activated(&m_fixture->pane(), &Pane::recordActivated);
    emit missions->activated(0);
    QCOMPARE(activated.takeFirst().first().value<RecordRef>().kind, Kind::Mission);
    m_fixture->action(u"contacts.note"_s)->trigger();
    const RecordRef note = activated.takeFirst().first().value<RecordRef>();
    QCOMPARE(note.kind, Kind::Note);
    QVERIFY(workspace().linked(note).contains(office));
}

void TestContacts::tagsAndCopies()
{
    open(Contents::Demo);
    const RecordRef office{Kind::Office, officeNamed(u"liaison magistrate"_s)};
    QVERIFY(m_fixture->pane().showRecord(office));
    auto *tag = shown<QLineEdit>(u"addTag"_s);
    QTest::keyClicks(tag, u"Judiciary"_s);
    QTest::keyClick(tag, Qt::Key_Return);
    QCOMPARE(workspace().tags(office), QStringList{u"Judiciary"_s});
    emit shown<ChipList>(u"tags"_s)->removeRequested(0);
    QVERIFY(workspace().tags(office).isEmpty());
    m_fixture->action(u"contacts.copy"_s)->trigger();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(recordmime::refs(*copied), QList<RecordRef>{office});
    QVERIFY(copied->text().startsWith(workspace().titleOf(office)));
}

void TestContacts::everyControlIsNamed()
{
    open(Contents::Demo);
    const RecordRef shownRecord{Kind::Office, officeNamed(u"special prosecutor montenegro"_s)};
    QVERIFY(m_fixture->pane().showRecord(shownRecord));
    for (const QWidget *control : m_fixture->pane().findChildren<QWidget *>()) {
        const bool stops =
            control->focusPolicy() & Qt::TabFocus && control->isVisible() && !control->focusProxy();
        if (!stops || control->objectName().startsWith(u"qt_"_s) || control->inherits("QScrollArea"))
            continue;
        QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        QVERIFY2(!control->accessibleName().isEmpty() || control->inherits("QLabel"),
                 qPrintable(control->objectName()));
    }
}

void TestContacts::tourStopsShowARecord()
{
    open(Contents::Demo);
    for (const TourStop &stop : m_fixture->pane().tourStops()) {
        stop.prepare();
        QVERIFY(!m_fixture->pane().currentRecord().isNull());
    }
}

QTEST_MAIN(TestContacts)
#include "tst_contacts.moc"
