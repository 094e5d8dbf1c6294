// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record_id.h"
#include "models/records/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace chancery {

//! Writes that are on the disk when the call returns. Errors: DiskFull, FileNotWritable, FileNotFound (no such folder),
//! FileExists, ReadOnly, InputOutput; the subject is the path. Any thread.

constexpr auto readableByAll = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup
                               | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

//! fsync of a file.
Result<void> syncFile(const QString &path);
//! fsync of the folder that holds \a path: makes a rename, a creation or a removal in it last.
Result<void> syncFolderOf(const QString &path);

enum class Replace { No, Yes };

//! Renames within a file system, at once, and makes it last. FileExists if there is a target and \a replace is No.
Result<void> renameDurably(const QString &from, const QString &to, Replace replace);
//! All or nothing: a new file beside the old, fsync, rename, fsync of the folder. \a permissions from the first moment,
//! less the umask.
Result<void> writeDurably(const QString &path, const QByteArray &bytes, const RandomSource &random,
                          QFileDevice::Permissions permissions = readableByAll);

//! A name beside \a path that nobody uses, hidden: ".name.new-0123456789abcdef".
QString temporaryNameFor(const QString &path, const RandomSource &random);
//! What temporaryNameFor() made and a crash left behind, together with their side files.
void removeDebrisOf(const QString &path);

//! The error of an errno value.
Error systemError(int number, const QString &path);

} // namespace chancery
