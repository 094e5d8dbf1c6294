// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The needs that a mission found, on its page in the calendar.

#include "models/records/writing_fields.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/calendar/calendar_pane_factory.h"
#include "ui/calendar/mission_details.h"
#include "ui/editors/law_editor.h"
#include "ui/editors/law_page.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace need = fields::need;

class TestMissionNeeds : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void theMissionTellsWhatItFound();
    void oneIsAdded();
    void oneIsEditedInPlace();
    void aStateIsChangedAndUndone();
    void oneThatWasBegunComesBack();
    void theFormThatWasOpenIsOpenAgain();
    void deletingOffersUndo();
    void anotherMissionLeavesTheForm();

private:
    MissionDetails &details() const { return *m->pane().findChild<MissionDetails *>(); }
    LawPage &form() const { return *m->pane().findChild<LawPage *>(); }
    void choose(const QString &key) { QVERIFY(m->pane().showRecord({Kind::Mission, seedId(key)})); }
    QStringList titles() const;
    void press(QWidget *inside, const QString &name);

    std::unique_ptr<test::PaneFixture> m;
};

void TestMissionNeeds::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m = std::make_unique<test::PaneFixture>(Contents::Demo, makeCalendarPane);
    QVERIFY(m->file.isValid());
    m->show();
    m->pane().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m->pane()));
}

QStringList TestMissionNeeds::titles() const
{
    QStringList titles;
    for (const QLabel *label : details().widget()->findChildren<QLabel *>(u"needTitle"_s))
        titles.append(label->accessibleName());
    return titles;
}

void TestMissionNeeds::press(QWidget *inside, const QString &name)
{
    auto *button = inside->findChild<QAbstractButton *>(name);
    QVERIFY2(button, qPrintable(name));
    QTRY_VERIFY2(button->isVisible(), qPrintable(name));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void TestMissionNeeds::theMissionTellsWhatItFound()
{
    choose(u"mission:sarajevo-training"_s);
    QCOMPARE(titles(), QStringList{u"Training of the judiciary on organised crime"_s});
    QVERIFY(details()
                .widget()
                ->findChild<QLabel *>(u"needDetail"_s)
                ->text()
                .startsWith(u"Prosecution · Being met"_s));
    choose(u"mission:budva"_s);
    QCOMPARE(titles(), QStringList());
    QVERIFY(details().widget()->findChild<QToolButton *>(u"addNeed"_s));
    choose(u"mission:fr-law"_s); // a milestone finds nothing
    QVERIFY(!details().widget()->findChild<QToolButton *>(u"addNeed"_s));
}

void TestMissionNeeds::oneIsAdded()
{
    choose(u"mission:budva"_s);
    press(details().widget(), u"addNeed"_s);
    QVERIFY(form().isVisible() && form().isNew());
    const Record begun = form().editor()->form().shown();
    QCOMPARE(begun.get(need::mission), seedId(u"mission:budva"));
    QCOMPARE(begun.get(need::jurisdiction), seedId(u"jurisdiction:ME"));
    QCOMPARE(begun.get(need::assessed), PartialDate(QDate(2017, 4, 26)));
    auto *title = form().editor()->findChild<QLineEdit *>(u"title"_s);
    QVERIFY(title->hasFocus());
    QTest::keyClicks(title, u"Joint investigation teams"_s);
    QTest::keyClick(title, Qt::Key_Tab);
    QVERIFY(form().isNew()); // a pillar is wanted
    auto *pillar = form().editor()->findChild<QComboBox *>(u"pillar"_s);
    pillar->setCurrentIndex(pillar->findData(u"prosecution"_s));
    emit pillar->activated(pillar->currentIndex());
    QTRY_VERIFY(!form().isNew());
    press(&form(), u"lawBack"_s);
    QTRY_VERIFY(details().isVisible());
    QCOMPARE(titles(), QStringList{u"Joint investigation teams"_s});
    VERIFY_RESULT(m->file->undo(m->file->batches(1).first().id));
    QTRY_COMPARE(titles(), QStringList());
}

void TestMissionNeeds::oneIsEditedInPlace()
{
    choose(u"mission:sarajevo-training"_s);
    emit details().widget()->findChild<QLabel *>(u"needTitle"_s)->linkActivated(u"need"_s);
    QCOMPARE(form().ref(), (RecordRef{Kind::Need, seedId(u"need:BA-training")}));
    QVERIFY(form().isVisible());
    auto *title = form().editor()->findChild<QLineEdit *>(u"title"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Training of judges"_s);
    QTest::keyClick(&form(), Qt::Key_Escape);
    QVERIFY(details().isVisible());
    QTRY_COMPARE(titles(), QStringList{u"Training of judges"_s});
    QCOMPARE(m->file->record(Kind::Need, seedId(u"need:BA-training")).title(), u"Training of judges"_s);
}

void TestMissionNeeds::aStateIsChangedAndUndone()
{
    choose(u"mission:sarajevo-training"_s);
    QSignalSpy notices(&m->pane(), &Pane::notice);
    auto *state = details().widget()->findChild<QToolButton *>(u"needState"_s);
    state->findChild<QMenu *>()->findChild<QAction *>(u"met"_s)->trigger();
    const auto stored = [&] {
        return m->file->record(Kind::Need, seedId(u"need:BA-training")).get(need::state);
    };
    QCOMPARE(stored(), u"met"_s);
    QCOMPARE(notices.count(), 1);
    notices.first().first().value<Notice>().action();
    QCOMPARE(stored(), u"being-met"_s);
}

void TestMissionNeeds::oneThatWasBegunComesBack()
{
    choose(u"mission:budva"_s);
    press(details().widget(), u"addNeed"_s);
    const RecordId id = form().ref().id;
    QTest::keyClicks(form().editor()->findChild<QLineEdit *>(u"title"_s), u"Only begun"_s);
    QVERIFY(m->reopen());
    choose(u"mission:budva"_s);
    QCOMPARE(titles(), QStringList());
    press(details().widget(), u"addNeed"_s);
    QCOMPARE(form().ref().id, id);
    QCOMPARE(form().editor()->findChild<QLineEdit *>(u"title"_s)->text(), u"Only begun"_s);
    press(&form(), u"lawDelete"_s);
    QTRY_VERIFY(details().isVisible());
    QVERIFY(m->file->drafts().isEmpty());
}

void TestMissionNeeds::theFormThatWasOpenIsOpenAgain()
{
    choose(u"mission:sarajevo-training"_s);
    emit details().widget()->findChild<QLabel *>(u"needTitle"_s)->linkActivated(u"need"_s);
    QJsonObject state = m->pane().saveState();
    QVERIFY(m->reopen());
    m->pane().restoreState(state);
    QVERIFY(form().isVisible());
    QCOMPARE(form().ref(), (RecordRef{Kind::Need, seedId(u"need:BA-training")}));

    choose(u"mission:budva"_s);
    press(details().widget(), u"addNeed"_s);
    const RecordId begun = form().ref().id;
    QTest::keyClicks(form().editor()->findChild<QLineEdit *>(u"title"_s), u"Only begun"_s);
    state = m->pane().saveState();
    QVERIFY(m->reopen());
    m->pane().restoreState(state);
    QVERIFY(form().isVisible() && form().isNew());
    QCOMPARE(form().ref().id, begun);
    QCOMPARE(form().editor()->findChild<QLineEdit *>(u"title"_s)->text(), u"Only begun"_s);
}

void TestMissionNeeds::deletingOffersUndo()
{
    choose(u"mission:sarajevo-training"_s);
    emit details().widget()->findChild<QLabel *>(u"needTitle"_s)->linkActivated(u"need"_s);
    QSignalSpy notices(&m->pane(), &Pane::notice);
    press(&form(), u"lawDelete"_s);
    QTRY_VERIFY(details().isVisible());
    QCOMPARE(titles(), QStringList());
    QCOMPARE(notices.count(), 1);
    notices.first().first().value<Notice>().action();
    QTRY_COMPARE(titles().size(), 1);
}

void TestMissionNeeds::anotherMissionLeavesTheForm()
{
    choose(u"mission:sarajevo-training"_s);
    emit details().widget()->findChild<QLabel *>(u"needTitle"_s)->linkActivated(u"need"_s);
    QVERIFY(form().isVisible());
    choose(u"mission:budva"_s);
    QVERIFY(details().isVisible());
    QVERIFY(form().ref().isNull());
}

QTEST_MAIN(TestMissionNeeds)
#include "tst_mission_needs.moc"
