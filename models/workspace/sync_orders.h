// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/exchange.h"
#include "models/store/replica.h"
#include "models/sync/bundle_content.h"

#include <functional>

namespace chancery {

//! Called now and then with bytes done of all (of an export: records); false stops (Cancelled), and nothing is changed.
using SyncProgress = std::function<bool(qint64 done, qint64 all)>;

struct BundleOrder
{
    QList<QByteArray> recipients; //!< devices; empty: every trusted one. Ignored with a passphrase
    QString passphrase;
    bool full = false; //!< everything, whatever they have already
};

struct ImportOrder
{
    QString passphrase;
    bool dryRun = false;
    bool allowRemovals = false;
    bool joinLibraries = false; //!< a bundle of another, non-empty library: the two become that one
};

struct ImportResult
{
    Exchange exchange;
    JoinReport report;
    BundleManifest manifest;
};

//! A bundle in the sync folder that was not taken in.
struct RefusedBundle
{
    Exchange exchange; //!< as far as its place tells; the error's name in `detail`
    Error error; //!< why: the file, and whose it says it is
};

struct FolderReport
{
    QList<ImportResult> imported;
    std::optional<Exchange> written; //!< our own bundle, if there was something to say
    QStringList unreadable; //!< partial files: they are tried again
    QList<RefusedBundle> refused;
};

} // namespace chancery
