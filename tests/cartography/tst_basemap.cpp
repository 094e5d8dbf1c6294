// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/basemap.h"
#include "models/cartography/topology.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestBasemap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void placesLieInTheirJurisdiction_data();
    void placesLieInTheirJurisdiction();
    void everyStateIsThere();
    void anchorsLieInside();
    void areasAreTrue_data();
    void areasAreTrue();
    void neighboursShareABorder();
    void bordersAreSharedExactly();
    void seaAndSurroundingsAreNobodys();
    void specksAreMetFromNearby();
    void arrowsLeadToNeighbours_data();
    void arrowsLeadToNeighbours();
    void everythingIsReachedByArrows();
    void coarseOutlinesStayClose();
    void viewsNeverLeaveTheLand();
    void partsHaveTheirPlaces_data();
    void partsHaveTheirPlaces();
    void partsFillTheirState();
    void arrowsLeaveParts();
    void brokenPartsAreRefused();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();

private:
    [[nodiscard]] QPointF at(double lon, double lat) const { return m_map->projection().forward({lon, lat}); }

    std::optional<Basemap> m_map;
};

void TestBasemap::initTestCase()
{
    const Result<Basemap> map = Basemap::shipped();
    QVERIFY(map.has_value());
    m_map = *map;
}

void TestBasemap::placesLieInTheirJurisdiction_data()
{
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::addColumn<QString>("code");
    QTest::newRow("Simferopol") << 34.10 << 44.95 << u"UA"_s;
    QTest::newRow("Sevastopol, inland") << 33.75 << 44.65 << u"UA"_s;
    QTest::newRow("Kerch, inland") << 36.0 << 45.25 << u"UA"_s;
    QTest::newRow("Krasnodar") << 38.98 << 45.04 << u"RU"_s;
    QTest::newRow("Donetsk") << 37.80 << 48.0 << u"UA"_s;
    QTest::newRow("northern Cyprus") << 33.4 << 35.3 << u"CY"_s;
    QTest::newRow("Nicosia") << 33.36 << 35.17 << u"CY"_s;
    QTest::newRow("Akrotiri") << 32.97 << 34.62 << u"CY"_s;
    QTest::newRow("Dhekelia") << 33.75 << 35.02 << u"CY"_s;
    QTest::newRow("Kosovo") << 21.0 << 42.6 << u"XK"_s;
    QTest::newRow("Nis") << 21.9 << 43.32 << u"RS"_s;
    QTest::newRow("Banja Luka") << 17.19 << 44.77 << u"BA"_s;
    QTest::newRow("Belfast, inland") << -6.3 << 54.6 << u"GB"_s;
    QTest::newRow("Aland") << 19.88 << 60.17 << u"FI"_s;
    QTest::newRow("Kaliningrad") << 20.9 << 54.6 << u"RU"_s;
    QTest::newRow("Kola") << 33.0 << 67.5 << u"RU"_s;
    QTest::newRow("Arkhangelsk") << 41.0 << 64.0 << u"RU"_s;
    QTest::newRow("Nakhchivan") << 45.4 << 39.3 << u"AZ"_s;
    QTest::newRow("Sukhumi, inland") << 41.3 << 43.0 << u"GE"_s;
    QTest::newRow("Tiraspol") << 29.62 << 46.85 << u"MD"_s;
    QTest::newRow("Corsica") << 9.1 << 42.2 << u"FR"_s;
}

void TestBasemap::placesLieInTheirJurisdiction()
{
    QFETCH(double, lon);
    QFETCH(double, lat);
    QFETCH(QString, code);
    QCOMPARE(m_map->codeAt(at(lon, lat), 5), code);
}

void TestBasemap::everyStateIsThere()
{
    const QStringList codes = m_map->codes();
    const QStringList expected = u"AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE "
                                 u"IS IT LI LT LU LV MC MD ME MK MT NL "
                                 "NO PL PT RO RS RU SE SI SK SM TR UA VA XK"_s.split(u' ');
    for (const QString &code : expected) {
        QVERIFY2(codes.contains(code), qPrintable(code));
        QVERIFY2(m_map->feature(code)->area > 0.1, qPrintable(code));
    }
    QVERIFY(!m_map->feature(u"ZZ"_s));
    QVERIFY(!codes.contains(u"EG"_s));
    QVERIFY(m_map->feature(u"EG"_s)->surrounding);
}

void TestBasemap::anchorsLieInside()
{
    for (const MapFeature &feature : m_map->features()) {
        if (!feature.surrounding)
            QVERIFY2(contains(feature.rings[0], feature.anchor), qPrintable(feature.code));
    }
}

void TestBasemap::areasAreTrue_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("area");
    QTest::newRow("Bosnia and Herzegovina") << u"BA"_s << 51200.0;
    QTest::newRow("Kosovo") << u"XK"_s << 10900.0;
    QTest::newRow("Iceland") << u"IS"_s << 102000.0;
    QTest::newRow("Ukraine with Crimea") << u"UA"_s << 603000.0;
    QTest::newRow("Cyprus, whole island") << u"CY"_s << 9250.0;
    QTest::newRow("Luxembourg") << u"LU"_s << 2586.0;
}

void TestBasemap::areasAreTrue()
{
    QFETCH(QString, code);
    QFETCH(double, area);
    const double drawn = m_map->feature(code)->area;
    QVERIFY2(std::abs(drawn / area - 1) < 0.04, qPrintable(QString::number(drawn)));
}

void TestBasemap::neighboursShareABorder()
{
    const QStringList around{u"AL"_s, u"ME"_s, u"MK"_s, u"RS"_s};
    QCOMPARE(m_map->neighbours(u"XK"_s), around);
    QCOMPARE(m_map->neighbours(u"IS"_s), QStringList());
    QVERIFY(m_map->neighbours(u"UA"_s).contains(u"RU"_s));
    QCOMPARE(m_map->neighbours(u"ZZ"_s), QStringList());
    for (const QString &code : m_map->codes()) {
        for (const QString &other : m_map->neighbours(code))
            QVERIFY(m_map->neighbours(other).contains(code));
    }
}

void TestBasemap::bordersAreSharedExactly()
{
    // Every stretch lies between at most two features, and both have each of its points in their outline.
    const auto points = [](const MapFeature &feature, int detail) {
        std::vector<std::pair<double, double>> all;
        for (const QPolygonF &ring : feature.rings[detail]) {
            for (const QPointF &point : ring)
                all.emplace_back(point.x(), point.y());
        }
        std::ranges::sort(all);
        return all;
    };
    const MapFeature &serbia = *m_map->feature(u"RS"_s);
    const MapFeature &kosovo = *m_map->feature(u"XK"_s);
    const auto serbian = points(serbia, 1);
    const auto kosovar = points(kosovo, 1);
    int checked = 0;
    for (const MapBorder &border : m_map->borders()) {
        if (border.isCoast())
            continue;
        const QString left = m_map->features()[static_cast<size_t>(border.left)].code;
        const QString right = m_map->features()[static_cast<size_t>(border.right)].code;
        if (!(left == u"RS" && right == u"XK") && !(left == u"XK" && right == u"RS"))
            continue;
        for (const QPointF &point : border.lines[1]) {
            QVERIFY(std::ranges::binary_search(serbian, std::pair(point.x(), point.y())));
            QVERIFY(std::ranges::binary_search(kosovar, std::pair(point.x(), point.y())));
            ++checked;
        }
    }
    QVERIFY(checked > 10);
}

void TestBasemap::seaAndSurroundingsAreNobodys()
{
    QCOMPARE(m_map->codeAt(at(17, 42.3), 1), QString()); // the Adriatic
    QCOMPARE(m_map->codeAt(at(30, 28), 1), QString()); // Egypt
    QVERIFY(m_map->nearLand(at(30, 28)));
    QVERIFY(!m_map->nearLand(at(-15, 50)));
}

void TestBasemap::specksAreMetFromNearby()
{
    const MapFeature &vatican = *m_map->feature(u"VA"_s);
    const double scale = 0.5;
    QVERIFY(vatican.isSpeck(scale));
    QCOMPARE(m_map->codeAt(vatican.anchor + QPointF(6 / scale, 0), scale), u"VA"_s);
    QCOMPARE(m_map->codeAt(vatican.anchor + QPointF(12 / scale, 0), scale), u"IT"_s);
    const MapFeature &malta = *m_map->feature(u"MT"_s);
    QVERIFY(malta.isSpeck(0.1) && !malta.isSpeck(2));
    QCOMPARE(m_map->codeAt(malta.anchor, 2), u"MT"_s);
}

void TestBasemap::arrowsLeadToNeighbours_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("direction");
    QTest::addColumn<QString>("to");
    QTest::newRow("Bosnia, east") << u"BA"_s << int(MapDirection::East) << u"RS"_s;
    QTest::newRow("Serbia, south") << u"RS"_s << int(MapDirection::South) << u"XK"_s;
    QTest::newRow("Kosovo, south") << u"XK"_s << int(MapDirection::South) << u"MK"_s;
    QTest::newRow("Romania, south") << u"RO"_s << int(MapDirection::South) << u"BG"_s;
    QTest::newRow("Spain, west") << u"ES"_s << int(MapDirection::West) << u"PT"_s;
    QTest::newRow("Germany, north") << u"DE"_s << int(MapDirection::North) << u"DK"_s;
    QTest::newRow("Iceland, west: nothing") << u"IS"_s << int(MapDirection::West) << QString();
}

void TestBasemap::arrowsLeadToNeighbours()
{
    QFETCH(QString, from);
    QFETCH(int, direction);
    QFETCH(QString, to);
    QCOMPARE(m_map->nextTo(from, MapDirection(direction)), to);
}

void TestBasemap::everythingIsReachedByArrows()
{
    QSet<QString> reached{u"BA"_s};
    QStringList open{u"BA"_s};
    while (!open.isEmpty()) {
        const QString code = open.takeFirst();
        for (const MapDirection direction :
             {MapDirection::North, MapDirection::East, MapDirection::South, MapDirection::West})
        {
            const QString next = m_map->nextTo(code, direction);
            if (!next.isEmpty() && !reached.contains(next)) {
                reached.insert(next);
                open.append(next);
            }
        }
    }
    QStringList missed;
    for (const QString &code : m_map->codes()) {
        if (!reached.contains(code))
            missed.append(code);
    }
    QCOMPARE(missed, QStringList());
}

void TestBasemap::coarseOutlinesStayClose()
{
    QCOMPARE(mapDetailFor(5), 0);
    QVERIFY(mapDetailFor(0.15) > 0);
    for (const MapFeature &feature : m_map->features()) {
        double before = feature.area;
        for (int detail = 0; detail < mapDetailCount; ++detail) {
            QVERIFY(!feature.rings[detail].empty());
            QCOMPARE(feature.rings[detail].size(), feature.ringBounds[detail].size());
        }
        if (feature.area > 20000 && !feature.surrounding) {
            double coarse = ringArea(feature.rings[2].front());
            const double fine = ringArea(feature.rings[0].front());
            QVERIFY2(std::abs(coarse / fine - 1) < 0.02, qPrintable(feature.code));
        }
        QVERIFY2(before > 0, qPrintable(feature.code));
    }
}

void TestBasemap::viewsNeverLeaveTheLand()
{
    // The corners and sides of the extent are within what was cut out of the data.
    const QRectF cut(QPointF(-4600, -4400), QPointF(4600, 2700));
    QVERIFY(cut.contains(Basemap::extent()));
    QVERIFY(Basemap::extent().contains(m_map->overview()));
    QVERIFY(Basemap::extent().contains(m_map->boundsOf({u"BA"_s, u"ZZ"_s})));
    QVERIFY(m_map->boundsOf({}).isNull());
}

void TestBasemap::partsHaveTheirPlaces_data()
{
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::addColumn<QString>("code");
    QTest::newRow("Banja Luka") << 17.19 << 44.77 << u"BA-SRP"_s;
    QTest::newRow("Trebinje") << 18.4 << 42.75 << u"BA-SRP"_s;
    QTest::newRow("Mostar") << 17.81 << 43.34 << u"BA-BIH"_s;
    QTest::newRow("Bihać") << 15.87 << 44.81 << u"BA-BIH"_s;
    QTest::newRow("Brčko District") << 18.86 << 44.82 << u"BA-BRC"_s;
    QTest::newRow("Goražde") << 18.98 << 43.67 << u"BA-BIH"_s;
    QTest::newRow("Jajce") << 17.27 << 44.34 << u"BA-BIH"_s;
    QTest::newRow("Orašje") << 18.69 << 45.03 << u"BA-BIH"_s;
    QTest::newRow("Mrkonjić Grad") << 17.08 << 44.42 << u"BA-SRP"_s;
    QTest::newRow("Srebrenica") << 19.3 << 44.1 << u"BA-SRP"_s;
    QTest::newRow("Belfast, inland") << -6.3 << 54.6 << u"GB-NIR"_s;
    QTest::newRow("Edinburgh, inland") << -3.4 << 55.8 << u"GB-SCT"_s;
    QTest::newRow("Cardiff, inland") << -3.3 << 51.65 << u"GB-EAW"_s;
    QTest::newRow("London") << -0.1 << 51.55 << u"GB-EAW"_s;
    QTest::newRow("Dublin, inland") << -6.6 << 53.35 << QString();
}

void TestBasemap::partsHaveTheirPlaces()
{
    QFETCH(double, lon);
    QFETCH(double, lat);
    QFETCH(QString, code);
    QStringList all;
    for (const MapFeature &part : m_map->parts())
        all.append(part.code);
    QCOMPARE(m_map->partAt(at(lon, lat), all), code);
    QCOMPARE(m_map->partAt(at(lon, lat), {}), QString());
    if (!code.isEmpty()) {
        QCOMPARE(m_map->stateOf(code), code.left(2));
        QCOMPARE(m_map->codeAt(at(lon, lat), 5), code.left(2)); // the parts are no features of their own
    }
}

void TestBasemap::partsFillTheirState()
{
    QHash<QString, double> sum;
    for (const MapFeature &part : m_map->parts()) {
        QVERIFY2(contains(part.rings[0], part.anchor), qPrintable(part.code));
        QVERIFY(!m_map->codes().contains(part.code));
        sum[m_map->stateOf(part.code)] += part.area;
    }
    QCOMPARE(sum.size(), 2);
    for (auto state = sum.cbegin(); state != sum.cend(); ++state)
        QVERIFY2(std::abs(*state / m_map->feature(state.key())->area - 1) < 0.01, qPrintable(state.key()));
    // The lines within Bosnia and Herzegovina are generalised in the source.
    const auto near = [&](const QString &code, double area, double share) {
        return std::abs(m_map->feature(code)->area / area - 1) < share;
    };
    QVERIFY(near(u"BA-BIH"_s, 26110, 0.12) && near(u"BA-SRP"_s, 24526, 0.08));
    QVERIFY(near(u"GB-SCT"_s, 78000, 0.02) && near(u"GB-NIR"_s, 14130, 0.02));
    QVERIFY(!m_map->partBorders().empty());
    for (const MapBorder &border : m_map->partBorders())
        QVERIFY(border.left >= 0 && border.right >= 0);
}

void TestBasemap::arrowsLeaveParts()
{
    QCOMPARE(m_map->nextTo(u"BA-SRP"_s, MapDirection::North), u"HR"_s);
    QCOMPARE(m_map->nextTo(u"GB-NIR"_s, MapDirection::South), u"IE"_s);
    QVERIFY(m_map->neighbours(u"BA-SRP"_s).isEmpty());
}

void TestBasemap::brokenPartsAreRefused()
{
    QFile file(u":/chancery/map/basemap.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QVERIFY(Basemap::fromTopology(whole).has_value());
    QCOMPARE(Basemap::fromTopology(whole, "{\"arcs\":[[").error().code, ErrorCode::BadJson);
    QCOMPARE(Basemap::fromTopology(whole, whole).error().code, ErrorCode::BadFormat); // no parts in it
}

void TestBasemap::brokenFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    const QByteArray transform = R"("transform":{"scale":[1,1],"translate":[0,0]},)";
    const QByteArray arcs = R"("arcs":[[[0,0],[1,0],[0,1],[-1,-1]]])";
    const auto shape = [&](const QByteArray &geometry) {
        return QByteArray("{" + transform + R"("objects":{"jurisdictions":{"geometries":[)" + geometry
                          + "]}}," + arcs + "}");
    };
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::BadJson);
    QTest::newRow("torn") << QByteArray("{\"arcs\":[[") << int(ErrorCode::BadJson);
    QTest::newRow("another document")
        << QByteArray("{\"type\":\"FeatureCollection\"}") << int(ErrorCode::BadFormat);
    QTest::newRow("no shapes") << shape("") << int(ErrorCode::BadFormat);
    QTest::newRow("no code") << shape(R"({"type":"Polygon","arcs":[[0]],"properties":{"label":[0,0]}})")
                             << int(ErrorCode::BadFormat);
    QTest::newRow("no label") << shape(R"({"type":"Polygon","arcs":[[0]],"properties":{"code":"AA"}})")
                              << int(ErrorCode::BadFormat);
    QTest::newRow("arc beyond the end")
        << shape(R"({"type":"Polygon","arcs":[[7]],"properties":{"code":"AA","label":[0,0]}})")
        << int(ErrorCode::BadFormat);
    QTest::newRow("empty ring") << shape(
        R"({"type":"Polygon","arcs":[[]],"properties":{"code":"AA","label":[0,0]}})")
                                << int(ErrorCode::BadFormat);
}

void TestBasemap::brokenFilesAreRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(int, code);
    const Result<Basemap> map = Basemap::fromTopology(json);
    QVERIFY(!map);
    QCOMPARE(int(map.error().code), code);
}

QTEST_GUILESS_MAIN(TestBasemap)
#include "tst_basemap.moc"
