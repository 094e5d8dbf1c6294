// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/calendar/mission_words.h"
#include "models/items/calendar/occurrence_model.h"
#include "tests/map/map_pane_fixture.h"
#include "tests/support/pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/calendar/calendar_pane_factory.h"
#include "ui/contacts/contact_list.h"
#include "ui/contacts/contacts_pane_factory.h"
#include "ui/notes/notes_pane_factory.h"
#include "ui/widgets/list_export.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListView>
#include <QPrinter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>

using namespace chancery;
using namespace Qt::StringLiterals;

//! Lists leave the program as text and on paper.
class TestListOutput : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void textHasHeadingsAndTabs();
    void hiddenRowsStayOut();
    void headingsRepeatOnEachPage();
    void controlCCopiesTheChosenRow_data();
    void controlCCopiesTheChosenRow();
    void theWholeListIsCopied();
    void theListIsPrinted_data() { controlCCopiesTheChosenRow_data(); }
    void theListIsPrinted();
    void printingCanBeCancelled();
    void theFilterIsNamed();
    void theMapAsksTheSameWay();
    void theTableOfTheMapKeepsItsColumns();

private:
    void open(const PaneFactory &make);
    QAbstractItemView *list(const QString &name)
    {
        return m_fixture->pane().findChild<QAbstractItemView *>(name);
    }

    std::unique_ptr<test::PaneFixture> m_fixture;
};

void TestListOutput::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    QGuiApplication::clipboard()->clear();
}

void TestListOutput::open(const PaneFactory &make)
{
    m_fixture = std::make_unique<test::PaneFixture>(Contents::Demo, make);
    QVERIFY(m_fixture->file.isValid());
    m_fixture->show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_fixture->pane()));
}

void TestListOutput::textHasHeadingsAndTabs()
{
    QStandardItemModel model(2, 2);
    model.setHorizontalHeaderLabels({u"Country"_s, u"Date"_s});
    model.setItem(0, 0, new QStandardItem(u"Bosnia\nand\tHerzegovina"_s));
    model.setItem(0, 1, new QStandardItem(u"2017"_s));
    model.setItem(1, 0, new QStandardItem(u"Kosovo"_s));
    QTableView view;
    view.setModel(&model);
    QCOMPARE(listexport::text(listexport::columnsOf(view), listexport::allRows(view)),
             u"Country\tDate\nBosnia and Herzegovina\t2017\nKosovo\t\n"_s);
    view.selectRow(1);
    QCOMPARE(listexport::selectedRows(view), QModelIndexList{model.index(1, 0)});
}

void TestListOutput::hiddenRowsStayOut()
{
    QStandardItemModel model(3, 1);
    QTableView view;
    view.setModel(&model);
    view.setRowHidden(1, true);
    view.selectAll();
    const QModelIndexList shown{model.index(0, 0), model.index(2, 0)};
    QCOMPARE(listexport::allRows(view), shown);
    QCOMPARE(listexport::selectedRows(view), shown);
}

void TestListOutput::headingsRepeatOnEachPage()
{
    QStandardItemModel model(300, 1);
    model.setHorizontalHeaderLabels({u"Country"_s});
    QTableView view;
    view.setModel(&model);
    QTextDocument document;
    listexport::fill(document, {u"Map & law"_s, u"<b>"_s, QDate(2017, 5, 31)}, listexport::columnsOf(view),
                     listexport::allRows(view));
    QTextTable *table = nullptr;
    for (QTextFrame *frame : document.rootFrame()->childFrames())
        table = qobject_cast<QTextTable *>(frame);
    QVERIFY(table);
    QCOMPARE(table->rows(), 301);
    QCOMPARE(table->format().headerRowCount(), 1);
    const QString text = document.toPlainText();
    QVERIFY(text.contains(u"Map & law"_s));
    QVERIFY(text.contains(u"<b>"_s));
    QVERIFY(text.contains(u"31 May 2017"_s));
    document.setPageSize({600, 800});
    QVERIFY(document.pageCount() > 2);
}

void TestListOutput::controlCCopiesTheChosenRow_data()
{
    QTest::addColumn<int>("pane");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("firstHeading");
    QTest::newRow("calendar, month") << 0 << u"monthView"_s << u"Title"_s;
    QTest::newRow("calendar, agenda") << 0 << u"agendaView"_s << u"Title"_s;
    QTest::newRow("contacts") << 1 << u"contacts"_s << u"Name"_s;
    QTest::newRow("notes") << 2 << u"notesList"_s << u"Title"_s;
}

void TestListOutput::controlCCopiesTheChosenRow()
{
    QFETCH(int, pane);
    QFETCH(QString, view);
    QFETCH(QString, firstHeading);
    open(QList<PaneFactory>{makeCalendarPane, makeContactsPane, makeNotesPane}.at(pane));
    if (view == u"agendaView"_s)
        m_fixture->action(u"calendar.agenda"_s)->trigger();
    QAbstractItemView *shown = list(view);
    QTRY_VERIFY(shown->model()->rowCount() > 1);
    const QModelIndex row = shown->model()->index(1, 0);
    shown->setFocus();
    shown->setCurrentIndex(row);
    QTest::keySequence(shown, QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().section(u'\t', 0, 0), firstHeading);
    QCOMPARE(lines.last().section(u'\t', 0, 0), row.data().toString().simplified());
    QCOMPARE(lines.first().count(u'\t'), lines.last().count(u'\t'));
    QVERIFY(lines.first().count(u'\t') > 0);
}

void TestListOutput::theWholeListIsCopied()
{
    open(makeContactsPane);
    QAbstractItemView *contacts = list(u"contacts"_s);
    QTRY_VERIFY(contacts->model()->rowCount() > 3);
    m_fixture->action(u"contacts.copy-list"_s)->trigger();
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.count(u'\n'), contacts->model()->rowCount() + 1);
}

void TestListOutput::theListIsPrinted()
{
    QFETCH(int, pane);
    QFETCH(QString, view);
    open(QList<PaneFactory>{makeCalendarPane, makeContactsPane, makeNotesPane}.at(pane));
    if (view == u"agendaView"_s)
        m_fixture->action(u"calendar.agenda"_s)->trigger();
    QTRY_VERIFY(list(view)->model()->rowCount() > 1);
    const QString path = m_fixture->file.filePath(u"list.pdf"_s);
    m_fixture->prompts.printTo = path;
    QAction *print = m_fixture->action(m_fixture->pane().id() + u".print-list"_s);
    QCOMPARE(print->shortcut(), QKeySequence(QKeySequence::Print));
    QVERIFY(m_fixture->pane().paneActions().contains(print));
    print->trigger();
    QCOMPARE(m_fixture->prompts.asked.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 2000);
}

void TestListOutput::printingCanBeCancelled()
{
    open(makeNotesPane);
    m_fixture->action(u"notes.print-list"_s)->trigger();
    QCOMPARE(m_fixture->prompts.asked.size(), 1);
}

void TestListOutput::theFilterIsNamed()
{
    open(makeContactsPane);
    auto *contacts = m_fixture->pane().findChild<ContactList *>();
    QVERIFY(contacts->filterWords().isEmpty());
    contacts->filter(Kind::Office, {});
    contacts->search()->setText(u"court"_s);
    QCOMPARE(contacts->filterWords(), u"Offices, “court”"_s);

    const CountryNames countries(*m_fixture->file);
    const auto [country, name] = countries.sorted().first();
    QVERIFY(missionwords::filterWords({}, countries).isEmpty());
    const CalendarFilter filter{{u"mission"_s}, {u"tentative"_s}, {country}, u"vienna"_s};
    QCOMPARE(missionwords::filterWords(filter, countries),
             QString(missionwords::kindName(u"mission"_s) + u", Tentative, "_s + name + u", “vienna”"_s));
}

void TestListOutput::theMapAsksTheSameWay()
{
    test::MapPaneFixture map;
    map.show();
    const QString path = map.file.filePath(u"map.pdf"_s);
    map.prompts.printTo = path;
    map.pane->findChild<QAction *>(u"map.print"_s)->trigger();
    QCOMPARE(map.prompts.asked.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 10000);
}

void TestListOutput::theTableOfTheMapKeepsItsColumns()
{
    test::MapPaneFixture map;
    map.show();
    QHeaderView *header = map.child<QTableView>(u"countryTable")->horizontalHeader();
    header->resizeSection(1, 333);
    header->moveSection(2, 1);
    header->setSortIndicator(0, Qt::DescendingOrder);
    map.remake();
    map.show();
    const auto *table = map.child<QTableView>(u"countryTable");
    header = table->horizontalHeader();
    QCOMPARE(header->sectionSize(1), 333);
    QCOMPARE(header->visualIndex(2), 1);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    const QString first = table->model()->index(0, 0).data().toString();
    const QString last = table->model()->index(table->model()->rowCount() - 1, 0).data().toString();
    QVERIFY(QString::localeAwareCompare(first, last) > 0);
}

QTEST_MAIN(TestListOutput)
#include "tst_list_output.moc"
