// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person sees who has just made a workspace: each pane says what belongs there, and does not speak of filters
// that nobody has set.

#include "models/records/agenda_fields.h"
#include "tests/support/pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/calendar/calendar_pane_factory.h"
#include "ui/contacts/contacts_pane_factory.h"
#include "ui/notes/notes_pane_factory.h"
#include "ui/sync/sync_pane_factory.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLayout>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestEmptyPanes : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void listsSayWhatBelongsThere_data();
    void listsSayWhatBelongsThere();
    void theAgendaSaysThatNothingIsPlanned();
    void aBundleForNobodyIsForAPassphrase();

private:
    static bool says(const QWidget &widget, const QString &words);
};

bool TestEmptyPanes::says(const QWidget &widget, const QString &words)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
}

void TestEmptyPanes::listsSayWhatBelongsThere_data()
{
    QTest::addColumn<bool>("contacts");
    QTest::addColumn<QString>("empty");
    QTest::addColumn<QString>("filtered");
    QTest::newRow("contacts") << true << u"Nobody is here yet"_s << u"Nobody found"_s;
    QTest::newRow("notes") << false << u"No notes yet"_s << u"No note found"_s;
}

void TestEmptyPanes::listsSayWhatBelongsThere()
{
    QFETCH(bool, contacts);
    QFETCH(QString, empty);
    QFETCH(QString, filtered);
    test::PaneFixture fixture(Contents::Empty, contacts ? &makeContactsPane : &makeNotesPane);
    const Pane &pane = fixture.show();
    QVERIFY(says(pane, empty));
    auto *search = pane.findChild<SearchField *>();
    search->setText(u"zzz"_s);
    QTRY_VERIFY(says(pane, filtered));
    search->clear();
    QTRY_VERIFY(says(pane, empty));
}

void TestEmptyPanes::theAgendaSaysThatNothingIsPlanned()
{
    test::PaneFixture fixture(Contents::Empty, &makeCalendarPane);
    const Pane &pane = fixture.show();
    fixture.action(u"calendar.agenda"_s)->trigger();
    QVERIFY(says(pane, u"No missions"_s));
    Record mission(Kind::Mission, fixture.file->newId());
    mission.set(fields::mission::title, u"Budva"_s);
    mission.set(fields::mission::start, PartialDate::parsed(u"2017-05-30"));
    const auto made = fixture.file->commit(Edit::insert(mission), u"create"_s);
    VERIFY_RESULT(made);
    QTRY_VERIFY(!says(pane, u"No missions"_s));
    VERIFY_RESULT(fixture.file->undo(made->batch));
    QTRY_VERIFY(says(pane, u"No missions"_s));
}

void TestEmptyPanes::aBundleForNobodyIsForAPassphrase()
{
    test::PaneFixture fixture(Contents::Empty, &makeSyncPane);
    const Pane &pane = fixture.show();
    fixture.action(u"sync.write-bundle"_s)->trigger();
    const auto *dialog = pane.findChild<QDialog *>(u"writeBundleDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->findChild<QWidget *>(u"toDevices"_s)->isVisible());
    QVERIFY(!dialog->findChild<QWidget *>(u"bundleDevices"_s)->isVisible());
    // and nothing is cut off
    QVERIFY(dialog->height() >= dialog->layout()->totalHeightForWidth(dialog->width()));
}

QTEST_MAIN(TestEmptyPanes)
#include "tst_empty_panes.moc"
