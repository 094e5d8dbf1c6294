// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the map to the form and back to the map: the real pane over a real file.

#include "models/items/map/law_map_source.h"
#include "models/records/law_fields.h"
#include "tests/map/map_pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/editors/law_editor.h"
#include "ui/editors/law_page.h"
#include "ui/map/assertion_card.h"
#include "ui/map/country_panel.h"
#include "ui/map/law_side.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/record_picker.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace c = fields::classification;

class TestLawEditing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void everyLineHasAPencil();
    void aSectionBeginsARecord();
    void aDraftIsListedAndNotDrawn();
    void anActWithoutPassageIsADraft();
    void flagsStandTogetherOnTheMap();
    void aNoteOnTheDisagreement();
    void instrumentsAndProvisions();
    void activatedRecordsOpenTheirForm();
    void backLeadsThroughForms();
    void anotherCountryLeavesTheForm();
    void whatIsTypedOutlivesThePane();
    void whatIsBegunComesBack();
    void deletingOffersUndo();
    void everyControlHasAName();

private:
    QWidget *country() const { return m->child<CountryPanel>(u"countryPanel")->widget(); }
    LawSide &side() const { return *m->child<LawSide>(u"lawSide"); }
    LawPage &form() const { return *m->child<LawPage>(u"lawPage"); }
    QStringList texts(const QString &name) const;
    MapScene drawn(const RecordId &scheme) const
    {
        return LawMapSource(*m->file, scheme, seedDemoDay()).scene();
    }
    void choose(const QString &key) { QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(key)})); }
    void press(QWidget *inside, const QString &name);
    void write(const QString &name, const QString &text);
    void pickPassage(const QString &locator);
    QAction *action(const QString &id) const;

    std::unique_ptr<test::MapPaneFixture> m;
};

void TestLawEditing::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m = std::make_unique<test::MapPaneFixture>();
    QVERIFY(m->file.isValid());
    m->show();
    m->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

QStringList TestLawEditing::texts(const QString &name) const
{
    QStringList texts;
    for (const QLabel *label : country()->findChildren<QLabel *>(name))
        texts.append(label->text());
    return texts;
}

void TestLawEditing::press(QWidget *inside, const QString &name)
{
    auto *button = inside->findChild<QAbstractButton *>(name);
    QVERIFY2(button, qPrintable(name));
    QTRY_VERIFY2(button->isVisible(), qPrintable(name));
    QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(name));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void TestLawEditing::write(const QString &name, const QString &text)
{
    const auto lines = form().editor()->findChildren<QLineEdit *>(name);
    QVERIFY2(!lines.isEmpty(), qPrintable(name));
    lines.last()->setFocus();
    lines.last()->selectAll();
    QTest::keyClicks(lines.last(), text);
    form().findChild<QToolButton *>(u"lawBack"_s)->setFocus(Qt::TabFocusReason);
}

void TestLawEditing::pickPassage(const QString &locator)
{
    auto *picker = form().editor()->findChild<RecordPicker *>(u"passageFind"_s);
    picker->setFocus();
    QTest::keyClicks(picker, locator);
    QWidget *popup = picker->findChild<QCompleter *>()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_VERIFY(!picker->isVisible());
}

QAction *TestLawEditing::action(const QString &id) const
{
    for (QAction *action : m->pane->paneActions()) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

void TestLawEditing::everyLineHasAPencil()
{
    choose(u"jurisdiction:FR"_s);
    for (const AssertionCard *card : country()->findChildren<AssertionCard *>())
        QVERIFY(card->findChild<QToolButton *>(u"edit"_s));
    for (const char16_t *section : {u"treatment", u"provision", u"instrument"}) {
        for (QLabel *line : country()->findChildren<QLabel *>(QString::fromUtf16(section))) {
            QWidget *row = line->parentWidget()->parentWidget();
            QVERIFY(row->findChild<QToolButton *>(u"edit"_s)
                    || row->findChild<QToolButton *>(u"addParticipation"_s));
        }
    }
    press(country()->findChild<AssertionCard *>(), u"edit"_s);
    QVERIFY(side().isEditing());
    QCOMPARE(form().ref().kind, Kind::Classification);
    QCOMPARE(m->pane->currentRecord(), form().ref());
    QTest::keyClick(&form(), Qt::Key_Escape);
    QVERIFY(!side().isEditing());
    QCOMPARE(m->pane->currentRecord().kind, Kind::Jurisdiction);
}

void TestLawEditing::aSectionBeginsARecord()
{
    choose(u"jurisdiction:BE"_s);
    press(country(), u"add-classification"_s);
    QVERIFY(form().isNew());
    const Record begun = form().editor()->form().shown();
    QCOMPARE(begun.get(c::jurisdiction), seedId(u"jurisdiction:BE"));
    QCOMPARE(begun.get(c::scheme), seedId(u"scheme:newsletter-categories"));
    QCOMPARE(begun.get(c::asOf), PartialDate(seedDemoDay()));
    pickPassage(u"S07.13"_s);
    press(form().editor(), u"term-reg"_s);
    QTRY_VERIFY(!form().isNew());
    side().leave();
    QTRY_COMPARE(texts(u"reading"_s), QStringList{u"Regulatory"_s});
    QVERIFY(texts(u"assertionDraft"_s).isEmpty());
}

void TestLawEditing::aDraftIsListedAndNotDrawn()
{
    choose(u"jurisdiction:BE"_s);
    const RecordId scheme = seedId(u"scheme:newsletter-categories");
    const FeatureStyle before = drawn(scheme).styles.value(u"BE"_s);
    press(country(), u"add-classification"_s);
    press(form().editor(), u"term-reg"_s);
    QTRY_VERIFY(!form().isNew());
    QTRY_VERIFY(form().editor()->findChild<QLabel *>(u"remark"_s)->text().contains(u"Draft: no passage"_s));
    side().leave();
    QTRY_COMPARE(texts(u"assertionDraft"_s).size(), 1);
    QCOMPARE(texts(u"reading"_s), QStringList{u"Not covered"_s});
    QCOMPARE(drawn(scheme).styles.value(u"BE"_s), before);
    QCOMPARE(before.coverage, Coverage::NotCovered);
}

void TestLawEditing::anActWithoutPassageIsADraft()
{
    choose(u"jurisdiction:BE"_s);
    press(country(), u"add-act-treatment"_s);
    for (const auto &[name, token] : {std::pair(u"actor"_s, u"buyer"_s), std::pair(u"act"_s, u"buying"_s),
                                      std::pair(u"treatment"_s, u"permitted"_s)})
    {
        auto *combo = form().editor()->findChild<QComboBox *>(name);
        combo->setCurrentIndex(combo->findData(token));
        emit combo->activated(combo->currentIndex());
    }
    QTRY_VERIFY(!form().isNew());
    side().leave();
    QTRY_VERIFY(texts(u"treatmentDetail"_s).join(u' ').contains(u"draft: no passage"_s));
}

void TestLawEditing::flagsStandTogetherOnTheMap()
{
    const QStringList flags{u"Selling"_s,  u"Buying"_s,      u"Soliciting"_s, u"Procuring"_s,
                            u"Premises"_s, u"Advertising"_s, u"Legalised"_s,  u"Decriminalised"_s};
    action(u"map.new-scheme"_s)->trigger();
    QTRY_VERIFY(form().isNew());
    write(u"title"_s, u"Flags by act"_s);
    QTRY_VERIFY(!form().isNew());
    const RecordId scheme = form().ref().id;
    press(form().editor(), u"combinable"_s);
    for (const QString &flag : flags) {
        const qsizetype known = m->file->children(Kind::Term, scheme).size();
        press(form().editor(), u"add"_s);
        write(u"code"_s, flag.toLower());
        write(u"label"_s, flag);
        QTRY_COMPARE(m->file->children(Kind::Term, scheme).size(), known + 1);
    }
    QVERIFY(m->pane->showRecord({Kind::Scheme, scheme}));
    QVERIFY(!side().isEditing());
    choose(u"jurisdiction:BE"_s);
    press(country(), u"add-classification"_s);
    pickPassage(u"S07.13"_s);
    press(form().editor(), u"term-procuring"_s);
    press(form().editor(), u"term-buying"_s);
    QTRY_COMPARE(m->file->record(form().ref()).get(c::terms).size(), 2);
    side().leave();
    QTRY_COMPARE(texts(u"reading"_s), QStringList{u"Buying + Procuring"_s});
    QVERIFY(!country()->findChild<QWidget *>(u"conflict"_s));
    const MapScene scene = drawn(scheme);
    const FeatureStyle belgium = scene.styles.value(u"BE"_s);
    QCOMPARE(belgium.coverage, Coverage::Stated);
    QCOMPARE(belgium.fills.size(), 2U);
    QVERIFY(belgium.fills[0] != belgium.fills[1]);
    int counted = 0;
    for (const LegendEntry &entry : scene.legend) {
        QVERIFY2(!entry.text.contains(u"disagree"_s), qPrintable(entry.text));
        counted += entry.text == u"Buying"_s || entry.text == u"Procuring"_s ? entry.count : 0;
    }
    QCOMPARE(counted, 2);
}

void TestLawEditing::aNoteOnTheDisagreement()
{
    choose(u"jurisdiction:LV"_s);
    press(country(), u"addConflictNote"_s);
    const Record begun = form().editor()->form().shown();
    QCOMPARE(begun.get(fields::conflictNote::assertions).size(), 2);
    write(u"title"_s, u"Latvia again"_s);
    QTRY_VERIFY(!form().isNew());
    auto *preferred = form().editor()->findChild<QComboBox *>(u"preferred"_s);
    QCOMPARE(preferred->count(), 3);
    preferred->setCurrentIndex(1);
    emit preferred->activated(1);
    side().leave();
    QTRY_VERIFY(texts(u"readingMarks"_s).join(u' ').contains(u"preferred by an editor"_s));
    QCOMPARE(texts(u"conflictKind"_s).size(), 2);
}

void TestLawEditing::instrumentsAndProvisions()
{
    action(u"map.new-instrument"_s)->trigger();
    write(u"name"_s, u"A new convention"_s);
    QTRY_VERIFY(!form().isNew());
    const RecordId instrument = form().ref().id;
    choose(u"jurisdiction:FR"_s);
    QVERIFY(!side().isEditing());
    press(country(), u"addParticipation"_s);
    QCOMPARE(form().editor()->form().shown().get(fields::participation::instrument), instrument);
    auto *date = form().editor()->findChild<PartialDateEdit *>(u"signatureDate"_s);
    date->lineEdit()->setFocus();
    QTest::keyClicks(date->lineEdit(), u"2016-03-01"_s);
    side().leave();
    QTRY_VERIFY(texts(u"instrumentDetail"_s).join(u' ').contains(u"signed 1 March 2016"_s));
    press(country(), u"add-provision"_s);
    write(u"citation"_s, u"Article 99"_s);
    side().leave();
    QTRY_VERIFY(texts(u"provision"_s).contains(u"Article 99"_s));
}

void TestLawEditing::activatedRecordsOpenTheirForm()
{
    const QList<RecordRef> refs{{Kind::Classification, seedId(u"classification:T1-S07-LV-regulatory")},
                                {Kind::Passage, seedId(u"passage:S07.13")},
                                {Kind::ConflictNote, seedId(u"conflict-note:LV")},
                                {Kind::Term, seedId(u"term:reg")},
                                {Kind::Source, m->file->all(Kind::Source).first().id()},
                                {Kind::Statistic, m->file->all(Kind::Statistic).first().id()},
                                {Kind::Need, seedId(u"need:BA-training")},
                                {Kind::TermMapping, m->file->all(Kind::TermMapping).first().id()},
                                {Kind::Participation, m->file->all(Kind::Participation).first().id()},
                                {Kind::Provision, seedId(u"provision:FR-611-1")}};
    for (const RecordRef &ref : refs) {
        QVERIFY(mapPaneSpec().canShow(ref.kind));
        QVERIFY(m->pane->showRecord(ref));
        QCOMPARE(form().ref(), ref);
        QVERIFY(form().isVisible());
    }
    QVERIFY(m->pane->showRecord({Kind::Scheme, seedId(u"scheme:newsletter-categories")}));
    QVERIFY(!side().isEditing());
    press(country(), u"edit"_s);
    QCOMPARE(form().ref(), (RecordRef{Kind::Scheme, seedId(u"scheme:newsletter-categories")}));
}

void TestLawEditing::backLeadsThroughForms()
{
    const RecordRef said{Kind::Classification, seedId(u"classification:T1-S07-LV-regulatory")};
    QVERIFY(m->pane->showRecord(said));
    QSignalSpy activated(m->pane.get(), &Pane::recordActivated);
    press(form().editor(), u"passageOpen"_s);
    const auto passage = activated.first().first().value<RecordRef>();
    QVERIFY(m->pane->showRecord(passage)); // as the window does
    QCOMPARE(form().ref(), passage);
    press(&form(), u"lawBack"_s);
    QCOMPARE(form().ref(), said);
    press(&form(), u"lawBack"_s);
    QVERIFY(!side().isEditing());
    QTRY_COMPARE(texts(u"countryName"_s), QStringList{u"Latvia"_s});
}

void TestLawEditing::anotherCountryLeavesTheForm()
{
    choose(u"jurisdiction:LV"_s);
    press(country()->findChild<AssertionCard *>(), u"edit"_s);
    const RecordRef ref = form().ref();
    auto *note = form().editor()->findChild<QPlainTextEdit *>(u"note"_s);
    note->setFocus();
    note->selectAll();
    QTest::keyClicks(note, u"Half a word"_s);
    choose(u"jurisdiction:RS"_s);
    QVERIFY(!side().isEditing());
    QCOMPARE(m->file->record(ref).get(c::note), u"Half a word"_s);
    QTRY_COMPARE(texts(u"countryName"_s), QStringList{u"Serbia"_s});
    QTRY_VERIFY(side().width() < 440); // what the form took is given back
}

void TestLawEditing::whatIsTypedOutlivesThePane()
{
    const RecordRef ref{Kind::Classification, seedId(u"classification:T2-S07-LV-reg")};
    QVERIFY(m->pane->showRecord(ref));
    auto *note = form().editor()->findChild<QPlainTextEdit *>(u"note"_s);
    note->setFocus();
    note->selectAll();
    QTest::keyClicks(note, u"Typed last"_s);
    m->remake();
    QCOMPARE(m->file->record(ref).get(c::note), u"Typed last"_s);
}

void TestLawEditing::whatIsBegunComesBack()
{
    choose(u"jurisdiction:BE"_s);
    press(country(), u"add-classification"_s);
    press(form().editor(), u"passageEnter"_s);
    auto *quote = form().editor()->findChild<QPlainTextEdit *>(u"newPassageQuote"_s);
    quote->setFocus();
    QTest::keyClicks(quote, u"Only begun"_s);
    m->pane->flush();
    const QJsonObject state = m->pane->saveState();
    m->remake();
    m->show();
    m->pane->restoreState(state);
    QVERIFY(side().isEditing() && form().isNew());
    QCOMPARE(form().editor()->findChild<QPlainTextEdit *>(u"newPassageQuote"_s)->toPlainText(),
             u"Only begun"_s);
    press(&form(), u"lawBack"_s);
    QTRY_VERIFY(country()->findChild<QPushButton *>(u"resumeLaw"_s));
    press(country(), u"resumeLaw"_s);
    QCOMPARE(form().editor()->findChild<QPlainTextEdit *>(u"newPassageQuote"_s)->toPlainText(),
             u"Only begun"_s);
    press(&form(), u"lawDelete"_s);
    QVERIFY(!side().isEditing());
    QVERIFY(LawPage::unfinished(*m->file).isEmpty());
}

void TestLawEditing::deletingOffersUndo()
{
    const RecordRef ref{Kind::Classification, seedId(u"classification:T2-S07-LV-reg")};
    QVERIFY(m->pane->showRecord(ref));
    QSignalSpy notices(m->pane.get(), &Pane::notice);
    press(&form(), u"lawDelete"_s);
    QVERIFY(m->file->record(ref).isNull());
    QCOMPARE(notices.count(), 1);
    notices.first().first().value<Notice>().action();
    QVERIFY(!m->file->record(ref).isNull());
}

void TestLawEditing::everyControlHasAName()
{
    choose(u"jurisdiction:LV"_s);
    press(country()->findChild<AssertionCard *>(), u"edit"_s);
    QSet<QString> shortcuts;
    for (const QAction *action : m->pane->paneActions()) {
        const QString keys = action->shortcut().toString();
        QVERIFY2(keys.isEmpty() || !shortcuts.contains(keys), qPrintable(keys));
        shortcuts.insert(keys);
    }
    for (const QWidget *widget : m->window->findChildren<QWidget *>()) {
        const bool ours = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
        if (ours && !widget->objectName().startsWith(u"qt_"_s) && !qobject_cast<const QLabel *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestLawEditing)
#include "tst_law_editing.moc"
