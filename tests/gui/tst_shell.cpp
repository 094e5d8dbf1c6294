// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/window_fixture.h"

#include "models/records/agenda_fields.h"
#include "ui/shell/action_table.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/start_page.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/workspace_page.h"
#include "ui/widgets/message_bar.h"

#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

class TestShell : public QObject
{
    Q_OBJECT

public:
    explicit TestShell(QApplication &application) : m_application(application) { }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void wrongAndRightPassphrase();
    void whatIsHalfTypedComesBack();
    void stateComesBack();
    void panesAreMadeWhenShown();
    void stateOfAPaneNotMadeIsKept();
    void locksWhenIdle();
    void badFileIsNamed();
    void paneShortcutsFollowThePane();
    void backAndForward();
    void followsARecordToItsPane();
    void undoTellsWhatItDid();
    void languageAtRunTime();
    void themeAtRunTime();
    void geometryIsRemembered();
    void everyControlHasAName();

private:
    QApplication &m_application;
};

void TestShell::wrongAndRightPassphrase()
{
    WindowFixture fixture(m_application);
    Credentials credentials;
    credentials.passphrase = u"four unrelated words here"_s;
    const QString path = fixture.makeFile(u"locked.chancery"_s, credentials);
    fixture.window().openFile(path);
    UnlockPage *page = fixture.window().unlockPage();
    QVERIFY(page->isVisible());
    auto *line = page->findChild<QLineEdit *>(u"unlockPassphrase"_s);
    auto *error = page->findChild<QLabel *>(u"unlockError"_s);

    QTest::keyClicks(line, u"four unrelated word"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!error->text().isEmpty(), 30000);
    QCOMPARE(line->text(), u"four unrelated word"_s);
    QVERIFY(!fixture.window().workspacePage());

    line->setText(credentials.passphrase);
    QTest::mouseClick(page->findChild<QPushButton *>(u"unlock"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window().workspacePage(), 30000);
    QVERIFY(line->text().isEmpty());
    QCOMPARE(fixture.settings.value(settings::recentFiles).constFirst(), path);
}

void TestShell::whatIsHalfTypedComesBack()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    QTest::keyClicks(fixture.pane(u"missions"_s)->line(), u"half typ"_s);
    const QPointer<QWidget> page = fixture.window().workspacePage();
    QTest::keySequence(&fixture.window(), QKeySequence(u"Ctrl+L"_s));
    QVERIFY(page.isNull());
    QVERIFY(!fixture.window().services().session.workspace());
    QVERIFY(fixture.window().unlockPage()->isVisible());
    fixture.openFile(fixture.window().unlockPage()->path());
    QCOMPARE(fixture.pane(u"missions"_s)->line()->text(), u"half typ"_s);
}

void TestShell::stateComesBack()
{
    WindowFixture fixture(m_application);
    const QString path = fixture.makeFile();
    fixture.openFile(path);
    fixture.window().workspacePage()->showRecord({Kind::Note, fixture.note});
    fixture.pane(u"notes"_s)->mode = 7;
    fixture.window().closeFile();
    QVERIFY(fixture.window().startPage()->isVisible());
    fixture.openFile(path);
    QCOMPARE(fixture.window().workspacePage()->currentPane()->id(), u"notes"_s);
    QCOMPARE(fixture.pane(u"notes"_s)->mode, 7);
    QCOMPARE(fixture.pane(u"notes"_s)->currentRecord().id, fixture.note);
}

void TestShell::panesAreMadeWhenShown()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    WorkspacePage *page = fixture.window().workspacePage();
    QVERIFY(fixture.pane(u"missions"_s));
    QVERIFY(!fixture.pane(u"notes"_s));
    QCOMPARE(page->paneSwitches().size(), 2);
    QVERIFY(page->paneSwitches().at(1)->text().contains(u"notes"_s));

    emit fixture.pane(u"missions"_s)->recordActivated({Kind::Note, fixture.note});
    const QPointer<PlainPane> notes = fixture.pane(u"notes"_s);
    QVERIFY(notes && notes->isVisible());
    QCOMPARE(page->currentTitle(), u"notes"_s);
    QCOMPARE(notes->currentRecord().id, fixture.note);
    page->showPane(u"missions"_s);
    page->showPane(u"notes"_s);
    QCOMPARE(fixture.pane(u"notes"_s), notes.data());
}

void TestShell::stateOfAPaneNotMadeIsKept()
{
    WindowFixture fixture(m_application);
    const QString path = fixture.makeFile();
    fixture.openFile(path);
    fixture.window().workspacePage()->showPane(u"notes"_s);
    fixture.pane(u"notes"_s)->mode = 7;
    QTest::keyClicks(fixture.pane(u"notes"_s)->line(), u"half typed"_s);
    fixture.window().workspacePage()->showPane(u"missions"_s);
    fixture.window().closeFile();
    fixture.openFile(path); // notes stay unmade
    QVERIFY(!fixture.pane(u"notes"_s));
    fixture.window().closeFile();
    fixture.openFile(path);
    fixture.window().workspacePage()->showPane(u"notes"_s);
    QCOMPARE(fixture.pane(u"notes"_s)->mode, 7);
    QCOMPARE(fixture.pane(u"notes"_s)->line()->text(), u"half typed"_s);
}

void TestShell::locksWhenIdle()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    fixture.window().idleLock()->setInterval(1);
    QTRY_VERIFY(fixture.window().unlockPage()->isVisible());
    QVERIFY(!fixture.window().workspacePage());
}

void TestShell::badFileIsNamed()
{
    WindowFixture fixture(m_application);
    fixture.window().openFile(u"/nowhere/file.chancery"_s);
    const QString said = fixture.window().findChild<MessageBar *>()->text();
    QVERIFY2(said.contains(u"file.chancery"_s), qPrintable(said));
    QVERIFY(fixture.window().startPage()->isVisible());
}

void TestShell::paneShortcutsFollowThePane()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    QSignalSpy missions(fixture.pane(u"missions"_s)->action(), &QAction::triggered);
    QTest::keySequence(&fixture.window(), QKeySequence(u"Ctrl+N"_s));
    QCOMPARE(missions.count(), 1);
    QTest::keySequence(&fixture.window(), QKeySequence(u"Ctrl+2"_s));
    QCOMPARE(fixture.window().workspacePage()->currentPane()->id(), u"notes"_s);
    QSignalSpy notes(fixture.pane(u"notes"_s)->action(), &QAction::triggered);
    QTest::keySequence(&fixture.window(), QKeySequence(u"Ctrl+N"_s));
    QCOMPARE(missions.count(), 1);
    QCOMPARE(notes.count(), 1);
}

void TestShell::backAndForward()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    WorkspacePage *page = fixture.window().workspacePage();
    const ActionTable &actions = fixture.window().actionTable();
    QVERIFY(!actions.action(u"go.back"_s)->isEnabled());
    page->showRecord({Kind::Note, fixture.note});
    QVERIFY(actions.action(u"go.back"_s)->isEnabled());
    actions.action(u"go.back"_s)->trigger();
    QCOMPARE(page->currentPane()->id(), u"missions"_s);
    QVERIFY(actions.action(u"go.forward"_s)->isEnabled());
    actions.action(u"go.forward"_s)->trigger();
    QCOMPARE(page->currentPane()->currentRecord().id, fixture.note);
}

void TestShell::followsARecordToItsPane()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    Workspace &workspace = *fixture.window().services().session.workspace();
    Record leg(Kind::Leg, workspace.newId());
    leg.set(fields::leg::mission, fixture.mission).set(fields::leg::place, u"Orhei"_s);
    VERIFY_RESULT(workspace.commit(Edit::insert(leg), u"create"_s));
    fixture.window().workspacePage()->showPane(u"notes"_s);
    emit fixture.pane(u"notes"_s)->recordActivated({Kind::Leg, leg.id()});
    QCOMPARE(fixture.window().workspacePage()->currentPane()->id(), u"missions"_s);
    QCOMPARE(fixture.pane(u"missions"_s)->currentRecord().id, fixture.mission);

    emit fixture.pane(u"notes"_s)->recordActivated({Kind::Statistic, workspace.newId()});
    QVERIFY(!fixture.window().workspacePage()->messageBar()->text().isEmpty());
}

void TestShell::undoTellsWhatItDid()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    Workspace &workspace = *fixture.window().services().session.workspace();
    QAction *undo = fixture.window().actionTable().action(u"edit.undo"_s);
    QAction *redo = fixture.window().actionTable().action(u"edit.redo"_s);
    QVERIFY(!undo->isEnabled());
    VERIFY_RESULT(workspace.remove(RecordRef{Kind::Mission, fixture.mission}));
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QVERIFY(!workspace.record(Kind::Mission, fixture.mission).isNull());
    QVERIFY(!fixture.window().workspacePage()->messageBar()->text().isEmpty());
    QVERIFY(!undo->isEnabled());
    redo->trigger();
    QVERIFY(workspace.record(Kind::Mission, fixture.mission).isNull());
    QVERIFY(undo->isEnabled());
}

void TestShell::languageAtRunTime()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    fixture.window().workspacePage()->showPane(u"notes"_s);
    QTest::keyClicks(fixture.pane(u"notes"_s)->line(), u"still here"_s);
    const QPointer<PlainPane> before = fixture.pane(u"notes"_s);
    fixture.settings.set(settings::language, u"fr"_s);
    QTRY_VERIFY(before.isNull());
    QCOMPARE(fixture.window().workspacePage()->currentPane()->id(), u"notes"_s);
    QCOMPARE(fixture.pane(u"notes"_s)->line()->text(), u"still here"_s);
    QVERIFY(fixture.window().actionTable().action(u"view.language-fr"_s)->isChecked());
    QCOMPARE(QLocale().language(), QLocale::French);
}

void TestShell::themeAtRunTime()
{
    WindowFixture fixture(m_application);
    fixture.window().actionTable().action(u"view.theme-dark"_s)->trigger();
    QVERIFY(theme::isDark(QApplication::palette()));
    fixture.window().actionTable().action(u"view.theme-light"_s)->trigger();
    QVERIFY(!theme::isDark(QApplication::palette()));
}

void TestShell::geometryIsRemembered()
{
    WindowFixture fixture(m_application);
    fixture.window().resize(1111, 777);
    fixture.window().close();
    fixture.makeWindow();
    QCOMPARE(fixture.window().size(), QSize(1111, 777));
}

void TestShell::everyControlHasAName()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    fixture.window().workspacePage()->openPalette();
    const auto check = [&fixture] {
        for (const QWidget *widget : fixture.window().findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            const bool inner = widget->objectName().startsWith(u"qt_"_s)
                               || qobject_cast<const QMenuBar *>(widget)
                               || widget->inherits("QLineEditIconButton");
            QVERIFY2(inner || !widget->accessibleName().isEmpty(),
                     qPrintable(QString(QLatin1StringView(widget->metaObject()->className()) + u' '
                                        + widget->objectName())));
        }
    };
    check();
    fixture.window().closeFile();
    check();
    fixture.window().openFile(fixture.makeFile(u"other.chancery"_s));
    QVERIFY(fixture.window().unlockPage()->isVisible());
    check();
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestShell test(application);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_shell.moc"
