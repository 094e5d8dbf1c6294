// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every line of a country's page opens what it names; and a country about which thousands of assertions are made.

#include "models/items/map/law_map_source.h"
#include "models/records/law_fields.h"
#include "models/records/writing_fields.h"
#include "tests/map/map_pane_fixture.h"
#include "tests/support/warnings.h"
#include "ui/editors/law_editor.h"
#include "ui/editors/law_page.h"
#include "ui/map/assertion_card.h"
#include "ui/map/country_panel.h"
#include "ui/map/law_side.h"
#include "ui/map/map_canvas.h"
#include "ui/map/page_link.h"
#include "ui/widgets/wrapping_box.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestDossierLinks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void linesOpenWhatTheyName_data();
    void linesOpenWhatTheyName();
    void theKeyboardFollowsALink();
    void anotherDayLeavesWhatStaysTheSame();
    void aNarrowColumnCutsNothingOff();
    void aStepOfTheTimelineOpensItsRecord();
    void aRecommendationIsOpenedAndWritten();
    void aPassageIsOpenedFromItsAssertion();
    void aNoteOnADisagreementMovesTheMap();
    void aTermShowsItsScheme();
    void thousandsOfAssertions();
    void whatHoldsOnNoDayIsListed();
    void theTableOfChangesIsCopied();

private:
    QWidget *country() const { return m->child<CountryPanel>(u"countryPanel")->widget(); }
    LawSide &side() const { return *m->child<LawSide>(u"lawSide"); }
    void choose(const QString &key) { QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(key)})); }
    QList<PageLink *> links(const QString &name) const { return country()->findChildren<PageLink *>(name); }
    QList<Record> manyAssertions(int count) const;

    std::unique_ptr<test::MapPaneFixture> m;
};

void TestDossierLinks::init()
{
    test::failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m = std::make_unique<test::MapPaneFixture>();
    QVERIFY(m->file.isValid());
    m->show();
    m->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

void TestDossierLinks::linesOpenWhatTheyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("treatment") << u"treatment"_s << Kind::ActTreatment;
    QTest::newRow("provision") << u"provision"_s << Kind::Provision;
    QTest::newRow("instrument") << u"instrument"_s << Kind::Instrument;
    QTest::newRow("figure") << u"figure"_s << Kind::Statistic;
}

void TestDossierLinks::linesOpenWhatTheyName()
{
    QFETCH(QString, name);
    QFETCH(Kind, kind);
    choose(u"jurisdiction:FR"_s);
    const QList<PageLink *> found = links(name);
    QVERIFY(!found.isEmpty());
    for (const PageLink *link : found)
        QVERIFY(link->accessibleName().contains(link->text()));
    QTest::mouseClick(found.first(), Qt::LeftButton);
    QTRY_VERIFY(side().isEditing());
    QCOMPARE(side().current().kind, kind);
}

void TestDossierLinks::theKeyboardFollowsALink()
{
    choose(u"jurisdiction:FR"_s);
    PageLink *link = links(u"provision"_s).value(0);
    QVERIFY(link);
    QVERIFY(!link->font().underline());
    link->setFocus(Qt::TabFocusReason);
    QVERIFY(link->font().underline());
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_COMPARE(side().current().kind, Kind::Provision);
}

void TestDossierLinks::anotherDayLeavesWhatStaysTheSame()
{
    choose(u"jurisdiction:FR"_s);
    const QPointer<QWidget> page = country();
    const QPointer<PageLink> provision = links(u"provision"_s).value(0);
    const QPointer<PageLink> treatment = links(u"treatment"_s).value(0);
    QVERIFY(provision && treatment);
    m->asOf.setDay(QDate(2014, 5, 1));
    const auto question = [&] { return country()->findChild<QLabel *>(u"question"_s)->text(); };
    QTRY_VERIFY(question().contains(u"1 May 2014"_s));
    QTRY_VERIFY(!treatment); // the law of 2016 was not there
    QVERIFY(page && page == country());
    QVERIFY(provision && provision->isVisible());
    m->asOf.setDay(seedDemoDay());
    QTRY_VERIFY(!links(u"treatment"_s).isEmpty());
    QVERIFY(provision);
    const QList<QWidget *> windows = QApplication::topLevelWidgets();
    QVERIFY(
        std::ranges::none_of(windows, [](const QWidget *w) { return qobject_cast<const WrappingBox *>(w); }));
}

void TestDossierLinks::aNarrowColumnCutsNothingOff()
{
    QLocale::setDefault(QLocale(u"fr_FR"_s)); // whose schemes have longer titles
    m = std::make_unique<test::MapPaneFixture>();
    auto *panel = m->child<CountryPanel>(u"countryPanel");
    choose(u"jurisdiction:MD"_s);
    m->window->resize(1024, 700);
    m->show();
    QVERIFY(QTest::qWaitForWindowExposed(m->window.get()));
    QTRY_VERIFY(country()->isVisible());
    QVERIFY(country()->minimumSizeHint().width() <= panel->minimumWidth());
    QVERIFY(country()->width() <= panel->viewport()->width());
}

void TestDossierLinks::aStepOfTheTimelineOpensItsRecord()
{
    choose(u"jurisdiction:FR"_s);
    QSet<Kind> kinds;
    const int count = int(links(u"timelineDetail"_s).size());
    QVERIFY(count > 2);
    for (int i = 0; i < count; ++i) {
        QTest::mouseClick(links(u"timelineDetail"_s).at(i), Qt::LeftButton);
        QTRY_VERIFY(side().isEditing());
        kinds.insert(side().current().kind);
        side().leave();
        QTRY_COMPARE(links(u"timelineDetail"_s).size(), count);
    }
    QVERIFY(kinds.contains(Kind::Provision));
    QVERIFY(kinds.contains(Kind::Participation));
}

void TestDossierLinks::aRecommendationIsOpenedAndWritten()
{
    namespace field = fields::recommendation;
    Record recommendation(Kind::Recommendation, m->file->newId());
    recommendation.set(field::text, u"Train the border police"_s).set(field::state, u"open"_s);
    Record link(Kind::Link, m->file->newId());
    link.set(fields::link::from, recommendation.id()).set(fields::link::to, seedId(u"jurisdiction:RS"));
    QVERIFY(m->file->commit({Edit::insert(recommendation), Edit::insert(link)}, u"create"_s));
    choose(u"jurisdiction:RS"_s);
    QTRY_VERIFY(country()->findChild<QLabel *>(u"followUpTitle"_s));
    emit country()->findChild<QLabel *>(u"followUpTitle"_s)->linkActivated(u"record"_s);
    QTRY_COMPARE(side().current(), (RecordRef{Kind::Recommendation, recommendation.id()}));
    QVERIFY(m->child<LawPage>(u"lawPage")->editor()->form().shown() == recommendation);
}

void TestDossierLinks::aPassageIsOpenedFromItsAssertion()
{
    choose(u"jurisdiction:LV"_s);
    PageLink *place = links(u"assertionPlace"_s).value(0);
    QVERIFY(place);
    QVERIFY(place->text().contains(u"S07"_s));
    QTest::mouseClick(place, Qt::LeftButton);
    QTRY_COMPARE(side().current().kind, Kind::Passage);
}

void TestDossierLinks::aNoteOnADisagreementMovesTheMap()
{
    choose(u"jurisdiction:FR"_s);
    const auto &notes = m->file->all(Kind::ConflictNote);
    const auto latvian = std::find_if(notes.cbegin(), notes.cend(), [&](const Record &note) {
        const RecordId first = note.get(fields::conflictNote::assertions).value(0);
        const Record assertion = m->file->record(Kind::Classification, first);
        return !assertion.isNull()
               && assertion.get(fields::classification::jurisdiction) == seedId(u"jurisdiction:LV");
    });
    QVERIFY(latvian != notes.cend());
    QVERIFY(m->pane->showRecord({Kind::ConflictNote, latvian->id()}));
    auto *canvas = m->child<MapCanvas>(u"mapCanvas");
    QCOMPARE(canvas->selectedCode(), u"LV"_s);
    const MapFeature *latvia = canvas->painter().basemap().feature(u"LV"_s);
    QVERIFY(canvas->viewport().visible().contains(latvia->mainBounds.center()));
    QCOMPARE(side().current(), (RecordRef{Kind::ConflictNote, latvian->id()}));
}

void TestDossierLinks::aTermShowsItsScheme()
{
    QVERIFY(m->pane->showRecord({Kind::Term, seedId(u"term:see-neither")}));
    QVERIFY(m->child<MapCanvas>(u"mapCanvas")->accessibleName().contains(u"Southeast"_s));
    QCOMPARE(side().current().kind, Kind::Term);
}

//! Each holds for a month; every third for longer, so that periods overlap and contradict each other.
QList<Record> TestDossierLinks::manyAssertions(int count) const
{
    namespace field = fields::classification;
    const RecordIds terms{seedId(u"term:reg"), seedId(u"term:pro-full"), seedId(u"term:abo-buyer")};
    QList<Record> records;
    for (int i = 0; i < count; ++i) {
        const QDate from = QDate(1780, 1, 1).addMonths(i);
        Record record(Kind::Classification, RecordId::derived({"many", QByteArray::number(i)}));
        record.set(field::jurisdiction, seedId(u"jurisdiction:BE"))
            .set(field::scheme, seedId(u"scheme:newsletter-categories"));
        record.set(field::terms, {terms.at(i % 3)}).set(field::polarity, u"is"_s);
        record.set(field::passage, seedId(u"passage:S07.13")).set(field::statement, u"stated"_s);
        record.set(field::validFrom, PartialDate(from));
        record.set(field::validTo, PartialDate(from.addMonths(i % 3 == 0 ? 40 : 1)));
        records.append(record);
    }
    return records;
}

void TestDossierLinks::thousandsOfAssertions()
{
    constexpr int count = 3000;
    QList<Edit> edits;
    for (const Record &record : manyAssertions(count))
        edits.append(Edit::insert(record));
    QVERIFY(m->file->commit(edits, u"import"_s));
    QVERIFY(m->pane->showRecord({Kind::Scheme, seedId(u"scheme:newsletter-categories")}));
    choose(u"jurisdiction:BE"_s);
    const auto cards = [this] { return int(country()->findChildren<AssertionCard *>().size()); };
    QTRY_COMPARE(cards(), 40);
    auto *more = country()->findChild<QPushButton *>(u"assertionsMore"_s);
    QVERIFY(more);
    QVERIFY(more->accessibleName().contains(QString::number(count)));
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QCOMPARE(cards(), 80);
    m->asOf.setDay(QDate(1990, 6, 15));
    LawMapSource source(*m->file, seedId(u"scheme:newsletter-categories"), QDate(1990, 6, 15));
    QVERIFY(source.cell(seedId(u"jurisdiction:BE")).isConflict());
    QTRY_COMPARE(cards(), 40); // the page is another one
    QCOMPARE(m->child<MapCanvas>(u"mapCanvas")->selectedCode(), u"BE"_s);
    QVERIFY(m->window->grab().width() > 0);
    QVERIFY(m->file->count(Kind::Classification) >= count);
}

//! One that came in backwards, by an exchange or from an older file, is shown nowhere on the map and lost nowhere.
void TestDossierLinks::whatHoldsOnNoDayIsListed()
{
    Record backwards = manyAssertions(1).first();
    backwards.set(fields::classification::validFrom, PartialDate(QDate(2017, 1, 1)))
        .set(fields::classification::validTo, PartialDate(QDate(2016, 1, 1)));
    QVERIFY(m->file->commit(Edit::insert(backwards), u"import"_s));
    QVERIFY(m->pane->showRecord({Kind::Scheme, seedId(u"scheme:newsletter-categories")}));
    choose(u"jurisdiction:BE"_s);
    QTRY_COMPARE(country()->findChildren<AssertionCard *>().size(), 1);
    const LawMapSource source(*m->file, seedId(u"scheme:newsletter-categories"), QDate(2016, 6, 1));
    QCOMPARE(source.cell(seedId(u"jurisdiction:BE")).status, LawStatus::NotCovered);
}

void TestDossierLinks::theTableOfChangesIsCopied()
{
    const auto press = [this](const QString &id) {
        for (QAction *action : m->pane->paneActions()) {
            if (action->objectName() == id)
                action->trigger();
        }
    };
    m->asOf.setDay(QDate(2017, 6, 1));
    press(u"map.compare"_s);
    m->child<QDateEdit>(u"compareDay")->setDate(QDate(2017, 5, 1));
    press(u"map.copy-table"_s);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.size() > 30); // the scheme, the headings, whom the newsletter lists
    QVERIFY(std::any_of(lines.cbegin(), lines.cend(), [](const QString &line) {
        return line.startsWith(u"Greece\tNot covered\tRegulatory"_s);
    }));
}

QTEST_MAIN(TestDossierLinks)

#include "tst_dossier_links.moc"
