// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_export.h"
#include "models/cartography/map_frame.h"
#include "tests/cartography/sample_scene.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(900, 700);

OverlayStop at(double lon, double lat, bool countryOnly = false)
{
    return {EqualAreaProjection::europe().forward({lon, lat}), countryOnly};
}

const OverlayStop belgrade = at(20.46, 44.80);
const OverlayStop sarajevo = at(18.36, 43.85);
const OverlayStop sofia = at(23.32, 42.70);
const OverlayStop zemun = at(20.40, 44.84); // a part of Belgrade

OverlayTrip trip(const QString &key, OverlayTime time, const QList<OverlayStop> &stops)
{
    return {key, time, stops};
}

QImage drawn(const MapPainter &painter, const MapScene &scene, const Viewport &viewport,
             const MapPalette &palette = MapPalette::light())
{
    MapPaintOptions options;
    options.palette = palette;
    QImage image(viewport.size().toSize(), QImage::Format_RGB32);
    QPainter canvas(&image);
    painter.paint(canvas, scene, viewport, options);
    return image;
}

//! What is left of a mark when nobody sees colours: the grey of each pixel around \a middle.
QList<int> greys(const QImage &image, QPointF middle)
{
    QList<int> values;
    for (int y = -10; y <= 10; ++y) {
        for (int x = -10; x <= 10; ++x)
            values.append(qGray(image.pixel(middle.toPoint() + QPoint(x, y))));
    }
    return values;
}

int differences(const QList<int> &a, const QList<int> &b)
{
    int found = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        found += std::abs(a[i] - b[i]) > 40 ? 1 : 0;
    return found;
}

} // namespace

class TestMapOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void oneMarkForEachPlace();
    void nearPlacesPartWhenZoomedIn();
    void aCountryIsNoPlace();
    void aTripTwiceAtAPlaceCountsOnce();
    void legsAreJoinedInOrder();
    void panningChangesNoCluster();
    void pointerMeetsMarkAndCount();
    void whatIsOutOfViewIsLeftOut();
    void manyTripsAreQuick();
    void timesDifferWithoutColour_data();
    void timesDifferWithoutColour();
    void theSelectedTripStandsOut();
    void labelsKeepClearOfMarks();
    void paneAndPaperDrawTheSame();
    void theLegendExplainsTheMarks();
    void everyFormatTakesTheOverlay();
    void emptyOverlaysDrawNothing();

private:
    [[nodiscard]] Viewport view(double scale = 0.6) const
    {
        return Viewport(QSizeF(size), belgrade.at, scale);
    }

    std::optional<MapPainter> m_painter;
};

void TestMapOverlay::initTestCase()
{
    const Result<Basemap> map = Basemap::shipped();
    QVERIFY(map.has_value());
    m_painter.emplace(*map);
}

void TestMapOverlay::oneMarkForEachPlace()
{
    MapOverlay overlay;
    overlay.trips = {trip(u"a"_s, OverlayTime::Past, {belgrade}), trip(u"b"_s, OverlayTime::Coming, {sofia}),
                     trip(u"c"_s, OverlayTime::Past, {belgrade})};
    const PlacedOverlay placed = placeOverlay(overlay, view());
    QCOMPARE(placed.marks.size(), size_t(2));
    QCOMPARE(placed.marks[0].trips, (std::vector<int>{0, 2}));
    QCOMPARE(placed.marks[1].trips, std::vector<int>{1});
    QVERIFY(placed.marks[0].hasPast && !placed.marks[0].hasComing);
    QVERIFY(placed.routes.empty());
    QVERIFY(QLineF(placed.marks[0].at, view().toScreen(belgrade.at)).length() < 0.01);
    QVERIFY(QLineF(placed.marks[1].at, view().toScreen(sofia.at)).length() < 0.01);
}

void TestMapOverlay::nearPlacesPartWhenZoomedIn()
{
    MapOverlay overlay;
    overlay.trips = {trip(u"a"_s, OverlayTime::Past, {belgrade}), trip(u"b"_s, OverlayTime::Coming, {zemun})};
    const PlacedOverlay far = placeOverlay(overlay, view());
    QCOMPARE(far.marks.size(), size_t(1));
    QVERIFY(far.marks[0].hasPast && far.marks[0].hasComing);
    QCOMPARE(placeOverlay(overlay, view(Basemap::maxScale())).marks.size(), size_t(2));
}

void TestMapOverlay::aCountryIsNoPlace()
{
    MapOverlay overlay;
    overlay.trips = {trip(u"a"_s, OverlayTime::Past, {belgrade}),
                     trip(u"b"_s, OverlayTime::Past, {{belgrade.at, true}})};
    const PlacedOverlay placed = placeOverlay(overlay, view());
    QCOMPARE(placed.marks.size(), size_t(2));
    QVERIFY(placed.marks[0].countryOnly != placed.marks[1].countryOnly);
}

void TestMapOverlay::aTripTwiceAtAPlaceCountsOnce()
{
    MapOverlay overlay;
    overlay.trips = {trip(u"a"_s, OverlayTime::Past, {belgrade, zemun})};
    const PlacedOverlay placed = placeOverlay(overlay, view());
    QCOMPARE(placed.marks.size(), size_t(1));
    QCOMPARE(placed.marks[0].trips, std::vector<int>{0});
    QVERIFY(placed.routes.empty());
}

void TestMapOverlay::legsAreJoinedInOrder()
{
    MapOverlay overlay;
    overlay.trips = {trip(u"a"_s, OverlayTime::Coming, {sarajevo, belgrade, sofia, sarajevo})};
    const PlacedOverlay placed = placeOverlay(overlay, view());
    QCOMPARE(placed.marks.size(), size_t(3));
    QCOMPARE(placed.routes.size(), size_t(3));
    const QList<OverlayStop> order{sarajevo, belgrade, sofia, sarajevo};
    for (size_t leg = 0; leg < placed.routes.size(); ++leg) {
        const QLineF line = placed.routes[leg].line;
        const QLineF whole(view().toScreen(order[qsizetype(leg)].at),
                           view().toScreen(order[qsizetype(leg) + 1].at));
        QVERIFY(std::abs(std::remainder(line.angleTo(whole), 360)) < 0.1);
        QVERIFY(line.length() < whole.length() && line.length() > whole.length() - 30);
        QCOMPARE(placed.routes[leg].trip, 0);
    }
}

void TestMapOverlay::panningChangesNoCluster()
{
    MapOverlay overlay;
    for (int i = 0; i < 60; ++i)
        overlay.trips.append(
            trip(QString::number(i), OverlayTime::Past, {at(18 + i * 0.07, 43 + (i % 7) * 0.11)}));
    const PlacedOverlay before = placeOverlay(overlay, view());
    const QPointF pan(37.3, -12.8);
    const PlacedOverlay after = placeOverlay(overlay, view().pannedBy(pan));
    QCOMPARE(after.marks.size(), before.marks.size());
    for (size_t i = 0; i < before.marks.size(); ++i) {
        QCOMPARE(after.marks[i].trips, before.marks[i].trips);
        QVERIFY(QLineF(after.marks[i].at, before.marks[i].at + pan).length() < 0.01);
    }
    QVERIFY(before.marks.size() > 5 && before.marks.size() < 60);
}

void TestMapOverlay::pointerMeetsMarkAndCount()
{
    MapOverlay overlay;
    overlay.trips = {trip(u"a"_s, OverlayTime::Past, {belgrade}), trip(u"b"_s, OverlayTime::Past, {belgrade}),
                     trip(u"c"_s, OverlayTime::Past, {sofia})};
    const PlacedOverlay placed = placeOverlay(overlay, view());
    const QPointF mark = view().toScreen(belgrade.at);
    QCOMPARE(placed.markAt(mark), 0);
    QCOMPARE(placed.markAt(mark + QPointF(6, 4)), 0);
    QCOMPARE(placed.markAt(placed.marks[0].box().topRight() + QPointF(-3, 3)), 0); // the count
    QCOMPARE(placed.markAt(view().toScreen(sofia.at)), 1);
    QCOMPARE(placed.markAt(mark + QPointF(60, 60)), -1);
    QCOMPARE(PlacedOverlay().markAt(mark), -1);
}

void TestMapOverlay::whatIsOutOfViewIsLeftOut()
{
    MapOverlay overlay;
    overlay.trips = {trip(u"a"_s, OverlayTime::Past, {at(-9.1, 38.7)}),
                     trip(u"b"_s, OverlayTime::Past, {belgrade, at(-9.1, 38.7)})};
    const PlacedOverlay placed = placeOverlay(overlay, view(2));
    QCOMPARE(placed.marks.size(), size_t(1));
    QCOMPARE(placed.marks[0].trips, std::vector<int>{1});
    QCOMPARE(placed.routes.size(), size_t(1)); // leads out of the view
}

void TestMapOverlay::manyTripsAreQuick()
{
    MapOverlay overlay;
    for (int i = 0; i < 10'000; ++i) {
        overlay.trips.append(trip(QString::number(i), OverlayTime::Past,
                                  {at(-10 + (i * 37 % 400) * 0.1, 36 + (i * 53 % 250) * 0.1)}));
    }
    PlacedOverlay placed;
    QBENCHMARK
    {
        placed = placeOverlay(overlay, view(0.12));
    }
    size_t trips = 0;
    for (const PlacedMark &mark : placed.marks)
        trips += mark.trips.size();
    QCOMPARE(trips, size_t(10'000));
    QVERIFY(placed.marks.size() < 5'000);
}

void TestMapOverlay::timesDifferWithoutColour_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("countryOnly");
    QTest::newRow("place") << false << false;
    QTest::newRow("country") << false << true;
    QTest::newRow("place, dark") << true << false;
    QTest::newRow("country, dark") << true << true;
}

//! Every pair of looks differs by its greys in a good part of the mark.
void TestMapOverlay::timesDifferWithoutColour()
{
    QFETCH(bool, dark);
    QFETCH(bool, countryOnly);
    const MapPalette palette = dark ? MapPalette::dark() : MapPalette::light();
    OverlayStop stop = belgrade;
    stop.countryOnly = countryOnly;
    const auto look = [&](const QList<OverlayTrip> &trips) {
        MapScene scene;
        scene.overlay.trips = trips;
        return greys(drawn(*m_painter, scene, view(), palette), view().toScreen(stop.at));
    };
    const QList<QList<int>> looks{
        look({}), look({trip(u"a"_s, OverlayTime::Past, {stop})}),
        look({trip(u"a"_s, OverlayTime::Current, {stop})}), look({trip(u"a"_s, OverlayTime::Coming, {stop})}),
        look({trip(u"a"_s, OverlayTime::Past, {stop}), trip(u"b"_s, OverlayTime::Coming, {stop})})};
    for (qsizetype a = 0; a < looks.size(); ++a) {
        for (qsizetype b = a + 1; b < looks.size(); ++b)
            QVERIFY2(differences(looks[a], looks[b]) >= 12, qPrintable(u"%1 %2"_s.arg(a).arg(b)));
    }
    stop.countryOnly = !countryOnly;
    QVERIFY(differences(looks[1], look({trip(u"a"_s, OverlayTime::Past, {stop})})) >= 12);
}

void TestMapOverlay::theSelectedTripStandsOut()
{
    MapScene scene;
    scene.overlay.trips = {trip(u"a"_s, OverlayTime::Past, {belgrade}),
                           trip(u"b"_s, OverlayTime::Coming, {sofia, sarajevo})};
    const QImage plain = drawn(*m_painter, scene, view());
    scene.overlay.selected = u"a"_s;
    const PlacedOverlay placed = placeOverlay(scene.overlay, view());
    QVERIFY(placed.marks[0].selected && !placed.marks[1].selected);
    const QImage selected = drawn(*m_painter, scene, view());
    const QPointF mark = view().toScreen(belgrade.at);
    const QPointF other = view().toScreen(sofia.at);
    QVERIFY(differences(greys(plain, mark), greys(selected, mark)) > 20);
    QCOMPARE(differences(greys(plain, other), greys(selected, other)), 0);
}

void TestMapOverlay::labelsKeepClearOfMarks()
{
    MapScene scene = sampleScene();
    for (const MapFeature &feature : m_painter->basemap().features()) {
        if (!feature.surrounding)
            scene.overlay.trips.append(trip(feature.code, OverlayTime::Past, {{feature.anchor, true}}));
    }
    MapPaintOptions options;
    const std::vector<QRectF> boxes = placeOverlay(scene.overlay, view()).boxes();
    QVERIFY(boxes.size() > 10);
    const std::vector<MapLabel> labels = m_painter->labels(scene, view(), options);
    QVERIFY(labels.size() > 5);
    for (const MapLabel &label : labels) {
        for (const QRectF &box : boxes)
            QVERIFY2(!label.box.intersects(box), qPrintable(label.lines.join(u' ')));
    }
}

//! The frame of the pane, kept in tiles and sprites, is the picture of the painter.
void TestMapOverlay::paneAndPaperDrawTheSame()
{
    MapScene scene;
    MapFrame frame(m_painter->basemap());
    MapPaintOptions options;
    const auto framed = [&] {
        QImage image(size, QImage::Format_RGB32);
        QPainter canvas(&image);
        frame.paint(canvas, scene, view(), options, -1);
        return image;
    };
    // sprites and tiles round a pixel here and there
    const auto alike = [&] {
        const QImage frame = framed();
        const QImage paper = drawn(*m_painter, scene, view());
        for (const QPointF &at : {view().toScreen(belgrade.at), view().toScreen(sofia.at)}) {
            if (differences(greys(frame, at), greys(paper, at)) > 4)
                return false;
        }
        return true;
    };
    const QList<int> without = greys(framed(), view().toScreen(belgrade.at));
    QVERIFY(alike());
    scene.overlay.trips = {trip(u"a"_s, OverlayTime::Past, {belgrade, sofia}),
                           trip(u"b"_s, OverlayTime::Coming, {belgrade})};
    QVERIFY(alike());
    QVERIFY(differences(without, greys(framed(), view().toScreen(belgrade.at))) > 20);
    scene.overlay = {};
    QCOMPARE(greys(framed(), view().toScreen(belgrade.at)), without);
}

void TestMapOverlay::theLegendExplainsTheMarks()
{
    MapScene scene = sampleScene();
    const QSizeF before = legendSize(scene, mapFont({}), {});
    LegendEntry entry;
    entry.text = u"Past mission"_s;
    entry.sample = OverlaySample{OverlaySample::Shape::Place, OverlayTime::Past};
    scene.legend.push_back(entry);
    QVERIFY(legendSize(scene, mapFont({}), {}).height() > before.height());
    const auto card = [&] {
        QImage image(300, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintLegend(painter, scene, MapPalette::light(), mapFont({}), {}, {}, 1);
        return image;
    };
    const QImage place = card();
    scene.legend.back().sample->shape = OverlaySample::Shape::Country;
    const QImage country = card();
    scene.legend.back().sample->shape = OverlaySample::Shape::Route;
    const QImage route = card();
    QVERIFY(place != country && country != route && route != place);
}

void TestMapOverlay::everyFormatTakesTheOverlay()
{
    MapScene scene = sampleScene();
    MapSheet sheet;
    sheet.size = QSize(500, 400);
    sheet.pixelRatio = 1;
    sheet.region = southeastEurope();
    const auto png = mapPng(m_painter->basemap(), {scene}, sheet);
    const auto svg = mapSvg(m_painter->basemap(), {scene}, sheet);
    const auto pdf = mapPdf(m_painter->basemap(), {scene}, sheet);
    scene.overlay.trips = {trip(u"a"_s, OverlayTime::Past, {belgrade, sofia}),
                           trip(u"b"_s, OverlayTime::Coming, {belgrade})};
    QVERIFY(mapPng(m_painter->basemap(), {scene}, sheet).value() != png.value());
    QVERIFY(mapSvg(m_painter->basemap(), {scene}, sheet).value().size() > svg.value().size() + 500);
    QVERIFY(mapPdf(m_painter->basemap(), {scene}, sheet).value().size() > pdf.value().size() + 100);
}

void TestMapOverlay::emptyOverlaysDrawNothing()
{
    MapScene scene;
    const QImage plain = drawn(*m_painter, scene, view());
    scene.overlay.trips = {trip(u"a"_s, OverlayTime::Past, {})};
    scene.overlay.selected = u"a"_s;
    QCOMPARE(drawn(*m_painter, scene, view()), plain);
}

QTEST_MAIN(TestMapOverlay)

#include "tst_map_overlay.moc"
