// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map over time and by source: slider, playing, two days side by side, which sources count.

#include "models/items/map/law_change_model.h"
#include "models/records/law_fields.h"
#include "models/workspace/workspace.h"
#include "tests/map/map_pane_fixture.h"
#include "tests/support/model_contract.h"
#include "ui/map/compare_view.h"
#include "ui/map/day_slider.h"
#include "ui/map/map_canvas.h"
#include "ui/map/source_button.h"
#include "ui/map/time_bar.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;
namespace c = chancery::fields::classification;

class TestMapTime : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void theSliderStandsOnEveryChange();
    void keysStepFromChangeToChange();
    void aClickGoesToTheNearestChange();
    void nearDaysKeepApart();
    void playingEndsAtTheLastChange();
    void playingStopsWhenTheReaderMoves();
    void withoutChangesTheBarSaysSo();
    void twoDaysSideBySide();
    void theSecondMapFollowsPlaceAndSelection();
    void theComparisonSurvivesLocking();
    void changesFollowTheFile();
    void oneSectionCounts();
    void theFilterIsNamedOnTheMap();

private:
    QAction *action(const QString &id) const;
    void becomeRegulated(const QString &country, QDate from);
    qsizetype readings() const { return m->window->findChildren<QLabel *>(u"reading"_s).size(); }
    SourceButton &sources() const { return *m->child<SourceButton>(u"mapSources"); }

    std::unique_ptr<test::MapPaneFixture> m;
};

void TestMapTime::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m = std::make_unique<test::MapPaneFixture>();
    QVERIFY(m->file.isValid());
    becomeRegulated(u"SI"_s, QDate(2018, 3, 1));
    becomeRegulated(u"CY"_s, QDate(2018, 3, 2));
    becomeRegulated(u"MT"_s, QDate(2020, 1, 1));
    m->show();
}

QAction *TestMapTime::action(const QString &id) const
{
    for (QAction *action : m->pane->paneActions()) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

void TestMapTime::becomeRegulated(const QString &country, QDate from)
{
    Record record(Kind::Classification, m->file->newId());
    record.set(c::jurisdiction, seedId(QString(u"jurisdiction:"_s + country)));
    record.set(c::scheme, seedId(u"scheme:newsletter-categories")).set(c::terms, {seedId(u"term:reg")});
    record.set(c::polarity, u"is"_s).set(c::statement, u"stated"_s);
    record.set(c::validFrom, PartialDate(from)).set(c::passage, seedId(u"passage:S07.5"));
    record.set(c::asOf, PartialDate(from));
    QVERIFY(m->file->commit(Edit::insert(record), u"create"_s));
}

void TestMapTime::theSliderStandsOnEveryChange()
{
    auto *slider = m->child<DaySlider>(u"mapDaySlider");
    QVERIFY(slider->isVisible());
    for (const QDate &day : {QDate(2018, 3, 1), QDate(2018, 3, 2), QDate(2020, 1, 1)})
        QVERIFY(slider->days().contains(day));
    QVERIFY(std::is_sorted(slider->days().cbegin(), slider->days().cend()));
    QCOMPARE(slider->day(), seedDemoDay());
    QVERIFY(slider->accessibleDescription().contains(u"2017"_s));
}

void TestMapTime::keysStepFromChangeToChange()
{
    auto *slider = m->child<DaySlider>(u"mapDaySlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(m->asOf.day(), slider->days().constLast());
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(m->asOf.day(), slider->days().at(slider->days().size() - 2));
    m->asOf.setDay(QDate(2019, 1, 1)); // between two changes
    QTest::keyClick(slider, Qt::Key_Left);
    QVERIFY(m->asOf.day() < QDate(2019, 1, 1));
    QVERIFY(slider->days().contains(m->asOf.day()));
    m->asOf.setDay(QDate(2018, 3, 1));
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(m->asOf.day(), QDate(2018, 3, 2));
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(m->asOf.day(), slider->days().constFirst());
}

void TestMapTime::aClickGoesToTheNearestChange()
{
    auto *slider = m->child<DaySlider>(u"mapDaySlider");
    const int x = qRound(slider->placeOf(QDate(2020, 1, 1)));
    QTest::mouseClick(slider, Qt::LeftButton, {}, {x + 2, 18});
    QCOMPARE(m->asOf.day(), QDate(2020, 1, 1));
    QCOMPARE(m->child<QDateEdit>(u"mapDay")->date(), QDate(2020, 1, 1));
}

void TestMapTime::nearDaysKeepApart()
{
    auto *slider = m->child<DaySlider>(u"mapDaySlider");
    const double apart = slider->placeOf(QDate(2018, 3, 2)) - slider->placeOf(QDate(2018, 3, 1));
    QVERIFY2(apart >= 8, qPrintable(QString::number(apart)));
    double last = -1;
    for (QDate day = slider->days().constFirst(); day <= slider->days().constLast(); day = day.addDays(7)) {
        QVERIFY(slider->placeOf(day) >= last);
        last = slider->placeOf(day);
    }
}

void TestMapTime::playingEndsAtTheLastChange()
{
    auto *bar = m->child<TimeBar>(u"timeBar");
    const QList<QDate> days = m->child<DaySlider>(u"mapDaySlider")->days();
    m->asOf.setDay(days.at(days.size() - 3));
    action(u"map.play"_s)->trigger();
    QVERIFY(bar->isPlaying());
    bar->playStep();
    QVERIFY(bar->isPlaying());
    bar->playStep();
    QCOMPARE(m->asOf.day(), days.constLast());
    QVERIFY(!bar->isPlaying());
    action(u"map.play"_s)->trigger(); // from the end it begins again
    QCOMPARE(m->asOf.day(), days.constFirst());
    QVERIFY(bar->isPlaying());
    action(u"map.play"_s)->trigger();
    QVERIFY(!bar->isPlaying());
}

void TestMapTime::playingStopsWhenTheReaderMoves()
{
    auto *bar = m->child<TimeBar>(u"timeBar");
    bar->setPlaying(true);
    m->child<QDateEdit>(u"mapDay")->setDate(QDate(2019, 5, 5));
    QVERIFY(!bar->isPlaying());
    QCOMPARE(m->asOf.day(), QDate(2019, 5, 5));
}

void TestMapTime::withoutChangesTheBarSaysSo()
{
    Record scheme(Kind::Scheme, m->file->newId());
    scheme.set(fields::scheme::title, u"Empty"_s);
    QVERIFY(m->file->commit(Edit::insert(scheme), u"create"_s));
    QVERIFY(m->pane->showRecord({Kind::Scheme, scheme.id()}));
    QVERIFY(m->child<QLabel>(u"mapTimeHint")->isVisible());
    QVERIFY(!m->child<DaySlider>(u"mapDaySlider")->isVisible());
}

void TestMapTime::twoDaysSideBySide()
{
    m->asOf.setDay(QDate(2018, 4, 1));
    QAction *compare = action(u"map.compare"_s);
    compare->trigger();
    auto *view = m->child<CompareView>(u"compareView");
    QVERIFY(view);
    QVERIFY(view->isVisible());
    QCOMPARE(view->day(), QDate(2018, 3, 2)); // the change before
    auto *day = m->child<QDateEdit>(u"compareDay");
    day->setDate(QDate(2018, 2, 1));
    auto *table = m->child<QListView>(u"compareTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, LawChangeModel::CountryColumn).data().toString(), u"Cyprus"_s);
    QCOMPARE(table->model()->index(0, LawChangeModel::BeforeColumn).data().toString(), u"Not covered"_s);
    QCOMPARE(table->model()->index(0, LawChangeModel::AfterColumn).data().toString(), u"Regulatory"_s);
    test::ModelContract contract(*const_cast<LawChangeModel *>(&view->changes()));
    contract.hold();
    day->setDate(QDate(2020, 6, 1)); // later than the day shown: before and after follow time
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, LawChangeModel::BeforeColumn).data().toString(), u"Not covered"_s);
    QVERIFY(contract.verify());
    QVERIFY(view->changes().text().contains(u"Malta"_s));
    compare->trigger();
    QVERIFY(!m->child<CompareView>(u"compareView"));
    QVERIFY(m->child<QWidget>(u"countryPanel")->isVisible());
}

void TestMapTime::theSecondMapFollowsPlaceAndSelection()
{
    m->asOf.setDay(QDate(2018, 6, 1));
    action(u"map.compare"_s)->trigger();
    auto *view = m->child<CompareView>(u"compareView");
    auto *first = m->child<MapCanvas>(u"mapCanvas");
    first->zoomBy(1.7);
    QCOMPARE(view->canvas().viewport().scale(), first->viewport().scale());
    QCOMPARE(view->canvas().viewport().centre(), first->viewport().centre());
    QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(u"jurisdiction:SI")}));
    QCOMPARE(view->canvas().selectedCode(), u"SI"_s);
    QVERIFY(m->child<QWidget>(u"countryPanel")->isVisible()); // the country takes the column
    emit view->countryChosen({});
    QCOMPARE(first->selectedCode(), QString());
    QVERIFY(m->child<QWidget>(u"comparePage")->isVisible());
}

void TestMapTime::theComparisonSurvivesLocking()
{
    action(u"map.compare"_s)->trigger();
    m->child<QDateEdit>(u"compareDay")->setDate(QDate(2018, 2, 1));
    const QJsonObject state = m->pane->saveState();
    m->remake();
    m->show();
    QVERIFY(!m->child<CompareView>(u"compareView"));
    m->pane->restoreState(state);
    QVERIFY(m->child<CompareView>(u"compareView"));
    QCOMPARE(m->child<CompareView>(u"compareView")->day(), QDate(2018, 2, 1));
    QVERIFY(action(u"map.compare"_s)->isChecked());
}

void TestMapTime::changesFollowTheFile()
{
    m->asOf.setDay(QDate(2018, 6, 1));
    action(u"map.compare"_s)->trigger();
    m->child<QDateEdit>(u"compareDay")->setDate(QDate(2018, 2, 1));
    const LawChangeModel &changes = m->child<CompareView>(u"compareView")->changes();
    QCOMPARE(changes.rowCount(), 2);
    becomeRegulated(u"LU"_s, QDate(2018, 4, 1));
    QCOMPARE(changes.rowCount(), 3);
    m->pane->showRecord({Kind::Scheme, seedId(u"scheme:newsletter-see-table")});
    QCOMPARE(changes.rowCount(), 0); // nothing under that scheme changed
    const QLabel *count = m->child<QLabel>(u"compareCount");
    QVERIFY(count->text().contains(u"Nothing differs"_s));
    m->pane->showRecord({Kind::Scheme, seedId(u"scheme:newsletter-see-table")});
    QTRY_VERIFY(count->isVisible());
    QTRY_VERIFY(count->y() < 120); // below the heading, not somewhere in the column
}

void TestMapTime::oneSectionCounts()
{
    QCOMPARE(sources().text(), u"All sources"_s);
    QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(u"jurisdiction:RO")}));
    const qsizetype all = readings();
    QMenu *menu = sources().menu();
    emit menu->aboutToShow();
    QMenu *sections = menu->findChild<QMenu *>();
    QVERIFY(sections); // the newsletter is the only source, and has sections
    QAction *s12 = nullptr;
    for (QAction *section : sections->actions()) {
        if (section->text() == u"S12"_s)
            s12 = section;
    }
    QVERIFY(s12);
    s12->trigger();
    QVERIFY(sources().text().startsWith(u"S12"_s));
    QTRY_COMPARE(readings(), all - 1); // S07 says otherwise, and does not count
    emit menu->aboutToShow();
    menu->actions().constFirst()->trigger();
    QCOMPARE(sources().text(), u"All sources"_s);
    QTRY_COMPARE(readings(), all);
}

void TestMapTime::theFilterIsNamedOnTheMap()
{
    QMenu *menu = sources().menu();
    emit menu->aboutToShow();
    QAction *newsletter = menu->actions().at(2);
    newsletter->trigger();
    QVERIFY(sources().toolTip().startsWith(u"Only some sources count."_s));
    QVERIFY(sources().accessibleDescription().contains(u"Newsletter"_s));
}

QTEST_MAIN(TestMapTime)
#include "tst_map_time.moc"
