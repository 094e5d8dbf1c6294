// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/record_id.h"
#include "models/store/database.h"

#include <QMap>

#include <optional>
#include <tuple>

namespace chancery {

//! A write named without the ordinals of a file: a pack and the workspace that lent it number actors differently.
struct ActorDot
{
    QByteArray actor; //!< 16 bytes
    quint64 counter = 0;

    bool operator==(const ActorDot &) const = default;
    friend bool operator<(const ActorDot &a, const ActorDot &b)
    {
        return std::tie(a.actor, a.counter) < std::tie(b.actor, b.counter);
    }
};

//! The writes of a pack that home knows, and by atom the writes at home that each stands for; an atom without any is
//! there all the same.
using PackLinks = QMap<ActorDot, QMap<quint8, QList<ActorDot>>>;

//! What is known of a pack as a whole.
struct PackNote
{
    QByteArray pack; //!< 16 bytes
    QByteArray library; //!< of the workspace that lent it
    QString name;
    qint64 lent = 0; //!< Unix milliseconds
    qint64 returned = 0; //!< 0: never
    qint64 records = 0; //!< when it was lent
};

//! Mission packs (table sync_pack): in the pack what its records were at home, at home what came back of them. Within the
//! caller's transaction. Bytes that cannot be read are FileCorrupt.
class PackTable
{
public:
    explicit PackTable(Database &database);

    Result<PackLinks> links(const QByteArray &pack, const RecordId &record);
    Result<void> save(const QByteArray &pack, const RecordId &record, const PackLinks &links);

    Result<std::optional<PackNote>> find(const QByteArray &pack);
    Result<void> save(const PackNote &note); //!< adds or replaces
    Result<QList<PackNote>> notes(); //!< newest first

    //! Which pack this file itself is; empty for an ordinary workspace.
    Result<QByteArray> own();
    Result<void> setOwn(const QByteArray &pack);

private:
    Result<std::optional<QByteArray>> bytes(const QByteArray &pack, const QByteArray &record);
    Result<void> write(const QByteArray &pack, const QByteArray &record, const QByteArray &bytes);

    Database &m_database;
};

} // namespace chancery
