// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/runs.h"

#include "app/desktop/program_options.h"
#include "app/desktop/single_instance.h"
#include "models/workspace/error_text.h"
#include "ui/shell/demo.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/shell/start_page.h"
#include "ui/shell/tour.h"
#include "ui/shell/workspace_page.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

namespace chancery {

namespace {

void say(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

int complain(const Error &error)
{
    QTextStream(stderr) << errorText(error) << Qt::endl;
    return 1;
}

} // namespace

int runWindow(MainWindow &window, SingleInstance &instance, const ProgramOptions &options)
{
    QObject::connect(&instance, &SingleInstance::raiseRequested, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
    QObject::connect(&window, &MainWindow::fileChanged, &instance, &SingleInstance::setFile);
    window.show();
    if (!options.file.isEmpty())
        window.openFile(options.file);
    else if (options.demo)
        emit window.startPage()->demoRequested();
    return QApplication::exec();
}

int runTour(MainWindow &window, const QString &folder, const QString &scratch)
{
    window.show();
    const auto written = Tour(window, folder, scratch).run();
    if (!written)
        return complain(written.error());
    say(QApplication::translate("Runs", "%n picture(s) in %1", nullptr, int(written->size()))
            .arg(QDir(folder).absolutePath()));
    return 0;
}

int runFirstFrame(MainWindow &window, const QString &file)
{
    window.resize(1440, 900);
    window.show();
    window.openFile(file);
    QApplication::processEvents();
    return window.workspacePage() && !window.grab().isNull() ? 0 : 1;
}

int runSelfTest(MainWindow &window, const QString &scratch)
{
    const auto demo = demoWorkspace(scratch, window.services().session.environment());
    if (!demo)
        return complain(demo.error());
    window.show();
    window.openFile(*demo);
    WorkspacePage *page = window.workspacePage();
    if (!page || !page->currentPane())
        return 1;
    for (const PaneSpec &pane : window.services().panes) {
        page->showPane(pane.id);
        QApplication::processEvents();
    }
    window.close();
    return 0;
}

} // namespace chancery
