// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/bundle_content.h"
#include "tests/support/plain_bundle.h"

namespace chancery::test {

//! What a replica tells, kept.
struct Told : ChangeSink
{
    struct Piece
    {
        QByteArray hash;
        qint64 size = 0;
        int chunk = 0;
        QByteArray bytes;

        bool operator==(const Piece &) const = default;
    };

    Result<void> stamp(const Stamp &stamp) override
    {
        stamps.append(stamp);
        return {};
    }
    Result<void> record(const RecordState &state) override
    {
        records.append(state);
        return {};
    }
    Result<void> revision(const TextRevision &revision) override
    {
        revisions.append(revision);
        return {};
    }
    Result<void> blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes) override
    {
        pieces.append({hash, size, chunk, bytes});
        return {};
    }

    //! Tells it again.
    Result<void> tell(ChangeSink &sink) const
    {
        for (const Stamp &stamp : stamps)
            CHANCERY_TRY(sink.stamp(stamp));
        for (const RecordState &state : records)
            CHANCERY_TRY(sink.record(state));
        for (const TextRevision &revision : revisions)
            CHANCERY_TRY(sink.revision(revision));
        for (const Piece &piece : pieces)
            CHANCERY_TRY(sink.blob(piece.hash, piece.size, piece.chunk, piece.bytes));
        return ok();
    }
    bool isSame(const Told &other) const
    {
        return stamps == other.stamps && records == other.records && revisions == other.revisions
               && pieces == other.pieces;
    }

    QList<Stamp> stamps;
    QList<RecordState> records;
    QList<TextRevision> revisions;
    QList<Piece> pieces;
};

//! Of three actors, numbered 1, 7 and 300; the first sends.
inline BundleManifest sampleManifest()
{
    BundleManifest manifest;
    manifest.schemaVersion = 2;
    manifest.library = QByteArray(16, 'l');
    manifest.epoch = 1;
    manifest.device = QByteArray(32, 'd');
    manifest.deviceName = QStringLiteral("Laptop, Besan\u00e7on");
    manifest.user = QStringLiteral("Desk officer");
    manifest.number = 12;
    manifest.sender = 1;
    for (const quint32 ordinal : {1u, 7u, 300u}) {
        manifest.actors.insert(ordinal, {QByteArray(16, char(ordinal)), QStringLiteral("Tablet")});
        manifest.top.set(ordinal, 1'000'000 + ordinal, QByteArray(32, 'h'));
    }
    manifest.base.set(7, 5);
    manifest.heads = {{1, 3, QByteArray(16, 'a')}, {1, 9, QByteArray(8, 'b')}, {7, 4, QByteArray(80, 'c')}};
    manifest.written = 1'700'000'000'000;
    return manifest;
}

inline Result<QByteArray> contentOf(const BundleManifest &manifest, const Told &told)
{
    PlainBundleWriter plain;
    BundleContentWriter writer(plain);
    CHANCERY_TRY(writer.begin(manifest));
    CHANCERY_TRY(told.tell(writer));
    CHANCERY_TRY(writer.end());
    return plain.content();
}

inline Result<void> readContent(const QByteArray &content, Told &told, BundleManifest *manifest = nullptr)
{
    PlainBundleReader plain(content);
    BundleContentReader reader(plain);
    CHANCERY_TRY(reader.read(told));
    if (manifest)
        *manifest = *reader.manifest();
    return ok();
}

} // namespace chancery::test
