// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/tour.h"

#include "models/workspace/workspace.h"
#include "ui/shell/action_table.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/demo.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/shell/start_page.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/workspace_page.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/user_settings.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr QSize sizes[] = {{1440, 900}, {1024, 700}};
constexpr int settleMs = 120;

} // namespace

Tour::Tour(MainWindow &window, const QString &folder, const QString &scratch)
    : m_window(window)
    , m_folder(folder)
    , m_scratch(scratch)
{ }

Result<QStringList> Tour::run()
{
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::FileNotWritable, m_folder);
    CHANCERY_TRY(prepareFiles());
    UiSettings &settings = m_window.services().settings;
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        for (const QString &theme : {u"light"_s, u"dark"_s}) {
            settings.set(settings::language, language);
            settings.set(settings::theme, theme);
            settle();
            for (const QSize &size : sizes) {
                m_window.resize(size);
                m_suffix = u"%1-%2-%3x%4"_s.arg(language, theme).arg(size.width()).arg(size.height());
                takePages();
                if (!freshDemo())
                    return failure(ErrorCode::FileNotWritable, m_demo);
                m_window.openFile(m_demo);
                settle();
                takePanes();
                takeDialogs();
                m_window.closeFile();
            }
        }
    }
    if (!m_failed.isEmpty())
        return failure(ErrorCode::FileNotWritable, m_failed.constFirst());
    return m_written;
}

//! The demo, and an encrypted file for the unlock page.
Result<void> Tour::prepareFiles()
{
    const Environment &environment = m_window.services().session.environment();
    const auto demo = demoWorkspace(m_scratch, environment);
    if (!demo)
        return failure(demo.error());
    m_demo = *demo;
    m_pristine = QDir(m_scratch).absoluteFilePath(u"Pristine.chancery"_s);
    if (!QFile::exists(m_pristine) && !QFile::copy(m_demo, m_pristine))
        return failure(ErrorCode::FileNotWritable, m_pristine);
    m_locked = QDir(m_scratch).absoluteFilePath(u"Embassy.chancery"_s);
    NewWorkspace request;
    request.path = m_locked;
    request.contents = Contents::Empty;
    request.credentials.rawKey = QByteArray(32, 't');
    CHANCERY_TRY(Workspace::create(request, environment));
    rememberRecentFile(m_window.services().settings, m_demo);
    rememberRecentFile(m_window.services().settings, m_locked);
    return ok();
}

//! What a stop writes into the demo is not in the next round's pictures.
bool Tour::freshDemo()
{
    return QFile::remove(m_demo) && QFile::copy(m_pristine, m_demo);
}

void Tour::takePages()
{
    m_window.startPage()->updateRecent();
    take(u"start"_s);
    m_window.openFile(m_locked);
    take(u"unlock"_s);
    emit m_window.unlockPage()->otherFileRequested();
}

void Tour::takePanes()
{
    WorkspacePage *page = m_window.workspacePage();
    if (!page)
        return;
    for (const PaneSpec &spec : m_window.services().panes) {
        page->showPane(spec.id);
        settle();
        const QList<TourStop> stops = page->currentPane()->tourStops();
        if (stops.isEmpty())
            take(spec.id);
        for (const TourStop &stop : stops) {
            stop.prepare();
            settle();
            QWidget *dialog = QApplication::activeModalWidget();
            take(spec.id + u'-' + stop.name, dialog);
            if (dialog)
                dialog->close();
        }
    }
}

void Tour::takeDialogs()
{
    WorkspacePage *page = m_window.workspacePage();
    if (!page)
        return;
    page->openPalette(u"moldova"_s);
    take(u"palette"_s);
    page->commandPalette()->hide();
    const std::pair<QString, QString> dialogs[] = {
        {u"file.new"_s, u"create"_s},    {u"file.settings"_s, u"settings"_s},
        {u"file.export"_s, u"export"_s}, {u"edit.history"_s, u"history"_s},
        {u"edit.bin"_s, u"bin"_s},       {u"help.shortcuts"_s, u"shortcuts"_s},
        {u"help.about"_s, u"about"_s},   {u"help.stolen-laptop"_s, u"stolen-laptop"_s}};
    for (const auto &[action, name] : dialogs) {
        m_window.actionTable().action(action)->trigger();
        settle();
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog)
            continue;
        take(name, dialog);
        dialog->close();
        settle();
    }
}

void Tour::take(const QString &name, QWidget *widget)
{
    settle();
    const QString path = QDir(m_folder).absoluteFilePath(u"%1-%2.png"_s.arg(name, m_suffix));
    QWidget *shown = widget ? widget : &m_window;
    if (shown->grab().save(path))
        m_written << path;
    else
        m_failed << path;
}

//! Until paints, zero timers and short animations are done.
void Tour::settle()
{
    QElapsedTimer timer;
    timer.start();
    do
        QApplication::processEvents(QEventLoop::AllEvents, settleMs);
    while (timer.elapsed() < settleMs || m_window.services().session.isIndexing());
}

} // namespace chancery
