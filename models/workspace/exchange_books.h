// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/exchange.h"
#include "models/store/peer.h"
#include "models/sync/bundle_content.h"
#include "models/workspace/sync_identity.h"

#include <QSet>

namespace chancery {

//! What this file remembers of other devices and of bundles. May be called within a transaction of the store.
class ExchangeBooks
{
public:
    ExchangeBooks(Store &store, SyncIdentity &identity);

    //! Trusted devices other than this one, by name.
    Result<QList<Peer>> trusted();
    //! Every device other than this one, by name.
    Result<QList<Peer>> others();
    //! Copies of this file with the same keys, as far as one has spoken.
    Result<std::optional<Peer>> clone();

    //! UnknownSigner, RevokedSigner. The own device is trusted.
    Result<void> checkSigner(const BundleManifest &manifest, const QString &fileName);
    //! Takes the manifest's top as what the sender has, if the bundle is newer than the last one of its incarnation.
    Result<void> hear(const BundleManifest &manifest);
    //! True if this file has all that \a vector names, in the ordinals of \a actors.
    Result<bool> covers(const VersionVector &vector, const QMap<quint32, Actor> &actors);

    //! What every one of \a peers has, and so have we.
    Result<VersionVector> common(const QList<Peer> &peers);
    //! The contents that one of \a peers lacks and that are here.
    Result<QSet<QByteArray>> wanted(const QList<Peer> &peers);

    static Exchange incoming(const BundleManifest &manifest, const QByteArray &file, const QString &name,
                             qint64 bytes, qint64 now);
    static QString joined(const QStringList &devices);
    static QStringList split(const QString &detail);

private:
    Result<VersionVector> translated(const VersionVector &vector, const QMap<quint32, Actor> &actors);

    Store &m_store;
    SyncIdentity &m_identity;
};

} // namespace chancery
