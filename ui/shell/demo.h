// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"
#include "models/workspace/environment.h"

namespace chancery {

//! The path of a demo workspace in \a folder, made if it is not there yet: not encrypted, since all of it is published;
//! as of the newsletter's closing day.
Result<QString> demoWorkspace(const QString &folder, const Environment &environment);

} // namespace chancery
