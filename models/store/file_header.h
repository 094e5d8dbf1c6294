// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/result.h"

#include <QByteArray>
#include <QString>

namespace chancery {

//! What the first bytes of a file tell before SQLite sees it.
struct FileHeader
{
    bool encrypted = false;
    QByteArray salt; //!< of an encrypted file
    int pageSize = 0;
    qint64 size = 0;
};

//! 'Chan', PRAGMA application_id of our files.
constexpr quint32 applicationId = 0x4368616e;
constexpr int headerSize = 100;

//! Judges the first bytes (up to headerSize) of a file of \a size bytes. FileTruncated (empty, or too short),
//! FileOfAnotherProgram (an SQLite file that is not ours), UnknownKdf (ours, of a newer program), FileNotAWorkspace.
Result<FileHeader> inspectHeader(QByteArrayView first, qint64 size, const QString &subject = {});

//! Reads and judges a file. Besides: FileNotFound, FileNotReadable, FileNotAWorkspace (folder, device).
Result<FileHeader> inspectFile(const QString &path);

} // namespace chancery
