// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QByteArray>
#include <QStringList>

namespace chancery {

//! Writes a file that people asked for: whole or not at all, over an older one of that name. Errors: FileNotWritable.
Result<void> saveFile(const QString &path, const QByteArray &bytes);
//! The same for rows of cells, as CSV.
Result<void> saveTable(const QString &path, const QList<QStringList> &rows);

} // namespace chancery
