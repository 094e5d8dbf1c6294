// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"

#include <QStringList>

namespace chancery::cli {

//! Exit codes: 0 done, 1 refused or failed, 2 usage.
int dispatch(const QStringList &words, Console &console);

} // namespace chancery::cli
