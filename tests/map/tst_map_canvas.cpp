// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/map/law_map_source.h"
#include "models/items/map/law_table_model.h"
#include "models/workspace/seed_loader.h"
#include "tests/support/test_workspace.h"
#include "ui/map/map_canvas.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QItemSelectionModel>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestMapCanvas : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aClickSelects();
    void theSelectionIsTheModels();
    void arrowsWalkOverBorders();
    void theFirstArrowStartsInTheMiddle();
    void dragMovesAndDoesNotSelect();
    void wheelZoomsAboutThePointer();
    void keysZoomAndFit();
    void hoverMarks();
    void returnAndDoubleClickAskForMore();
    void aScreenReaderHearsIt();
    void legendFoldsWhereItHides();
    void paintsInBothThemes();

private:
    QPoint place(const QString &code) const;
    QString selected() const { return m_selection->currentIndex().data(LawTableModel::CodeRole).toString(); }

    std::unique_ptr<test::TestWorkspace> m_file;
    std::unique_ptr<Basemap> m_basemap;
    std::unique_ptr<LawMapSource> m_source;
    std::unique_ptr<LawTableModel> m_model;
    std::unique_ptr<QItemSelectionModel> m_selection;
    std::unique_ptr<MapCanvas> m_canvas;
};

void TestMapCanvas::initTestCase()
{
    m_file = std::make_unique<test::TestWorkspace>(Contents::Reference);
    QVERIFY(m_file->isValid());
    const Result<Basemap> basemap = Basemap::shipped();
    VERIFY_RESULT(basemap);
    m_basemap = std::make_unique<Basemap>(*basemap);
}

void TestMapCanvas::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_source = std::make_unique<LawMapSource>(**m_file, RecordId(), seedDemoDay());
    m_model = std::make_unique<LawTableModel>(*m_source);
    m_selection = std::make_unique<QItemSelectionModel>(m_model.get());
    m_canvas = std::make_unique<MapCanvas>(*m_basemap);
    m_canvas->setModel(*m_model, *m_selection);
    m_canvas->setScene(m_source->scene());
    m_canvas->resize(1000, 760);
    m_canvas->grab(); // lays out without a window manager
    m_canvas->setFit(MapCanvas::Fit::Region);
}

void TestMapCanvas::cleanup()
{
    m_canvas.reset();
    m_selection.reset();
    m_model.reset();
    m_source.reset();
}

QPoint TestMapCanvas::place(const QString &code) const
{
    return m_canvas->viewport().toScreen(m_basemap->feature(code)->anchor).toPoint();
}

void TestMapCanvas::aClickSelects()
{
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, place(u"RS"_s));
    QCOMPARE(selected(), u"RS"_s);
    QCOMPARE(m_canvas->selectedCode(), u"RS"_s);
    const QPoint sea = m_canvas->viewport().toScreen(m_basemap->projection().forward({17.5, 42.3})).toPoint();
    QCOMPARE(m_canvas->codeAt(sea), QString());
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, sea);
    QCOMPARE(selected(), QString());
    QCOMPARE(m_canvas->selectedCode(), QString());
}

void TestMapCanvas::theSelectionIsTheModels()
{
    m_selection->setCurrentIndex(m_model->index(m_model->rowOfCode(u"BG"_s), 0),
                                 QItemSelectionModel::ClearAndSelect);
    QCOMPARE(m_canvas->selectedCode(), u"BG"_s);
    m_model->sort(LawTableModel::CountryColumn, Qt::DescendingOrder);
    QCOMPARE(selected(), u"BG"_s);
    QCOMPARE(m_canvas->selectedCode(), u"BG"_s);
}

void TestMapCanvas::arrowsWalkOverBorders()
{
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, place(u"RS"_s));
    QTest::keyClick(m_canvas.get(), Qt::Key_Left);
    QCOMPARE(selected(), u"BA"_s);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QCOMPARE(selected(), u"RS"_s);
    QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QCOMPARE(selected(), u"HU"_s);
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QVERIFY(QRectF(m_canvas->rect()).contains(place(selected()))); // however far, it is in view
    QCOMPARE(m_canvas->fit(), MapCanvas::Fit::Free);
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(selected(), QString());
}

void TestMapCanvas::theFirstArrowStartsInTheMiddle()
{
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QVERIFY(!selected().isEmpty());
    QVERIFY(m_canvas->rect().contains(place(selected())));
}

void TestMapCanvas::dragMovesAndDoesNotSelect()
{
    const QPoint from = place(u"RS"_s);
    const QPoint to = from + QPoint(60, 30);
    const Viewport before = m_canvas->viewport();
    QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_canvas.get(), from + QPoint(30, 15));
    QTest::mouseMove(m_canvas.get(), to);
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, to);
    QCOMPARE(selected(), QString());
    QCOMPARE(m_canvas->viewport(), before.pannedBy(to - from));
    QCOMPARE(m_canvas->fit(), MapCanvas::Fit::Free);
}

void TestMapCanvas::wheelZoomsAboutThePointer()
{
    const QPointF pointer = place(u"BG"_s);
    const Viewport before = m_canvas->viewport();
    QWheelEvent wheel(pointer, pointer, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_canvas.get(), &wheel);
    QVERIFY(m_canvas->viewport().scale() > before.scale() * 1.1);
    const QPointF moved = m_canvas->viewport().toScreen(before.toMap(pointer)) - pointer;
    QVERIFY(moved.manhattanLength() < 0.5);
}

void TestMapCanvas::keysZoomAndFit()
{
    const double region = m_canvas->viewport().scale();
    QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
    QVERIFY(m_canvas->viewport().scale() > region);
    QTest::keyClick(m_canvas.get(), Qt::Key_Minus);
    QTest::keyClick(m_canvas.get(), Qt::Key_Minus);
    QVERIFY(m_canvas->viewport().scale() < region);
    QTest::keyClick(m_canvas.get(), Qt::Key_0);
    QCOMPARE(m_canvas->fit(), MapCanvas::Fit::Europe);
    QVERIFY(m_canvas->viewport().visible().contains(m_basemap->feature(u"IS"_s)->anchor));
    QTest::keyClick(m_canvas.get(), Qt::Key_Home);
    QCOMPARE(m_canvas->viewport().scale(), region);
    m_canvas->resize(1200, 900);
    m_canvas->grab();
    QVERIFY(m_canvas->viewport().scale() > region); // the fit follows the window
}

void TestMapCanvas::hoverMarks()
{
    const QPointF croatia = place(u"HR"_s);
    QMouseEvent move(QEvent::MouseMove, croatia, croatia, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(m_canvas.get(), &move);
    QCOMPARE(m_canvas->hoveredCode(), u"HR"_s);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_canvas.get(), &leave);
    QCOMPARE(m_canvas->hoveredCode(), QString());
}

void TestMapCanvas::returnAndDoubleClickAskForMore()
{
    QSignalSpy activated(m_canvas.get(), &MapCanvas::countryActivated);
    QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, place(u"RO"_s));
    QCOMPARE(activated.count(), 1);
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 2);
}

void TestMapCanvas::aScreenReaderHearsIt()
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_canvas.get());
    QVERIFY(spoken);
    QVERIFY(spoken->text(QAccessible::Name).contains(u"31 May 2017"_s));
    QCOMPARE(spoken->text(QAccessible::Description), u"No country selected"_s);
    m_selection->setCurrentIndex(m_model->index(m_model->rowOfCode(u"LV"_s), 0),
                                 QItemSelectionModel::ClearAndSelect);
    QCOMPARE(spoken->text(QAccessible::Description),
             u"Latvia: Regulatory; Prohibitionist: all punished; sources disagree"_s);
    m_source->setScheme(seedId(u"scheme:newsletter-approaches"));
    QCOMPARE(spoken->text(QAccessible::Description),
             u"Latvia: Regulatory; Prohibitionist; sources disagree"_s);
}

void TestMapCanvas::legendFoldsWhereItHides()
{
    QVERIFY(m_canvas->isLegendOpen());
    m_canvas->resize(520, 520);
    m_canvas->grab();
    QVERIFY(!m_canvas->isLegendOpen());
    m_canvas->setLegend(MapCanvas::Legend::Open);
    QVERIFY(m_canvas->isLegendOpen());
    m_canvas->toggleLegend();
    QVERIFY(!m_canvas->isLegendOpen());
    m_canvas->setScene(m_source->scene());
    QVERIFY(!m_canvas->isLegendOpen());
}

void TestMapCanvas::paintsInBothThemes()
{
    const auto colours = [this] {
        const QImage image = m_canvas->grab().toImage();
        QSet<QRgb> seen;
        for (int x = 0; x < image.width(); x += 7) {
            for (int y = 0; y < image.height(); y += 7)
                seen.insert(image.pixel(x, y));
        }
        return seen;
    };
    const QSet<QRgb> light = colours();
    QVERIFY(light.contains(MapPalette::light().sea.rgb()));
    QVERIFY(light.size() > 8);
    m_canvas->setPalette(theme::palette(true));
    const QSet<QRgb> dark = colours();
    QVERIFY(dark.contains(MapPalette::dark().sea.rgb()));
    QVERIFY(!dark.contains(MapPalette::light().sea.rgb()));
}

QTEST_MAIN(TestMapCanvas)
#include "tst_map_canvas.moc"
