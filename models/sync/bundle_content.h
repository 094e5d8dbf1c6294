// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"
#include "models/sync/bundle_file.h"

namespace chancery {

//! The protocol of content that this program writes, and the highest that it reads.
constexpr int bundleProtocol = 1;
//! How many contents a manifest may ask for.
constexpr int wantLimit = 4096;

//! What a bundle says of itself, first in its content.
struct BundleManifest
{
    enum class Purpose : quint8 {
        Sync = 1, //!< records of the same library
        PackReturn = 2, //!< what changed in a mission pack, as edits
    };

    int protocol = bundleProtocol;
    int minReader = bundleProtocol; //!< the lowest protocol that may read it
    int schemaVersion = 0; //!< of the writing program, for people
    Purpose purpose = Purpose::Sync;
    QByteArray library; //!< 16 bytes
    qint64 epoch = 0;
    bool emptyLibrary = false; //!< the sender's file holds no work of people
    QByteArray device; //!< of the sender: whose signature it must carry
    QString deviceName;
    QString user;
    quint64 number = 0; //!< ascending per incarnation
    quint32 sender = 0; //!< ordinal of the sender's actor: its incarnation
    QMap<quint32, Actor> actors;
    VersionVector base;
    VersionVector top;
    QList<HeadRun> heads; //!< of the chains from base to top; at most HeadRun::limit in all
    QByteArray pack; //!< of a PackReturn: which one, 16 bytes
    qint64 written = 0; //!< Unix milliseconds by the sender's clock, for people
    QList<QByteArray> wants; //!< hashes of contents that the sender lacks; at most wantLimit

    bool operator==(const BundleManifest &) const = default;
};

//! Writes a bundle's content as typed sections (FORMAT.md); the ChangeSink is what a replica tells. The same calls give
//! the same bytes. TooLarge beyond the limits of the format, FileCorrupt for what no reader would take (subject: the
//! record), Internal for calls out of order.
class BundleContentWriter : public ChangeSink
{
public:
    explicit BundleContentWriter(BundleWriter &writer);
    ~BundleContentWriter() override;

    Result<void> begin(const BundleManifest &manifest);
    Result<void> stamp(const Stamp &stamp) override;
    Result<void> record(const RecordState &state) override;
    Result<void> revision(const TextRevision &revision) override;
    Result<void> blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes) override;
    Result<void> end(); //!< the closing section with its counts; does not finish the container

private:
    class Private;
    std::unique_ptr<Private> m;
};

//! Reads it back. Unknown sections that are not critical are passed over; every length and count is checked before
//! anything is allocated. What reaches the sink is well formed: dots are above 0 and of actors that the manifest names
//! (of a sync bundle also within its top), ascending in each register; presence is one byte of 0 or 1; a record comes
//! once (up to 4 million of them); the pieces of an attachment come whole and in order. Nothing is said of the values.
//! BundleDamaged with what is wrong, UnsupportedFormat for what a newer program holds to be necessary.
class BundleContentReader
{
public:
    explicit BundleContentReader(BundleReader &reader);
    ~BundleContentReader();

    //! UnsupportedFormat if minReader is above what this program knows ("please update"); BundleDamaged.
    Result<BundleManifest> manifest();
    //! Everything after it, to the closing section and its counts.
    Result<void> read(ChangeSink &sink);

    struct Counts
    {
        qint64 stamps = 0;
        qint64 records = 0;
        qint64 revisions = 0;
        qint64 blobs = 0;
    };
    Counts counts() const; //!< of what was read

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace chancery
