// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/law_as_of.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "tests/editors/law_page_fixture.h"
#include "ui/editors/colour_button.h"
#include "ui/editors/law_layout.h"
#include "ui/editors/passage_edit.h"
#include "ui/editors/wrapped_check.h"

#include <QMenu>
#include <QSignalSpy>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace c = fields::classification;
using What = LawRemark::What;

class TestLawEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void everyFormOpens_data();
    void everyFormOpens();
    void aClassificationAndItsPassageAreOneCommit();
    void aPassageOfTheFileIsFound();
    void aPauseWritesNoHalfPassage();
    void aHalfPassageIsRefusedAndKept();
    void withoutAPassageItIsADraft();
    void periodsThatRunBackwards();
    void datesThatAreNone();
    void contradictionsAreRemarkedAndMayStand();
    void termsExcludeEachOther();
    void aSchemeIsMadeWithItsTerms();
    void coloursThatLookAlike();
    void emptyLabels();
    void treatmentsAndProvisions();
    void aPreferredReading();
    void figuresAndParticipation();
    void whatIsBegunComesBack();
    void deletingCanBeUndone();
    void whatHasNoForm();

private:
    void tick(const RecordId &term);
    LawPlace belgium() const;
    LawCell cell(QStringView jurisdiction, const RecordId &scheme, QDate day = seedDemoDay());

    std::unique_ptr<test::LawPageFixture> m;
};

void TestLawEditor::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m = std::make_unique<test::LawPageFixture>();
    QVERIFY(m->file.isValid());
}

void TestLawEditor::tick(const RecordId &term)
{
    const QString code = m->file->record(Kind::Term, term).get(fields::term::code);
    m->press(QString(u"term-"_s + code));
}

LawPlace TestLawEditor::belgium() const
{
    LawPlace place;
    place.jurisdiction = seedId(u"jurisdiction:BE");
    place.scheme = seedId(u"scheme:newsletter-categories");
    place.day = seedDemoDay();
    return place;
}

LawCell TestLawEditor::cell(QStringView jurisdiction, const RecordId &scheme, QDate day)
{
    const LawRecords law{m->file->all(Kind::Scheme), m->file->all(Kind::Term),
                         m->file->all(Kind::Classification), m->file->all(Kind::Passage),
                         m->file->all(Kind::ConflictNote)};
    return lawAsOf(law, {scheme, day, {}}).value(seedId(jurisdiction));
}

void TestLawEditor::everyFormOpens_data()
{
    QTest::addColumn<int>("kind");
    for (const KindSpec &spec : schema::kinds()) {
        if (hasLawForm(spec.kind))
            QTest::newRow(spec.name.constData()) << int(spec.kind);
    }
}

//! Opening and leaving a form changes nothing, and everything in it has a name.
void TestLawEditor::everyFormOpens()
{
    QFETCH(int, kind);
    const BatchId before = m->lastBatch();
    const QList<Record> known = m->file->all(Kind(kind));
    for (const Record &record : known.first(std::min<qsizetype>(known.size(), 3))) {
        QVERIFY(m->page->open({Kind(kind), record.id()}));
        QCOMPARE(m->page->editor()->form().shown(), record);
        for (const QWidget *widget : m->page->findChildren<QWidget *>()) {
            const bool ours = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
            if (ours && !widget->objectName().startsWith(u"qt_"_s) && !qobject_cast<const QLabel *>(widget))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
        m->leave();
    }
    m->begin(Kind(kind), belgium());
    QVERIFY(m->page->isNew());
    m->leave();
    m->page->close();
    QCOMPARE(m->lastBatch(), before);
    QVERIFY(m->file->drafts().isEmpty());
}

void TestLawEditor::aClassificationAndItsPassageAreOneCommit()
{
    const RecordId scheme = seedId(u"scheme:newsletter-categories");
    m->begin(Kind::Classification, belgium());
    QCOMPARE(m->child<RecordPicker>(u"jurisdiction"_s)->text(), u"Belgium"_s);
    QVERIFY(m->child<RecordPicker>(u"passageFind"_s)->hasFocus()
            || m->child<PassageEdit>(u"passage"_s)->hasFocus());
    const BatchId before = m->lastBatch();
    m->press(u"passageEnter"_s);
    m->press(u"newSource"_s);
    m->write(u"newSourceTitle"_s, u"Belgian Official Gazette"_s);
    m->writeDate(u"newSourceDate"_s, u"2017-05"_s);
    m->write(u"newPassageLocator"_s, u"Article 4"_s);
    m->writeText(u"newPassageQuote"_s, u"Words of the law."_s);
    QCOMPARE(m->lastBatch(), before);
    tick(seedId(u"term:reg"));
    QTRY_VERIFY(!m->page->isNew());
    QCOMPARE(m->lastBatch(), before + 1);
    const Record said = m->stored();
    QCOMPARE(said.get(c::terms), RecordIds{seedId(u"term:reg")});
    QCOMPARE(said.get(c::asOf), PartialDate(seedDemoDay()));
    QCOMPARE(said.get(c::polarity), u"is"_s);
    const Record passage = m->file->record(Kind::Passage, said.get(c::passage));
    QCOMPARE(passage.get(fields::passage::quote), u"Words of the law."_s);
    const Record source = m->file->record(Kind::Source, passage.get(fields::passage::source));
    QCOMPARE(source.title(), u"Belgian Official Gazette"_s);
    QCOMPARE(source.get(fields::source::date), PartialDate::parsed(u"2017-05"));
    QVERIFY(m->child<QLabel>(u"passageQuote"_s)->text().contains(u"Words of the law."_s));
    QCOMPARE(cell(u"jurisdiction:BE", scheme).drawnTerms(), RecordIds{seedId(u"term:reg")});
    QTRY_VERIFY(m->remarks().isEmpty());
    QVERIFY(m->file->drafts().isEmpty());
    // the three belong together
    VERIFY_RESULT(m->file->undo(before + 1));
    QVERIFY(m->file->record(Kind::Passage, passage.id()).isNull());
    QVERIFY(m->file->record(Kind::Source, source.id()).isNull());
}

void TestLawEditor::aPassageOfTheFileIsFound()
{
    m->begin(Kind::Classification, belgium());
    m->pick(u"passageFind"_s, u"S07.13"_s);
    tick(seedId(u"term:reg"));
    QTRY_VERIFY(!m->page->isNew());
    QCOMPARE(m->stored().get(c::passage), seedId(u"passage:S07.13"));
    QVERIFY(m->child<QLabel>(u"passagePlace"_s)->text().contains(u"S07.13"_s));
    QSignalSpy activated(m->page.get(), &LawPage::recordActivated);
    m->press(u"passageOpen"_s);
    QCOMPARE(activated.first().first().value<RecordRef>(),
             (RecordRef{Kind::Passage, seedId(u"passage:S07.13")}));
    m->press(u"passageAway"_s);
    QTRY_VERIFY(!m->stored().has(c::passage));
    QTRY_COMPARE(m->remarks(), QList<What>{What::NoPassage});
}

void TestLawEditor::aPauseWritesNoHalfPassage()
{
    m->begin(Kind::Classification, belgium());
    tick(seedId(u"term:reg"));
    QTRY_VERIFY(!m->page->isNew());
    m->press(u"passageEnter"_s);
    m->pick(u"newPassageSource"_s, u"newsletter"_s);
    m->write(u"newPassageLocator"_s, u"S99"_s);
    const auto *edit = m->child<PassageEdit>(u"passage"_s);
    QTRY_VERIFY(edit->isBusy());
    m->page->flush();
    QVERIFY(!m->file->drafts(m->page->ref().id).isEmpty());
    QVERIFY(!m->stored().has(c::passage));
    m->leave();
    QTRY_VERIFY(!edit->isBusy());
    QTRY_VERIFY(m->stored().has(c::passage));
    QVERIFY(m->file->drafts().isEmpty());
    QCOMPARE(m->file->record(Kind::Passage, m->stored().get(c::passage)).title(), u"S99"_s);
}

void TestLawEditor::aHalfPassageIsRefusedAndKept()
{
    m->begin(Kind::Classification, belgium());
    m->press(u"passageEnter"_s);
    m->writeText(u"newPassageQuote"_s, u"Half a quote"_s);
    tick(seedId(u"term:reg"));
    QTRY_VERIFY(!m->page->isNew());
    QVERIFY(!m->stored().has(c::passage));
    QVERIFY(m->reasons().first().contains(u"source"_s));
    const RecordRef ref = m->page->ref();
    m->reopen();
    QVERIFY(m->page->open(ref));
    QCOMPARE(m->child<QPlainTextEdit>(u"newPassageQuote"_s)->toPlainText(), u"Half a quote"_s);
    m->pick(u"newPassageSource"_s, u"newsletter"_s);
    m->leave();
    QTRY_VERIFY(m->stored().has(c::passage));
    QCOMPARE(m->file->record(Kind::Passage, m->stored().get(c::passage)).get(fields::passage::quote),
             u"Half a quote"_s);
}

void TestLawEditor::withoutAPassageItIsADraft()
{
    const RecordId scheme = seedId(u"scheme:newsletter-categories");
    m->begin(Kind::Classification, belgium());
    QTRY_COMPARE(m->remarks(), QList<What>{What::NoPassage});
    tick(seedId(u"term:reg"));
    QTRY_VERIFY(!m->page->isNew());
    const LawCell answer = cell(u"jurisdiction:BE", scheme);
    QCOMPARE(answer.status, LawStatus::NotCovered);
    QCOMPARE(answer.drafts, RecordIds{m->page->ref().id});
    auto *remark = m->child<QLabel>(u"remark"_s);
    QVERIFY(remark && remark->isVisible() && remark->text().contains(u"Draft: no passage"_s));
}

void TestLawEditor::periodsThatRunBackwards()
{
    const RecordRef ref{Kind::Classification, seedId(u"classification:T2-S07-LV-reg")};
    QVERIFY(m->page->open(ref));
    m->writeDate(u"validFrom"_s, u"2018-01-01"_s);
    m->leave();
    QTRY_VERIFY(m->stored().has(c::validFrom));
    m->writeDate(u"validTo"_s, u"2018-01-01"_s); // half-open: it would never hold
    m->leave();
    QVERIFY(!m->stored().has(c::validTo));
    QCOMPARE(m->reasons().size(), 1);
    QVERIFY(m->reasons().first().contains(u"Valid until"_s));
    m->reopen();
    QVERIFY(m->page->open(ref));
    QCOMPARE(m->child<PartialDateEdit>(u"validTo"_s)->text(), u"2018-01-01"_s);
    m->writeDate(u"validTo"_s, u"2018-06"_s);
    m->leave();
    QTRY_COMPARE(m->stored().get(c::validTo), PartialDate::parsed(u"2018-06"));
    QVERIFY(m->reasons().isEmpty());
}

void TestLawEditor::datesThatAreNone()
{
    QVERIFY(m->page->open({Kind::Instrument, m->file->all(Kind::Instrument).first().id()}));
    const Record before = m->stored();
    m->writeDate(u"adopted"_s, u"the day before"_s);
    m->leave();
    QCOMPARE(m->stored(), before);
    QVERIFY(m->reasons().first().contains(u"not a date"_s));
    m->write(u"depositary"_s, u"Depositary"_s);
    m->leave();
    QTRY_COMPARE(m->stored().get(fields::instrument::depositary), u"Depositary"_s);
    QCOMPARE(m->stored().get(fields::instrument::adopted), before.get(fields::instrument::adopted));
    QCOMPARE(m->child<PartialDateEdit>(u"adopted"_s)->text(), u"the day before"_s);
}

void TestLawEditor::contradictionsAreRemarkedAndMayStand()
{
    LawPlace place = belgium();
    place.jurisdiction = seedId(u"jurisdiction:GR");
    m->begin(Kind::Classification, place);
    m->pick(u"passageFind"_s, u"S07.13"_s);
    tick(seedId(u"term:pro-full"));
    QTRY_VERIFY(!m->page->isNew());
    QTRY_VERIFY(m->remarks().contains(What::Contradiction));
    QVERIFY(!m->remarks().contains(What::NoPassage));
    const LawRemark remark = m->page->editor()->remarks().first();
    QCOMPARE(m->file->record(remark.ref).get(c::terms), RecordIds{seedId(u"term:reg")});
    QVERIFY2(remark.text.contains(u"Regulatory · S"_s), qPrintable(remark.text));
    QVERIFY(cell(u"jurisdiction:GR", place.scheme).isConflict());
    QSignalSpy activated(m->page.get(), &LawPage::recordActivated);
    emit m->child<QLabel>(u"remark"_s)->linkActivated(u"ref"_s);
    QCOMPARE(activated.first().first().value<RecordRef>(), remark.ref);
    // for another time nothing is said
    m->writeDate(u"asOf"_s, QString());
    m->writeDate(u"validFrom"_s, u"1990"_s);
    m->writeDate(u"validTo"_s, u"1999"_s);
    m->leave();
    QTRY_VERIFY(m->remarks().isEmpty());
}

void TestLawEditor::termsExcludeEachOther()
{
    m->begin(Kind::Classification, belgium());
    tick(seedId(u"term:reg"));
    tick(seedId(u"term:pro-full"));
    QTRY_COMPARE(m->stored().get(c::terms), RecordIds{seedId(u"term:pro-full")});
    QVERIFY(!m->child<QCheckBox>(u"term-reg"_s)->isChecked());
    m->choose(u"statement"_s, u"unknown"_s);
    QVERIFY(m->reasons().first().contains(u"silent"_s));
    QCOMPARE(m->stored().get(c::statement), u"stated"_s);
    tick(seedId(u"term:pro-full"));
    QTRY_COMPARE(m->stored().get(c::statement), u"unknown"_s);
    QVERIFY(!m->stored().has(c::terms));
    // another scheme: its terms are offered, and a former one stays to be seen
    m->choose(u"statement"_s, u"stated"_s);
    tick(seedId(u"term:reg"));
    QTRY_VERIFY(m->stored().has(c::terms));
    m->write(u"scheme"_s, u""_s);
    m->pick(u"scheme"_s, u"Newsletter: three approaches"_s, 2);
    QTRY_VERIFY(m->child<QCheckBox>(u"term-regulatory"_s));
    QVERIFY(m->child<QCheckBox>(u"term-reg"_s)->isChecked());
    QVERIFY(m->reasons().first().contains(u"another scheme"_s));
    QCOMPARE(m->stored().get(c::scheme), seedId(u"scheme:newsletter-categories"));
    tick(seedId(u"term:regulatory")); // takes the tick of the other
    QTRY_COMPARE(m->stored().get(c::scheme), seedId(u"scheme:newsletter-approaches"));
    QCOMPARE(m->stored().get(c::terms), RecordIds{seedId(u"term:regulatory")});
}

void TestLawEditor::aSchemeIsMadeWithItsTerms()
{
    m->begin(Kind::Scheme);
    m->press(u"combinable"_s);
    QVERIFY(m->page->isNew());
    m->write(u"title"_s, u"Flags"_s);
    m->leave();
    QTRY_VERIFY(!m->page->isNew());
    QTRY_COMPARE(m->remarks(), QList<What>{What::NoTerms});
    const RecordId scheme = m->page->ref().id;
    QVERIFY(m->stored().get(fields::scheme::combinable));
    QVERIFY(m->stored().get(fields::scheme::rank) > 1);
    for (int i = 1; i <= 8; ++i) {
        m->press(u"add"_s);
        const auto labels = m->page->editor()->findChildren<QLineEdit *>(u"label"_s);
        m->writeInto(labels.last(), u"Flag %1"_s.arg(i));
        m->leave();
        QTRY_COMPARE(m->file->children(Kind::Term, scheme).size(), i);
    }
    QTRY_VERIFY(m->remarks().isEmpty()); // their colours by rank can be told apart
    QSet<qint64> ranks;
    for (const Record &term : m->file->children(Kind::Term, scheme))
        ranks.insert(term.get(fields::term::rank));
    QCOMPARE(ranks.size(), 8);
    // a term goes with its cross
    m->press(u"removeRow"_s);
    QTRY_COMPARE(m->file->children(Kind::Term, scheme).size(), 7);
}

void TestLawEditor::coloursThatLookAlike()
{
    const RecordId scheme = seedId(u"scheme:newsletter-approaches");
    QVERIFY(m->page->open({Kind::Scheme, scheme}));
    QVERIFY(m->remarks().isEmpty());
    const auto colours = m->page->editor()->findChildren<ColourButton *>();
    QCOMPARE(colours.size(), 3);
    const QString name = colours.first()->colour();
    QAction *same = colours.last()->menu()->findChild<QAction *>(u"colour2"_s);
    QVERIFY(same);
    same->trigger();
    QTRY_COMPARE(m->file->record(Kind::Term, seedId(u"term:prohibitionist")).get(fields::term::colour),
                 u"#F2DFA6"_s);
    QTRY_COMPARE(m->remarks(), QList<What>{What::ColoursAlike});
    const QString text = m->page->editor()->remarks().first().text;
    QVERIFY2(text.contains(u"Regulatory"_s) && text.contains(u"Prohibitionist"_s), qPrintable(text));
    colours.last()->menu()->findChild<QAction *>(u"colour8"_s)->trigger();
    QTRY_VERIFY(m->remarks().isEmpty());
    QCOMPARE(colours.first()->colour(), name);
}

void TestLawEditor::emptyLabels()
{
    QVERIFY(m->page->open({Kind::Scheme, seedId(u"scheme:newsletter-approaches")}));
    auto *label = m->page->editor()->findChildren<QLineEdit *>(u"label"_s).first();
    m->writeInto(label, u""_s);
    m->leave();
    QVERIFY(m->reasons().first().contains(u"label"_s));
    QCOMPARE(m->file->record(Kind::Term, seedId(u"term:regulatory")).title(), u"Regulatory"_s);
    m->write(u"title"_s, u" "_s);
    m->leave();
    QCOMPARE(m->stored().title(), u"Newsletter: three approaches"_s);
    QCOMPARE(m->reasons().size(), 2);
}

void TestLawEditor::treatmentsAndProvisions()
{
    namespace a = fields::actTreatment;
    m->begin(Kind::ActTreatment, belgium());
    QTRY_COMPARE(m->remarks(), QList<What>{What::NoPassage});
    m->choose(u"actor"_s, u"buyer"_s);
    m->choose(u"act"_s, u"buying"_s);
    QVERIFY(m->page->isNew());
    m->choose(u"treatment"_s, u"prohibited"_s);
    QTRY_VERIFY(!m->page->isNew());
    m->pick(u"passageFind"_s, u"S07.13"_s);
    QTRY_VERIFY(m->stored().has(a::passage));
    m->write(u"sanction"_s, u"Fine"_s);
    m->leave();
    QTRY_COMPARE(m->stored().get(a::sanction), u"Fine"_s);

    m->begin(Kind::Provision, belgium());
    m->write(u"citation"_s, u"Article 380"_s);
    m->leave();
    QTRY_VERIFY(!m->page->isNew());
    const RecordId provision = m->page->ref().id;
    m->press(u"add"_s);
    m->choose(u"step"_s, u"in-force"_s);
    QTRY_COMPARE(m->file->children(Kind::DatedStep, provision).size(), 1);
    m->writeDate(u"date"_s, u"1 June 2022"_s);
    m->leave();
    QTRY_COMPARE(m->file->children(Kind::DatedStep, provision).first().get(fields::datedStep::date),
                 PartialDate(QDate(2022, 6, 1)));
}

void TestLawEditor::aPreferredReading()
{
    namespace n = fields::conflictNote;
    const RecordId scheme = seedId(u"scheme:newsletter-categories");
    m->begin(Kind::ConflictNote);
    QTRY_COMPARE(m->remarks(), QList<What>{What::FewAssertions});
    m->write(u"title"_s, u"Latvia"_s);
    m->pick(u"assertionsCountry"_s, u"Latvia"_s);
    const auto tickOf = [&](const QString &words) {
        for (QCheckBox *box : m->page->editor()->findChildren<QCheckBox *>(u"assertion"_s)) {
            if (box->isVisible() && box->accessibleName().contains(words))
                return box;
        }
        return static_cast<QCheckBox *>(nullptr);
    };
    QTRY_VERIFY(tickOf(u"categories · Regulatory"_s));
    tickOf(u"categories · Regulatory"_s)->click();
    QTRY_VERIFY(tickOf(u"categories · Prohibitionist"_s));
    tickOf(u"categories · Prohibitionist"_s)->click();
    QTRY_COMPARE(m->stored().get(n::assertions).size(), 2);
    QTRY_VERIFY(m->remarks().isEmpty());
    const RecordId wanted = seedId(u"classification:T2-S07-LV-reg");
    QVERIFY(m->stored().get(n::assertions).contains(wanted));
    m->choose(u"preferred"_s, wanted.toString());
    QTRY_COMPARE(m->stored().get(n::preferred), wanted);
    QCOMPARE(cell(u"jurisdiction:LV", scheme).preferred, wanted);
    tickOf(u"categories · Regulatory"_s)->click(); // a preferred reading stays among the assertions
    QVERIFY(!m->reasons().isEmpty());
    QCOMPARE(m->stored().get(n::assertions).size(), 2);
}

void TestLawEditor::figuresAndParticipation()
{
    namespace s = fields::statistic;
    m->begin(Kind::Statistic, belgium());
    m->write(u"subject"_s, u"Convictions"_s);
    m->write(u"value"_s, u"120"_s);
    m->write(u"valueHigh"_s, u"100"_s);
    m->leave();
    QVERIFY(m->reasons().first().contains(u"less than"_s));
    QVERIFY(!m->stored().has(s::valueHigh));
    m->write(u"valueHigh"_s, u"150"_s);
    m->leave();
    QTRY_COMPARE(m->stored().get(s::valueHigh), 150.0);
    QCOMPARE(m->stored().get(s::territory), seedId(u"jurisdiction:BE"));
    QTRY_COMPARE(m->remarks(), QList<What>{What::NoSource});

    namespace p = fields::participation;
    LawPlace place = belgium();
    place.instrument = m->file->all(Kind::Instrument).first().id();
    m->begin(Kind::Participation, place);
    m->writeDate(u"signatureDate"_s, u"2016-03-01"_s);
    m->leave();
    QTRY_VERIFY(!m->page->isNew());
    m->writeDate(u"actionDate"_s, u"2015"_s);
    m->leave();
    QVERIFY(m->reasons().first().contains(u"before the signature"_s));
    QVERIFY(!m->stored().has(p::actionDate));
}

void TestLawEditor::whatIsBegunComesBack()
{
    m->begin(Kind::Classification, belgium());
    m->press(u"passageEnter"_s);
    m->writeText(u"newPassageQuote"_s, u"Only begun"_s);
    m->reopen();
    const QList<RecordRef> begun = LawPage::unfinished(*m->file);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(begun.first().kind, Kind::Classification);
    m->page->openNew(Record(begun.first().kind, begun.first().id));
    QCOMPARE(m->child<QPlainTextEdit>(u"newPassageQuote"_s)->toPlainText(), u"Only begun"_s);
    QCOMPARE(m->child<RecordPicker>(u"jurisdiction"_s)->text(), u"Belgium"_s);
    QCOMPARE(m->child<PartialDateEdit>(u"asOf"_s)->date(), PartialDate(seedDemoDay()));
    tick(seedId(u"term:reg"));
    QTRY_VERIFY(!m->page->isNew());
    QCOMPARE(m->stored().get(c::reviewState), u"to-be-verified"_s);
    // thrown away, nothing is left of it
    m->begin(Kind::Source);
    m->write(u"url"_s, u"https://example.org"_s);
    m->page->flush();
    QSignalSpy left(m->page.get(), &LawPage::left);
    m->page->findChild<QToolButton *>(u"lawDelete"_s)->click();
    QCOMPARE(left.count(), 1);
    QVERIFY(LawPage::unfinished(*m->file).isEmpty());
}

void TestLawEditor::deletingCanBeUndone()
{
    const RecordRef ref{Kind::Classification, seedId(u"classification:T2-S07-LV-reg")};
    QVERIFY(m->page->open(ref));
    QSignalSpy left(m->page.get(), &LawPage::left);
    QSignalSpy removed(m->page.get(), &LawPage::removed);
    m->page->findChild<QToolButton *>(u"lawDelete"_s)->click();
    QCOMPARE(left.count(), 1);
    QVERIFY(m->file->record(ref).isNull());
    VERIFY_RESULT(m->file->undo(removed.first().last().value<qint64>()));
    QVERIFY(m->page->open(ref));
    QTest::keyClick(m->page.get(), Qt::Key_Escape);
    QCOMPARE(left.count(), 2);
}

void TestLawEditor::whatHasNoForm()
{
    QVERIFY(!m->page->open({Kind::Classification, seedId(u"classification:nowhere")}));
    QVERIFY(!m->page->open({Kind::Mission, seedId(u"mission:budva")}));
    QVERIFY(m->page->ref().isNull());
}

QTEST_MAIN(TestLawEditor)
#include "tst_law_editor.moc"
