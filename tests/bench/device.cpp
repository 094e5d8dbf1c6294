// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/device.h"

#include "models/platform/system_sources.h"
#include "tests/bench/measure.h"
#include "tests/support/test_workspace.h"

using namespace Qt::StringLiterals;

namespace chancery::bench {

std::unique_ptr<Workspace> makeWorkspace(const QString &path, const QString &device, const Clock &clock)
{
    NewWorkspace request;
    request.path = path;
    request.credentials.rawKey = test::testKey();
    request.contents = Contents::Empty;
    request.user = u"Desk officer"_s;
    request.device = device;
    const Environment environment{clock ? clock : systemClock(), systemRandom(), false,
                                  std::make_shared<test::MemoryAnchors>()};
    return need(Workspace::create(request, environment));
}

Device::Device(const QString &path, const QString &name, const Clock &clock)
    : workspace(makeWorkspace(path, name, clock))
    , sync(std::make_unique<SyncService>(*workspace))
{ }

void introduce(Device &a, Device &b)
{
    need(a.sync->trust(need(b.sync->card())));
    need(b.sync->trust(need(a.sync->card())));
}

} // namespace chancery::bench
