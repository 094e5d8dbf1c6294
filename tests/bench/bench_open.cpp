// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of the process to the first usable frame of a workspace, against an empty Qt main window started in
// the same way. The key is at hand (a plain file): its derivation is meant to take a second.

#include "models/workspace/generator.h"
#include "models/workspace/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

constexpr int rounds = 15;

// the child: an empty main window, painted once
int emptyWindow(QApplication &application)
{
    QMainWindow window;
    window.resize(1440, 900);
    window.show();
    QTimer::singleShot(0, &application, [&] {
        window.grab();
        application.quit();
    });
    return application.exec();
}

double run(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QString makeFile(const QTemporaryDir &folder, const QString &name, const GeneratorSize &size)
{
    NewWorkspace request;
    request.path = folder.filePath(name + u".chancery"_s);
    request.plain = true;
    request.contents = Contents::Demo;
    auto workspace = Workspace::create(request);
    if (!workspace || !generateRecords(**workspace, size, 1))
        qFatal("no workspace to measure");
    while ((*workspace)->indexSlice(10000)) {
    }
    return request.path;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.contains(u"--empty"_s))
        return emptyWindow(application);
    const QString chancery = QCoreApplication::applicationDirPath() + u"/../chancery"_s;
    QTemporaryDir folder;
    QTextStream out(stdout);
    out << u"first usable frame, median of %1 starts, ms (floor, ours, ratio, goal <= 1.3)"_s.arg(rounds)
        << Qt::endl;
    const QList<std::pair<QString, GeneratorSize>> sizes{{u"demo"_s, {0, 0, 0}},
                                                         {u"embassy"_s, GeneratorSize::embassy()},
                                                         {u"ministry"_s, GeneratorSize::ministry()}};
    for (const auto &[name, size] : sizes) {
        const QString path = makeFile(folder, name, size);
        QList<double> floor;
        QList<double> ours;
        for (int i = 0; i < rounds; ++i) {
            floor.append(run(application.applicationFilePath(), {u"--empty"_s}));
            ours.append(run(chancery, {u"--first-frame"_s, path}));
        }
        out << name.leftJustified(12) << QString::number(median(floor), 'f', 1).rightJustified(10)
            << QString::number(median(ours), 'f', 1).rightJustified(10)
            << QString::number(median(ours) / median(floor), 'f', 2).rightJustified(8) << Qt::endl;
    }
    return 0;
}
