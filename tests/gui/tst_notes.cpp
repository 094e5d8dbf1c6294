// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/record_mime.h"
#include "models/records/writing_fields.h"
#include "models/workspace/conflicts.h"
#include "tests/support/pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/editors/link_chips.h"
#include "ui/editors/markdown_edit.h"
#include "ui/editors/markdown_preview.h"
#include "ui/editors/record_list_view.h"
#include "ui/notes/notes_pane_factory.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/record_picker.h"
#include "ui/widgets/tab_order.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <csignal>
#include <cstdio>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

const QString typedText = u"The prosecutor said that the next meeting"_s;

//! What the test of a killed program starts: a notes pane in which somebody types and does not stop to think.
int typeAndHang(const QString &path)
{
    QTemporaryDir folder;
    Credentials credentials;
    credentials.rawKey = test::testKey();
    auto workspace = Workspace::open(path, credentials, test::repeatableEnvironment(5));
    if (!workspace)
        return 1;
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    UiSettings settings(store);
    AsOfDay asOf(QDate(2017, 5, 31));
    test::ScriptedPrompts prompts;
    const auto pane = makeNotesPane({**workspace, prompts, settings, asOf});
    pane->resize(1000, 700);
    pane->show();
    pane->findChild<QAction *>(u"notes.new"_s)->trigger();
    QTest::keyClicks(pane->findChild<MarkdownEdit *>(), typedText);
    std::puts("typed");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

class TestNotes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void listsTheNotesOfTheNewsletter();
    void writesANoteWithoutASaveButton();
    void tabGoesFromTheTitleToTheText();
    void oneBatchForManyKeystrokes();
    void typedTextIsInTheFileBeforeItIsCommitted();
    void aKilledProgramLosesTwoSecondsAtMost();
    void theHalfTypedNoteIsBackAfterUnlocking();
    void keepsTypedTextWhenTheRecordChangesElsewhere();
    void previewsAndFollowsLinks();
    void loadsNothingFromAnywhere();
    void linksAndTags();
    void aDroppedRecordBecomesALink();
    void deletesWithUndo();
    void formatsTheText();
    void undoIsTheEditorsOwn();
    void everyControlIsNamed();
    void tourStopsShowANote();

private:
    void open(Contents contents = Contents::Empty);
    Workspace &workspace() { return *m_fixture->file; }
    MarkdownEdit *edit() { return m_fixture->pane().findChild<MarkdownEdit *>(); }
    MarkdownPreview *preview() { return m_fixture->pane().findChild<MarkdownPreview *>(); }
    RecordListView *list() { return m_fixture->pane().findChild<RecordListView *>(); }
    QLineEdit *title() { return m_fixture->pane().findChild<QLineEdit *>(u"title"_s); }
    RecordRef addNote(const QString &title, const QString &body);
    void leaveText() { title()->setFocus(); }

    std::unique_ptr<test::PaneFixture> m_fixture;
};

void TestNotes::init()
{
    test::failOnWarnings();
}

void TestNotes::open(Contents contents)
{
    m_fixture = std::make_unique<test::PaneFixture>(contents, makeNotesPane);
    QVERIFY(m_fixture->file.isValid());
    Pane &pane = m_fixture->show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
}

RecordRef TestNotes::addNote(const QString &title, const QString &body)
{
    Record note(Kind::Note, workspace().newId());
    note.set(fields::note::title, title).set(fields::note::body, body);
    return workspace().commit(Edit::insert(note), u"create"_s) ? RecordRef{Kind::Note, note.id()}
                                                               : RecordRef();
}

void TestNotes::listsTheNotesOfTheNewsletter()
{
    open(Contents::Demo);
    QCOMPARE(list()->model()->rowCount(), int(workspace().count(Kind::Note)));
    QVERIFY(list()->model()->rowCount() >= 5);
    list()->chooseRow(0);
    QVERIFY(!edit()->toPlainText().isEmpty());
    QVERIFY(notesPaneSpec().canShow(Kind::Note));
    QVERIFY(!notesPaneSpec().canShow(Kind::Person));
}

void TestNotes::writesANoteWithoutASaveButton()
{
    open();
    m_fixture->action(u"notes.new"_s)->trigger();
    QTRY_VERIFY(title()->hasFocus());
    QTest::keyClicks(title(), u"Budva"_s);
    QTest::keyClick(title(), Qt::Key_Return);
    QTRY_VERIFY(edit()->hasFocus());
    QCOMPARE(workspace().count(Kind::Note), 1);
    QTest::keyClicks(edit(), u"**Aim**: cooperation"_s);
    leaveText();
    const RecordRef ref = m_fixture->pane().currentRecord();
    QCOMPARE(list()->current(), ref);
    const Record note = workspace().record(ref);
    QCOMPARE(note.title(), u"Budva"_s);
    QCOMPARE(note.get(fields::note::body), u"**Aim**: cooperation"_s);
    QCOMPARE(note.get(fields::note::date), PartialDate(QDate(2017, 5, 31)));
    QVERIFY(workspace().drafts().isEmpty());
}

void TestNotes::tabGoesFromTheTitleToTheText()
{
    open();
    orderTabs(&m_fixture->pane()); // as the window does
    m_fixture->action(u"notes.new"_s)->trigger();
    QTRY_VERIFY(title()->hasFocus());
    QTest::keyClick(title(), Qt::Key_Tab);
    QTRY_VERIFY(edit()->hasFocus());
}

void TestNotes::oneBatchForManyKeystrokes()
{
    open();
    const RecordRef ref = addNote(u"Budva"_s, {});
    QVERIFY(m_fixture->pane().showRecord(ref));
    const qsizetype before = workspace().batches().size();
    edit()->setFocus();
    QTest::keyClicks(edit(), typedText);
    leaveText();
    QCOMPARE(workspace().batches().size(), before + 1);
    QCOMPARE(workspace().record(ref).get(fields::note::body), typedText);
}

void TestNotes::typedTextIsInTheFileBeforeItIsCommitted()
{
    open();
    const RecordRef ref = addNote(u"Budva"_s, {});
    QVERIFY(m_fixture->pane().showRecord(ref));
    edit()->setFocus();
    QTest::keyClicks(edit(), typedText);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace().drafts(ref.id).isEmpty(), 4000);
    QCOMPARE(workspace().drafts(ref.id).first().text, typedText);
    QVERIFY(workspace().record(ref).get(fields::note::body).isEmpty());
    // a pause commits it, and the draft goes
    QTRY_COMPARE_WITH_TIMEOUT(workspace().record(ref).get(fields::note::body), typedText, 6000);
    QVERIFY(workspace().drafts().isEmpty());
}

void TestNotes::aKilledProgramLosesTwoSecondsAtMost()
{
    test::TestWorkspace file;
    QVERIFY(file.isValid());
    file.close();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--type-and-hang"_s, file.path()});
    QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine(), 20000);
    QCOMPARE(child.readLine().trimmed(), "typed");
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(since.elapsed() >= 2000, 4000);
    QVERIFY(::kill(pid_t(child.processId()), SIGKILL) == 0);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    QVERIFY(file.reopen());
    QCOMPARE(file->count(Kind::Note), 0); // it was not committed yet
    QTemporaryDir folder;
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    UiSettings settings(store);
    AsOfDay asOf(QDate(2017, 5, 31));
    test::ScriptedPrompts prompts;
    const auto pane = makeNotesPane({*file, prompts, settings, asOf});
    QCOMPARE(file->count(Kind::Note), 1);
    QCOMPARE(file->all(Kind::Note).first().get(fields::note::body), typedText);
    QVERIFY(file->drafts().isEmpty());
}

void TestNotes::theHalfTypedNoteIsBackAfterUnlocking()
{
    open();
    const RecordRef old = addNote(u"Budva"_s, u"Aim"_s);
    QVERIFY(m_fixture->pane().showRecord(old));
    edit()->setFocus();
    edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit(), u": coop"_s);
    m_fixture->pane().flush();
    QCOMPARE(workspace().drafts(old.id).size(), 1);
    QVERIFY(m_fixture->reopen());
    QCOMPARE(m_fixture->pane().currentRecord(), old);
    QCOMPARE(edit()->toPlainText(), u"Aim: coop"_s);

    m_fixture->action(u"notes.new"_s)->trigger();
    QTest::keyClicks(edit(), u"Half a"_s);
    m_fixture->pane().flush();
    QVERIFY(m_fixture->reopen());
    QCOMPARE(edit()->toPlainText(), u"Half a"_s);
}

void TestNotes::keepsTypedTextWhenTheRecordChangesElsewhere()
{
    open();
    const RecordRef ref = addNote(u"Budva"_s, u"Aim"_s);
    QVERIFY(m_fixture->pane().showRecord(ref));
    edit()->setFocus();
    edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit(), u"!"_s);
    const auto loaded = workspace().load(ref.kind, ref.id);
    VERIFY_RESULT(loaded);
    Record elsewhere = loaded->record;
    elsewhere.set(fields::note::title, u"Budva meeting"_s).set(fields::note::body, u"Purpose"_s);
    VERIFY_RESULT(workspace().commit(Edit::update(*loaded, elsewhere), u"edit"_s));
    QCOMPARE(title()->text(), u"Budva meeting"_s);
    QCOMPARE(edit()->toPlainText(), u"Aim!"_s);
    leaveText();
    // typed against the old text: both stand side by side until somebody chooses
    const auto after = workspace().load(ref.kind, ref.id);
    VERIFY_RESULT(after);
    QCOMPARE(after->record.title(), u"Budva meeting"_s);
    QVERIFY(after->conflicted != 0);
    // and the form leads there, by keyboard too
    auto *link = m_fixture->pane().findChild<QPushButton *>(u"conflictLink2"_s);
    QVERIFY(link && link->isVisible() && link->text().startsWith(u"Several values: "_s));
    QVERIFY(link->focusPolicy() & Qt::TabFocus);
    QSignalSpy followed(&m_fixture->pane(), &Pane::conflictActivated);
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_COMPARE(followed.size(), 1);
    QCOMPARE(followed.first().at(0).value<RecordRef>(), ref);
    QCOMPARE(followed.first().at(1).toInt(), 2);
    // settled: the link goes
    VERIFY_RESULT(
        resolve(workspace(), ref, 2,
                {ConflictChoice::Take::Value, conflictsOf(workspace(), ref)->first().values.first().id}));
    QVERIFY(!m_fixture->pane().findChild<QPushButton *>(u"conflictLink2"_s));
    QVERIFY(!m_fixture->pane().findChild<QWidget *>(u"conflictLinks"_s)->isVisible());
}

void TestNotes::previewsAndFollowsLinks()
{
    open(Contents::Demo);
    const RecordRef mission{Kind::Mission, workspace().all(Kind::Mission).first().id()};
    const RecordRef ref =
        addNote(u"Links"_s, u"# Head\n\n[the meeting](%1) and [a site](https://example.org/x)"_s.arg(
                                recordmime::url(mission).toString()));
    QVERIFY(m_fixture->pane().showRecord(ref));
    QVERIFY(!preview()->isVisible());
    m_fixture->action(u"notes.preview"_s)->trigger();
    QVERIFY(preview()->isVisible());
    QVERIFY(!edit()->isVisible());
    QCOMPARE(preview()->document()->firstBlock().text(), u"Head"_s);
    QSignalSpy activated(&m_fixture->pane(), &Pane::recordActivated);
    emit preview()->anchorClicked(recordmime::url(mission));
    QCOMPARE(activated.takeFirst().first().value<RecordRef>(), mission);
    QSignalSpy told(&m_fixture->pane(), &Pane::statusMessage);
    emit preview()->anchorClicked(QUrl(u"https://example.org/x"_s));
    QVERIFY(activated.isEmpty());
    QCOMPARE(told.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/x"_s);
    m_fixture->action(u"notes.side-by-side"_s)->trigger();
    QVERIFY(preview()->isVisible() && edit()->isVisible());
    QTest::keyClicks(edit(), u"New words. "_s);
    QTRY_VERIFY(preview()->toPlainText().contains(u"New words."_s));
}

void TestNotes::loadsNothingFromAnywhere()
{
    open();
    QFile picture(m_fixture->file.filePath(u"picture.png"_s));
    QPixmap pixmap(8, 8);
    pixmap.fill(Qt::red);
    QVERIFY(pixmap.save(picture.fileName()));
    const QString local = QUrl::fromLocalFile(picture.fileName()).toString();
    const RecordRef ref =
        addNote(u"Pictures"_s, u"![one](%1) ![two](https://example.org/x.png)"_s.arg(local));
    QVERIFY(m_fixture->pane().showRecord(ref));
    m_fixture->action(u"notes.read"_s)->trigger();
    for (const QString &address : {local, u"https://example.org/x.png"_s}) {
        const QVariant shown = preview()->document()->resource(QTextDocument::ImageResource, QUrl(address));
        QCOMPARE(shown.value<QImage>().size(), QSize(1, 1));
    }
}

void TestNotes::linksAndTags()
{
    open(Contents::Demo);
    const RecordRef mission{Kind::Mission, workspace().all(Kind::Mission).first().id()};
    m_fixture->action(u"notes.new"_s)->trigger(); // not in the file yet
    auto *links = m_fixture->pane().findChild<LinkChips *>();
    emit links->picker()->refChanged(mission);
    const RecordRef note = m_fixture->pane().currentRecord();
    QVERIFY(!note.isNull());
    QCOMPARE(workspace().linked(note), QList<RecordRef>{mission});
    QCOMPARE(links->chipList()->chips().size(), 1);
    QSignalSpy activated(&m_fixture->pane(), &Pane::recordActivated);
    emit links->chipList()->activated(0);
    QCOMPARE(activated.takeFirst().first().value<RecordRef>(), mission);
    QSignalSpy notices(&m_fixture->pane(), &Pane::notice);
    emit links->chipList()->removeRequested(0);
    QVERIFY(workspace().linked(note).isEmpty());
    notices.takeFirst().first().value<Notice>().action();
    QCOMPARE(workspace().linked(note), QList<RecordRef>{mission});
    auto *tag = m_fixture->pane().findChild<QLineEdit *>(u"addTag"_s);
    QTest::keyClicks(tag, u"follow-up"_s);
    QTest::keyClick(tag, Qt::Key_Return);
    QCOMPARE(workspace().tags(note), QStringList{u"follow-up"_s});
}

void TestNotes::aDroppedRecordBecomesALink()
{
    open(Contents::Demo);
    const RecordRef office{Kind::Office, workspace().all(Kind::Office).first().id()};
    m_fixture->action(u"notes.new"_s)->trigger();
    edit()->setFocus();
    QGuiApplication::clipboard()->setMimeData(recordmime::make({office}, {u"The [office]\nsecond line"_s}));
    edit()->paste();
    QCOMPARE(edit()->toPlainText(), u"[The \\[office\\]](%1)"_s.arg(recordmime::url(office).toString()));
}

void TestNotes::deletesWithUndo()
{
    open(Contents::Demo);
    list()->chooseRow(0);
    const RecordRef gone = m_fixture->pane().currentRecord();
    const int rows = list()->model()->rowCount();
    QSignalSpy notices(&m_fixture->pane(), &Pane::notice);
    m_fixture->action(u"notes.remove"_s)->trigger();
    QVERIFY(workspace().record(gone).isNull());
    QCOMPARE(list()->model()->rowCount(), rows - 1);
    QVERIFY(m_fixture->pane().currentRecord() != gone);
    notices.takeFirst().first().value<Notice>().action();
    QVERIFY(!workspace().record(gone).isNull());
    QCOMPARE(list()->model()->rowCount(), rows);
}

void TestNotes::formatsTheText()
{
    open();
    m_fixture->action(u"notes.new"_s)->trigger();
    edit()->setFocus();
    QTest::keyClicks(edit(), u"- one"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTest::keyClicks(edit(), u"two"_s);
    QCOMPARE(edit()->toPlainText(), u"- one\n- two"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(edit()->toPlainText(), u"- one\n- two\n"_s);
    edit()->selectAll();
    edit()->toggleLineMark(u"> "_s);
    QVERIFY(edit()->toPlainText().startsWith(u"> - one\n> - two"_s));
    edit()->setPlainText(u"word"_s);
    edit()->selectAll();
    edit()->toggleMark(u"**"_s);
    QCOMPARE(edit()->toPlainText(), u"**word**"_s);
    edit()->toggleMark(u"**"_s);
    QCOMPARE(edit()->toPlainText(), u"word"_s);
    QTRY_COMPARE(m_fixture->pane().findChild<QLabel *>(u"wordCount"_s)->text(), u"1 word"_s);
}

void TestNotes::undoIsTheEditorsOwn()
{
    open();
    const RecordRef ref = addNote(u"Budva"_s, u"Aim"_s);
    QVERIFY(m_fixture->pane().showRecord(ref));
    edit()->setFocus();
    edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit(), u" of it"_s);
    leaveText();
    QCOMPARE(workspace().record(ref).get(fields::note::body), u"Aim of it"_s);
    edit()->setFocus();
    edit()->undo();
    leaveText();
    QCOMPARE(workspace().record(ref).get(fields::note::body), u"Aim"_s);
}

void TestNotes::everyControlIsNamed()
{
    open(Contents::Demo);
    list()->chooseRow(0);
    m_fixture->action(u"notes.side-by-side"_s)->trigger();
    for (const QWidget *control : m_fixture->pane().findChildren<QWidget *>()) {
        const bool stops =
            control->focusPolicy() & Qt::TabFocus && control->isVisible() && !control->focusProxy();
        if (!stops || control->objectName().startsWith(u"qt_"_s) || control->inherits("QScrollArea"))
            continue;
        QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
}

void TestNotes::tourStopsShowANote()
{
    open(Contents::Demo);
    for (const TourStop &stop : m_fixture->pane().tourStops()) {
        stop.prepare();
        QVERIFY(!m_fixture->pane().currentRecord().isNull());
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--type-and-hang"_s)
        return typeAndHang(arguments.value(2));
    TestNotes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notes.moc"
