// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/map_export.h"
#include "tests/cartography/sample_scene.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace chancery;
using namespace Qt::StringLiterals;

//! Sheets on paper: nothing is cut off, however long the lists are.
class TestMapSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void aShortListStandsBelow();
    void longListsGoOn_data();
    void longListsGoOn();
    void picturesGrow();
    void papers_data();
    void papers();

private:
    [[nodiscard]] MapScene withLists(int sources, int missions) const;

    std::optional<Basemap> m_map;
    MapScene m_scene;
};

void TestMapSheet::initTestCase()
{
    const Result<Basemap> map = Basemap::shipped();
    QVERIFY(map.has_value());
    m_map = *map;
    m_scene = sampleScene();
    m_scene.continuedText = u"%1 (continued)"_s;
    m_scene.overleafText = u"On the following page: %1."_s;
}

MapScene TestMapSheet::withLists(int sources, int missions) const
{
    MapScene scene = m_scene;
    SheetList list{u"Sources"_s, {}, true};
    for (int i = 0; i < sources; ++i)
        list.lines.append(u"Source %1: a report with a long title that takes more than one line of a column, "
                          "as the titles of reports do"_s.arg(i));
    scene.sourceLine = list.lines.join(u"; "_s);
    scene.lists = {list};
    if (missions > 0)
        scene.lists.append(
            {u"Missions"_s, QStringList(missions, u"3 March 2017 · Visit · Belgrade"_s), false});
    return scene;
}

void TestMapSheet::aShortListStandsBelow()
{
    const MapScene scene = withLists(2, 0);
    const MapSheet sheet;
    for (const auto flow : {MapPages::Flow::Pages, MapPages::Flow::Below}) {
        const MapPages pages(*m_map, scene, sheet, {1122, 793}, 1, flow);
        QCOMPARE(pages.count(), 1);
        QVERIFY(pages.lines().empty());
        QCOMPARE(pages.height(), 793.0);
    }
}

void TestMapSheet::longListsGoOn_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("sources");
    QTest::addColumn<int>("missions");
    QTest::newRow("A4 across") << QSizeF(1122, 793) << 40 << 0;
    QTest::newRow("A4 upright") << QSizeF(793, 1122) << 40 << 30;
    QTest::newRow("A3 across") << QSizeF(1587, 1122) << 400 << 120;
    QTest::newRow("missions only") << QSizeF(1122, 793) << 1 << 3;
}

void TestMapSheet::longListsGoOn()
{
    QFETCH(QSizeF, size);
    QFETCH(int, sources);
    QFETCH(int, missions);
    const MapScene scene = withLists(sources, missions);
    const MapSheet sheet;
    const MapPages pages(*m_map, scene, sheet, size, 1, MapPages::Flow::Pages);
    QVERIFY(pages.count() > 1);
    QVERIFY(pages.mapArea().height() > size.height() * 0.6);
    QStringList read;
    int continued = 0;
    for (const SheetLine &line : pages.lines()) {
        QVERIFY(line.page >= 0 && line.page < pages.count() - 1);
        QVERIFY2(QRectF({0, 0}, size).contains(line.box), qPrintable(line.text));
        continued += line.text.contains(u"(continued)"_s) ? 1 : 0;
        if (!line.heading)
            read.append(line.text);
    }
    QStringList all;
    for (const SheetList &list : scene.lists) {
        if (sources > 1 || !list.inSourceLine) // one source stands below the map
            all += list.lines;
    }
    QCOMPARE(read, all);
    QCOMPARE(continued > 0, sources > 30);
    for (size_t i = 0; i < pages.lines().size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const SheetLine &a = pages.lines()[i];
            const SheetLine &b = pages.lines()[j];
            QVERIFY(a.page != b.page || !a.box.intersects(b.box));
        }
    }
}

void TestMapSheet::picturesGrow()
{
    const MapScene scene = withLists(30, 12);
    MapSheet sheet;
    sheet.size = {900, 640};
    sheet.pixelRatio = 1;
    const MapPages pages(*m_map, scene, sheet, sheet.size, 1, MapPages::Flow::Below);
    QCOMPARE(pages.count(), 1);
    QVERIFY(pages.height() > 640);
    for (const SheetLine &line : pages.lines())
        QVERIFY(line.page == 0 && line.box.top() >= 640 && line.box.bottom() <= pages.height());
    QCOMPARE(mapImage(*m_map, {scene}, sheet).height(), int(pages.height()));
    const Result<QByteArray> svg = mapSvg(*m_map, {scene}, sheet);
    QVERIFY(svg.has_value());
    QVERIFY(svg->contains("Source 29"));
    const auto monster = mapPng(*m_map, {withLists(3000, 0)}, sheet);
    QVERIFY(!monster);
    QCOMPARE(monster.error().code, ErrorCode::TooLarge);
}

void TestMapSheet::papers_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("portrait");
    QTest::addColumn<QByteArray>("box");
    QTest::newRow("A4 across") << int(QPageSize::A4) << false << QByteArray("[0 0 842");
    QTest::newRow("A4 upright") << int(QPageSize::A4) << true << QByteArray("[0 0 595");
    QTest::newRow("A3 across") << int(QPageSize::A3) << false << QByteArray("[0 0 1191");
    QTest::newRow("A3 upright") << int(QPageSize::A3) << true << QByteArray("[0 0 842");
}

void TestMapSheet::papers()
{
    QFETCH(int, page);
    QFETCH(bool, portrait);
    QFETCH(QByteArray, box);
    MapSheet sheet;
    sheet.page = QPageSize(QPageSize::PageSizeId(page));
    sheet.orientation = portrait ? QPageLayout::Portrait : QPageLayout::Landscape;
    const Result<QByteArray> pdf = mapPdf(*m_map, {withLists(60, 20)}, sheet);
    QVERIFY(pdf.has_value());
    QVERIFY(pdf->contains(QByteArray("/MediaBox ").append(box)));
    QVERIFY(pdf->count("/Type /Page\n") >= 2);
}

QTEST_MAIN(TestMapSheet)
#include "tst_map_sheet.moc"
