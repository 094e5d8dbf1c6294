// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/bundle_content_manifest.h"
#include "models/sync/bundle_content_records.h"

#include "models/merge/varint.h"

using namespace Qt::StringLiterals;

namespace chancery {

using namespace content;

class BundleContentWriter::Private
{
public:
    explicit Private(BundleWriter &writer) : frames(writer) { batch.reserve(frameLimit); }

    //! Sections come in their order.
    Result<void> enter(Section next)
    {
        const bool isFirst = next == Section::Manifest;
        if (isFirst ? section.has_value() : !section || *section > next || *section == Section::End)
            return failure(ErrorCode::Internal, {}, u"order of a bundle's sections"_s);
        if (section && *section != next)
            CHANCERY_TRY(flush());
        section = next;
        return ok();
    }

    Result<void> flush()
    {
        if (batch.isEmpty())
            return ok();
        CHANCERY_TRY(frames.send(*section, batch));
        batch.resize(0); // keeps its room
        return ok();
    }

    //! What was appended behind \a start does not fit: it begins the next frame, behind the first \a head bytes.
    Result<void> closeItem(qsizetype start, qsizetype head)
    {
        if (batch.size() > frameLimit && start > head) {
            const QByteArray item = batch.first(head) + batch.sliced(start);
            batch.truncate(start);
            CHANCERY_TRY(flush());
            batch.append(item);
        }
        return batch.size() >= batchSize ? flush() : ok();
    }

    FrameWriter frames;
    KnownDots dots;
    QByteArray batch;
    std::optional<Section> section;
    quint16 kind = 0; // of the open frame
    Stamp last;
    BundleContentReader::Counts counts;
};

BundleContentWriter::BundleContentWriter(BundleWriter &writer) : m(std::make_unique<Private>(writer)) { }

BundleContentWriter::~BundleContentWriter() = default;

Result<void> BundleContentWriter::begin(const BundleManifest &manifest)
{
    CHANCERY_TRY(m->enter(Section::Manifest));
    const auto packed = packedManifest(manifest);
    if (!packed)
        return failure(packed.error());
    m->dots = KnownDots(manifest);
    return m->frames.send(Section::Manifest, *packed);
}

Result<void> BundleContentWriter::stamp(const Stamp &stamp)
{
    CHANCERY_TRY(m->enter(Section::Stamps));
    const QByteArray user = stamp.user.toUtf8();
    if (!m->dots.contains(stamp.dot) || stamp.hlc < 0)
        return failure(ErrorCode::FileCorrupt, {}, u"stamp"_s);
    if (user.size() > textLimit)
        return failure(ErrorCode::TooLarge, {}, u"stamp"_s);
    if (m->batch.isEmpty())
        m->last = {};
    varint::append(m->batch, stamp.dot);
    varint::append(m->batch, zigzag(stamp.hlc - m->last.hlc));
    const bool isSame = stamp.user == m->last.user;
    varint::append(m->batch, isSame ? 0 : quint64(user.size()) + 1);
    if (!isSame)
        m->batch.append(user);
    m->last = stamp;
    ++m->counts.stamps;
    return m->batch.size() >= batchSize ? m->flush() : ok();
}

Result<void> BundleContentWriter::record(const RecordState &state)
{
    CHANCERY_TRY(m->enter(Section::Rows));
    if (m->kind != state.kind)
        CHANCERY_TRY(m->flush());
    if (m->batch.isEmpty())
        varint::append(m->batch, quint64(state.kind));
    m->kind = state.kind;
    const qsizetype head = state.kind < 0x80 ? 1 : state.kind < 0x4000 ? 2 : 3; // bytes of the varint
    const qsizetype start = m->batch.size();
    CHANCERY_TRY(appendRecord(m->batch, state, m->dots));
    ++m->counts.records;
    return m->closeItem(start, head);
}

Result<void> BundleContentWriter::revision(const TextRevision &revision)
{
    CHANCERY_TRY(m->enter(Section::Revisions));
    const auto isKnown = [this](Dot dot) { return m->dots.contains(dot); };
    const bool isGood = !revision.record.isNull() && revision.atom != presenceAtom
                        && revision.atom < atomLimit && isKnown(revision.dot)
                        && std::all_of(revision.parents.begin(), revision.parents.end(), isKnown);
    if (!isGood)
        return failure(ErrorCode::FileCorrupt, revision.record.toString(), u"revision"_s);
    const QByteArray value = revision.value.value_or(QByteArray());
    constexpr qsizetype valueLimit = messageLimit - 2 * batchSize;
    if (revision.parents.size() > dotLimit || value.size() > valueLimit)
        return failure(ErrorCode::TooLarge, revision.record.toString());
    const qsizetype start = m->batch.size();
    m->batch.append(revision.record.toBytes());
    m->batch.append(char(revision.atom));
    varint::append(m->batch, revision.dot);
    varint::append(m->batch, quint64(revision.parents.size()));
    for (const Dot &parent : revision.parents)
        varint::append(m->batch, parent);
    varint::append(m->batch, revision.value ? quint64(value.size()) + 1 : 0);
    m->batch.append(value);
    ++m->counts.revisions;
    return m->closeItem(start, 0);
}

Result<void> BundleContentWriter::blob(const QByteArray &hash, qint64 size, int chunk,
                                       const QByteArray &bytes)
{
    CHANCERY_TRY(m->enter(Section::Blobs));
    const bool isGood = hash.size() == hashSize && size >= 0 && chunk >= 0 && bytes.size() <= blobChunk;
    if (!isGood)
        return failure(ErrorCode::FileCorrupt, QString::fromLatin1(hash.toHex()), u"attachment"_s);
    if (size > blobLimit)
        return failure(ErrorCode::TooLarge, QString::fromLatin1(hash.toHex()));
    m->batch.append(hash);
    varint::append(m->batch, quint64(size));
    varint::append(m->batch, quint64(chunk));
    m->batch.append(bytes);
    m->counts.blobs += chunk == 0 ? 1 : 0;
    return m->flush();
}

Result<void> BundleContentWriter::end()
{
    CHANCERY_TRY(m->enter(Section::End));
    const BundleContentReader::Counts &counts = m->counts;
    for (const qint64 count : {counts.stamps, counts.records, counts.revisions, counts.blobs})
        varint::append(m->batch, quint64(count));
    return m->flush();
}

} // namespace chancery
