// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/mission_map_model.h"
#include "models/records/agenda_fields.h"
#include "tests/map/map_pane_fixture.h"
#include "ui/map/map_canvas.h"
#include "ui/map/mission_panel.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace mission = fields::mission;

class TestMissionLayer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void theActionShowsAndHides();
    void aClickOpensTheMission();
    void severalUnderOneMarkAreOffered();
    void aDragIsNoClick();
    void hoverTellsTitleAndDates();
    void theListOpensByKeyboard();
    void theListShowsWhereItIs();
    void periodsFilter();
    void theDayShownDecides();
    void exportedWithWhatIsShown();
    void stateComesBack();
    void whatIsAddedAppears();
    void otherSchemesKeepTheMarks();
    void everyControlHasAName();

private:
    MapCanvas &canvas() const { return *m->child<MapCanvas>(u"mapCanvas"); }
    QListView &list() const { return *m->child<QListView>(u"missionList"); }
    MissionMapModel &model() const { return *static_cast<MissionMapModel *>(list().model()); }
    QAction *action() const { return m->pane->findChild<QAction *>(u"map.missions"_s); }
    void turnOn();
    void choose(MissionPeriod::Span span);
    int rowOf(const QString &key) const { return model().rowOf(seedId(key)); }
    //! Where the mark of a mission stands on the canvas.
    QPoint markOf(const QString &key) const;

    std::unique_ptr<test::MapPaneFixture> m;
};

void TestMissionLayer::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m = std::make_unique<test::MapPaneFixture>();
    QVERIFY(m->file.isValid());
    m->show();
    QVERIFY(QTest::qWaitForWindowExposed(m->window.get()));
}

void TestMissionLayer::turnOn()
{
    auto *button = m->child<QToolButton>(u"mapMissions");
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(action()->isChecked());
}

void TestMissionLayer::choose(MissionPeriod::Span span)
{
    auto *spans = m->child<QComboBox>(u"missionSpan");
    const int row = spans->findData(int(span));
    spans->setCurrentIndex(row);
    emit spans->activated(row);
}

QPoint TestMissionLayer::markOf(const QString &key) const
{
    const QString wanted = seedId(key).toString();
    const PlacedOverlay placed = placeOverlay(canvas().overlay(), canvas().viewport());
    for (const PlacedMark &mark : placed.marks) {
        for (const int trip : mark.trips) {
            if (canvas().overlay().trips.at(trip).key == wanted)
                return mark.at.toPoint();
        }
    }
    return {};
}

void TestMissionLayer::theActionShowsAndHides()
{
    auto *panel = m->child<MissionPanel>(u"missionPanel");
    QVERIFY(!panel->isVisible());
    QVERIFY(canvas().overlay().trips.isEmpty());
    const QImage before = canvas().grab().toImage();
    const int width = canvas().width();
    turnOn();
    QVERIFY(panel->isVisible());
    QVERIFY(canvas().overlay().trips.size() > 5);
    QVERIFY(canvas().grab().toImage() != before);
    QTest::mouseClick(m->child<QToolButton>(u"closeMissions"), Qt::LeftButton);
    QVERIFY(!panel->isVisible());
    QVERIFY(!action()->isChecked());
    QVERIFY(canvas().overlay().trips.isEmpty());
    QTRY_COMPARE(canvas().width(), width);
}

void TestMissionLayer::aClickOpensTheMission()
{
    turnOn();
    QSignalSpy activated(m->pane.get(), &Pane::recordActivated);
    const QPoint mark = markOf(u"mission:budva"_s);
    QVERIFY(!mark.isNull());
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, mark);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().value<RecordRef>(),
             (RecordRef{Kind::Mission, seedId(u"mission:budva"_s)}));
    QVERIFY(canvas().selectedCode().isEmpty()); // the country below was not meant
    // beside the mark lies the country
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, mark + QPoint(0, -16));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(canvas().selectedCode(), u"ME"_s);
}

void TestMissionLayer::severalUnderOneMarkAreOffered()
{
    turnOn();
    canvas().setFit(MapCanvas::Fit::Europe);
    QSignalSpy activated(m->pane.get(), &Pane::recordActivated);
    const QPoint vienna = markOf(u"mission:alliance-17"_s);
    QVERIFY(!vienna.isNull());
    QVERIFY(canvas().tripsAt(vienna).size() >= 3);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, vienna);
    QCOMPARE(activated.count(), 0);
    auto *menu = canvas().findChild<QMenu *>(u"missionChoice"_s);
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), canvas().tripsAt(vienna).size());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(activated.count(), 1);
    const auto opened = activated.first().first().value<RecordRef>();
    QCOMPARE(opened.kind, Kind::Mission);
    QVERIFY(canvas().tripsAt(vienna).contains(opened.id.toString()));
}

void TestMissionLayer::aDragIsNoClick()
{
    turnOn();
    QSignalSpy activated(m->pane.get(), &Pane::recordActivated);
    const QPoint mark = markOf(u"mission:budva"_s);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, mark);
    QTest::mouseMove(&canvas(), mark + QPoint(40, 0));
    QMouseEvent move(QEvent::MouseMove, mark + QPointF(40, 0), canvas().mapToGlobal(mark + QPointF(40, 0)),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&canvas(), &move);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, mark + QPoint(40, 0));
    QCOMPARE(activated.count(), 0);
    QCOMPARE(markOf(u"mission:budva"_s), mark + QPoint(40, 0));
}

void TestMissionLayer::hoverTellsTitleAndDates()
{
    turnOn();
    const QPoint mark = markOf(u"mission:budva"_s);
    QHelpEvent help(QEvent::ToolTip, mark, canvas().mapToGlobal(mark));
    QCoreApplication::sendEvent(&canvas(), &help);
    QVERIFY(QToolTip::text().contains(u"26–28 April 2017"_s));
    QVERIFY(QToolTip::text().contains(u"Second regional expert group meeting"_s));
    QMouseEvent move(QEvent::MouseMove, QPointF(mark), canvas().mapToGlobal(QPointF(mark)), Qt::NoButton, {},
                     {});
    QCoreApplication::sendEvent(&canvas(), &move);
    QCOMPARE(canvas().cursor().shape(), Qt::PointingHandCursor);
    QToolTip::hideText();
}

void TestMissionLayer::theListOpensByKeyboard()
{
    turnOn();
    QSignalSpy activated(m->pane.get(), &Pane::recordActivated);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Home);
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().value<RecordRef>().id, model().mission(model().index(1, 0)));
    // what a screen reader says of the row
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&list());
    QVERIFY(reader->child(1)->text(QAccessible::Name).contains(u"past"_s)
            || reader->child(1)->text(QAccessible::Name).contains(u"coming"_s));
}

void TestMissionLayer::theListShowsWhereItIs()
{
    turnOn();
    choose(MissionPeriod::Span::All);
    const int row = rowOf(u"mission:committee-poitiers"_s);
    QCOMPARE(row, -1); // a milestone
    const int paris = rowOf(u"mission:paris-seminar"_s);
    QVERIFY(paris >= 0);
    QVERIFY(!QRectF(canvas().rect()).contains(markOf(u"mission:paris-seminar"_s)) // out of the region's view
            || markOf(u"mission:paris-seminar"_s).isNull());
    list().setCurrentIndex(model().index(paris, 0));
    QCOMPARE(canvas().overlay().selected, seedId(u"mission:paris-seminar"_s).toString());
    QVERIFY(canvas().rect().contains(markOf(u"mission:paris-seminar"_s)));
    action()->setChecked(false);
    QVERIFY(canvas().overlay().selected.isEmpty());
}

void TestMissionLayer::periodsFilter()
{
    turnOn();
    auto *from = m->child<QDateEdit>(u"missionsFrom");
    auto *to = m->child<QDateEdit>(u"missionsTo");
    QVERIFY(!from->isVisible());
    QCOMPARE(m->child<QComboBox>(u"missionSpan")->currentText(), u"This year (2017)"_s);
    QVERIFY(rowOf(u"mission:budva"_s) >= 0);
    QCOMPARE(rowOf(u"mission:belgrade"_s), -1);
    choose(MissionPeriod::Span::PastYear);
    QVERIFY(rowOf(u"mission:belgrade"_s) >= 0);
    QCOMPARE(rowOf(u"mission:vicenza"_s), -1);
    choose(MissionPeriod::Span::ComingYear);
    QCOMPARE(rowOf(u"mission:budva"_s), -1);
    QVERIFY(rowOf(u"mission:vicenza"_s) >= 0);
    choose(MissionPeriod::Span::FromTo);
    QVERIFY(from->isVisible());
    QCOMPARE(from->date(), seedDemoDay()); // the days that were shown before
    QCOMPARE(to->date(), seedDemoDay().addYears(1));
    from->setDate(QDate(2017, 4, 26));
    to->setDate(QDate(2017, 4, 30));
    QVERIFY(rowOf(u"mission:budva"_s) >= 0);
    QCOMPARE(rowOf(u"mission:vicenza"_s), -1);
    to->setDate(QDate(2017, 1, 1)); // turned: the end follows the start
    QCOMPARE(to->date(), from->date());
    from->setDate(QDate(1990, 1, 1));
    to->setDate(QDate(1990, 1, 2));
    QCOMPARE(model().rowCount(), 0);
    QVERIFY(m->child<QWidget>(u"noMissions")->isVisible());
    QVERIFY(!list().isVisible());
}

void TestMissionLayer::theDayShownDecides()
{
    turnOn();
    const auto time = [this](const QString &key) {
        return model().index(rowOf(key), 0).data(MissionMapModel::SampleRole).value<OverlaySample>().time;
    };
    QCOMPARE(time(u"mission:vicenza"_s), OverlayTime::Coming);
    m->asOf.setDay(QDate(2017, 6, 6));
    QCOMPARE(time(u"mission:vicenza"_s), OverlayTime::Current);
    m->asOf.setDay(QDate(2017, 7, 31));
    QCOMPARE(time(u"mission:vicenza"_s), OverlayTime::Past);
    m->asOf.setDay(QDate(2018, 1, 15));
    QCOMPARE(m->child<QComboBox>(u"missionSpan")->currentText(), u"This year (2018)"_s);
    QCOMPARE(rowOf(u"mission:vicenza"_s), -1);
}

void TestMissionLayer::exportedWithWhatIsShown()
{
    const auto exported = [this](const QString &name) {
        const QString path = m->file.filePath(name);
        m->prompts.files << path;
        m->pane->findChild<QAction *>(u"map.export-picture"_s)->trigger();
        return QImage(path);
    };
    const QImage without = exported(u"without.png"_s);
    QVERIFY(!without.isNull());
    turnOn();
    const QImage with = exported(u"with.png"_s);
    QCOMPARE(with.width(), without.width());
    QVERIFY(with.height() > without.height()); // the list of missions below
    action()->setChecked(false);
    QCOMPARE(exported(u"again.png"_s), without);
}

void TestMissionLayer::stateComesBack()
{
    turnOn();
    choose(MissionPeriod::Span::PastYear);
    const int rows = model().rowCount();
    const QJsonObject state = m->pane->saveState();
    m->remake();
    QVERIFY(!action()->isChecked());
    m->pane->restoreState(state);
    m->show();
    QVERIFY(action()->isChecked());
    QCOMPARE(model().period().toText(), u"past"_s);
    QCOMPARE(model().rowCount(), rows);
    QVERIFY(!canvas().overlay().trips.isEmpty());
}

void TestMissionLayer::whatIsAddedAppears()
{
    turnOn();
    const qsizetype before = canvas().overlay().trips.size();
    Record record(Kind::Mission, m->file->newId());
    record.set(mission::title, u"Visit"_s).set(mission::start, PartialDate(QDate(2017, 9, 1)));
    record.set(mission::place, u"Нови Сад"_s);
    VERIFY_RESULT(m->file->commit(Edit::insert(record), u"create"_s));
    QCOMPARE(canvas().overlay().trips.size(), before + 1);
    VERIFY_RESULT(m->file->remove({Kind::Mission, record.id()}));
    QCOMPARE(canvas().overlay().trips.size(), before);
}

void TestMissionLayer::otherSchemesKeepTheMarks()
{
    turnOn();
    const MapOverlay before = canvas().overlay();
    auto *schemes = m->child<QComboBox>(u"mapScheme");
    for (int row = 0; row < schemes->count(); ++row) {
        if (schemes->itemData(row).value<RecordId>().isNull())
            continue;
        schemes->setCurrentIndex(row);
        emit schemes->activated(row);
        QCOMPARE(canvas().overlay(), before);
    }
}

void TestMissionLayer::everyControlHasAName()
{
    turnOn();
    choose(MissionPeriod::Span::FromTo);
    for (const char16_t *name :
         {u"missionSpan", u"missionsFrom", u"missionsTo", u"missionList", u"closeMissions", u"mapMissions"})
    {
        auto *control = m->child<QWidget>(name);
        QVERIFY(control);
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
    QVERIFY(list().accessibleDescription().contains(u"on the map"_s));
}

QTEST_MAIN(TestMissionLayer)

#include "tst_mission_layer.moc"
