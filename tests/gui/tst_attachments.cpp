// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "tests/support/pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/calendar/calendar_pane_factory.h"
#include "ui/contacts/contacts_pane_factory.h"
#include "ui/editors/attachment_chips.h"
#include "ui/map/map_pane_factory.h"
#include "ui/notes/notes_pane_factory.h"
#include "ui/widgets/chip_list.h"

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace Qt::StringLiterals;

//! Files beside a note, in the pane as the window holds it.
class TestAttachments : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void aFileIsAttachedAndSaved();
    void aDroppedFileIsAttached();
    void aNoteThatIsNotWrittenYet();
    void removedWithUndo();
    void oneThatIsNotHereYet();
    void aRefusalIsTold();
    void besideAnyRecord_data();
    void besideAnyRecord();
    void theQuestionOutlivesThePage();

private:
    AttachmentChips *files();
    QStringList texts();
    QPushButton *chip();
    QString write(const QString &name, const QByteArray &bytes);
    RecordRef openNote();

    std::unique_ptr<test::PaneFixture> m_fixture;
};

void TestAttachments::init()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<test::PaneFixture>(Contents::Empty, makeNotesPane);
    QVERIFY(m_fixture->file.isValid());
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->show()));
}

QStringList TestAttachments::texts()
{
    QStringList all;
    for (const ChipList::Chip &chip : files()->chipList()->chips())
        all.append(chip.text);
    return all;
}

//! The pane may hold one for each of its pages.
AttachmentChips *TestAttachments::files()
{
    const QList<AttachmentChips *> all = m_fixture->pane().findChildren<AttachmentChips *>();
    const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
    return shown == all.end() ? all.value(0) : *shown;
}

//! The first one; those it was made anew for are gone.
QPushButton *TestAttachments::chip()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return files()->chipList()->findChild<QPushButton *>(u"chip0"_s);
}

QString TestAttachments::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_fixture->file.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

RecordRef TestAttachments::openNote()
{
    Workspace &workspace = *m_fixture->file;
    Record note(Kind::Note, workspace.newId());
    note.set(fields::note::title, u"Budva"_s);
    const RecordRef ref{Kind::Note, note.id()};
    return workspace.commit(Edit::insert(note), u"create"_s) && m_fixture->pane().showRecord(ref)
               ? ref
               : RecordRef();
}

void TestAttachments::aFileIsAttachedAndSaved()
{
    QVERIFY(!files()->button()->isEnabled());
    QVERIFY(!openNote().isNull());
    QVERIFY(texts().isEmpty() && files()->chipList()->isHidden());
    const QString out = m_fixture->file.filePath(u"out.txt"_s);
    m_fixture->prompts.files = {write(u"minutes.txt"_s, "What was said"), out};
    files()->button()->click();
    QCOMPARE(texts(), QStringList{u"minutes.txt, 13 bytes"_s});
    QSignalSpy noticed(&m_fixture->pane(), &Pane::notice);
    QTest::mouseClick(chip(), Qt::LeftButton);
    QFile saved(out);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), "What was said");
    QCOMPARE(noticed.size(), 1);
    QVERIFY(m_fixture->prompts.files.isEmpty());
}

void TestAttachments::aDroppedFileIsAttached()
{
    QVERIFY(!openNote().isNull());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"photo.jpg"_s, "light"))});
    QDragEnterEvent enter({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(files(), &enter) && enter.isAccepted());
    QDropEvent drop({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(files(), &drop));
    QCOMPARE(texts(), QStringList{u"photo.jpg, 5 bytes"_s});
    QMimeData words;
    words.setText(u"not a file"_s);
    QDragEnterEvent other({4, 4}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QCoreApplication::sendEvent(files(), &other);
    QVERIFY(!other.isAccepted());
}

void TestAttachments::aNoteThatIsNotWrittenYet()
{
    m_fixture->action(u"notes.new"_s)->trigger();
    QTest::keyClicks(m_fixture->pane().findChild<QLineEdit *>(u"title"_s), u"Tirana"_s);
    m_fixture->prompts.files = {write(u"minutes.txt"_s, "What was said")};
    files()->button()->click();
    QCOMPARE(texts().size(), 1);
    const RecordRef note = m_fixture->pane().currentRecord();
    QCOMPARE(m_fixture->file->record(note).title(), u"Tirana"_s);
    QCOMPARE(m_fixture->file->children(Kind::Attachment, note.id).size(), 1);
}

void TestAttachments::removedWithUndo()
{
    QVERIFY(!openNote().isNull());
    files()->attach({write(u"one.txt"_s, "one"), write(u"two.txt"_s, "two")});
    QCOMPARE(texts().size(), 2);
    QSignalSpy noticed(&m_fixture->pane(), &Pane::notice);
    QTest::keyClick(chip(), Qt::Key_Delete);
    QCOMPARE(texts(), QStringList{u"two.txt, 3 bytes"_s});
    QCOMPARE(noticed.size(), 1);
    const auto notice = noticed[0][0].value<Notice>();
    QVERIFY(notice.text.contains(u"one.txt"_s));
    notice.action();
    QCOMPARE(texts().size(), 2);
}

void TestAttachments::oneThatIsNotHereYet()
{
    const RecordRef note = openNote();
    Record record(Kind::Attachment, m_fixture->file->newId());
    record.set(fields::attachment::owner, note.id)
        .set(fields::attachment::fileName, u"far.pdf"_s)
        .set(fields::attachment::hash, QString(64, u'a'));
    QVERIFY(m_fixture->file->commit(Edit::insert(record), u"create"_s));
    QCOMPARE(texts(), QStringList{u"far.pdf, not here yet"_s});
    QSignalSpy noticed(&m_fixture->pane(), &Pane::notice);
    QTest::mouseClick(chip(), Qt::LeftButton);
    QVERIFY(m_fixture->prompts.asked.isEmpty());
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed[0][0].value<Notice>().text.contains(u"far.pdf"_s));
}

void TestAttachments::aRefusalIsTold()
{
    QVERIFY(!openNote().isNull());
    QSignalSpy noticed(&m_fixture->pane(), &Pane::notice);
    files()->attach({m_fixture->file.filePath(u"nowhere.txt"_s)});
    QVERIFY(texts().isEmpty());
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed[0][0].value<Notice>().text.contains(u"nowhere.txt"_s));
}

void TestAttachments::besideAnyRecord_data()
{
    QTest::addColumn<PaneFactory>("factory");
    QTest::addColumn<Record>("record");
    const auto row = [](const char *name, const PaneFactory &factory, const Record &record) {
        QTest::newRow(name) << factory << record;
    };
    const auto id = [](quint8 last) {
        QByteArray bytes(16, char(0x11));
        bytes.back() = char(last);
        return RecordId::fromBytes(bytes);
    };
    Record person(Kind::Person, id(1));
    person.set(fields::person::familyName, u"Kovač"_s);
    row("person", makeContactsPane, person);
    Record mission(Kind::Mission, id(2));
    mission.set(fields::mission::title, u"Budva"_s)
        .set(fields::mission::start, PartialDate(QDate(2017, 5, 30)));
    row("mission", makeCalendarPane, mission);
    Record source(Kind::Source, id(3));
    source.set(fields::source::title, u"Official gazette"_s);
    row("source", makeMapPane, source);
    Record provision(Kind::Provision, id(4));
    provision.set(fields::provision::citation, u"Article 210"_s);
    row("provision", makeMapPane, provision);
}

void TestAttachments::besideAnyRecord()
{
    QFETCH(PaneFactory, factory);
    QFETCH(Record, record);
    m_fixture = std::make_unique<test::PaneFixture>(Contents::Empty, factory);
    const RecordRef ref{record.kind(), record.id()};
    QVERIFY(m_fixture->file->commit(Edit::insert(record), u"create"_s));
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->show()));
    QVERIFY(m_fixture->pane().showRecord(ref));
    QVERIFY(files()->isVisible());
    const QString out = m_fixture->file.filePath(u"out.txt"_s);
    m_fixture->prompts.files = {write(u"text.txt"_s, "What is written"), out};
    files()->button()->click();
    QCOMPARE(texts(), QStringList{u"text.txt, 15 bytes"_s});
    QCOMPARE(m_fixture->file->children(Kind::Attachment, record.id()).size(), 1);
    QTest::mouseClick(chip(), Qt::LeftButton);
    QVERIFY(QFile::exists(out));
    QSignalSpy noticed(&m_fixture->pane(), &Pane::notice);
    QTest::keyClick(chip(), Qt::Key_Delete);
    QVERIFY(texts().isEmpty());
    QCOMPARE(noticed.size(), 1);
    noticed[0][0].value<Notice>().action();
    QCOMPARE(texts().size(), 1);
}

//! What others write while a file is chosen makes the page anew.
void TestAttachments::theQuestionOutlivesThePage()
{
    m_fixture = std::make_unique<test::PaneFixture>(Contents::Empty, makeCalendarPane);
    Workspace &workspace = *m_fixture->file;
    Record mission(Kind::Mission, workspace.newId());
    mission.set(fields::mission::title, u"Budva"_s)
        .set(fields::mission::start, PartialDate(QDate(2017, 5, 30)));
    QVERIFY(workspace.commit(Edit::insert(mission), u"create"_s));
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->show()));
    QVERIFY(m_fixture->pane().showRecord({Kind::Mission, mission.id()}));
    m_fixture->prompts.files = {write(u"text.txt"_s, "What is written")};
    m_fixture->prompts.meanwhile = [&workspace] {
        Record tag(Kind::Tag, workspace.newId());
        tag.set(fields::tag::name, u"Urgent"_s);
        QVERIFY(workspace.commit(Edit::insert(tag), u"create"_s));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    files()->button()->click();
    QCOMPARE(texts().size(), 1);
}

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
