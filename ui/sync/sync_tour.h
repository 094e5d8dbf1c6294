// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/sync_service.h"

#include <QTemporaryDir>

namespace chancery {

//! A second file that exchanges with the one shown, so that pictures of the pane have something in them: real keys, real
//! bundles, real edits on both sides. For `--tour` alone: it writes into the file.
class SyncTour
{
public:
    SyncTour(Workspace &workspace, SyncService &service);
    ~SyncTour();

    QString bundle() const { return m_folder.filePath(QStringLiteral("preview.chancery-bundle")); }

private:
    bool prepare();
    bool join();
    bool editBoth();
    bool send(SyncService &from, SyncService &to, const QString &name);

    Workspace &m_workspace;
    SyncService &m_service;
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_other;
    std::unique_ptr<SyncService> m_others;
};

} // namespace chancery
