// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/agenda_fields.h"
#include "models/records/law_fields.h"
#include "tests/map/map_pane_fixture.h"
#include "ui/map/compare_view.h"
#include "ui/map/map_canvas.h"

#include <QAccessible>
#include <QAction>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

//! What the map shows of the whole of Europe in a window: the crowd in its middle, the smallest states, parts of states.
RecordId classify(Workspace &workspace, const RecordId &jurisdiction)
{
    namespace field = fields::classification;
    Record record(Kind::Classification, workspace.newId());
    record.set(field::jurisdiction, jurisdiction)
        .set(field::scheme, seedId(u"scheme:newsletter-categories"))
        .set(field::terms, RecordIds{seedId(u"term:reg")})
        .set(field::polarity, u"is"_s)
        .set(field::statement, u"stated"_s)
        .set(field::asOf, PartialDate(QDate(2017, 5, 17)))
        .set(field::passage, seedId(u"passage:S07.13"));
    return workspace.commit(Edit::insert(record), u"create"_s) ? record.id() : RecordId();
}

} // namespace

class TestMapCrowded : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void theCardIsClicked();
    void theCardShowsTheMissions();
    void theCardTellsOnHover();
    void theCardHidesNothing();
    void theCardIsTurnedOffAndGoesWithZoom();
    void aStateSaysThatItHasParts();
    void aPartWithALawOfItsOwnIsDrawn();
    void pageKeysWalkThroughParts();
    void aPartWithoutOutlineIsListed();
    void bothDaysShowTheMissions();
    void aJumpIsDrawnWhole();

private:
    MapCanvas &canvas() const { return *m->child<MapCanvas>(u"mapCanvas"); }
    void europe() { canvas().setFit(MapCanvas::Fit::Europe); }
    void click(QPointF at) { QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at.toPoint()); }
    QPointF onCard(const QString &code) const
    {
        const MapInset card = canvas().inset();
        const QPointF at = card.view.toScreen(canvas().painter().basemap().feature(code)->anchor);
        return card.card.topLeft() + card.map.topLeft() + at;
    }
    QPointF onMap(double lon, double lat) const
    {
        return canvas().viewport().toScreen(canvas().painter().basemap().projection().forward({lon, lat}));
    }
    void showBosnia()
    {
        const Basemap &basemap = canvas().painter().basemap();
        canvas().setViewport(Viewport::fitted(canvas().size(), basemap.feature(u"BA"_s)->bounds));
    }
    QString spoken() const
    {
        return QAccessible::queryAccessibleInterface(&canvas())->text(QAccessible::Description);
    }

    std::unique_ptr<test::MapPaneFixture> m;
};

void TestMapCrowded::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m = std::make_unique<test::MapPaneFixture>();
    m->window->grab(); // lays out without a window manager
}

void TestMapCrowded::theCardIsClicked()
{
    europe();
    QVERIFY(!canvas().inset().isEmpty());
    const Viewport before = canvas().viewport();
    for (const QString &code : canvas().inset().codes) {
        click(onCard(code));
        QCOMPARE(canvas().selectedCode(), code);
    }
    for (const InsetChip &chip : canvas().inset().chips) {
        click(canvas().inset().card.topLeft() + chip.box.center());
        QCOMPARE(canvas().selectedCode(), chip.code);
    }
    QVERIFY(!canvas().inset().chips.empty());
    const QString last = canvas().selectedCode();
    click(canvas().inset().card.topLeft() + QPointF(2, 2));
    QCOMPARE(canvas().selectedCode(), last); // its rim is nobody's: the choice stays
    QCOMPARE(canvas().viewport().scale(), before.scale());
}

void TestMapCrowded::theCardShowsTheMissions()
{
    namespace field = fields::mission;
    Record mission(Kind::Mission, m->file->newId());
    mission.set(field::title, u"Talks"_s).set(field::start, PartialDate(QDate(2017, 5, 20)));
    mission.set(field::jurisdiction, seedId(u"jurisdiction:XK")).set(field::status, u"confirmed"_s);
    QVERIFY(m->file->commit(Edit::insert(mission), u"create"_s));
    for (QAction *action : m->pane->paneActions()) {
        if (action->objectName() == u"map.missions"_s)
            action->setChecked(true);
    }
    europe();
    const QString key = mission.id().toString();
    const auto &trips = canvas().overlay().trips;
    QTRY_VERIFY(
        std::any_of(trips.cbegin(), trips.cend(), [&](const OverlayTrip &trip) { return trip.key == key; }));
    const MapInset card = canvas().inset();
    QVERIFY(card.codes.contains(u"XK"_s));
    QVERIFY(canvas().tripsAt(onCard(u"XK"_s)).contains(key));
    QVERIFY(canvas().tripsAt(card.card.topLeft() + QPointF(2, 2)).isEmpty());

    MapScene scene;
    scene.overlay = canvas().overlay();
    scene.labels = {{u"XK"_s, u"Kosovo"_s}, {u"RS"_s, u"Serbia"_s}, {u"AL"_s, u"Albania"_s}};
    const Basemap &basemap = canvas().painter().basemap();
    const std::vector<QRectF> marks = placeOverlay(scene.overlay, card.view).boxes();
    QVERIFY(!marks.empty());
    for (const MapLabel &label : insetLabels(basemap, scene, card, canvas().font())) {
        for (const QRectF &mark : marks)
            QVERIFY2(!label.box.intersects(mark), qPrintable(label.code));
    }
}

void TestMapCrowded::theCardTellsOnHover()
{
    europe();
    const QPointF at = onCard(u"XK"_s);
    QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &move);
    QCOMPARE(canvas().hoveredCode(), u"XK"_s);
    QHelpEvent help(QEvent::ToolTip, at.toPoint(), canvas().mapToGlobal(at.toPoint()));
    QApplication::sendEvent(&canvas(), &help);
    QVERIFY2(QToolTip::text().contains(u"Kosovo"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestMapCrowded::theCardHidesNothing()
{
    m->pane->findChild<QAction *>(u"map.missions"_s)->setChecked(true);
    europe();
    const QWidget *buttons = m->child<QWidget>(u"zoomButtons");
    for (const QSize &size : {QSize(1368, 780), QSize(1024, 640), QSize(1920, 1000)}) {
        m->window->resize(size);
        m->window->grab();
        const MapInset card = canvas().inset();
        if (card.isEmpty())
            continue;
        QVERIFY(QRectF(canvas().rect()).contains(card.card));
        QVERIFY(!card.card.intersects(QRectF(buttons->geometry())));
        for (const QRectF &mark : placeOverlay(canvas().overlay(), canvas().viewport()).boxes())
            QVERIFY(!mark.intersects(card.card));
    }
}

void TestMapCrowded::theCardIsTurnedOffAndGoesWithZoom()
{
    europe();
    auto *button = m->child<QToolButton>(u"toggleInset");
    QVERIFY(button->isChecked() && !button->accessibleName().isEmpty());
    button->click();
    QVERIFY(canvas().inset().isEmpty());
    button->click();
    QVERIFY(!canvas().inset().isEmpty());
    const QPointF inside = canvas().inset().card.center();
    canvas().setFit(MapCanvas::Fit::Region);
    QVERIFY(canvas().inset().isEmpty());
    QVERIFY(canvas().grab().toImage().valid(inside.toPoint()));
}

void TestMapCrowded::aStateSaysThatItHasParts()
{
    showBosnia();
    click(onMap(17.9, 44.2));
    QCOMPARE(canvas().selectedCode(), u"BA"_s);
    QVERIFY2(spoken().contains(u"Parts with a law of their own: "_s), qPrintable(spoken()));
    for (const QString &part : {u"Brčko District (Not covered)"_s, u"Republika Srpska (Not covered)"_s})
        QVERIFY2(spoken().contains(part), qPrintable(spoken()));
    const QPoint at = onMap(17.9, 44.2).toPoint();
    QHelpEvent help(QEvent::ToolTip, at, canvas().mapToGlobal(at));
    QApplication::sendEvent(&canvas(), &help);
    QVERIFY2(QToolTip::text().contains(u"Republika Srpska"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestMapCrowded::aPartWithALawOfItsOwnIsDrawn()
{
    showBosnia();
    const QPointF banjaLuka = onMap(17.5, 44.85);
    QCOMPARE(canvas().codeAt(banjaLuka), u"BA"_s);
    QVERIFY(!classify(*m->file, seedId(u"jurisdiction:BA-SRP")).isNull());
    QCOMPARE(canvas().codeAt(banjaLuka), u"BA-SRP"_s);
    click(banjaLuka);
    QCOMPARE(canvas().selectedCode(), u"BA-SRP"_s);
    QCOMPARE(m->pane->currentRecord(), (RecordRef{Kind::Jurisdiction, seedId(u"jurisdiction:BA-SRP")}));
    QVERIFY2(spoken().startsWith(u"Republika Srpska: Regulatory"_s), qPrintable(spoken()));
    QTest::keyClick(&canvas(), Qt::Key_Up);
    QCOMPARE(canvas().selectedCode(), u"HR"_s);
}

void TestMapCrowded::pageKeysWalkThroughParts()
{
    QVERIFY(m->pane->showRecord({Kind::Jurisdiction, seedId(u"jurisdiction:GB")}));
    canvas().setFocus();
    QStringList walked;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&canvas(), Qt::Key_PageDown);
        walked.append(canvas().selectedCode());
    }
    QCOMPARE(walked, QStringList({u"GB-EAW"_s, u"GB-NIR"_s, u"GB-SCT"_s, u"GB-EAW"_s}));
    QTest::keyClick(&canvas(), Qt::Key_PageUp);
    QCOMPARE(canvas().selectedCode(), u"GB"_s);
    QTest::keyClick(&canvas(), Qt::Key_PageUp);
    QCOMPARE(canvas().selectedCode(), u"GB"_s);
}

void TestMapCrowded::aPartWithoutOutlineIsListed()
{
    namespace field = fields::jurisdiction;
    Record aland(Kind::Jurisdiction, m->file->newId());
    aland.set(field::name, u"Åland"_s)
        .set(field::code, u"FI-01"_s)
        .set(field::jurisdictionKind, u"sub-national"_s)
        .set(field::parent, seedId(u"jurisdiction:FI"));
    VERIFY_RESULT(m->file->commit(Edit::insert(aland), u"create"_s));
    QVERIFY(!classify(*m->file, aland.id()).isNull());
    canvas().setLegend(MapCanvas::Legend::Open);
    QPointF line(60, canvas().height());
    while (line.y() > 0 && canvas().codeAt(line) != u"FI-01")
        line.ry() -= 3;
    QVERIFY(line.y() > 0);
    click(line);
    QCOMPARE(canvas().selectedCode(), u"FI-01"_s);
    QVERIFY(canvas().isLegendOpen());
    QCOMPARE(m->pane->currentRecord(), (RecordRef{Kind::Jurisdiction, aland.id()}));
}

void TestMapCrowded::bothDaysShowTheMissions()
{
    QAction *missions = m->pane->findChild<QAction *>(u"map.missions"_s);
    QAction *compare = m->pane->findChild<QAction *>(u"map.compare"_s);
    missions->setChecked(true);
    compare->setChecked(true);
    auto *other = m->child<MapCanvas>(u"compareCanvas");
    QVERIFY(other && !canvas().overlay().trips.isEmpty());
    QCOMPARE(other->overlay(), canvas().overlay());
    missions->setChecked(false);
    QVERIFY(other->overlay().trips.isEmpty());
    missions->setChecked(true);
    QCOMPARE(other->overlay(), canvas().overlay());
    compare->setChecked(false);
    missions->setChecked(false); // the second canvas is gone
    QVERIFY(canvas().overlay().trips.isEmpty());
}

//! From the region to all of Europe in one go: no hole where the picture before had nothing.
void TestMapCrowded::aJumpIsDrawnWhole()
{
    canvas().setFit(MapCanvas::Fit::Region);
    canvas().grab();
    europe();
    const QImage first = canvas().grab().toImage();
    QCoreApplication::processEvents();
    const QImage settled = canvas().grab().toImage();
    QCOMPARE(first, settled);
}

QTEST_MAIN(TestMapCrowded)

#include "tst_map_crowded.moc"
