// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/projection.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace chancery;

class TestProjection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void matchesThePublishedExample();
    void roundTrips_data();
    void roundTrips();
    void isEqualArea_data();
    void isEqualArea();
    void centreIsTheOrigin();
    void southIsDown();
};

void TestProjection::matchesThePublishedExample()
{
    // EPSG guidance note 7-2, method 9820: ETRS89 / LAEA Europe, 50 N 5 E.
    const EqualAreaProjection laeaEurope({10, 52});
    const QPointF point = laeaEurope.forward({5, 50});
    QVERIFY(std::abs(point.x() * 1000 + 4321000 - 3962799.45) < 0.02);
    QVERIFY(std::abs(-point.y() * 1000 + 3210000 - 2999718.85) < 0.02);
}

void TestProjection::roundTrips_data()
{
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::newRow("centre") << 20.0 << 44.0;
    QTest::newRow("Sarajevo") << 18.41 << 43.86;
    QTest::newRow("Reykjavik") << -21.94 << 64.15;
    QTest::newRow("North Cape") << 25.78 << 71.17;
    QTest::newRow("Lisbon") << -9.14 << 38.72;
    QTest::newRow("Baku") << 49.87 << 40.41;
    QTest::newRow("Sahara") << 0.0 << 20.0;
    QTest::newRow("Siberia") << 110.0 << 60.0;
}

void TestProjection::roundTrips()
{
    QFETCH(double, lon);
    QFETCH(double, lat);
    const EqualAreaProjection projection = EqualAreaProjection::europe();
    const LonLat back = projection.inverse(projection.forward({lon, lat}));
    QVERIFY2(std::abs(back.lon - lon) < 1e-7, qPrintable(QString::number(back.lon, 'g', 12)));
    QVERIFY2(std::abs(back.lat - lat) < 1e-7, qPrintable(QString::number(back.lat, 'g', 12)));
}

void TestProjection::isEqualArea_data()
{
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::newRow("Kosovo") << 21.0 << 42.5;
    QTest::newRow("Iceland") << -19.0 << 65.0;
    QTest::newRow("Lapland") << 26.0 << 69.0;
    QTest::newRow("Azerbaijan") << 48.0 << 40.0;
    QTest::newRow("Portugal") << -8.0 << 39.0;
}

void TestProjection::isEqualArea()
{
    QFETCH(double, lon);
    QFETCH(double, lat);
    // A small cell, against its area on the ellipsoid: M * N * cos(lat) * dlat * dlon.
    constexpr double step = 1e-3;
    constexpr double degree = 3.14159265358979323846 / 180;
    constexpr double e2 = 0.00669437999014;
    const EqualAreaProjection projection = EqualAreaProjection::europe();
    const QPointF here = projection.forward({lon - step / 2, lat - step / 2});
    const QPointF east = projection.forward({lon + step / 2, lat - step / 2}) - here;
    const QPointF north = projection.forward({lon - step / 2, lat + step / 2}) - here;
    const double drawn = std::abs(east.x() * north.y() - east.y() * north.x());
    const double sinLat = std::sin(lat * degree);
    const double w2 = 1 - e2 * sinLat * sinLat;
    const double radii = 6378.137 * 6378.137 * (1 - e2) / (w2 * w2);
    const double real = radii * std::cos(lat * degree) * step * degree * step * degree;
    QVERIFY2(std::abs(drawn / real - 1) < 1e-4, qPrintable(QString::number(drawn / real, 'f', 8)));
}

void TestProjection::centreIsTheOrigin()
{
    const EqualAreaProjection projection = EqualAreaProjection::europe();
    const QPointF origin = projection.forward({20, 44});
    QVERIFY(std::hypot(origin.x(), origin.y()) < 1e-9);
    const LonLat centre = projection.inverse({0, 0});
    QVERIFY(std::abs(centre.lon - 20) < 1e-9 && std::abs(centre.lat - 44) < 1e-7);
}

void TestProjection::southIsDown()
{
    const EqualAreaProjection projection = EqualAreaProjection::europe();
    QVERIFY(projection.forward({20, 40}).y() > 0);
    QVERIFY(projection.forward({25, 44}).x() > 0);
    // One degree of the meridian at the centre, about 111.1 km.
    QVERIFY(std::abs(projection.forward({20, 43}).y() - 111.1) < 0.1);
}

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
