// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the file tells others, and what it lets go.

#include "models/records/writing_fields.h"
#include "models/store/blob_table.h"
#include "models/store/replicator.h"
#include "models/store/sync_books.h"

#include <QSet>

#include <algorithm>

namespace chancery {

namespace {

bool isWithin(const Versions &versions, const VersionVector &vector)
{
    for (const int atom : versions.atoms()) {
        for (const Dot &dot : versions.dots(atom)) {
            if (!vector.covers(dot))
                return false;
        }
    }
    return true;
}

void addDots(const RecordState &state, QSet<Dot> &dots)
{
    for (const Register &entries : state.atoms) {
        for (const RegisterEntry &entry : entries)
            dots.insert(entry.dot);
    }
}

} // namespace

Result<void> Replicator::forEachSince(const VersionVector &base,
                                      const std::function<Result<void>(const Standing &)> &take)
{
    SyncBooks books(m.database);
    const auto from = books.sequenceWithin(base);
    if (!from)
        return failure(from.error());
    for (const KindSpec &spec : schema::kinds()) {
        CHANCERY_TRY(m.tables.forEach(spec.kind, "_l > ? ORDER BY id", {*from}, [&](Row row) -> Result<void> {
            const bool plain = m.siblings.count() == 0 && m.carried.isEmpty();
            if (plain && isWithin(row.versions, base))
                return ok();
            const auto standing = m.states.standing(std::move(row));
            if (!standing)
                return failure(standing.error());
            return standing->state.isWithin(base) ? ok() : take(*standing);
        }));
    }
    const auto foreign = m.carried.unknownRecords();
    if (!foreign)
        return failure(foreign.error());
    for (const auto &[kind, id] : *foreign) {
        const auto standing = m.states.find(kind, id);
        if (!standing)
            return failure(standing.error());
        if (standing->has_value() && !(*standing)->state.isWithin(base))
            CHANCERY_TRY(take(**standing));
    }
    return ok();
}

Result<int> Replicator::countSince(const VersionVector &base)
{
    int count = 0;
    const auto done = forEachSince(base, [&](const Standing &) -> Result<void> {
        ++count;
        return ok();
    });
    if (!done)
        return failure(done.error());
    return count;
}

Result<int> Replicator::tell(const VersionVector &base, ChangeSink &sink, bool blobs)
{
    // one picture of the file from here on
    const bool nested = m.database.inTransaction();
    if (!nested)
        CHANCERY_TRY(m.database.execute("BEGIN"));
    const auto told = tellWithin(base, sink, blobs);
    if (!nested) {
        const auto ended = m.database.execute("COMMIT");
        if (told && !ended)
            return failure(ended.error());
    }
    return told;
}

Result<int> Replicator::tellWithin(const VersionVector &base, ChangeSink &sink, bool blobs)
{
    QSet<Dot> dots;
    CHANCERY_TRY(forEachSince(base, [&](const Standing &standing) -> Result<void> {
        addDots(standing.state, dots);
        return ok();
    }));
    CHANCERY_TRY(tellStamps(dots, sink));
    int count = 0;
    QList<RecordId> texts;
    QList<QByteArray> contents;
    CHANCERY_TRY(forEachSince(base, [&](const Standing &standing) -> Result<void> {
        ++count;
        noteCompany(standing, texts, contents);
        return sink.record(standing.state);
    }));
    for (const RecordId &id : std::as_const(texts))
        CHANCERY_TRY(tellRevisions(id, base, sink));
    for (const QByteArray &hash : std::as_const(contents)) {
        if (blobs)
            CHANCERY_TRY(tellBlob(hash, sink));
    }
    return count;
}

Result<void> Replicator::tellStamps(const QSet<Dot> &dots, ChangeSink &sink)
{
    QList<Dot> sorted(dots.begin(), dots.end());
    std::sort(sorted.begin(), sorted.end());
    auto find = m.database.prepare("SELECT hlc, user FROM sync_dot WHERE actor = ? AND n = ?");
    if (!find)
        return failure(std::move(find).error());
    for (const Dot &dot : std::as_const(sorted)) {
        find->bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter));
        const auto row = find->step();
        if (!row)
            return failure(row.error());
        if (*row)
            CHANCERY_TRY(sink.stamp({dot, find->integer(0), find->text(1)}));
        find->reset();
    }
    return ok();
}

void Replicator::noteCompany(const Standing &standing, QList<RecordId> &texts,
                             QList<QByteArray> &contents) const
{
    const RecordState &state = standing.state;
    const KindSpec *spec = standing.row ? &standing.row->record.spec() : nullptr;
    // what is carried may be a text to those who know it
    const auto mayBeText = [&](quint8 atom) {
        return atom != presenceAtom && (!spec || !spec->atom(atom) || TextHistory::isText(*spec, atom));
    };
    const QList<quint8> atoms = state.atoms.keys();
    if (std::any_of(atoms.begin(), atoms.end(), mayBeText))
        texts.append(state.id);
    if (!standing.row)
        return;
    const Record &record = standing.row->record;
    if (record.kind() != Kind::Attachment || !standing.row->alive)
        return;
    const QByteArray hash = QByteArray::fromHex(record.get(fields::attachment::hash).toLatin1());
    if (hash.size() == BlobTable::hashSize && !contents.contains(hash))
        contents.append(hash);
}

Result<void> Replicator::tellRevisions(const RecordId &id, const VersionVector &base, ChangeSink &sink)
{
    const auto revisions = m.revisions.ofRecord(id);
    if (!revisions)
        return failure(revisions.error());
    for (const TextRevision &revision : *revisions) {
        if (!base.covers(revision.dot))
            CHANCERY_TRY(sink.revision(revision));
    }
    return ok();
}

Result<void> Replicator::tellBlob(const QByteArray &hash, ChangeSink &sink)
{
    BlobTable blobs(m.database);
    const auto size = blobs.size(hash);
    if (!size)
        return failure(size.error());
    if (*size < 0)
        return ok();
    return blobs.read(
        hash, [&](int chunk, const QByteArray &bytes) { return sink.blob(hash, *size, chunk, bytes); });
}

Result<int> Replicator::purge(const VersionVector &acknowledged, qint64 deadBefore)
{
    int purged = 0;
    const auto done = [&]() -> Result<void> {
        auto transaction = Transaction::begin(m.database);
        if (!transaction)
            return failure(std::move(transaction).error());
        for (const KindSpec &spec : schema::kinds()) {
            const auto rows =
                m.tables.select(spec.kind, "_alive = 0 AND id NOT IN (SELECT record FROM sync_purged)", {});
            if (!rows)
                return failure(rows.error());
            for (const Row &row : *rows) {
                const auto standing = m.states.standing(row);
                if (!standing)
                    return failure(standing.error());
                if (!standing->state.isWithin(acknowledged) || diedAfter(standing->state, deadBefore))
                    continue;
                CHANCERY_TRY(dropContent(*standing));
                ++purged;
            }
            CHANCERY_TRY(pruneTexts(spec, acknowledged));
        }
        return transaction->commit();
    }();
    if (!done) {
        forget();
        return failure(done.error());
    }
    m.log.committed();
    return purged;
}

bool Replicator::diedAfter(const RecordState &state, qint64 time)
{
    const Register presence = state.atoms.value(presenceAtom);
    return std::any_of(presence.begin(), presence.end(),
                       [&](const RegisterEntry &entry) { return (m.ranks.of(entry.dot).hlc >> 16) >= time; });
}

// The dots stay, so that no late bundle brings the content back as if it were new. The local history forgets it too.
Result<void> Replicator::dropContent(const Standing &standing)
{
    CHANCERY_TRY(m.ranks.takeError());
    RecordState after = standing.state;
    for (auto it = after.atoms.begin(); it != after.atoms.end(); ++it) {
        for (RegisterEntry &entry : *it) {
            if (it.key() != presenceAtom)
                entry = {entry.dot, {}, true};
        }
    }
    const auto row = m.states.write(standing, after, m.log.nextSequence());
    if (!row)
        return failure(row.error());
    CHANCERY_TRY(m.revisions.eraseAll(after.id));
    auto history = m.database.prepare("UPDATE history_change SET before = x'', others = NULL "
                                      "WHERE record = ? AND before IS NOT NULL");
    auto draft = m.database.prepare("DELETE FROM draft WHERE record = ?");
    if (!history || !draft)
        return failure(history ? draft.error() : history.error());
    CHANCERY_TRY(history->bind(1, after.id.toBytes()).run());
    return draft->bind(1, after.id.toBytes()).run();
}

Result<void> Replicator::pruneTexts(const KindSpec &spec, const VersionVector &acknowledged)
{
    const auto rows = m.tables.select(spec.kind, "id IN (SELECT record FROM sync_revision)", {});
    if (!rows)
        return failure(rows.error());
    for (const Row &row : *rows) {
        const auto standing = m.states.standing(row);
        if (!standing)
            return failure(standing.error());
        for (const AtomSpec &atom : spec.atoms) {
            if (!TextHistory::isText(spec, atom.number))
                continue;
            QList<Dot> live;
            for (const RegisterEntry &entry : standing->state.atoms.value(atom.number))
                live.append(entry.dot);
            CHANCERY_TRY(m.revisions.prune(row.record.id(), atom.number, live, acknowledged));
        }
    }
    return ok();
}

} // namespace chancery
