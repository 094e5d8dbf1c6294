// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_content_manifest.h"
#include "models/sync/bundle_content_records.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery {

using namespace content;

class BundleContentReader::Private
{
public:
    explicit Private(BundleReader &reader) : frames(reader) { }

    Result<void> stamps(Cursor in, ChangeSink &sink);
    Result<void> rows(Cursor in, ChangeSink &sink);
    Result<void> revisions(Cursor in, ChangeSink &sink);
    Result<void> blob(Cursor in, ChangeSink &sink);
    Result<void> end(Cursor in) const;
    Result<void> take(const Message &message, ChangeSink &sink);

    FrameReader frames;
    std::optional<BundleManifest> manifest;
    KnownDots dots;
    RecordReader records{dots};
    QSet<RecordId> seen;
    Section section = Section::Manifest;
    bool isRead = false;
    // the attachment whose pieces come
    QByteArray hash;
    qint64 size = 0;
    qint64 came = 0;
    int nextChunk = 0;
    Counts counts;
};

namespace {

bool takeRevision(Cursor &in, const KnownDots &dots, TextRevision &revision)
{
    revision.record = RecordId::fromBytes(in.bytes(idSize));
    const QByteArrayView atom = in.bytes(1);
    revision.dot = in.dot();
    const quint64 parents = in.number();
    if (!in.isGood() || parents > quint64(dotLimit) || parents > quint64(in.left()))
        return false;
    revision.atom = quint8(atom.front());
    revision.parents.clear();
    for (quint64 i = 0; i < parents; ++i) {
        revision.parents.append(in.dot());
        if (!in.isGood() || !dots.contains(revision.parents.last()))
            return false;
    }
    const quint64 value = in.number();
    revision.value.reset();
    if (in.isGood() && value > 0)
        revision.value = in.bytes(value - 1).toByteArray();
    return in.isGood() && !revision.record.isNull() && revision.atom != presenceAtom
           && revision.atom < atomLimit && dots.contains(revision.dot);
}

} // namespace

Result<void> BundleContentReader::Private::stamps(Cursor in, ChangeSink &sink)
{
    Stamp stamp;
    while (!in.atEnd()) {
        stamp.dot = in.dot();
        stamp.hlc = qint64(quint64(stamp.hlc) + quint64(unzigzag(in.number())));
        const quint64 user = in.number();
        if (in.isGood() && user > 0) {
            const bool isSmall = user - 1 <= quint64(textLimit);
            const QByteArrayView utf8 = isSmall ? in.bytes(user - 1) : QByteArrayView();
            if (!isSmall || !in.isGood() || !utf8.isValidUtf8())
                return damaged(u"stamp: user"_s);
            stamp.user = QString::fromUtf8(utf8);
        }
        if (!in.isGood() || !dots.contains(stamp.dot) || stamp.hlc < 0)
            return damaged(u"stamp"_s);
        ++counts.stamps;
        CHANCERY_TRY(sink.stamp(stamp));
    }
    return ok();
}

Result<void> BundleContentReader::Private::rows(Cursor in, ChangeSink &sink)
{
    constexpr quint64 lastKind = 0xffff;
    const quint64 kind = in.number();
    if (!in.isGood() || kind == 0 || kind > lastKind || in.atEnd())
        return damaged(u"kind of records"_s);
    while (!in.atEnd()) {
        if (!records.take(in, quint16(kind)))
            return damaged(QString(u"record "_s + QString::number(counts.records + 1)));
        const RecordId &id = records.state().id;
        if (seen.size() < rememberedIds) {
            const qsizetype before = seen.size();
            seen.insert(id);
            if (seen.size() == before)
                return damaged(QString(u"twice: "_s + id.toString()));
        }
        ++counts.records;
        CHANCERY_TRY(sink.record(records.state()));
    }
    return ok();
}

Result<void> BundleContentReader::Private::revisions(Cursor in, ChangeSink &sink)
{
    TextRevision revision;
    while (!in.atEnd()) {
        if (!takeRevision(in, dots, revision))
            return damaged(QString(u"revision "_s + QString::number(counts.revisions + 1)));
        ++counts.revisions;
        CHANCERY_TRY(sink.revision(revision));
    }
    return ok();
}

Result<void> BundleContentReader::Private::blob(Cursor in, ChangeSink &sink)
{
    const QByteArray name = in.bytes(hashSize).toByteArray();
    const quint64 whole = in.number();
    const quint64 chunk = in.number();
    if (!in.isGood() || whole > quint64(blobLimit))
        return damaged(u"attachment"_s);
    if (chunk == 0) {
        if (came != size)
            return damaged(u"attachment: incomplete"_s);
        hash = name;
        size = qint64(whole);
        came = 0;
        nextChunk = 0;
        ++counts.blobs;
    }
    const qint64 length = qMin<qint64>(blobChunk, size - came);
    const bool isNext = name == hash && qint64(whole) == size && chunk == quint64(nextChunk);
    if (!isNext || in.left() != length || (length == 0 && chunk > 0))
        return damaged(u"attachment: pieces"_s);
    came += length;
    return sink.blob(hash, size, nextChunk++, in.bytes(quint64(length)).toByteArray());
}

// A newer program may count more than we know of.
Result<void> BundleContentReader::Private::end(Cursor in) const
{
    if (came != size)
        return damaged(u"attachment: incomplete"_s);
    for (const qint64 count : {counts.stamps, counts.records, counts.revisions, counts.blobs}) {
        if (in.number() != quint64(count) || !in.isGood())
            return damaged(u"counts"_s);
    }
    return ok();
}

Result<void> BundleContentReader::Private::take(const Message &message, ChangeSink &sink)
{
    const Cursor in(message.payload);
    if (message.section < section || message.section == Section::Manifest)
        return damaged(u"order of sections"_s);
    section = message.section;
    switch (message.section) {
    case Section::Stamps:
        return stamps(in, sink);
    case Section::Rows:
        return rows(in, sink);
    case Section::Revisions:
        return revisions(in, sink);
    case Section::Blobs:
        return blob(in, sink);
    default:
        return end(in);
    }
}

BundleContentReader::BundleContentReader(BundleReader &reader) : m(std::make_unique<Private>(reader)) { }

BundleContentReader::~BundleContentReader() = default;

Result<BundleManifest> BundleContentReader::manifest()
{
    if (m->manifest)
        return *m->manifest;
    const auto message = m->frames.next();
    if (!message)
        return failure(message.error());
    if (message->section != Section::Manifest)
        return damaged(u"no manifest"_s);
    auto manifest = unpackedManifest(message->payload);
    if (!manifest)
        return failure(std::move(manifest).error());
    m->dots = KnownDots(*manifest);
    m->manifest = *manifest;
    return *m->manifest;
}

Result<void> BundleContentReader::read(ChangeSink &sink)
{
    if (m->isRead)
        return failure(ErrorCode::Internal, {}, u"content is read once"_s);
    if (const auto first = manifest(); !first)
        return failure(first.error());
    m->isRead = true;
    while (m->section != Section::End) {
        const auto message = m->frames.next();
        if (!message)
            return failure(message.error());
        CHANCERY_TRY(m->take(*message, sink));
    }
    return ok();
}

BundleContentReader::Counts BundleContentReader::counts() const
{
    return m->counts;
}

} // namespace chancery
