// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/sync_pane_fixture.h"

#include <QAction>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestConflictTray : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void emptyWhileThereIsNone();
    void showsWhoAndWhichIsShown();
    void takesOne();
    void takesTheOther();
    void takesBoth();
    void longTextsAreMarkedAndMerged();
    void overlappingLinesAreLeftToPeople();
    void deletedByOneEditedByTheOther();
    void aChoiceCanBeUndone();
    void onlyWhatWasSeenIsSettled();
    void theKeyboardIsEnough();
    void goesOnToTheNext();
    void opensTheRecord();
    void isOpenedAtAField();

private:
    RecordId conflict(const QString &title);
    RecordId conflictOf(const QString &body, const QString &here, const QString &there);
    void showTray();
    QListView *list() { return m_fixture->find<QListView>(u"conflictList"_s); }
    QPushButton *button(const QString &name) { return m_fixture->find<QPushButton>(name); }
    QString label(const QString &name) { return m_fixture->find<QLabel>(name)->text(); }
    QString title(const RecordId &note) { return m_fixture->file->record(Kind::Note, note).title(); }
    QString body(const RecordId &note)
    {
        return m_fixture->file->record(Kind::Note, note).get(fields::note::body);
    }
    //! The button of the value that is shown now, or of the other.
    QPushButton *choice(bool shown);

    std::unique_ptr<test::SyncPaneFixture> m_fixture;
};

void TestConflictTray::init()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<test::SyncPaneFixture>();
    QVERIFY(m_fixture->introduce());
}

RecordId TestConflictTray::conflict(const QString &title)
{
    const RecordId note = m_fixture->write(title);
    const bool done = m_fixture->send()
                      && m_fixture->change(note, fields::note::title, QString(title + u" here"_s))
                      && m_fixture->there.retitle(note, title + u" there"_s)
                      && m_fixture->service().importBundle(m_fixture->bundle(), {});
    return done ? note : RecordId();
}

RecordId TestConflictTray::conflictOf(const QString &body, const QString &here, const QString &there)
{
    const RecordId note = m_fixture->write(u"Minutes"_s, body);
    const bool done = m_fixture->send() && m_fixture->change(note, fields::note::body, here)
                      && m_fixture->there.rewrite(note, there)
                      && m_fixture->service().importBundle(m_fixture->bundle(), {});
    return done ? note : RecordId();
}

void TestConflictTray::showTray()
{
    m_fixture->show();
    m_fixture->action(u"sync.several-values"_s)->trigger();
    QApplication::setActiveWindow(m_fixture->pane().window());
}

QPushButton *TestConflictTray::choice(bool shown)
{
    const QWidget *first = m_fixture->find<QWidget>(u"valueCard0"_s);
    const bool firstIsShown = first->findChild<QLabel *>(u"shownNow"_s) != nullptr;
    return button(firstIsShown == shown ? u"chooseValue0"_s : u"chooseValue1"_s);
}

void TestConflictTray::emptyWhileThereIsNone()
{
    showTray();
    QVERIFY(!list()->isVisible());
    QCOMPARE(m_fixture->find<QAbstractButton>(u"sync.several-values-button"_s)->text(), u"Several values"_s);
}

void TestConflictTray::showsWhoAndWhichIsShown()
{
    const RecordId note = conflict(u"Budva"_s);
    QVERIFY(!note.isNull());
    showTray();
    QVERIFY(list()->isVisible());
    QCOMPARE(label(u"conflictTitle"_s), title(note));
    QCOMPARE(label(u"conflictField"_s), u"Title"_s);
    QVERIFY(button(u"chooseValue0"_s)->accessibleName().contains(u"Laptop"_s));
    QVERIFY(button(u"chooseValue0"_s)->accessibleName() != button(u"chooseValue1"_s)->accessibleName());
    const auto marks = m_fixture->pane().findChildren<QLabel *>(u"shownNow"_s);
    QCOMPARE(marks.size(), 1);
    QVERIFY(label(u"valueBody0"_s).contains(title(note)));
}

void TestConflictTray::takesOne()
{
    const RecordId note = conflict(u"Budva"_s);
    const QString shown = title(note);
    showTray();
    choice(true)->click();
    QTRY_COMPARE(conflictCount(*m_fixture->file), 0);
    QCOMPARE(title(note), shown);
    QVERIFY(!list()->isVisible());
}

void TestConflictTray::takesTheOther()
{
    const RecordId note = conflict(u"Budva"_s);
    const QString shown = title(note);
    showTray();
    choice(false)->click();
    QTRY_COMPARE(conflictCount(*m_fixture->file), 0);
    QVERIFY(title(note) != shown);
    // and the other device learns of it
    QVERIFY(m_fixture->send());
    QCOMPARE(m_fixture->there.title(note), title(note));
    QCOMPARE(conflictCount(*m_fixture->there), 0);
}

void TestConflictTray::takesBoth()
{
    const RecordId note = conflict(u"Budva"_s);
    showTray();
    QVERIFY(!m_fixture->find<QWidget>(u"mergedCard"_s));
    button(u"chooseBoth"_s)->click();
    QTRY_COMPARE(conflictCount(*m_fixture->file), 0);
    QVERIFY2(title(note).contains(u"here"_s) && title(note).contains(u"there"_s), qPrintable(title(note)));
}

void TestConflictTray::longTextsAreMarkedAndMerged()
{
    const RecordId note = conflictOf(u"one\ntwo\nthree\nfour\nfive"_s, u"ONE\ntwo\nthree\nfour\nfive"_s,
                                     u"one\ntwo\nthree\nfour\nFIVE"_s);
    QVERIFY(!note.isNull());
    showTray();
    for (const QString &value : {u"valueBody0"_s, u"valueBody1"_s})
        QCOMPARE(label(value).count(u'≠'), 2);
    QVERIFY(label(u"mergedBody"_s).contains(u"ONE"_s) && label(u"mergedBody"_s).contains(u"FIVE"_s));
    QVERIFY(m_fixture->pane().findChildren<QLabel *>(u"shownNow"_s).isEmpty()); // the merged text is
    button(u"chooseMerged"_s)->click();
    QTRY_COMPARE(conflictCount(*m_fixture->file), 0);
    QCOMPARE(body(note), u"ONE\ntwo\nthree\nfour\nFIVE"_s);
}

void TestConflictTray::overlappingLinesAreLeftToPeople()
{
    QVERIFY(!conflictOf(u"one\ntwo\nthree"_s, u"one\nhere\nthree"_s, u"one\nthere\nthree"_s).isNull());
    showTray();
    QVERIFY(!button(u"chooseMerged"_s));
    QCOMPARE(label(u"valueBody0"_s).count(u'≠'), 1);
    QVERIFY(button(u"chooseBoth"_s));
}

void TestConflictTray::deletedByOneEditedByTheOther()
{
    const RecordId note = m_fixture->write(u"Budva"_s);
    QVERIFY(m_fixture->send());
    QVERIFY(m_fixture->change(note, fields::note::title, u"Budva, edited"_s));
    VERIFY_RESULT(m_fixture->there->remove({Kind::Note, note}));
    VERIFY_RESULT(m_fixture->service().importBundle(m_fixture->bundle(), {}));
    QCOMPARE(title(note), u"Budva, edited"_s); // alive beats dead
    showTray();
    const QStringList bodies{label(u"valueBody0"_s), label(u"valueBody1"_s)};
    QVERIFY(bodies.contains(u"Deleted the record"_s));
    QVERIFY(bodies.contains(u"Went on with the record"_s));
    const bool firstDeletes = bodies[0] == u"Deleted the record"_s;
    QPushButton *toBin = button(firstDeletes ? u"chooseValue0"_s : u"chooseValue1"_s);
    QCOMPARE(toBin->text(), u"Move it to the bin"_s);
    toBin->click();
    QTRY_VERIFY(m_fixture->file->record(Kind::Note, note).isNull());
    QCOMPARE(conflictCount(*m_fixture->file), 0);
}

void TestConflictTray::aChoiceCanBeUndone()
{
    const RecordId note = conflict(u"Budva"_s);
    const auto values = [&] {
        QStringList titles;
        const auto found = conflictsOf(*m_fixture->file, {Kind::Note, note});
        for (const Conflict &conflict : found.value_or(QList<Conflict>())) {
            for (const ConflictValue &value : conflict.values)
                titles << value.record.title();
        }
        titles.sort();
        return titles;
    };
    const QStringList before = values();
    showTray();
    QSignalSpy notices(&m_fixture->pane(), &Pane::notice);
    choice(false)->click();
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(conflictCount(*m_fixture->file), 0);
    notices.takeFirst().first().value<Notice>().action();
    QCOMPARE(conflictCount(*m_fixture->file), 1);
    QCOMPARE(values(), before);
    QVERIFY(list()->isVisible());
}

void TestConflictTray::onlyWhatWasSeenIsSettled()
{
    const RecordId note = conflict(u"Budva"_s);
    showTray();
    QPushButton *stale = choice(true);
    // before the click is handled another value comes in
    test::Device third(u"Laptop, Bar"_s, 11);
    QVERIFY(test::introduce(third, m_fixture->there));
    VERIFY_RESULT(m_fixture->service().trust(*third.sync().card()));
    VERIFY_RESULT(third.sync().trust(*m_fixture->service().card()));
    VERIFY_RESULT(test::send(m_fixture->there, third, {{}, {}, true}));
    VERIFY_RESULT(third.retitle(note, u"Budva in Bar"_s));
    stale->click();
    VERIFY_RESULT(m_fixture->service().importBundle(test::bundleOf(third), {}));
    QTRY_VERIFY(conflictCount(*m_fixture->file).value_or(-1) >= 0);
    QCoreApplication::processEvents();
    const auto left = conflictsOf(*m_fixture->file, {Kind::Note, note});
    VERIFY_RESULT(left);
    QStringList titles{title(note)};
    for (const Conflict &conflict : *left) {
        for (const ConflictValue &value : conflict.values)
            titles << value.record.title();
    }
    QVERIFY(titles.contains(u"Budva in Bar"_s));
}

void TestConflictTray::theKeyboardIsEnough()
{
    const RecordId note = conflict(u"Budva"_s);
    showTray();
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(button(u"chooseValue0"_s)->hasFocus());
    QTest::keyClick(button(u"chooseValue0"_s), Qt::Key_Right);
    QVERIFY(button(u"chooseValue1"_s)->hasFocus());
    QTest::keyClick(button(u"chooseValue1"_s), Qt::Key_Down);
    QVERIFY(button(u"chooseBoth"_s)->hasFocus());
    QTest::keyClick(button(u"chooseBoth"_s), Qt::Key_Up);
    QVERIFY(button(u"chooseValue1"_s)->hasFocus());
    const QString other = conflictsOf(*m_fixture->file, {Kind::Note, note})->first().values[1].record.title();
    QTest::keyClick(button(u"chooseValue1"_s), Qt::Key_Return);
    QTRY_COMPARE(conflictCount(*m_fixture->file), 0);
    QCOMPARE(title(note), other);
}

void TestConflictTray::goesOnToTheNext()
{
    QVERIFY(!conflict(u"Athens"_s).isNull());
    QVERIFY(!conflict(u"Budva"_s).isNull());
    showTray();
    QVERIFY(label(u"conflictTitle"_s).startsWith(u"Athens"_s));
    button(u"chooseValue0"_s)->setFocus();
    button(u"chooseValue0"_s)->click();
    QTRY_VERIFY(label(u"conflictTitle"_s).startsWith(u"Budva"_s));
    QVERIFY(button(u"chooseValue0"_s)->hasFocus());
}

void TestConflictTray::opensTheRecord()
{
    const RecordId note = conflict(u"Budva"_s);
    showTray();
    QSignalSpy activated(&m_fixture->pane(), &Pane::recordActivated);
    button(u"openConflictRecord"_s)->click();
    QCOMPARE(activated.takeFirst().first().value<RecordRef>(), (RecordRef{Kind::Note, note}));
}

void TestConflictTray::isOpenedAtAField()
{
    const RecordId first = conflict(u"Budva"_s);
    const RecordId second = conflict(u"Kotor"_s);
    QVERIFY(!first.isNull() && !second.isNull());
    const auto body = [&](const RecordId &note, const QString &text) {
        return m_fixture->change(note, fields::note::body, text);
    };
    QVERIFY(m_fixture->send() && body(second, u"here"_s) && m_fixture->there.rewrite(second, u"there"_s));
    VERIFY_RESULT(m_fixture->service().importBundle(m_fixture->bundle(), {}));
    m_fixture->show();
    const QList<Conflict> waiting = conflicts(*m_fixture->file).value();
    QCOMPARE(waiting.size(), 3);
    for (const Conflict &one : waiting) {
        QVERIFY(m_fixture->pane().showConflict(one.record, one.atom));
        QVERIFY(list()->isVisible());
        QCOMPARE(label(u"conflictTitle"_s), title(one.record.id));
        QCOMPARE(label(u"conflictField"_s), one.atom == 1 ? u"Title"_s : u"Text"_s);
    }
    QVERIFY(!m_fixture->pane().showConflict({Kind::Note, m_fixture->file->newId()}, 1));
}

QTEST_MAIN(TestConflictTray)
#include "tst_conflict_tray.moc"
