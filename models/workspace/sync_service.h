// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/peer.h"
#include "models/sync/bundle_content.h"
#include "models/sync/device.h"
#include "models/workspace/sync_orders.h"

#include <QObject>

namespace chancery {

class Workspace;

struct PeerStatus
{
    Peer peer;
    int unsent = 0; //!< records that it lacks, as far as we know
    QStringList unreceived; //!< whose work it holds back: staged bundles of it wait for these devices
};

//! Exchange with other devices: identity, trust, bundles, the sync folder. On the workspace's thread. What it changes in
//! records is announced by the workspace; what it changes in its own books by booksChanged().
class SyncService : public QObject
{
    Q_OBJECT

public:
    explicit SyncService(Workspace &workspace, QObject *parent = nullptr);
    ~SyncService() override;

    // ---- identity
    Result<DeviceCard> card(); //!< makes the keys on first use
    Result<void> writeCard(const QString &path);
    static Result<DeviceCard> readCard(const QString &path);

    // ---- trust
    Result<QList<PeerStatus>> peers();
    QHash<QByteArray, QString> deviceNames(); //!< of every device that is or was trusted, by its key
    Result<void> trust(const DeviceCard &card); //!< also after a revocation; NothingToDo for the own card
    Result<void> revoke(const QByteArray &device);

    // ---- bundles
    Result<Exchange> exportBundle(const QString &path, const BundleOrder &order,
                                  const SyncProgress &progress = {});
    //! Verifies everything, then joins all of it or nothing. Staged bundles that can join now do so after it.
    Result<ImportResult> importBundle(const QString &path, const ImportOrder &order,
                                      const SyncProgress &progress = {});
    //! The same with one whose bytes are kept: it waited for others, or for a decision.
    Result<ImportResult> importKept(const QByteArray &file, const ImportOrder &order,
                                    const SyncProgress &progress = {});
    struct Inspection
    {
        BundleHeader header;
        std::optional<BundleManifest> manifest; //!< none if we cannot open it
        BundleContentReader::Counts counts;
        bool trusted = false;
        qint64 bytes = 0;
    };
    Result<Inspection> inspect(const QString &path, const QString &passphrase = {});

    // ---- the sync folder
    Result<FolderReport> syncFolder(const QString &folder, const ImportOrder &order = {},
                                    const SyncProgress &progress = {});

    // ---- what happened
    Result<QList<Exchange>> exchanges(int limit = 200); //!< newest first
    Result<void> dropStaged(const QByteArray &file); //!< gives up a bundle that waits
    //! Drops the content of what has been in the bin for 90 days and is known as deleted to every trusted device. A sync
    //! does so by itself once a month.
    Result<int> purge();

signals:
    void booksChanged();

private:
    //! What waited for it joins after it.
    Result<ImportResult> settled(Result<ImportResult> done, const ImportOrder &order);
    Result<void> tidyUp();

    class Private;
    std::unique_ptr<Private> m;
};

} // namespace chancery
