// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_file.h"
#include "models/workspace/exchange_books.h"
#include "models/workspace/sync_orders.h"

class QFile;

namespace chancery {

//! Writes a bundle: beside its place, made durable, noted, and only then named.
class BundleExport
{
public:
    struct Request
    {
        QString folder; //!< exists
        QString unfinished; //!< a name that nobody else writes there: what a crash leaves is found by it
        std::function<QString(const QByteArray &file, quint64 number)> fileName; //!< within it
        bool replace = false; //!< what carries that name already; else FileExists
        BundleSeal seal;
        VersionVector base;
        QSet<QByteArray> wanted; //!< contents that the readers asked for
        SyncProgress progress;
    };
    struct Written
    {
        Exchange exchange;
        QString path;
        VersionVector top;
    };

    BundleExport(Store &store, SyncIdentity &identity);

    //! Leaves nothing behind if it fails: Cancelled, DiskFull, FileNotFound (no such folder), FileNotWritable.
    Result<Written> write(const Request &request);

private:
    Result<BundleManifest> manifest(const VersionVector &base);
    Result<QByteArray> fill(QFile &out, const Request &request, const BundleManifest &manifest);

    Store &m_store;
    SyncIdentity &m_identity;
};

} // namespace chancery
