// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/exchange.h"
#include "models/store/peer.h"
#include "models/store/replica.h"
#include "models/sync/bundle_content.h"
#include "models/sync/device.h"

#include <QObject>

namespace chancery {

class Workspace;

//! Called now and then with bytes done of all; false stops (Cancelled), and nothing is changed.
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
    bool joinLibraries = false; //!< take the records of another, non-empty library as own writes
};

struct ImportResult
{
    Exchange exchange;
    JoinReport report;
    BundleManifest manifest;
};

struct PeerStatus
{
    Peer peer;
    int unsent = 0; //!< records that it lacks, as far as we know
    QStringList unreceived; //!< whose work it holds back: staged bundles of it wait for these devices
};

struct FolderReport
{
    QList<ImportResult> imported;
    std::optional<Exchange> written; //!< our own bundle, if there was something to say
    QStringList unreadable; //!< partial files: they are tried again
    QList<Exchange> refused; //!< with their reason in `detail`
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
    Result<void> trust(const DeviceCard &card); //!< also after a revocation; NothingToDo for the own card
    Result<void> revoke(const QByteArray &device);

    // ---- bundles
    Result<Exchange> exportBundle(const QString &path, const BundleOrder &order,
                                  const SyncProgress &progress = {});
    //! Verifies everything, then joins all of it or nothing. Staged bundles that can join now do so after it.
    Result<ImportResult> importBundle(const QString &path, const ImportOrder &order,
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
    //! Drops the content of what has been in the bin for 90 days and is known as deleted to every trusted device.
    Result<int> purge();

signals:
    void booksChanged();

private:
    Workspace &m_workspace;
};

} // namespace chancery
