// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/sync/folder_watch.h"

#include "models/items/sync/sync_words.h"
#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int soonMs = 4000;
constexpr int oftenMs = 5 * 60 * 1000;
constexpr int foldersWatched = 200;
const QString watchedKey = u"sync.watch"_s;

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue value : array.toArray())
        list << value.toString();
    return list;
}

} // namespace

QString SharedFolder::folderKey()
{
    return u"sync.folder"_s;
}

QString SharedFolder::resultKey()
{
    return u"sync.last"_s;
}

QString SharedFolder::path() const
{
    return m_workspace.setting(folderKey());
}

Result<void> SharedFolder::setPath(const QString &path)
{
    return m_workspace.setSetting(folderKey(), path);
}

bool SharedFolder::isWatched() const
{
    return m_workspace.setting(watchedKey) == u"on"_s;
}

Result<void> SharedFolder::setWatched(bool watched)
{
    return m_workspace.setSetting(watchedKey, watched ? u"on"_s : u"off"_s);
}

SharedFolder::LastResult SharedFolder::last() const
{
    const QJsonObject kept = QJsonDocument::fromJson(m_workspace.setting(resultKey()).toUtf8()).object();
    return {qint64(kept[u"time"_s].toDouble()), kept[u"text"_s].toString(), strings(kept[u"unreadable"_s]),
            strings(kept[u"refused"_s]), kept[u"failed"_s].toBool()};
}

Result<FolderReport> SharedFolder::exchange(SyncService &service, const SyncProgress &progress)
{
    if (path().isEmpty())
        return failure(ErrorCode::MissingField, folderKey());
    const auto report = service.syncFolder(path(), {}, progress);
    keep(report, service);
    return report;
}

void SharedFolder::keep(const Result<FolderReport> &report, SyncService &service)
{
    const bool failed = !report && report.error().code != ErrorCode::Cancelled;
    QJsonObject result{{u"time"_s, double(m_workspace.now())},
                       {u"failed"_s, failed},
                       {u"text"_s, report ? syncwords::summary(*report) : errorText(report.error())}};
    QStringList refused;
    if (report) {
        const QHash<QByteArray, QString> names = service.deviceNames();
        for (const RefusedBundle &one : report->refused)
            refused << syncwords::refusal(one, names.value(one.exchange.device));
        result.insert(u"unreadable"_s, QJsonArray::fromStringList(report->unreadable));
    }
    result.insert(u"refused"_s, QJsonArray::fromStringList(refused));
    const QByteArray json = QJsonDocument(result).toJson(QJsonDocument::Compact);
    // what cannot be kept is told once by the exchange itself
    static_cast<void>(m_workspace.setSetting(resultKey(), QString::fromUtf8(json)));
}

FolderWatch::FolderWatch(Workspace &workspace, std::function<bool()> mayRun, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_folder(workspace)
    , m_service(workspace)
    , m_mayRun(std::move(mayRun))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_often.setInterval(oftenMs);
    m_often.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_soon, &QTimer::timeout, this, &FolderWatch::run);
    connect(&m_often, &QTimer::timeout, this, &FolderWatch::run);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::changed, this, [this] {
        if (!m_running && m_often.isActive())
            m_soon.start();
    });
    connect(&workspace, &Workspace::settingChanged, this, [this](const QString &key) {
        if (key == SharedFolder::folderKey() || key == watchedKey)
            apply();
    });
    apply();
}

void FolderWatch::apply()
{
    m_soon.stop();
    m_often.stop();
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    if (!m_folder.isWatched() || m_folder.path().isEmpty() || m_workspace.isReadOnly())
        return;
    m_often.start();
    m_soon.start();
}

//! The folder, each device's and each incarnation's: a file that appears is told by the folder it lies in alone.
void FolderWatch::watchFolders()
{
    QStringList folders{m_folder.path()};
    QDirIterator each(m_folder.path(), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext() && folders.size() < foldersWatched)
        folders << each.next();
    const QStringList watched = m_watcher.directories();
    for (const QString &folder : std::as_const(folders)) {
        if (!watched.contains(folder) && QFileInfo(folder).isDir())
            m_watcher.addPath(folder);
    }
}

void FolderWatch::run()
{
    if (!m_mayRun()) {
        m_soon.start();
        return;
    }
    m_running = true;
    emit started();
    const auto report = m_folder.exchange(m_service, m_progress);
    m_running = false;
    watchFolders();
    if (report)
        emit exchanged(*report);
    else
        emit failed(report.error());
}

} // namespace chancery
