// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/peer_table.h"

#include "models/store/blob_table.h"

namespace chancery {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;

constexpr char columns[] = "SELECT device, box, name, trust, added, revoked, incarnation, number, "
                           "acknowledged, heard, wants FROM sync_peer ";
constexpr char write[] =
    "INSERT INTO sync_peer (device, box, name, trust, added, revoked, incarnation, number, acknowledged, "
    "heard, wants) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (device) DO UPDATE SET "
    "box = ?2, name = ?3, trust = ?4, added = ?5, revoked = ?6, incarnation = ?7, number = ?8, "
    "acknowledged = ?9, heard = ?10, wants = ?11";

Peer read(const Statement &row)
{
    Peer peer;
    peer.device = row.blob(0);
    peer.box = row.blob(1);
    peer.name = row.text(2);
    // what cannot be read is not trusted, and has acknowledged nothing
    peer.trust = row.integer(3) == qint64(Peer::Trust::Trusted) ? Peer::Trust::Trusted : Peer::Trust::Revoked;
    peer.added = row.integer(4);
    peer.revoked = row.integer(5);
    peer.incarnation = row.blob(6);
    peer.number = quint64(row.integer(7));
    peer.acknowledged = VersionVector::unpacked(row.blob(8)).value_or(VersionVector());
    peer.heard = row.integer(9);
    const QByteArray wants = row.blob(10);
    for (qsizetype i = 0; i + BlobTable::hashSize <= wants.size(); i += BlobTable::hashSize)
        peer.wants.append(wants.sliced(i, BlobTable::hashSize));
    return peer;
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

PeerTable::PeerTable(Database &database) : m_database(database) { }

Result<QList<Peer>> PeerTable::all()
{
    auto find = m_database.prepare(QByteArray(columns) + "ORDER BY name COLLATE NOCASE, device");
    if (!find)
        return failure(std::move(find).error());
    QList<Peer> peers;
    CHANCERY_TRY(find->forEachRow([&] { peers.append(read(*find)); }));
    return peers;
}

Result<std::optional<Peer>> PeerTable::find(const QByteArray &device)
{
    auto find = m_database.prepare(QByteArray(columns) + "WHERE device = ?");
    if (!find)
        return failure(std::move(find).error());
    find->bind(1, device);
    const auto row = find->step();
    if (!row)
        return failure(row.error());
    return *row ? std::optional(read(*find)) : std::nullopt;
}

Result<void> PeerTable::save(const Peer &peer)
{
    if (peer.device.size() != keySize || peer.box.size() != keySize)
        return failure(ErrorCode::BadValue, peer.name, u"key"_s);
    auto insert = m_database.prepare(write);
    if (!insert)
        return failure(std::move(insert).error());
    insert->bind(1, peer.device).bind(2, peer.box).bind(3, peer.name.isNull() ? u""_s : peer.name);
    insert->bind(4, int(peer.trust)).bind(5, peer.added).bind(6, peer.revoked);
    insert->bind(7, notNull(peer.incarnation)).bind(8, qint64(peer.number));
    insert->bind(9, notNull(peer.acknowledged.packed())).bind(10, peer.heard);
    insert->bind(11, notNull(peer.wants.join()));
    return insert->run();
}

} // namespace chancery
