// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/exchange_books.h"

#include "models/store/exchange_table.h"
#include "models/store/peer_table.h"
#include "models/store/replicator.h"
#include "models/store/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

// names of devices hold commas
constexpr auto separator = "; "_L1;

} // namespace

ExchangeBooks::ExchangeBooks(Store &store, SyncIdentity &identity) : m_store(store), m_identity(identity) { }

Result<QList<Peer>> ExchangeBooks::others()
{
    const auto own = m_identity.existing();
    if (!own)
        return failure(own.error());
    auto peers = m_store.peers().all();
    if (peers && *own)
        peers->removeIf([&](const Peer &peer) { return peer.device == (*own)->device(); });
    return peers;
}

Result<QList<Peer>> ExchangeBooks::trusted()
{
    auto peers = others();
    if (peers)
        peers->removeIf([](const Peer &peer) { return peer.trust != Peer::Trust::Trusted; });
    return peers;
}

Result<std::optional<Peer>> ExchangeBooks::clone()
{
    const auto own = m_identity.existing();
    if (!own)
        return failure(own.error());
    return *own ? m_store.peers().find((*own)->device()) : std::nullopt;
}

Result<void> ExchangeBooks::checkSigner(const BundleManifest &manifest, const QString &fileName)
{
    const auto own = m_identity.existing();
    if (!own)
        return failure(own.error());
    if (*own && (*own)->device() == manifest.device)
        return ok();
    const auto peer = m_store.peers().find(manifest.device);
    if (!peer)
        return failure(peer.error());
    if (!peer->has_value())
        return failure(ErrorCode::UnknownSigner, fileName, manifest.deviceName);
    if ((*peer)->trust != Peer::Trust::Trusted)
        return failure(ErrorCode::RevokedSigner, fileName, (*peer)->name);
    return ok();
}

Result<VersionVector> ExchangeBooks::translated(const VersionVector &vector,
                                                const QMap<quint32, Actor> &actors)
{
    VersionVector ours;
    for (auto it = vector.entries().cbegin(); it != vector.entries().cend(); ++it) {
        const Actor actor = actors.value(it.key());
        if (actor.id.isEmpty())
            return failure(ErrorCode::BundleDamaged, {}, u"actor"_s);
        const auto ordinal = m_store.log().ordinalOf(actor.id, actor.device);
        if (!ordinal)
            return failure(ordinal.error());
        ours.set(*ordinal, it.value().counter, it.value().head);
    }
    return ours;
}

Result<void> ExchangeBooks::hear(const BundleManifest &manifest)
{
    const auto own = m_identity.existing();
    const auto state = m_store.replicator().state();
    auto peer = m_store.peers().find(manifest.device);
    if (!own || !state || !peer)
        return failure(!own ? own.error() : !state ? state.error() : peer.error());
    const QByteArray incarnation = manifest.actors.value(manifest.sender).id;
    if (incarnation == state->actors.value(state->actor).id)
        return ok();
    if (!peer->has_value()) {
        if (!*own || (*own)->device() != manifest.device)
            return failure(ErrorCode::UnknownSigner, manifest.deviceName);
        peer->emplace();
        (*peer)->device = manifest.device;
        (*peer)->box = (*own)->box();
        (*peer)->name = manifest.deviceName;
        (*peer)->added = m_store.environment().clock();
    }
    Peer &known = **peer;
    // a bundle that comes late says less than what is known already
    if (known.incarnation == incarnation && manifest.number <= known.number)
        return ok();
    const auto top = translated(manifest.top, manifest.actors);
    if (!top)
        return failure(top.error());
    known.incarnation = incarnation;
    known.number = manifest.number;
    known.acknowledged = *top;
    known.heard = m_store.environment().clock();
    known.wants = manifest.wants;
    return m_store.peers().save(known);
}

Result<bool> ExchangeBooks::covers(const VersionVector &vector, const QMap<quint32, Actor> &actors)
{
    const auto state = m_store.replicator().state();
    if (!state)
        return failure(state.error());
    QHash<QByteArray, quint64> ours;
    for (auto it = state->actors.cbegin(); it != state->actors.cend(); ++it)
        ours.insert(it.value().id, state->vector.counter(it.key()));
    const QMap<quint32, VersionVector::Entry> &entries = vector.entries();
    return std::all_of(entries.keyValueBegin(), entries.keyValueEnd(), [&](const auto &entry) {
        return entry.second.counter <= ours.value(actors.value(entry.first).id);
    });
}

Result<VersionVector> ExchangeBooks::common(const QList<Peer> &peers)
{
    const auto state = m_store.replicator().state();
    if (!state)
        return failure(state.error());
    VersionVector base = peers.isEmpty() ? VersionVector() : state->vector;
    for (const Peer &peer : peers) {
        const auto has = m_store.replicator().agreed(peer.acknowledged);
        if (!has)
            return failure(has.error());
        base = VersionVector::meet(base, *has);
    }
    return base;
}

Result<QSet<QByteArray>> ExchangeBooks::wanted(const QList<Peer> &peers)
{
    QSet<QByteArray> all;
    for (const Peer &peer : peers) {
        for (const QByteArray &hash : peer.wants) {
            const auto there = m_store.blobs().contains(hash);
            if (!there)
                return failure(there.error());
            if (*there)
                all.insert(hash);
        }
    }
    return all;
}

Exchange ExchangeBooks::incoming(const BundleManifest &manifest, const QByteArray &file, const QString &name,
                                 qint64 bytes, qint64 now)
{
    Exchange exchange;
    exchange.file = file;
    exchange.device = manifest.device;
    exchange.incarnation = manifest.actors.value(manifest.sender).id;
    exchange.number = manifest.number;
    exchange.time = now;
    exchange.name = name;
    exchange.bytes = bytes;
    return exchange;
}

QString ExchangeBooks::joined(const QStringList &devices)
{
    return devices.join(separator);
}

QStringList ExchangeBooks::split(const QString &detail)
{
    return detail.split(separator, Qt::SkipEmptyParts);
}

} // namespace chancery
