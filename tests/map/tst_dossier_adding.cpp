// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is begun, followed and closed from the page of a country, in the real pane over a real file.

#include "models/records/agenda_fields.h"
#include "models/records/directory_fields.h"
#include "models/records/writing_fields.h"
#include "tests/map/map_pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/editors/law_editor.h"
#include "ui/editors/law_page.h"
#include "ui/map/country_panel.h"
#include "ui/map/law_side.h"
#include "ui/widgets/chip_list.h"
#include "ui/widgets/record_picker.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestDossierAdding : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void aRecommendationIsMadeAndDone();
    void anActionItemIsBegun();
    void whomItIsAddressedTo();
    void whatComesFromItsMissionsAndNeeds();
    void otherPanesBeginTheirKinds_data();
    void otherPanesBeginTheirKinds();
    void aPersonIsLinkedWithTheCountry();
    void aNoteIsMadeAboutTheCountry();
    void needsOfTheDayShown();

private:
    QWidget *page() const { return m->child<CountryPanel>(u"countryPanel")->widget(); }
    LawSide &side() const { return *m->child<LawSide>(u"lawSide"); }
    RecordForm &form() const { return m->child<LawPage>(u"lawPage")->editor()->form(); }
    void choose(const QString &key) { QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(key)})); }
    QStringList texts(const QString &name) const;
    void press(const QString &name);
    void pick(QMenu *menu, const QString &action);
    RecordId add(Record record);

    std::unique_ptr<test::MapPaneFixture> m;
};

void TestDossierAdding::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m = std::make_unique<test::MapPaneFixture>();
    QVERIFY(m->file.isValid());
    m->show();
    m->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

QStringList TestDossierAdding::texts(const QString &name) const
{
    QStringList texts;
    for (const QLabel *label : page()->findChildren<QLabel *>(name))
        texts.append(name.endsWith(u"Title"_s) ? label->accessibleName() : label->text());
    return texts;
}

void TestDossierAdding::press(const QString &name)
{
    auto *button = page()->findChild<QToolButton *>(name);
    QVERIFY2(button, qPrintable(name));
    QTRY_VERIFY2(button->isVisible(), qPrintable(name));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void TestDossierAdding::pick(QMenu *menu, const QString &action)
{
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    auto *wanted = menu->findChild<QAction *>(action);
    QVERIFY2(wanted, qPrintable(action));
    menu->setActiveAction(wanted);
    QTest::keyClick(menu, Qt::Key_Return);
}

RecordId TestDossierAdding::add(Record record)
{
    record.setId(m->file->newId());
    return m->file->commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
}

void TestDossierAdding::aRecommendationIsMadeAndDone()
{
    namespace field = fields::recommendation;
    choose(u"jurisdiction:RS"_s);
    QCOMPARE(texts(u"followUpTitle"_s), QStringList());
    press(u"add-recommendation"_s);
    pick(page()->findChild<QToolButton *>(u"add-recommendation"_s)->findChild<QMenu *>(),
         u"recommendation"_s);
    QVERIFY(side().isEditing());
    QCOMPARE(form().shown().get(field::addressee), seedId(u"jurisdiction:RS"));
    auto *addressee = side().findChild<RecordPicker *>(u"addressee"_s);
    QVERIFY(addressee);
    QCOMPARE(addressee->ref(), (RecordRef{Kind::Jurisdiction, seedId(u"jurisdiction:RS")}));
    QCOMPARE(addressee->text(), u"Serbia"_s);
    auto *text = side().findChild<QPlainTextEdit *>(u"text"_s);
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, u"Train the border police"_s);
    addressee->setFocus(); // the field is left
    QTRY_VERIFY(!form().isNew());
    QTest::keyClick(m->child<LawPage>(u"lawPage"), Qt::Key_Escape);
    QTRY_COMPARE(texts(u"followUpTitle"_s), QStringList{u"Train the border police"_s});

    QSignalSpy notices(m->pane.get(), &Pane::notice);
    press(u"followUpState"_s);
    pick(page()->findChild<QToolButton *>(u"followUpState"_s)->findChild<QMenu *>(), u"in-progress"_s);
    QTRY_COMPARE(texts(u"followUpDetail"_s), QStringList{u"In progress"_s});
    press(u"followUpState"_s);
    pick(page()->findChild<QToolButton *>(u"followUpState"_s)->findChild<QMenu *>(), u"done"_s);
    QTRY_COMPARE(texts(u"followUpTitle"_s), QStringList());
    QCOMPARE(notices.size(), 2);
    notices.last().first().value<Notice>().action();
    QTRY_COMPARE(texts(u"followUpTitle"_s), QStringList{u"Train the border police"_s});
}

void TestDossierAdding::anActionItemIsBegun()
{
    choose(u"jurisdiction:RS"_s);
    press(u"add-recommendation"_s);
    pick(page()->findChild<QToolButton *>(u"add-recommendation"_s)->findChild<QMenu *>(), u"action-item"_s);
    const Record begun = form().shown();
    QCOMPARE(begun.kind(), Kind::ActionItem);
    QCOMPARE(begun.get(fields::actionItem::origin), seedId(u"jurisdiction:RS"));
    QVERIFY(!begun.has(fields::actionItem::addressee)); // it is not said yet
    Record finished = begun;
    finished.set(fields::actionItem::text, u"Send the law"_s)
        .set(fields::actionItem::due, PartialDate::parsed(u"2017-09"_s));
    side().leave();
    finished.setId({});
    const RecordId id = add(finished);
    QTRY_COMPARE(texts(u"followUpDetail"_s), QStringList{u"Action item · due September 2017"_s});
    QVERIFY(m->pane->showRecord({Kind::ActionItem, id})); // as from a search
    QCOMPARE(form().ref().id, id);
}

void TestDossierAdding::whomItIsAddressedTo()
{
    namespace field = fields::recommendation;
    const RecordId ministry = add(Record(Kind::Organisation)
                                      .set(fields::organisation::name, u"Ministry"_s)
                                      .set(fields::organisation::jurisdiction, seedId(u"jurisdiction:RS")));
    const RecordId unit = add(Record(Kind::Office)
                                  .set(fields::office::name, u"Head of unit"_s)
                                  .set(fields::office::organisation, ministry));
    add(Record(Kind::Recommendation)
            .set(field::text, u"Second"_s)
            .set(field::addressee, unit)
            .set(field::due, PartialDate(QDate(2017, 9, 2))));
    add(Record(Kind::Recommendation)
            .set(field::text, u"First"_s)
            .set(field::addressee, ministry)
            .set(field::due, PartialDate(QDate(2017, 9, 1))));
    add(Record(Kind::Recommendation).set(field::text, u"Whom?"_s));
    add(Record(Kind::Recommendation)
            .set(field::text, u"Over"_s)
            .set(field::addressee, ministry)
            .set(field::state, u"dropped"_s));
    choose(u"jurisdiction:RS"_s);
    QTRY_COMPARE(texts(u"followUpTitle"_s), (QStringList{u"First"_s, u"Second"_s}));
    QCOMPARE(texts(u"followUpDetail"_s).first(), u"Ministry · due 1 September 2017"_s);
}

void TestDossierAdding::whatComesFromItsMissionsAndNeeds()
{
    namespace field = fields::recommendation;
    for (int i = 0; i < 20; ++i) { // more than the page lists
        const RecordId mission = add(Record(Kind::Mission)
                                         .set(fields::mission::title, u"Visit"_s)
                                         .set(fields::mission::start, PartialDate(QDate(2016, 1, 1 + i)))
                                         .set(fields::mission::jurisdiction, seedId(u"jurisdiction:HR")));
        if (i == 0)
            add(Record(Kind::Recommendation)
                    .set(field::text, u"From the oldest visit"_s)
                    .set(field::origin, mission)
                    .set(field::due, PartialDate(QDate(2017, 9, 1))));
    }
    add(Record(Kind::ActionItem)
            .set(fields::actionItem::text, u"From a need"_s)
            .set(fields::actionItem::origin, seedId(u"need:HR-partners")));
    choose(u"jurisdiction:HR"_s);
    QTRY_VERIFY(texts(u"followUpTitle"_s).contains(u"From the oldest visit"_s));
    QVERIFY(texts(u"followUpTitle"_s).contains(u"From a need"_s));
}

void TestDossierAdding::otherPanesBeginTheirKinds_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("mission") << u"add-mission"_s << QString() << Kind::Mission;
    QTest::newRow("office") << u"add-office"_s << u"office"_s << Kind::Office;
    QTest::newRow("organisation") << u"add-office"_s << u"organisation"_s << Kind::Organisation;
}

void TestDossierAdding::otherPanesBeginTheirKinds()
{
    QFETCH(QString, button);
    QFETCH(QString, choice);
    QFETCH(Kind, kind);
    choose(u"jurisdiction:RS"_s);
    QList<Record> wanted;
    connect(m->pane.get(), &Pane::newRecordRequested, this,
            [&](const Record &record) { wanted.append(record); });
    press(button);
    if (!choice.isEmpty())
        pick(page()->findChild<QToolButton *>(button)->findChild<QMenu *>(), choice);
    QCOMPARE(wanted.size(), 1);
    const Record begun = wanted.first();
    QCOMPARE(begun.kind(), kind);
    QVERIFY(begun.references().contains(seedId(u"jurisdiction:RS")));
    QVERIFY(!side().isEditing());
}

void TestDossierAdding::aPersonIsLinkedWithTheCountry()
{
    choose(u"jurisdiction:RS"_s);
    QList<Record> wanted;
    connect(m->pane.get(), &Pane::newRecordRequested, this,
            [&](const Record &record) { wanted.append(record); });
    press(u"add-office"_s);
    pick(page()->findChild<QToolButton *>(u"add-office"_s)->findChild<QMenu *>(), u"person"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().kind(), Kind::Person);
    QVERIFY(m->file->linked({Kind::Person, wanted.first().id()}).isEmpty());
    wanted.first().set(fields::person::name, u"An Expert"_s);
    QVERIFY(m->file->commit(Edit::insert(wanted.first()), u"create"_s));
    const RecordRef country{Kind::Jurisdiction, seedId(u"jurisdiction:RS")};
    QTRY_COMPARE(m->file->linked({Kind::Person, wanted.first().id()}), QList<RecordRef>{country});
    const auto isListed = [this] {
        const QList<ChipList::Chip> chips = page()->findChild<ChipList *>(u"directory"_s)->chips();
        return std::any_of(chips.cbegin(), chips.cend(),
                           [](const ChipList::Chip &chip) { return chip.text == u"An Expert"_s; });
    };
    QTRY_VERIFY(isListed());
}

void TestDossierAdding::aNoteIsMadeAboutTheCountry()
{
    choose(u"jurisdiction:RS"_s);
    QSignalSpy opened(m->pane.get(), &Pane::recordActivated);
    press(u"add-note"_s);
    QCOMPARE(opened.size(), 1);
    const auto note = opened.first().first().value<RecordRef>();
    QCOMPARE(note.kind, Kind::Note);
    QVERIFY(m->file->linked(note).contains(RecordRef{Kind::Jurisdiction, seedId(u"jurisdiction:RS")}));
}

void TestDossierAdding::needsOfTheDayShown()
{
    namespace field = fields::need;
    const QDate today = QDateTime::fromMSecsSinceEpoch(m->file->now()).date();
    const QDate assessed = today.addDays(-9);
    Record need(Kind::Need);
    need.set(field::title, u"Shelters"_s).set(field::pillar, u"protection"_s).set(field::state, u"open"_s);
    need.set(field::jurisdiction, seedId(u"jurisdiction:RS")).set(field::assessed, PartialDate(assessed));
    add(need);
    choose(u"jurisdiction:RS"_s);
    m->asOf.setDay(assessed);
    QTRY_COMPARE(texts(u"needTitle"_s), QStringList{u"Shelters"_s});
    QTRY_COMPARE(texts(u"needsRemark"_s), QStringList{u"How each stands is told as of today."_s});
    m->asOf.setDay(assessed.addDays(-1));
    QTRY_COMPARE(texts(u"needTitle"_s), QStringList());
    QVERIFY(texts(u"needsRemark"_s).value(0).contains(u"found after the day shown"_s));
    m->asOf.setDay(today);
    QTRY_COMPARE(texts(u"needTitle"_s), QStringList{u"Shelters"_s});
    QTRY_COMPARE(texts(u"needsRemark"_s), QStringList());
}

QTEST_MAIN(TestDossierAdding)

#include "tst_dossier_adding.moc"
