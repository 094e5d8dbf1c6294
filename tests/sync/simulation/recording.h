// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"

#include <QHash>
#include <QSet>

namespace chancery::simulation {

//! What a replica told, kept in memory. It can be told again, any number of times.
class Recording : public ChangeSink
{
public:
    Result<void> stamp(const Stamp &stamp) override;
    Result<void> record(const RecordState &state) override;
    Result<void> revision(const TextRevision &revision) override;
    Result<void> blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes) override;

    //! Fails with Cancelled after \a most pieces; -1: never.
    Result<void> replay(ChangeSink &sink, int most = -1) const;
    QSet<QByteArray> contents() const; //!< their hashes
    int pieces() const { return int(stamps.size() + records.size() + revisions.size() + blobs.size()); }

    struct Piece
    {
        QByteArray hash;
        qint64 size = 0;
        int chunk = 0;
        QByteArray bytes;

        bool operator==(const Piece &) const = default;
    };

    QList<Stamp> stamps;
    QList<RecordState> records;
    QList<TextRevision> revisions;
    QList<Piece> blobs;
};

//! Numbers the actors of all files of a world in one way, so that what different files say can be compared.
class Actors
{
public:
    quint32 ordinalOf(const QByteArray &actor);
    QByteArray idOf(quint32 ordinal) const { return m_ids.value(int(ordinal) - 1); }

private:
    QHash<QByteArray, quint32> m_ordinals;
    QList<QByteArray> m_ids;
};

using Ordinals = QHash<quint32, quint32>;

//! From one numbering into another; dots of actors that are not in it are dropped.
VersionVector translated(const VersionVector &vector, const Ordinals &ordinals);
RecordState translated(const RecordState &state, const Ordinals &ordinals);
QList<Dot> translated(const QList<Dot> &dots, const Ordinals &ordinals);
Ordinals ordinalsOf(const QMap<quint32, Actor> &actors, Actors &all);
Ordinals inverse(const Ordinals &ordinals);

//! All that a file holds, in the world's numbers.
struct Dump
{
    QMap<RecordId, RecordState> records;
    VersionVector vector;
    QHash<Dot, qint64> clocks; //!< of what stands, perhaps of what stood

    bool operator==(const Dump &other) const { return records == other.records && vector == other.vector; }
};

QByteArray describe(const RecordState &state);
QByteArray describe(const VersionVector &vector);

} // namespace chancery::simulation
