// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/platform/durable_file.h"
#include "models/workspace/workspace.h"

namespace chancery {

//! Files that are kept in the workspace beside the records they belong to. The thread of the workspace.

//! What a bundle can still carry on a slow line: 256 MiB.
constexpr qint64 largestAttachment = qint64(256) << 20;

struct AttachedFile
{
    Record record; //!< the attachment
    bool isHere = false; //!< false: its content waits with the device that wrote it
};

//! Puts the content of the file at \a path into the workspace, and an attachment of \a owner that names it: undone as one.
//! TooLarge, FileNotFound, FileNotReadable, UnknownRecord if the owner is not there.
Result<AttachedFile> attachFile(Workspace &workspace, const RecordRef &owner, const QString &path);

//! Of one record, or of all; by file name.
Result<QList<AttachedFile>> attachedFiles(Workspace &workspace, const std::optional<RecordId> &owner);

//! Writes the content as it was: the whole of it, or nothing. FileExists unless it may be replaced, NothingToDo if the
//! content is not here yet, FileCorrupt if it is not what its hash says.
Result<void> extractAttachment(Workspace &workspace, const Record &attachment, const QString &path,
                               Replace replace);

} // namespace chancery
