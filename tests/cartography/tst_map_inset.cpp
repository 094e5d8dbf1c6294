// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_frame.h"
#include "tests/cartography/sample_scene.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace chancery;
using namespace Qt::StringLiterals;

//! What is too small on the map is larger on a card; parts of states; lines beside the map.
class TestMapInset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void showsTheCrowdLarger();
    void hidesNothing_data();
    void hidesNothing();
    void goesWhenThereIsRoom();
    void leavesMarksFree();
    void isHit();
    void labelsLieOnItsMap();
    void frameEqualsThePainting();
    void partsAreFilledAndHit();
    void linesBesideTheMap();
    void linesAreCutAtTheEdge();

private:
    [[nodiscard]] Viewport europe(QSizeF size = {1100, 800}) const
    {
        return MapPainter::fitted(size, m_map->overview(), m_scene, m_options);
    }
    [[nodiscard]] MapInset inset(const Viewport &view) const
    {
        return m_painter->inset(m_scene, view, m_options);
    }
    [[nodiscard]] QImage painted(const MapScene &scene, const Viewport &view) const
    {
        QImage image(view.size().toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        m_painter->paint(painter, scene, view, m_options);
        return image;
    }

    std::optional<Basemap> m_map;
    std::optional<MapPainter> m_painter;
    MapScene m_scene;
    MapPaintOptions m_options;
};

void TestMapInset::initTestCase()
{
    const Result<Basemap> map = Basemap::shipped();
    QVERIFY(map.has_value());
    m_map = *map;
    m_painter.emplace(*map);
    m_scene = sampleScene();
    m_options.font = mapFont({});
}

void TestMapInset::showsTheCrowdLarger()
{
    const Viewport view = europe();
    const MapInset card = inset(view);
    QVERIFY(!card.isEmpty());
    for (const QString &code : {u"XK"_s, u"ME"_s, u"MK"_s, u"AL"_s})
        QVERIFY2(card.codes.contains(code), qPrintable(code));
    QVERIFY(card.view.scale() > 1.8 * view.scale());
    QStringList chips;
    for (const InsetChip &chip : card.chips)
        chips.append(chip.code);
    for (const QString &code : {u"MT"_s, u"MC"_s, u"LU"_s, u"SM"_s, u"AD"_s, u"LI"_s, u"VA"_s})
        QVERIFY2(chips.contains(code), qPrintable(code));
    for (const QString &code : card.codes)
        QVERIFY(card.view.visible().contains(m_map->feature(code)->mainBounds));
}

void TestMapInset::hidesNothing_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {QSizeF(560, 530), QSizeF(940, 706), QSizeF(1100, 800), QSizeF(1600, 1000),
                               QSizeF(2560, 1440), QSizeF(700, 1000)})
        QTest::addRow("%.0f x %.0f", size.width(), size.height()) << size;
}

void TestMapInset::hidesNothing()
{
    QFETCH(QSizeF, size);
    MapPaintOptions options = m_options;
    options.reserved = {QRectF(size.width() - 60, size.height() - 180, 44, 164)};
    const Viewport view = europe(size);
    const MapInset card = m_painter->inset(m_scene, view, options);
    if (card.isEmpty())
        return; // no room: the names stand beside their countries, as before
    QVERIFY(QRectF({0, 0}, size).contains(card.card));
    QVERIFY(!card.card.intersects(MapPainter::legendBox(m_scene, view, options)));
    QVERIFY(!card.card.intersects(options.reserved.front()));
    for (const QString &code : southeastEurope())
        QVERIFY2(!card.card.intersects(view.toScreen(m_map->feature(code)->mainBounds)), qPrintable(code));
    for (const MapLabel &label : m_painter->labels(m_scene, view, options))
        QVERIFY2(!label.box.intersects(card.card), qPrintable(label.code));
    for (const InsetChip &chip : card.chips)
        QVERIFY(QRectF({0, 0}, card.card.size()).contains(chip.box));
}

void TestMapInset::goesWhenThereIsRoom()
{
    const Viewport near =
        MapPainter::fitted({1100, 800}, m_map->boundsOf(southeastEurope()), m_scene, m_options);
    QVERIFY(inset(near).isEmpty());
    const Viewport away = europe().zoomedBy(1.6, {0, 0}).pannedBy({4000, 0}).clamped(Basemap::extent(), 6);
    QVERIFY(inset(away).isEmpty()); // the crowd is out of sight
    MapPaintOptions without = m_options;
    without.inset = false;
    QVERIFY(m_painter->inset(m_scene, europe(), without).isEmpty());
}

void TestMapInset::leavesMarksFree()
{
    const Viewport view = europe();
    const MapInset before = inset(view);
    MapScene scene = m_scene;
    OverlayTrip trip;
    trip.stops = {{view.toMap(before.card.center()), false}};
    scene.overlay.trips = {trip};
    const MapInset after = m_painter->inset(scene, view, m_options);
    QVERIFY(after.isEmpty() || !after.card.contains(before.card.center()));
}

void TestMapInset::isHit()
{
    const Viewport view = europe();
    const MapInset card = inset(view);
    const auto codeAt = [&](QPointF at) { return m_painter->codeAt(m_scene, view, m_options, at); };
    for (const QString &code : card.codes) {
        const QPointF at = card.view.toScreen(m_map->feature(code)->anchor);
        QCOMPARE(codeAt(card.card.topLeft() + card.map.topLeft() + at), code);
    }
    for (const InsetChip &chip : card.chips)
        QCOMPARE(codeAt(card.card.topLeft() + chip.box.center()), chip.code);
    QCOMPARE(codeAt(card.card.topLeft() + QPointF(2, 2)), QString()); // its rim is no country
    QCOMPARE(codeAt(view.toScreen(m_map->feature(u"FR"_s)->anchor)), u"FR"_s);
}

void TestMapInset::labelsLieOnItsMap()
{
    const MapInset card = inset(europe());
    const auto labels = insetLabels(*m_map, m_scene, card, m_options.font);
    QVERIFY(qsizetype(labels.size()) >= card.codes.size());
    for (const MapLabel &label : labels)
        QVERIFY(QRectF({0, 0}, card.map.size()).contains(label.box));
}

void TestMapInset::frameEqualsThePainting()
{
    const Viewport view = europe();
    MapScene scene = m_scene;
    scene.selected = u"XK"_s;
    MapFrame frame(*m_map);
    QImage image(view.size().toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    QVERIFY(frame.paint(painter, scene, view, m_options, -1));
    painter.end();
    const QImage whole = painted(scene, view);
    const QRect card = inset(view).card.toRect();
    int different = 0;
    for (int y = card.top(); y < card.bottom(); ++y) {
        for (int x = card.left(); x < card.right(); ++x)
            different += std::abs(qGray(image.pixel(x, y)) - qGray(whole.pixel(x, y))) > 40 ? 1 : 0;
    }
    QVERIFY2(different < card.width() * card.height() / 100, qPrintable(QString::number(different)));
}

void TestMapInset::partsAreFilledAndHit()
{
    const Viewport view = MapPainter::fitted({1100, 800}, m_map->boundsOf({u"BA"_s}), m_scene, m_options);
    const QPointF serb = view.toScreen(m_map->projection().forward({17.5, 44.8}));
    QCOMPARE(m_painter->codeAt(m_scene, view, m_options, serb), u"BA"_s);
    MapScene scene = m_scene;
    scene.styles[u"BA-SRP"_s] = {.coverage = Coverage::Stated, .fills = {{QColor(0x20, 0x90, 0xc0), {}}}};
    QCOMPARE(drawnParts(*m_map, scene), QStringList{u"BA-SRP"_s});
    QCOMPARE(m_painter->codeAt(scene, view, m_options, serb), u"BA-SRP"_s);
    QCOMPARE(QColor(painted(scene, view).pixel(serb.toPoint())), QColor(0x20, 0x90, 0xc0));
    scene.styles[u"BA-SRP"_s].coverage = Coverage::NotCovered;
    QCOMPARE(m_painter->codeAt(scene, view, m_options, serb), u"BA"_s);
    // Without an assertion of their own, only the lines between them tell of parts.
    QVERIFY(!showsParts(m_scene, *m_map->feature(u"BA"_s), view.scale()));
    scene.divided = {u"BA"_s};
    QVERIFY(showsParts(scene, *m_map->feature(u"BA"_s), view.scale()));
    QVERIFY(!showsParts(scene, *m_map->feature(u"BA"_s), 0.1));
    QVERIFY(painted(scene, view) != painted(m_scene, view));
}

void TestMapInset::linesBesideTheMap()
{
    MapScene scene = m_scene;
    scene.besideTitle = u"Without an outline on this map"_s;
    for (const QString &code : {u"BA-SRP"_s, u"FI-01"_s}) {
        LegendEntry entry;
        entry.code = code;
        entry.text = code % u": Regulatory"_s;
        scene.beside.push_back(entry);
    }
    const MapScene shown = withoutDrawn(*m_map, scene);
    QCOMPARE(shown.beside.size(), size_t(1));
    const Viewport view = europe();
    const QRectF card = MapPainter::legendBox(shown, view, m_options);
    QVERIFY(card.height() > MapPainter::legendBox(m_scene, view, m_options).height());
    QStringList hit;
    for (double y = 1; y < card.height(); y += 4)
        hit.append(m_painter->codeAt(shown, view, m_options, card.topLeft() + QPointF(60, y)));
    hit.removeDuplicates();
    hit.removeAll(QString());
    QCOMPARE(hit, QStringList{u"FI-01"_s});
}

void TestMapInset::linesAreCutAtTheEdge()
{
    const QRectF rect(0, 0, 10, 10);
    const auto runs = cutLine({{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}}, rect);
    QCOMPARE(runs.size(), size_t(2));
    QCOMPARE(runs[0], QPolygonF({{0, 5}, {5, 5}, {5, 10}}));
    QCOMPARE(runs[1], QPolygonF({{8, 10}, {8, 5}}));
    QVERIFY(cutLine({{-5, -5}, {-5, 20}}, rect).empty());
    QVERIFY(cutLine({{20, 0}, {0, 40}}, rect).empty());
}

QTEST_MAIN(TestMapInset)
#include "tst_map_inset.moc"
