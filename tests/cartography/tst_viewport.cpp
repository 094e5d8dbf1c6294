// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/viewport.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace chancery;

namespace {

bool near(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) < 1e-6;
}

} // namespace

class TestViewport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void screenAndMapAreInverse();
    void zoomKeepsThePlaceUnderTheCursor_data();
    void zoomKeepsThePlaceUnderTheCursor();
    void panMovesTheMapWithTheHand();
    void fittedShowsTheRegionInsideThePadding();
    void clampedNeverShowsBeyondTheExtent();
    void clampedLeavesAGoodViewAlone();
    void revealingMovesOnlyWhenNeeded();
    void originLiesOnADevicePixel();
    void sizeAndScaleStayPositive();
};

void TestViewport::screenAndMapAreInverse()
{
    const Viewport view({800, 600}, {120, -340}, 0.37);
    QVERIFY(near(view.toScreen(QPointF(120, -340)), {400, 300}));
    QVERIFY(near(view.toMap(view.toScreen(QPointF(-811, 27))), {-811, 27}));
    QVERIFY(near(view.visible().center(), view.centre()));
}

void TestViewport::zoomKeepsThePlaceUnderTheCursor_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<QPointF>("cursor");
    QTest::newRow("in, corner") << 1.25 << QPointF(0, 0);
    QTest::newRow("out, off the middle") << 0.4 << QPointF(610, 77);
    QTest::newRow("far in, edge") << 12.0 << QPointF(800, 599);
}

void TestViewport::zoomKeepsThePlaceUnderTheCursor()
{
    QFETCH(double, factor);
    QFETCH(QPointF, cursor);
    const Viewport before({800, 600}, {120, -340}, 0.37);
    const Viewport after = before.zoomedBy(factor, cursor);
    QVERIFY(near(after.toMap(cursor), before.toMap(cursor)));
    QCOMPARE(after.scale(), before.scale() * factor);
}

void TestViewport::panMovesTheMapWithTheHand()
{
    const Viewport before({800, 600}, {120, -340}, 0.37);
    const QPointF place(200, -300);
    QVERIFY(near(before.pannedBy({35, -12}).toScreen(place), before.toScreen(place) + QPointF(35, -12)));
}

void TestViewport::fittedShowsTheRegionInsideThePadding()
{
    const QRectF region(-500, -200, 1000, 300);
    const Viewport view = Viewport::fitted({800, 600}, region, {100, 20, 30, 40});
    const QRectF shown = view.toScreen(region);
    QVERIFY(QRectF(QPointF(100, 20), QPointF(770, 560)).adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(shown));
    QVERIFY(std::abs(shown.width() - 670) < 1e-6);
}

void TestViewport::clampedNeverShowsBeyondTheExtent()
{
    const QRectF extent(-1000, -500, 2000, 1000);
    for (const double scale : {0.01, 0.5, 3.0, 90.0}) {
        for (const QPointF &centre : {QPointF(0, 0), QPointF(-5000, 200), QPointF(990, -490)}) {
            const Viewport view = Viewport({800, 600}, centre, scale).clamped(extent, 6);
            QVERIFY(extent.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(view.visible()));
            QVERIFY(view.scale() <= 6);
        }
    }
}

void TestViewport::clampedLeavesAGoodViewAlone()
{
    const Viewport view({800, 600}, {10, 20}, 2);
    QCOMPARE(view.clamped({-1000, -500, 2000, 1000}, 6), view);
}

void TestViewport::revealingMovesOnlyWhenNeeded()
{
    const Viewport view({800, 600}, {0, 0}, 1);
    QCOMPARE(view.revealing({-100, -100, 200, 200}, 20), view);
    const Viewport moved = view.revealing({500, -50, 60, 60}, 20);
    QVERIFY(std::abs(moved.toScreen(QRectF(500, -50, 60, 60)).right() - 780) < 1e-6);
    QCOMPARE(moved.scale(), view.scale());
    QCOMPARE(moved.centre().y(), 0.0);
}

void TestViewport::originLiesOnADevicePixel()
{
    const Viewport view({801, 599}, {12.34, -56.78}, 0.731);
    for (const double ratio : {1.0, 1.5, 2.0}) {
        const QPointF origin = view.origin(ratio) * ratio;
        QVERIFY(near(origin, {std::round(origin.x()), std::round(origin.y())}));
        QVERIFY(std::abs(view.origin(ratio).x() - view.toScreen(QPointF()).x()) <= 0.5 / ratio + 1e-9);
    }
}

void TestViewport::sizeAndScaleStayPositive()
{
    const Viewport view({0, 0}, {}, 0);
    QVERIFY(view.scale() > 0);
    QVERIFY(!view.size().isEmpty());
    QVERIFY(Viewport::fitted({10, 10}, {}, {50, 50, 50, 50}).scale() > 0);
}

QTEST_GUILESS_MAIN(TestViewport)
#include "tst_viewport.moc"
