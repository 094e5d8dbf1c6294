// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/environment.h"

#include "models/platform/system_sources.h"

namespace chancery {

Environment Environment::system()
{
    return {systemClock(), systemRandom(), false,
            std::make_shared<FileActorAnchors>(FileActorAnchors::defaultFolder(), systemRandom(),
                                               FileActorAnchors::machineId())};
}

} // namespace chancery
