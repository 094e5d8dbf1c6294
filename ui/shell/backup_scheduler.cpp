// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/backup_scheduler.h"

#include "models/workspace/file_service.h"
#include "ui/shell/session.h"
#include "ui/widgets/user_settings.h"

namespace chancery {

BackupScheduler::BackupScheduler(Session &session, UiSettings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &BackupScheduler::backUpIfNeeded);
    connect(&settings, &UiSettings::changed, this, &BackupScheduler::applySettings);
}

void BackupScheduler::start()
{
    m_changed = false;
    connect(m_session.workspace(), &Workspace::changed, this, [this] { m_changed = true; });
    applySettings();
}

void BackupScheduler::finish()
{
    backUpIfNeeded();
    m_timer.stop();
}

void BackupScheduler::backUpIfNeeded()
{
    const QString folder = m_settings.value(settings::backupFolder);
    Workspace *workspace = m_session.workspace();
    if (!workspace || workspace->isReadOnly() || folder.isEmpty() || !m_changed)
        return;
    const auto path = automaticBackup(*workspace, folder, m_settings.value(settings::backupsKept));
    if (!path) {
        emit failed(path.error());
        return;
    }
    m_changed = false;
    emit done(*path);
}

void BackupScheduler::applySettings()
{
    const int hours = m_settings.value(settings::backupHours);
    if (!m_session.workspace() || hours <= 0 || m_settings.value(settings::backupFolder).isEmpty()) {
        m_timer.stop();
        return;
    }
    const int interval = hours * 3600 * 1000;
    if (!m_timer.isActive() || m_timer.interval() != interval)
        m_timer.start(interval);
}

} // namespace chancery
