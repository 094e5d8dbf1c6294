// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/recording.h"

#include <algorithm>

namespace chancery::simulation {

Result<void> Recording::stamp(const Stamp &stamp)
{
    stamps.append(stamp);
    return ok();
}

Result<void> Recording::record(const RecordState &state)
{
    records.append(state);
    return ok();
}

Result<void> Recording::revision(const TextRevision &revision)
{
    revisions.append(revision);
    return ok();
}

Result<void> Recording::blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes)
{
    blobs.append({hash, size, chunk, bytes});
    return ok();
}

QSet<QByteArray> Recording::contents() const
{
    QSet<QByteArray> hashes;
    for (const Piece &piece : blobs)
        hashes.insert(piece.hash);
    return hashes;
}

Result<void> Recording::replay(ChangeSink &sink, int most) const
{
    int left = most;
    const auto spent = [&left] { return left-- == 0; };
    for (const Stamp &stamp : stamps) {
        if (spent())
            return failure(ErrorCode::Cancelled);
        CHANCERY_TRY(sink.stamp(stamp));
    }
    for (const RecordState &state : records) {
        if (spent())
            return failure(ErrorCode::Cancelled);
        CHANCERY_TRY(sink.record(state));
    }
    for (const TextRevision &revision : revisions) {
        if (spent())
            return failure(ErrorCode::Cancelled);
        CHANCERY_TRY(sink.revision(revision));
    }
    for (const Piece &piece : blobs) {
        if (spent())
            return failure(ErrorCode::Cancelled);
        CHANCERY_TRY(sink.blob(piece.hash, piece.size, piece.chunk, piece.bytes));
    }
    return spent() ? Result<void>(failure(ErrorCode::Cancelled)) : ok();
}

quint32 Actors::ordinalOf(const QByteArray &actor)
{
    quint32 &ordinal = m_ordinals[actor];
    if (ordinal == 0) {
        m_ids.append(actor);
        ordinal = quint32(m_ids.size());
    }
    return ordinal;
}

VersionVector translated(const VersionVector &vector, const Ordinals &ordinals)
{
    VersionVector result;
    for (auto it = vector.entries().cbegin(); it != vector.entries().cend(); ++it) {
        if (const quint32 actor = ordinals.value(it.key()))
            result.set(actor, it->counter, it->head);
    }
    return result;
}

QList<Dot> translated(const QList<Dot> &dots, const Ordinals &ordinals)
{
    QList<Dot> result;
    for (const Dot &dot : dots) {
        if (const quint32 actor = ordinals.value(dot.actor))
            result.append({actor, dot.counter});
    }
    return result;
}

RecordState translated(const RecordState &state, const Ordinals &ordinals)
{
    RecordState result{state.kind, state.id, {}};
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        Register entries;
        for (const RegisterEntry &entry : *it) {
            if (const quint32 actor = ordinals.value(entry.dot.actor))
                entries.append({{actor, entry.dot.counter}, entry.value, entry.purged});
        }
        sortByDot(entries);
        result.atoms.insert(it.key(), entries);
    }
    return result;
}

Ordinals ordinalsOf(const QMap<quint32, Actor> &actors, Actors &all)
{
    Ordinals ordinals;
    for (auto it = actors.cbegin(); it != actors.cend(); ++it)
        ordinals.insert(it.key(), all.ordinalOf(it->id));
    return ordinals;
}

Ordinals inverse(const Ordinals &ordinals)
{
    Ordinals result;
    for (auto it = ordinals.cbegin(); it != ordinals.cend(); ++it)
        result.insert(it.value(), it.key());
    return result;
}

QByteArray describe(const RecordState &state)
{
    QByteArray text = "kind " + QByteArray::number(state.kind) + ' ' + state.id.toString().toUtf8() + ':';
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        text += " [" + QByteArray::number(it.key());
        for (const RegisterEntry &entry : *it) {
            text += ' ' + QByteArray::number(entry.dot.actor) + '.' + QByteArray::number(entry.dot.counter)
                    + '=' + (entry.purged ? QByteArray("purged") : entry.value.right(4).toHex());
        }
        text += ']';
    }
    return text;
}

QByteArray describe(const VersionVector &vector)
{
    QByteArray text = "{";
    for (auto it = vector.entries().cbegin(); it != vector.entries().cend(); ++it)
        text += ' ' + QByteArray::number(it.key()) + ':' + QByteArray::number(it->counter);
    return text + " }";
}

} // namespace chancery::simulation
