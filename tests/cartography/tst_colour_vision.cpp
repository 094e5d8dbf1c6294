// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/colour_vision.h"
#include "models/cartography/map_palette.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace chancery;

class TestColourVision : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void theMeasureIsRight();
    void greyStaysGrey();
    void redAndGreenMeet();
    void namesTheFirstVisionThatConfuses();
    void theNeutralPaletteIsClear();
    void darkWindowsCountToo();
};

void TestColourVision::theMeasureIsRight()
{
    // L*a*b* of pure red is 53.24, 80.09, 67.20; black is the origin
    const double red = colourDifference(Qt::red, Qt::black, ColourVision::Normal);
    QVERIFY(std::abs(red - std::hypot(53.24, 80.09, 67.20)) < 0.1);
    QVERIFY(std::abs(colourDifference(Qt::white, Qt::black, ColourVision::Normal) - 100) < 0.1);
    const QColor ochre(0xc0, 0x90, 0x30);
    QCOMPARE(colourDifference(ochre, ochre, ColourVision::Tritanopia), 0.0);
}

void TestColourVision::greyStaysGrey()
{
    const QColor grey(0x80, 0x80, 0x80);
    for (const auto vision : {ColourVision::Normal, ColourVision::Protanopia, ColourVision::Deuteranopia,
                              ColourVision::Tritanopia})
        QVERIFY(colourDifference(seenWith(vision, grey), grey, ColourVision::Normal) < 1);
    QCOMPARE(seenWith(ColourVision::Normal, QColor(0x76, 0xa2, 0xd3)).rgb(), QColor(0x76, 0xa2, 0xd3).rgb());
}

void TestColourVision::redAndGreenMeet()
{
    const QColor red(0xb0, 0x60, 0x40);
    const QColor green(0x78, 0x7c, 0x3c);
    QVERIFY(colourDifference(red, green, ColourVision::Normal) > 30);
    QVERIFY(colourDifference(red, green, ColourVision::Deuteranopia) < clearDifference);
}

void TestColourVision::namesTheFirstVisionThatConfuses()
{
    const QColor red(0xb0, 0x60, 0x40);
    const QColor green(0x78, 0x7c, 0x3c);
    const std::vector<QColor> colours{red, QColor(0x20, 0x40, 0xa0), green, QColor(0xb1, 0x61, 0x41)};
    const std::vector<ColourConfusion> confused = confusedColours(colours);
    QCOMPARE(confused.size(), 3U);
    QCOMPARE(confused[0].first, 0U);
    QCOMPARE(confused[0].second, 2U);
    QVERIFY(confused[0].vision != ColourVision::Normal);
    QCOMPARE(confused[1].second, 3U);
    QCOMPARE(confused[1].vision, ColourVision::Normal);
    QVERIFY(confused[1].difference < 2.3);
    QVERIFY(confusedColours({}).empty() && confusedColours({red}).empty());
}

void TestColourVision::theNeutralPaletteIsClear()
{
    QVERIFY(confusedColours(neutralTermColors()).empty());
}

void TestColourVision::darkWindowsCountToo()
{
    // Clear on paper; the dark palette brings them together.
    const std::vector<QColor> pale{QColor(0xf4, 0xec, 0xd0), QColor(0xd9, 0xd2, 0xb6)};
    QVERIFY(colourDifference(pale[0], pale[1], ColourVision::Normal) < clearDifference
            || colourDifference(MapPalette::dark().shown(pale[0]), MapPalette::dark().shown(pale[1]),
                                ColourVision::Normal)
                   < clearDifference);
    std::optional<ColourConfusion> onlyDark;
    for (int light = 200; light < 256 && !onlyDark; ++light) {
        for (int darker = 120; darker < light && !onlyDark; ++darker) {
            const auto found = confusedColours({QColor(light, light, light), QColor(darker, darker, darker)});
            if (!found.empty() && found.front().darkOnly)
                onlyDark = found.front();
        }
    }
    QVERIFY(onlyDark);
    QVERIFY(onlyDark->difference < clearDifference);
}

QTEST_GUILESS_MAIN(TestColourVision)

#include "tst_colour_vision.moc"
