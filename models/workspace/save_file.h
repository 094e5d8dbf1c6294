// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QByteArray>
#include <QString>

namespace chancery {

//! Writes a file that people asked for: whole or not at all, over an older one of that name. Errors: FileNotWritable.
Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace chancery
