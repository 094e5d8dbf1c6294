// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cartography/fill_pattern.h"
#include "models/cartography/map_export.h"
#include "models/cartography/map_frame.h"
#include "tests/cartography/sample_scene.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(1100, 800);

QImage painted(const MapPainter &painter, const MapScene &scene, const Viewport &viewport,
               const MapPaintOptions &options)
{
    QImage image((viewport.size() * options.pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(options.pixelRatio);
    QPainter canvas(&image);
    painter.paint(canvas, scene, viewport, options);
    return image;
}

int difference(QRgb a, QRgb b)
{
    return std::max(
        {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

//! How many pixels of the square around \a middle have \a color.
int count(const QImage &image, QPointF middle, int radius, const QColor &color)
{
    int found = 0;
    const QPoint centre = (middle * image.devicePixelRatio()).toPoint();
    for (int y = -radius; y <= radius; ++y) {
        for (int x = -radius; x <= radius; ++x) {
            if (image.valid(centre + QPoint(x, y))
                && difference(image.pixel(centre + QPoint(x, y)), color.rgb()) < 6)
                ++found;
        }
    }
    return found;
}

//! How many pixels of two pictures of one size differ by more than \a tolerance.
int differing(const QImage &a, const QImage &b, int tolerance)
{
    int found = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            found += difference(a.pixel(x, y), b.pixel(x, y)) > tolerance ? 1 : 0;
    }
    return found;
}

} // namespace

class TestMapPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void plainFillIsTheTermsColour_data();
    void plainFillIsTheTermsColour();
    void conflictShowsBothColours();
    void preferredStripeIsBroader();
    void statesOfKnowledgeDifferWithoutColour();
    void seaAndSurroundings();
    void labelsDoNotOverlap_data();
    void labelsDoNotOverlap();
    void labelsStayOffTheLegendAndInTheView();
    void focusIsLabelledFirst();
    void labelsStandInTheirCountry();
    void selectionIsDrawn();
    void legendNamesSchemeDayAndSources();
    void fittedKeepsTheRegionClearOfTheLegend();
    void frameEqualsThePainting_data();
    void frameEqualsThePainting();
    void frameFollowsTheScene();
    void frameFinishesInSlices();
    void looksAsItDid_data();
    void looksAsItDid();
    void closeUpLooksAsItDid();
    void pngHasSizeAndText();
    void svgShowsTheSameColours();
    void pdfIsAPage();
    void absurdSizesAreRefused();
    void patternsHaveNames();
    void paletteTellsTermsApart();

private:
    [[nodiscard]] Viewport home(bool near, QSizeF canvas = size) const
    {
        const QRectF region = near ? m_map->boundsOf(southeastEurope()) : m_map->overview();
        return MapPainter::fitted(canvas, region, m_scene, m_options);
    }

    std::optional<Basemap> m_map;
    std::optional<MapPainter> m_painter;
    MapScene m_scene;
    MapPaintOptions m_options;
};

void TestMapPainter::initTestCase()
{
    const Result<Basemap> map = Basemap::shipped();
    QVERIFY(map.has_value());
    m_map = *map;
    m_painter.emplace(*map);
    m_scene = sampleScene();
}

void TestMapPainter::plainFillIsTheTermsColour_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1x light") << 1.0 << false;
    QTest::newRow("2x light") << 2.0 << false;
    QTest::newRow("1x dark") << 1.0 << true;
    QTest::newRow("1.5x dark") << 1.5 << true;
}

void TestMapPainter::plainFillIsTheTermsColour()
{
    QFETCH(double, ratio);
    QFETCH(bool, dark);
    MapPaintOptions options = m_options;
    options.pixelRatio = ratio;
    options.palette = dark ? MapPalette::dark() : MapPalette::light();
    options.labels = options.legend = false;
    const Viewport view = home(false);
    const QImage image = painted(*m_painter, m_scene, view, options);
    for (const QString &code : {u"DE"_s, u"GR"_s, u"TR"_s, u"PL"_s, u"UA"_s, u"RS"_s}) {
        const QColor fill = options.palette.shown(m_scene.styles[code].fills.front().color);
        const QPointF at = view.toScreen(m_map->feature(code)->anchor);
        QVERIFY2(count(image, at, 2, fill) > 20, qPrintable(code));
    }
}

void TestMapPainter::conflictShowsBothColours()
{
    m_options.labels = m_options.legend = false;
    const Viewport view = home(true);
    const QImage image = painted(*m_painter, m_scene, view, m_options);
    m_options.labels = m_options.legend = true;
    const FeatureStyle &style = m_scene.styles[u"RO"_s];
    const QPointF at = view.toScreen(m_map->feature(u"RO"_s)->anchor);
    const int first = count(image, at, 20, style.fills[0].color);
    const int second = count(image, at, 20, style.fills[1].color);
    QVERIFY(first > 400 && second > 400);
    QVERIFY(std::abs(first - second) < 250);
}

void TestMapPainter::preferredStripeIsBroader()
{
    FeatureStyle style = m_scene.styles[u"RO"_s];
    style.preferred = 1;
    const PatternSpec spec = patternFor(style, m_options.palette);
    QCOMPARE(spec.stripes.size(), size_t(2));
    QVERIFY(spec.stripes[1].width > 1.5 * spec.stripes[0].width);
    QCOMPARE(spec.stripes[0].width + spec.stripes[1].width, double(spec.period));
}

void TestMapPainter::statesOfKnowledgeDifferWithoutColour()
{
    // The swatches in grey, compared pixel by pixel: no two may look alike.
    const TermFill term{neutralTermColors()[0], FillPattern::None};
    std::vector<FeatureStyle> styles{{}, {.coverage = Coverage::Unknown}, {.coverage = Coverage::NotStated}};
    const auto add = [&](auto change) {
        FeatureStyle style{.coverage = Coverage::Stated, .fills = {term}};
        change(style);
        styles.push_back(style);
    };
    add([](FeatureStyle &) {});
    add([](FeatureStyle &style) { style.negative = true; });
    add([](FeatureStyle &style) { style.possible = true; });
    add([](FeatureStyle &style) { style.stale = true; });
    add([&](FeatureStyle &style) { style.fills.push_back({neutralTermColors()[1], FillPattern::None}); });
    for (const FillPattern pattern : allFillPatterns()) {
        if (pattern != FillPattern::None)
            add([&](FeatureStyle &style) { style.fills.front().pattern = pattern; });
    }
    for (const MapPalette &palette : {MapPalette::light(), MapPalette::dark()}) {
        std::set<QByteArray> pictures;
        for (const FeatureStyle &style : styles) {
            QImage swatch(40, 30, QImage::Format_RGB32);
            swatch.fill(palette.card);
            QPainter painter(&swatch);
            paintSwatch(painter, style, palette, QRectF(4, 4, 32, 22), 1);
            painter.end();
            const QImage grey = swatch.convertToFormat(QImage::Format_Grayscale8);
            QByteArray edges;
            for (int y = 4; y < 26; ++y) {
                for (int x = 5; x < 36; ++x)
                    edges.append(char(
                        std::abs(qGray(grey.pixel(x, y)) - qGray(grey.pixel(x - 1, y))) > 8 ? '|' : ' '));
                for (int x = 5; x < 36; ++x)
                    edges.append(char(
                        std::abs(qGray(grey.pixel(x, y)) - qGray(grey.pixel(x, y - 1))) > 8 ? '-' : ' '));
            }
            pictures.insert(edges);
        }
        // Plain colour and "not covered" differ by the colour itself, which is why the legend counts the latter.
        QVERIFY2(pictures.size() >= styles.size() - 1, qPrintable(QString::number(pictures.size())));
    }
}

void TestMapPainter::seaAndSurroundings()
{
    const Viewport view = home(false);
    const QImage image = painted(*m_painter, {}, view, m_options);
    const EqualAreaProjection &projection = m_map->projection();
    QVERIFY(count(image, view.toScreen(projection.forward({-16, 52})), 2, m_options.palette.sea) > 20);
    QVERIFY(count(image, view.toScreen(projection.forward({5, 33})), 2, m_options.palette.surroundings) > 20);
    QVERIFY(count(image, view.toScreen(m_map->feature(u"FR"_s)->anchor), 2, m_options.palette.land) > 20);
}

void TestMapPainter::labelsDoNotOverlap_data()
{
    QTest::addColumn<QSize>("canvas");
    QTest::addColumn<double>("factor");
    for (const double factor : {0.8, 1.0, 1.6, 3.0, 7.0}) {
        QTest::addRow("small %.1f", factor) << QSize(620, 480) << factor;
        QTest::addRow("pane %.1f", factor) << size << factor;
        QTest::addRow("large %.1f", factor) << QSize(2560, 1440) << factor;
    }
}

void TestMapPainter::labelsDoNotOverlap()
{
    QFETCH(QSize, canvas);
    QFETCH(double, factor);
    const Viewport view = home(false, canvas)
                              .zoomedBy(factor, QPointF(canvas.width() * 0.6, canvas.height() * 0.55))
                              .clamped(Basemap::extent(), Basemap::maxScale());
    const std::vector<MapLabel> labels = m_painter->labels(m_scene, view, m_options);
    QVERIFY(!labels.empty());
    for (size_t i = 0; i < labels.size(); ++i) {
        for (size_t j = 0; j < i; ++j)
            QVERIFY2(!labels[i].box.intersects(labels[j].box), qPrintable(labels[i].code % labels[j].code));
    }
}

void TestMapPainter::labelsStayOffTheLegendAndInTheView()
{
    const Viewport view = home(true);
    const QRectF legend = MapPainter::legendBox(m_scene, view, m_options);
    QVERIFY(!legend.isEmpty());
    for (const MapLabel &label : m_painter->labels(m_scene, view, m_options)) {
        QVERIFY(!label.box.intersects(legend));
        QVERIFY(QRectF({0, 0}, view.size()).contains(label.box));
    }
}

void TestMapPainter::focusIsLabelledFirst()
{
    for (const bool near : {true, false}) {
        QSet<QString> labelled;
        for (const MapLabel &label : m_painter->labels(m_scene, home(near), m_options))
            labelled.insert(label.code);
        const MapInset inset = m_painter->inset(m_scene, home(near), m_options);
        QCOMPARE(inset.isEmpty(), near);
        if (!inset.isEmpty()) {
            for (const MapLabel &label : insetLabels(*m_map, m_scene, inset, mapFont(m_options.font)))
                labelled.insert(label.code);
        }
        for (const QString &code : southeastEurope())
            QVERIFY2(labelled.contains(code), qPrintable(code));
    }
}

void TestMapPainter::labelsStandInTheirCountry()
{
    const Viewport view = home(true);
    for (const MapLabel &label : m_painter->labels(m_scene, view, m_options)) {
        if (!label.leader)
            QVERIFY2(contains(m_map->feature(label.code)->rings[0], view.toMap(label.box.center())),
                     qPrintable(label.code));
        else
            QVERIFY(contains(m_map->feature(label.code)->rings[0], view.toMap(label.leader->p1())));
    }
}

void TestMapPainter::selectionIsDrawn()
{
    const Viewport view = home(true);
    const QImage before = painted(*m_painter, m_scene, view, m_options);
    MapScene scene = m_scene;
    scene.selected = u"BA"_s;
    const QImage after = painted(*m_painter, scene, view, m_options);
    const QRectF box = view.toScreen(m_map->feature(u"BA"_s)->bounds);
    const int reach = int(box.width());
    QVERIFY(count(after, box.center(), reach, m_options.palette.selection)
            > count(before, box.center(), reach, m_options.palette.selection) + 300);
    scene.selected = u"no such code"_s;
    // Glyphs that are drawn again may differ in a pixel or two.
    QVERIFY(differing(painted(*m_painter, scene, view, m_options), before, 8) < 20);
}

void TestMapPainter::legendNamesSchemeDayAndSources()
{
    const LegendOptions whole;
    const double full = legendSize(m_scene, m_options.font, whole).height();
    for (QString MapScene::*text :
         {&MapScene::schemeTitle, &MapScene::dayText, &MapScene::sourceLine, &MapScene::boundariesNote})
    {
        MapScene without = m_scene;
        (without.*text).clear();
        QVERIFY(legendSize(without, m_options.font, whole).height() < full);
    }
    MapScene shorter = m_scene;
    shorter.legend.pop_back();
    QVERIFY(legendSize(shorter, m_options.font, whole).height() < full);
    QVERIFY(MapPainter::legendBox(m_scene, Viewport({300, 200}, {}, 1), m_options).isEmpty());
}

void TestMapPainter::fittedKeepsTheRegionClearOfTheLegend()
{
    const Viewport view = home(false, {1600, 900});
    const QRectF legend = MapPainter::legendBox(m_scene, view, m_options);
    QVERIFY(view.toScreen(m_map->overview()).left() > legend.right());
    QVERIFY(Basemap::extent().contains(view.visible()));
}

void TestMapPainter::frameEqualsThePainting_data()
{
    QTest::addColumn<double>("ratio");
    QTest::newRow("1x") << 1.0;
    QTest::newRow("2x") << 2.0;
}

void TestMapPainter::frameEqualsThePainting()
{
    QFETCH(double, ratio);
    MapPaintOptions options = m_options;
    options.pixelRatio = ratio;
    MapFrame frame(*m_map);
    Viewport view = home(true);
    MapScene otherDay = m_scene; // on which everything changes
    for (FeatureStyle &style : otherDay.styles)
        style = m_scene.styles.value(style == m_scene.styles[u"GR"_s] ? u"RS"_s : u"GR"_s);
    for (int step = 0; step < 7; ++step) {
        const MapScene &scene = step == 3 || step == 5 ? otherDay : m_scene;
        options.palette = step == 6 ? MapPalette::dark() : MapPalette::light();
        QImage image((view.size() * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        QPainter painter(&image);
        QVERIFY(frame.paint(painter, scene, view, options, -1));
        painter.end();
        const QImage whole = painted(*m_painter, scene, view, options);
        // Labels are set on whole pixels in the tiles' pictures: a few may differ at their rims.
        const int different = differing(image, whole, 48);
        QVERIFY2(different < image.width() * image.height() / 500, qPrintable(QString::number(different)));
        if (step < 4)
            view = view.pannedBy({133, -71}).clamped(Basemap::extent(), Basemap::maxScale());
    }
}

void TestMapPainter::frameFollowsTheScene()
{
    MapFrame frame(*m_map);
    const Viewport view = home(true);
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QVERIFY(frame.paint(painter, m_scene, view, m_options, 5));
    MapScene scene = m_scene;
    scene.styles[u"RS"_s] = scene.styles[u"GR"_s];
    QVERIFY(frame.paint(painter, scene, view, m_options, 5));
    const QPointF at = view.toScreen(m_map->feature(u"RS"_s)->bounds.center());
    QVERIFY(count(image, at, 12, scene.styles[u"RS"_s].fills.front().color) > 300);
}

void TestMapPainter::frameFinishesInSlices()
{
    MapFrame frame(*m_map);
    Viewport view = home(true);
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QVERIFY(frame.paint(painter, m_scene, view, m_options, 0));
    view = view.zoomedBy(1.2, {500, 400});
    QVERIFY(!frame.paint(painter, m_scene, view, m_options, 0));
    const QPointF at = view.toScreen(m_map->feature(u"GR"_s)->anchor);
    QVERIFY(count(image, at + QPointF(0, 30), 6, m_scene.styles[u"GR"_s].fills.front().color) > 60);
    int frames = 0;
    while (!frame.paint(painter, m_scene, view, m_options, 0.001) && frames < 100)
        ++frames;
    QVERIFY(frames < 100);
    const QImage whole = painted(*m_painter, m_scene, view, m_options);
    QVERIFY(difference(image.pixel(at.toPoint() + QPoint(0, 30)), whole.pixel(at.toPoint() + QPoint(0, 30)))
            < 6);
}

void TestMapPainter::looksAsItDid_data()
{
    QTest::addColumn<bool>("near");
    QTest::addColumn<QString>("file");
    QTest::newRow("Europe") << false << u"europe.png"_s;
    QTest::newRow("Southeast") << true << u"southeast.png"_s;
}

//! Without text, which depends on the fonts of the machine. Where the drawing changes on purpose: look at the new
//! picture, then run this test with CHANCERY_KEEP_PICTURES=1.
void TestMapPainter::looksAsItDid()
{
    QFETCH(bool, near);
    QFETCH(QString, file);
    MapPaintOptions options = m_options;
    options.labels = options.legend = false;
    const QSizeF canvas(420, 300);
    const QRectF region = near ? m_map->boundsOf(southeastEurope()) : m_map->overview();
    const QImage now =
        painted(*m_painter, m_scene, MapPainter::fitted(canvas, region, m_scene, options), options);
    const QString path = qEnvironmentVariable("CHANCERY_TEST_DATA") % u"/cartography/"_s % file;
    if (qEnvironmentVariableIsSet("CHANCERY_KEEP_PICTURES"))
        QVERIFY(now.save(path));
    const QImage then(path);
    QCOMPARE(then.size(), now.size());
    const int different = differing(now, then, 32);
    QVERIFY2(different < now.width() * now.height() / 200, qPrintable(QString::number(different)));
}

//! The western Balkans with French names: with text, in a font that every machine for building has. Glyphs may be
//! drawn a little otherwise elsewhere. Regenerated in the same way.
void TestMapPainter::closeUpLooksAsItDid()
{
    MapScene scene = m_scene;
    scene.divided = {u"BA"_s};
    scene.styles[u"BA-SRP"_s] = scene.styles[u"RO"_s];
    const std::pair<QStringView, QStringView> names[]{
        {u"AL", u"Albanie"},
        {u"BA", u"Bosnie-Herzégovine"},
        {u"BA-BRC", u"District de Brčko"},
        {u"BG", u"Bulgarie"},
        {u"GR", u"Grèce"},
        {u"HR", u"Croatie"},
        {u"HU", u"Hongrie"},
        {u"IT", u"Italie"},
        {u"ME", u"Monténégro"},
        {u"MK", u"Macédoine du Nord"},
        {u"BA-SRP", u"République serbe de Bosnie"},
        {u"RO", u"Roumanie"},
        {u"RS", u"Serbie"},
        {u"SI", u"Slovénie"},
    };
    for (const auto &[code, name] : names)
        scene.labels.insert(code.toString(), name.toString());
    MapPaintOptions options = m_options;
    options.font = QFont(u"DejaVu Sans"_s);
    options.font.setPixelSize(11);
    options.legend = false;
    const QRectF region = m_map->boundsOf({u"BA"_s, u"ME"_s, u"XK"_s, u"AL"_s, u"MK"_s});
    const QImage now =
        painted(*m_painter, scene, MapPainter::fitted({480, 420}, region, scene, options), options);
    const QString path = qEnvironmentVariable("CHANCERY_TEST_DATA") % u"/cartography/balkans.png"_s;
    if (qEnvironmentVariableIsSet("CHANCERY_KEEP_PICTURES"))
        QVERIFY(now.save(path));
    const QImage then(path);
    QCOMPARE(then.size(), now.size());
    const int different = differing(now, then, 48);
    QVERIFY2(different < now.width() * now.height() / 40, qPrintable(QString::number(different)));
}

void TestMapPainter::pngHasSizeAndText()
{
    MapSheet sheet;
    sheet.size = {900, 640};
    sheet.pixelRatio = 2;
    const Result<QByteArray> png = mapPng(*m_map, {m_scene}, sheet);
    QVERIFY(png.has_value());
    const QImage image = QImage::fromData(*png, "PNG");
    QCOMPARE(image.size(), QSize(1800, 1280));
    QCOMPARE(image.text(u"Title"_s), m_scene.title);
    QVERIFY(image.text(u"Description"_s).contains(m_scene.dayText));
}

void TestMapPainter::svgShowsTheSameColours()
{
    MapSheet sheet;
    sheet.size = {900, 640};
    sheet.pixelRatio = 1;
    sheet.region = southeastEurope();
    const Result<QByteArray> svg = mapSvg(*m_map, {m_scene}, sheet);
    QVERIFY(svg.has_value());
    QVERIFY(svg->contains("Kosovo"));
    QVERIFY(svg->contains(m_scene.schemeTitle.toUtf8()));
    QSvgRenderer renderer(*svg);
    QVERIFY(renderer.isValid());
    QImage drawn(900, 640, QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    renderer.render(&painter);
    painter.end();
    QCOMPARE(QColor(drawn.pixel(8, 300)), QColor(Qt::white));
    QCOMPARE(QColor(drawn.pixel(892, 200)), QColor(Qt::white));
    const QImage screen = mapImage(*m_map, {m_scene}, sheet);
    int alike = 0;
    int compared = 0;
    for (int y = 80; y < 560; y += 3) {
        for (int x = 30; x < 870; x += 3, ++compared)
            alike += difference(drawn.pixel(x, y), screen.pixel(x, y)) < 24 ? 1 : 0;
    }
    QVERIFY2(alike > compared * 0.85, qPrintable(QString::number(double(alike) / compared)));
}

void TestMapPainter::pdfIsAPage()
{
    MapSheet sheet;
    for (const auto &[page, width] :
         std::map<QPageSize::PageSizeId, QByteArray>{{QPageSize::A4, "842"}, {QPageSize::A3, "1191"}})
    {
        sheet.page = QPageSize(page);
        const Result<QByteArray> pdf = mapPdf(*m_map, {m_scene}, sheet);
        QVERIFY(pdf.has_value());
        QVERIFY(pdf->startsWith("%PDF-"));
        QCOMPARE(pdf->count("/Type /Page\n"), 1);
        QVERIFY2(pdf->contains(QByteArray("/MediaBox [0 0 ").append(width)),
                 pdf->mid(pdf->indexOf("/MediaBox"), 60).constData());
    }
}

void TestMapPainter::absurdSizesAreRefused()
{
    MapSheet sheet;
    sheet.size = {20000, 100};
    QCOMPARE(mapPng(*m_map, {m_scene}, sheet).error().code, ErrorCode::TooLarge);
    sheet.size = {0, 0};
    QCOMPARE(mapPng(*m_map, {m_scene}, sheet).error().code, ErrorCode::BadValue);
    QCOMPARE(mapSvg(*m_map, {m_scene}, sheet).error().code, ErrorCode::BadValue);
}

void TestMapPainter::patternsHaveNames()
{
    for (const FillPattern pattern : allFillPatterns())
        QCOMPARE(fillPatternNamed(fillPatternName(pattern)), pattern);
    QCOMPARE(fillPatternNamed(u"tartan"_s), FillPattern::None);
}

void TestMapPainter::paletteTellsTermsApart()
{
    // Machado, Oliveira and Fernandes 2009, full protanopia, deuteranopia and tritanopia.
    const double simulations[4][9]{
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
    };
    const auto linear = [](double v) { return std::pow(v / 255, 2.2); };
    const auto lab = [&](const QColor &color, const double *m) {
        const double r = linear(color.red());
        const double g = linear(color.green());
        const double b = linear(color.blue());
        const double seen[3]{m[0] * r + m[1] * g + m[2] * b, m[3] * r + m[4] * g + m[5] * b,
                             m[6] * r + m[7] * g + m[8] * b};
        const auto root = [](double v) { return std::cbrt(std::max(v, 0.0)); };
        const double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        const double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        const double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return std::array<double, 3>{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    for (const MapPalette &palette : {MapPalette::light(), MapPalette::dark()}) {
        for (const auto &simulation : simulations) {
            const std::vector<QColor> &terms = neutralTermColors();
            for (size_t i = 0; i < terms.size(); ++i) {
                for (size_t j = 0; j < i; ++j) {
                    const auto a = lab(palette.shown(terms[i]), simulation);
                    const auto b = lab(palette.shown(terms[j]), simulation);
                    const double apart = std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
                    QVERIFY2(apart > 11, qPrintable(u"%1 and %2: %3"_s.arg(i).arg(j).arg(apart)));
                }
            }
        }
    }
}

QTEST_MAIN(TestMapPainter)
#include "tst_map_painter.moc"
