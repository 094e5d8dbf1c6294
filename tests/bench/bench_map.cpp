// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Frame times of the map while panning and zooming, software rendering. With `--pictures DIR` it writes what it
// measured as pictures instead, to look at.

#include "models/cartography/map_export.h"
#include "models/cartography/map_frame.h"
#include "tests/cartography/sample_scene.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

struct Times
{
    double median = 0;
    double p99 = 0;
};

Times summary(std::vector<double> times)
{
    std::ranges::sort(times);
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

template<typename Frame>
Times measured(int frames, Frame frame)
{
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        QElapsedTimer timer;
        timer.start();
        frame(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return summary(std::move(times));
}

void report(QTextStream &out, const QString &what, Times times)
{
    out << what.leftJustified(34) << QString::number(times.median, 'f', 2).rightJustified(9) << " ms"
        << QString::number(times.p99, 'f', 2).rightJustified(9) << " ms\n";
    out.flush();
}

void benchCanvas(QTextStream &out, const Basemap &basemap, const QString &name, QSize pixels, double ratio)
{
    const MapScene scene = sampleScene();
    MapPaintOptions options;
    options.pixelRatio = ratio;
    QImage canvas(pixels, QImage::Format_RGB32);
    canvas.setDevicePixelRatio(ratio);
    const QSizeF size = QSizeF(pixels) / ratio;
    const QRectF extent = Basemap::extent();
    const auto limited = [&](const Viewport &view) { return view.clamped(extent, Basemap::maxScale()); };
    for (const bool near : {false, true}) {
        const QString place = near ? u" southeast"_s : u" Europe"_s;
        const QRectF region = near ? basemap.boundsOf(southeastEurope()) : basemap.overview();
        const Viewport home = limited(Viewport::fitted(size, region));
        QPainter painter(&canvas);
        report(out, name % place % u", whole drawing"_s,
               measured(10, [&](int) { MapPainter(basemap).paint(painter, scene, home, options); }));
        MapFrame frame(basemap);
        frame.paint(painter, scene, home, options, -1);
        Viewport view = home;
        report(out, name % place % u", pan"_s, measured(120, [&](int i) {
                   view = limited(view.pannedBy({14 * std::cos(i / 12.0), 9 * std::sin(i / 9.0)}));
                   frame.paint(painter, scene, view, options, 5);
               }));
        const QPointF cursor(size.width() * 0.6, size.height() * 0.4);
        report(out, name % place % u", zoom"_s, measured(120, [&](int i) {
                   view = limited(view.zoomedBy(i % 60 < 30 ? 1.04 : 1 / 1.04, cursor));
                   frame.paint(painter, scene, view, options, 5);
               }));
        report(out, name % place % u", placing labels"_s, measured(20, [&](int) {
                   static_cast<void>(MapPainter(basemap).labels(scene, home, options));
               }));
    }
}

void writePictures(const Basemap &basemap, const QDir &folder)
{
    MapScene scene = sampleScene();
    MapSheet sheet;
    for (const bool dark : {false, true}) {
        sheet.palette = dark ? MapPalette::dark() : MapPalette::light();
        const QString tone = dark ? u"-dark.png"_s : u"-light.png"_s;
        sheet.region.clear();
        mapImage(basemap, {scene}, sheet).save(folder.filePath(u"map-europe"_s % tone));
        sheet.region = southeastEurope();
        mapImage(basemap, {scene}, sheet).save(folder.filePath(u"map-southeast"_s % tone));
        MapPaintOptions options;
        options.palette = sheet.palette;
        for (const bool near : {false, true}) {
            QImage pane(1040, 760, QImage::Format_RGB32);
            QPainter painter(&pane);
            scene.selected = near ? u"BA"_s : u"FR"_s;
            const QRectF region = near ? basemap.boundsOf(southeastEurope()) : basemap.overview();
            const Viewport view = MapPainter::fitted(pane.size(), region, scene, options);
            MapPainter(basemap).paint(painter, scene, view, options);
            painter.end();
            pane.save(folder.filePath((near ? u"pane-southeast"_s : u"pane-europe"_s) % tone));
            scene.selected.clear();
        }
    }
    sheet.palette = MapPalette::light();
    const auto save = [&](const QString &name, const Result<QByteArray> &bytes) {
        QFile file(folder.filePath(name));
        if (bytes && file.open(QIODevice::WriteOnly))
            file.write(*bytes);
    };
    save(u"map.svg"_s, mapSvg(basemap, {scene}, sheet));
    save(u"map.pdf"_s, mapPdf(basemap, {scene}, sheet));
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    const Result<Basemap> basemap = Basemap::shipped();
    if (!basemap)
        return 1;
    out << "load " << timer.elapsed() << " ms\n";
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments[1] == "--pictures"_L1) {
        writePictures(*basemap, QDir(arguments[2]));
        return 0;
    }
    benchCanvas(out, *basemap, u"1440x900"_s, {1440, 900}, 1);
    benchCanvas(out, *basemap, u"2560x1440"_s, {2560, 1440}, 1);
    benchCanvas(out, *basemap, u"3840x2160"_s, {3840, 2160}, 1);
    benchCanvas(out, *basemap, u"3840x2160 @2"_s, {3840, 2160}, 2);
    return 0;
}
