// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_content_frames.h"

namespace chancery::content {

//! TooLarge if it is beyond the limits, FileCorrupt if no reader would take it.
Result<QByteArray> packedManifest(const BundleManifest &manifest);
//! UnsupportedFormat, before anything else of it is read; BundleDamaged.
Result<BundleManifest> unpackedManifest(QByteArrayView payload);

} // namespace chancery::content
