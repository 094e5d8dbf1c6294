// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/drag_events.h"
#include "tests/gui/window_fixture.h"
#include "ui/shell/action_table.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/workspace_page.h"

#include <QHeaderView>
#include <QMimeData>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::test;

//! What is dragged onto the window from outside, and from one pane to another.
class TestFileDrop : public QObject
{
    Q_OBJECT

public:
    explicit TestFileDrop(QApplication &application) : m_application(application) { }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_path = write(u"contacts.vcf"_s,
                       "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:1\r\nKIND:org\r\nFN:Court\r\n"
                       "ORG:Court\r\nEND:VCARD\r\n");
    }

    void aFileOpensTheImport();
    void anEditorDoesNotTakeItAsText();
    void otherFilesAreRefused();
    void nothingIsTakenWithoutAWorkspace();
    void theImportKeepsItsColumns();
    void theRailSpringsOpen();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    }
    static DraggedThing thing(const QStringList &paths)
    {
        auto *data = new QMimeData;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data->setUrls(urls);
        return DraggedThing(data);
    }
    static ImportDialog *dialog() { return qobject_cast<ImportDialog *>(QApplication::activeModalWidget()); }

    QApplication &m_application;
    QTemporaryDir m_folder;
    QString m_path;
};

void TestFileDrop::aFileOpensTheImport()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    QVERIFY(thing({m_path}).drop(&fixture.window(), {300, 300}));
    QTRY_VERIFY(dialog());
    const auto *list = dialog()->findChild<QTreeWidget *>(u"importList"_s);
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(1), u"Court"_s);
    QCOMPARE(fixture.window().services().session.workspace()->count(Kind::Organisation), 0);
    dialog()->close();
}

void TestFileDrop::anEditorDoesNotTakeItAsText()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    fixture.window().workspacePage()->showPane(u"missions"_s);
    QLineEdit *line = fixture.pane(u"missions"_s)->line();
    QVERIFY(line->acceptDrops());
    QVERIFY(thing({m_path}).drop(line, {5, 5}));
    QTRY_VERIFY(dialog());
    QVERIFY(line->text().isEmpty());
    dialog()->close();
}

void TestFileDrop::otherFilesAreRefused()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    const QString program = write(u"setup.exe"_s, "MZ");
    QVERIFY(!thing({program}).drop(&fixture.window(), {300, 300}));
    QVERIFY(!thing({m_path, program}).drop(&fixture.window(), {300, 300}));
    QVERIFY(!thing({m_folder.filePath(u"missing.ics"_s)}).drop(&fixture.window(), {300, 300}));
}

void TestFileDrop::nothingIsTakenWithoutAWorkspace()
{
    WindowFixture fixture(m_application);
    QVERIFY(!thing({m_path}).drop(&fixture.window(), {300, 300}));
    fixture.openFile(fixture.makeFile());
    QVERIFY(thing({m_path}).enter(&fixture.window(), {300, 300}));
    fixture.window().closeFile();
    QVERIFY(!thing({m_path}).enter(&fixture.window(), {300, 300}));
}

void TestFileDrop::theImportKeepsItsColumns()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    fixture.prompts.files << m_path << m_path;
    fixture.window().actionTable().action(u"file.import"_s)->trigger();
    QVERIFY(dialog());
    QHeaderView *header = dialog()->findChild<QTreeWidget *>()->header();
    header->resizeSection(1, 222);
    header->moveSection(2, 0);
    dialog()->close();
    QTRY_VERIFY(!dialog());
    fixture.window().actionTable().action(u"file.import"_s)->trigger();
    QVERIFY(dialog());
    header = dialog()->findChild<QTreeWidget *>()->header();
    QCOMPARE(header->sectionSize(1), 222);
    QCOMPARE(header->visualIndex(2), 0);
    dialog()->close();
}

void TestFileDrop::theRailSpringsOpen()
{
    WindowFixture fixture(m_application);
    fixture.openFile(fixture.makeFile());
    WorkspacePage *page = fixture.window().workspacePage();
    page->showPane(u"missions"_s);
    auto *button = page->findChild<QToolButton *>(u"rail.go.pane.notes"_s);
    QVERIFY(button);
    auto *data = new QMimeData;
    data->setData(u"application/x-chancery-record"_s, "office/0");
    DraggedThing record(data);
    QVERIFY(record.enter(button, {10, 10}));
    QVERIFY(!record.move(button, {11, 10})); // the button itself takes nothing
    QCOMPARE(page->currentPane()->id(), u"missions"_s);
    QTRY_COMPARE(page->currentPane()->id(), u"notes"_s);
    record.leave(button);

    auto *back = page->findChild<QToolButton *>(u"rail.go.pane.missions"_s);
    QVERIFY(record.enter(back, {10, 10}));
    record.leave(back); // only passed over
    QVERIFY(record.enter(button, {10, 10}));
    record.leave(button);
    QCOMPARE(page->currentPane()->id(), u"notes"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestFileDrop test(application);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_file_drop.moc"
