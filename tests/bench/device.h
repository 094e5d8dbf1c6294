// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/workspace/sync_service.h"
#include "models/workspace/workspace.h"

#include <memory>

namespace chancery::bench {

//! An empty, encrypted workspace without a key derivation; its anchors go with the run.
std::unique_ptr<Workspace> makeWorkspace(const QString &path, const QString &device = {},
                                         const Clock &clock = {});

//! A file and its exchange with others.
struct Device
{
    Device(const QString &path, const QString &name, const Clock &clock = {});

    Workspace *operator->() { return workspace.get(); }
    Workspace &operator*() { return *workspace; }

    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<SyncService> sync;
};

void introduce(Device &a, Device &b);

} // namespace chancery::bench
