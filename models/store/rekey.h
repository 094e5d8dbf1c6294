// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store_file.h"

#include <functional>

namespace chancery {

//! Names the step that was just done; a test stops the process there.
using RekeyHook = std::function<void(const char *step)>;

//! A new key and a new salt. The file is copied under the new key, the copy is verified by opening it with \a newKey,
//! and takes the old file's name in one rename: whenever the process dies, the file opens with the old key or with the
//! new. (PRAGMA rekey in place overwrites the salt before the last page is written, and locks both out.) Finalise every
//! statement of the database first; the connection in \a file is replaced. FileBusy while another process reads,
//! NotEncrypted, ReadOnly, DiskFull, PassphraseTooShort. After a failure \a file is open again with the old key.
Result<void> rekeyStoreFile(OpenedFile &file, const KeyRequest &newKey, const FileEnvironment &environment,
                            const RekeyHook &hook = {});

} // namespace chancery
