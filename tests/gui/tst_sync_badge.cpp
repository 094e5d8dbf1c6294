// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/conflicts.h"
#include "tests/gui/window_fixture.h"
#include "tests/support/warnings.h"
#include "tests/workspace/sync_fixture.h"
#include "ui/shell/action_table.h"
#include "ui/shell/workspace_page.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

//! What the window around the panes knows of the exchange with other devices.
class TestSyncBadge : public QObject
{
    Q_OBJECT

public:
    explicit TestSyncBadge(QApplication &application) : m_application(application) { }

private slots:
    void init();
    void cleanup();

    void countsFieldsWithSeveralValues();
    void leadsToWhereTheyAreSettled();
    void aFormLeadsToItsField();
    void undoBringsThemBack();
    void theFolderIsWatchedWhileAFileIsOpen();

private:
    Workspace &here() { return *m_fixture->window().services().session.workspace(); }
    QToolButton *badge() { return m_fixture->window().findChild<QToolButton *>(u"statusConflicts"_s); }
    //! Both have changed the title of the note.
    bool conflict();

    QApplication &m_application;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Device> m_there;
};

void TestSyncBadge::init()
{
    failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>(m_application);
    m_fixture->openFile(m_fixture->makeFile());
    QVERIFY(m_fixture->window().workspacePage());
    m_there = std::make_unique<Device>(u"Laptop, Podgorica"_s, 7);
    SyncService service(here());
    VERIFY_RESULT(service.trust(*m_there->sync().card()));
    VERIFY_RESULT(m_there->sync().trust(*service.card()));
}

void TestSyncBadge::cleanup()
{
    m_fixture.reset();
    m_there.reset();
}

bool TestSyncBadge::conflict()
{
    SyncService service(here());
    const QString path = m_there->filePath(u"from-here.chancery-bundle"_s);
    const RecordId note = m_fixture->note;
    if (!service.exportBundle(path, {}) || !m_there->sync().importBundle(path, {}))
        return false;
    const auto loaded = here().load(Kind::Note, note);
    Record after = loaded->record;
    after.set(fields::note::title, u"Minutes here"_s);
    return here().commit(Edit::update(*loaded, after), u"edit"_s)
           && m_there->retitle(note, u"Minutes there"_s) && service.importBundle(bundleOf(*m_there), {});
}

void TestSyncBadge::countsFieldsWithSeveralValues()
{
    QVERIFY(!badge()->isVisible());
    QVERIFY(conflict());
    QVERIFY(badge()->isVisible());
    QVERIFY(badge()->text().startsWith(u"1 "_s));
    QCOMPARE(badge()->accessibleName(), badge()->text());
    const Conflict waiting = conflicts(here())->first();
    ConflictChoice choice;
    choice.id = waiting.values.first().id;
    VERIFY_RESULT(resolve(here(), waiting.record, waiting.atom, choice));
    QVERIFY(!badge()->isVisible());
}

void TestSyncBadge::leadsToWhereTheyAreSettled()
{
    QVERIFY(conflict());
    m_fixture->window().workspacePage()->showPane(u"missions"_s);
    badge()->click();
    QCOMPARE(m_fixture->window().workspacePage()->currentPane()->id(), u"notes"_s);
    QSignalSpy triggered(m_fixture->pane(u"notes"_s)->action(), &QAction::triggered);
    badge()->click();
    QCOMPARE(triggered.size(), 1);
}

void TestSyncBadge::aFormLeadsToItsField()
{
    QVERIFY(conflict());
    const Conflict waiting = conflicts(here())->first();
    WorkspacePage &page = *m_fixture->window().workspacePage();
    page.showPane(u"missions"_s);
    emit m_fixture->pane(u"missions"_s)->conflictActivated(waiting.record, waiting.atom);
    QCOMPARE(page.currentPane()->id(), u"notes"_s);
    QCOMPARE(m_fixture->pane(u"notes"_s)->shownConflict, std::pair(waiting.record, waiting.atom));
}

void TestSyncBadge::undoBringsThemBack()
{
    QVERIFY(conflict());
    const Conflict waiting = conflicts(here())->first();
    ConflictChoice choice;
    choice.id = waiting.values.last().id;
    VERIFY_RESULT(resolve(here(), waiting.record, waiting.atom, choice));
    m_fixture->window().actionTable().action(u"edit.undo"_s)->trigger();
    QCOMPARE(conflictCount(here()), 1);
    QVERIFY(badge()->isVisible());
}

void TestSyncBadge::theFolderIsWatchedWhileAFileIsOpen()
{
    const QString folder = m_there->filePath(u"shared"_s);
    QVERIFY(QDir().mkpath(folder));
    VERIFY_RESULT(here().setSetting(u"sync.folder"_s, folder));
    VERIFY_RESULT(here().setSetting(u"sync.watch"_s, u"on"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder).isEmpty(), 20000); // what is here was written for the other
    VERIFY_RESULT(m_there->sync().syncFolder(folder));
    QCOMPARE(m_there->title(m_fixture->note), u"Minutes"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestSyncBadge test(application);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sync_badge.moc"
