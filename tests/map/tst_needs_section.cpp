// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The needs of a country on its page: read, added, changed and brought back, in the real pane over a real file.

#include "models/records/writing_fields.h"
#include "tests/map/map_pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/editors/law_editor.h"
#include "ui/editors/law_page.h"
#include "ui/editors/link_chips.h"
#include "ui/map/country_panel.h"
#include "ui/map/law_side.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/record_picker.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace need = fields::need;

class TestNeedsSection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void fourPillarsAndTheirNeeds();
    void aTitleOpensItsForm();
    void oneIsAdded();
    void aStateIsChangedAndUndone();
    void followUpIsLinked();
    void aFileThatCannotBeWritten();

private:
    QWidget *page() const { return m->child<CountryPanel>(u"countryPanel")->widget(); }
    LawSide &side() const { return *m->child<LawSide>(u"lawSide"); }
    LawPage &form() const { return *m->child<LawPage>(u"lawPage"); }
    void choose(const QString &key) { QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(key)})); }
    QStringList texts(const QString &name) const;
    QStringList titles() const;
    void press(QWidget *inside, const QString &name);

    std::unique_ptr<test::MapPaneFixture> m;
};

void TestNeedsSection::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m = std::make_unique<test::MapPaneFixture>();
    QVERIFY(m->file.isValid());
    m->show();
    m->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

QStringList TestNeedsSection::texts(const QString &name) const
{
    QStringList texts;
    for (const QLabel *label : page()->findChildren<QLabel *>(name))
        texts.append(label->text());
    return texts;
}

QStringList TestNeedsSection::titles() const
{
    QStringList titles;
    for (const QLabel *label : page()->findChildren<QLabel *>(u"needTitle"_s))
        titles.append(label->accessibleName());
    return titles;
}

void TestNeedsSection::press(QWidget *inside, const QString &name)
{
    auto *button = inside->findChild<QAbstractButton *>(name);
    QVERIFY2(button, qPrintable(name));
    QTRY_VERIFY2(button->isVisible(), qPrintable(name));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void TestNeedsSection::fourPillarsAndTheirNeeds()
{
    choose(u"jurisdiction:BA"_s);
    const QStringList pillars = texts(u"pillar"_s);
    QCOMPARE(pillars.size(), 4);
    QVERIFY2(pillars[0].startsWith(u"Prevention · 1"_s), qPrintable(pillars[0]));
    QCOMPARE(pillars[1], u"Protection · none recorded"_s);
    QVERIFY2(pillars[2].startsWith(u"Prosecution · 2"_s), qPrintable(pillars[2]));
    QCOMPARE(pillars[3], u"Partnership · none recorded"_s);
    QVERIFY(titles().contains(u"Training of the judiciary on organised crime"_s));
    QVERIFY(texts(u"needDetail"_s).join(u'\n').contains(u"Being met · assessed April 2017"_s));
}

void TestNeedsSection::aTitleOpensItsForm()
{
    choose(u"jurisdiction:HR"_s);
    auto *title = page()->findChild<QLabel *>(u"needTitle"_s);
    QVERIFY(title);
    QCOMPARE(title->focusPolicy() & Qt::TabFocus, Qt::TabFocus);
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Tab); // to the link within
    title->setFocus(Qt::TabFocusReason);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_VERIFY(side().isEditing());
    QCOMPARE(form().ref(), (RecordRef{Kind::Need, seedId(u"need:HR-partners")}));
    QVERIFY(m->pane->showRecord({Kind::Need, seedId(u"need:ME-forced-marriages")})); // from anywhere
    QCOMPARE(form().ref().id, seedId(u"need:ME-forced-marriages"));
    QCOMPARE(m->child<CountryPanel>(u"countryPanel")->jurisdiction(), seedId(u"jurisdiction:ME"));
}

void TestNeedsSection::oneIsAdded()
{
    choose(u"jurisdiction:AL"_s);
    QCOMPARE(titles(), QStringList());
    press(page(), u"add-need-protection"_s);
    QVERIFY(form().isNew());
    const Record begun = form().editor()->form().shown();
    QCOMPARE(begun.get(need::jurisdiction), seedId(u"jurisdiction:AL"));
    QCOMPARE(begun.get(need::pillar), u"protection"_s);
    QCOMPARE(begun.get(need::assessed), PartialDate(seedDemoDay()));
    auto *title = form().editor()->findChild<QLineEdit *>(u"title"_s);
    QVERIFY(title->hasFocus());
    const qint64 known = m->file->count(Kind::Need);
    QTest::keyClicks(title, u"Places in shelters"_s);
    QTest::keyClick(title, Qt::Key_Tab);
    QTRY_COMPARE(m->file->count(Kind::Need), known + 1);
    QTest::keyClick(&form(), Qt::Key_Escape);
    QVERIFY(!side().isEditing());
    QTRY_COMPARE(titles(), QStringList{u"Places in shelters"_s});
    QVERIFY(m->file->drafts().isEmpty());
    VERIFY_RESULT(m->file->undo(m->file->batches(1).first().id));
    QTRY_COMPARE(titles(), QStringList());
}

void TestNeedsSection::aStateIsChangedAndUndone()
{
    const RecordId id = seedId(u"need:HR-partners");
    choose(u"jurisdiction:HR"_s);
    QSignalSpy notices(m->pane.get(), &Pane::notice);
    auto *state = page()->findChild<QToolButton *>(u"needState"_s);
    QVERIFY(state);
    QVERIFY(state->accessibleName().endsWith(u"Open"_s));
    QVERIFY(!state->findChild<QMenu *>()->findChild<QAction *>(u"open"_s)->isEnabled());
    auto *menu = state->findChild<QMenu *>();
    state->setFocus();
    QTest::keyClick(state, Qt::Key_Space);
    QTRY_VERIFY(menu->isVisible());
    menu->setActiveAction(menu->findChild<QAction *>(u"met"_s));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(m->file->record(Kind::Need, id).get(need::state), u"met"_s);
    QTRY_COMPARE(texts(u"pillar"_s).last(), u"Partnership · 0 open"_s);
    QCOMPARE(notices.count(), 1);
    QCOMPARE(notices.first().first().value<Notice>().text,
             u"Contacts with institutional and associative partners: Met"_s);
    notices.first().first().value<Notice>().action();
    QCOMPARE(m->file->record(Kind::Need, id).get(need::state), u"open"_s);
    QTRY_COMPARE(texts(u"pillar"_s).last(), u"Partnership · 1 open"_s);
}

void TestNeedsSection::followUpIsLinked()
{
    QVERIFY(m->pane->showRecord({Kind::Need, seedId(u"need:BA-training")}));
    auto *links = form().editor()->findChild<LinkChips *>();
    QVERIFY(links);
    emit links->picker()->refChanged({Kind::Recommendation, seedId(u"recommendation:budva")});
    QCOMPARE(links->chipList()->chips().size(), 1);
    QVERIFY(m->file->linked({Kind::Need, seedId(u"need:BA-training")})
                .contains(RecordRef{Kind::Recommendation, seedId(u"recommendation:budva")}));
    QTest::keyClick(&form(), Qt::Key_Escape);
    QTRY_VERIFY(texts(u"needDetail"_s).join(u'\n').contains(u"1 follow-up"_s));
}

void TestNeedsSection::aFileThatCannotBeWritten()
{
    const QString path = m->file.path();
    m->pane.reset();
    m->file.close();
    Credentials credentials;
    credentials.rawKey = test::testKey();
    auto readOnly = Workspace::open(path, credentials, test::repeatableEnvironment(), true);
    VERIFY_RESULT(readOnly);
    m->pane = makeMapPane({**readOnly, m->prompts, m->settings, m->asOf});
    m->pane->resize(1300, 760);
    m->pane->show();
    QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(u"jurisdiction:HR")}));
    QWidget *shown = m->pane->findChild<CountryPanel *>(u"countryPanel"_s)->widget();
    QVERIFY(!shown->findChild<QToolButton *>(u"add-need-protection"_s));
    QVERIFY(!shown->findChild<QToolButton *>(u"needState"_s)->isEnabled());
    m->pane.reset();
}

QTEST_MAIN(TestNeedsSection)
#include "tst_needs_section.moc"
