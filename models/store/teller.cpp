// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the file tells others, and what it lets go.

#include "models/store/content_books.h"
#include "models/store/replicator.h"
#include "models/store/sync_books.h"
#include "models/store/told_row.h"

#include <QSet>

#include <algorithm>

namespace chancery {

namespace {

bool hasTexts(quint16 kind)
{
    const auto known = schema::kindNumbered(kind);
    if (!known)
        return true; // what is carried may be a text to those who know it
    const KindSpec &spec = schema::spec(*known);
    return std::any_of(spec.atoms.begin(), spec.atoms.end(),
                       [&](const AtomSpec &atom) { return TextHistory::isText(spec, atom.number); });
}

// of a kind that we know, and written by a newer program
bool hasUnknownAtoms(const RecordState &state)
{
    const auto known = schema::kindNumbered(state.kind);
    const QList<quint8> atoms = state.atoms.keys();
    return known && std::any_of(atoms.begin(), atoms.end(), [&](quint8 atom) {
               return atom != presenceAtom && !schema::spec(*known).atom(atom);
           });
}

AtomMask concurrent(const RecordState &state)
{
    AtomMask atoms = 0;
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if (it->size() > 1)
            atoms |= AtomMask(1) << it.key();
    }
    return atoms;
}

} // namespace

Result<void> Replicator::forEachLack(const VersionVector &base,
                                     const std::function<void(const Versions &)> &take)
{
    SyncBooks books(m.database);
    const auto from = books.sequenceWithin(base);
    const auto foreign = m.carried.unknownRecords();
    if (!from || !foreign)
        return failure(from ? foreign.error() : from.error());
    const auto whole = [&](quint16 kind, const RecordId &id) -> Result<void> {
        const auto standing = m.states.find(kind, id);
        if (!standing)
            return failure(standing.error());
        if (standing->has_value() && !(*standing)->state.isWithin(base))
            take(HistoryLog::versionsOf((*standing)->state, ~AtomMask(0)));
        return ok();
    };
    for (const KindSpec &spec : schema::kinds()) {
        CHANCERY_TRY(m.tables.forEachVersions(
            spec.kind, *from, [&](const RecordId &id, const Versions &versions) -> Result<void> {
                const auto plain = m.states.isPlain(id);
                if (!plain)
                    return failure(plain.error());
                if (!*plain)
                    return whole(quint16(spec.kind), id);
                if (!versions.isWithin(base))
                    take(versions);
                return ok();
            }));
    }
    for (const auto &[kind, id] : *foreign)
        CHANCERY_TRY(whole(kind, id));
    return ok();
}

Result<void> Replicator::forEachSince(const VersionVector &base,
                                      const std::function<Result<void>(const RecordState &)> &take)
{
    SyncBooks books(m.database);
    const auto from = books.sequenceWithin(base);
    if (!from)
        return failure(from.error());
    ToldRow told;
    const auto takeRow = [&](const Statement &row, const KindSpec &spec) -> Result<void> {
        const auto plain = m.states.isPlain(RecordTables::readId(row));
        const auto versions = RecordTables::readVersions(row, spec);
        if (!plain || !versions)
            return failure(plain ? versions.error() : plain.error());
        if (*plain && versions->isWithin(base))
            return ok();
        if (const RecordState *state = *plain ? told.read(row, spec, *versions) : nullptr)
            return take(*state);
        auto whole = RecordTables::readRow(row, spec);
        if (!whole)
            return failure(std::move(whole).error());
        const auto standing = m.states.standing(std::move(*whole));
        if (!standing)
            return failure(standing.error());
        return standing->state.isWithin(base) ? ok() : take(standing->state);
    };
    for (const KindSpec &spec : schema::kinds()) {
        CHANCERY_TRY(m.tables.scan(spec.kind, "_l > ? ORDER BY _l", {*from},
                                   [&](const Statement &row) { return takeRow(row, spec); }));
    }
    const auto foreign = m.carried.unknownRecords();
    if (!foreign)
        return failure(foreign.error());
    for (const auto &[kind, id] : *foreign) {
        const auto standing = m.states.find(kind, id);
        if (!standing)
            return failure(standing.error());
        if (standing->has_value() && !(*standing)->state.isWithin(base))
            CHANCERY_TRY(take((*standing)->state));
    }
    return ok();
}

Result<int> Replicator::countSince(const VersionVector &base)
{
    int count = 0;
    CHANCERY_TRY(forEachLack(base, [&](const Versions &) { ++count; }));
    return count;
}

Result<int> Replicator::tell(const VersionVector &base, ChangeSink &sink, const QSet<QByteArray> &wanted)
{
    // one picture of the file from here on
    const bool nested = m.database.inTransaction();
    if (!nested)
        CHANCERY_TRY(m.database.execute("BEGIN"));
    const auto told = tellWithin(base, sink, wanted);
    if (!nested) {
        const auto ended = m.database.execute("COMMIT");
        if (told && !ended)
            return failure(ended.error());
    }
    return told;
}

Result<int> Replicator::tellWithin(const VersionVector &base, ChangeSink &sink,
                                   const QSet<QByteArray> &wanted)
{
    QSet<Dot> dots;
    Dot last;
    CHANCERY_TRY(forEachLack(base, [&](const Versions &versions) {
        versions.forEachDot([&](Dot dot) {
            if (dot != last)
                dots.insert(dot);
            last = dot;
        });
    }));
    CHANCERY_TRY(tellStamps(dots, sink));
    int count = 0;
    QList<QPair<RecordId, AtomMask>> texts;
    QSet<QByteArray> contents = wanted;
    quint16 kind = 0;
    bool withTexts = false;
    const bool carries = !m.carried.isEmpty();
    CHANCERY_TRY(forEachSince(base, [&](const RecordState &state) -> Result<void> {
        ++count;
        if (state.kind != kind)
            withTexts = hasTexts(state.kind);
        kind = state.kind;
        if (withTexts || (carries && hasUnknownAtoms(state)))
            texts.append({state.id, concurrent(state)});
        for (const QByteArray &hash : ContentBooks::named(state))
            contents.insert(hash);
        return sink.record(state);
    }));
    for (const auto &[id, atoms] : std::as_const(texts))
        CHANCERY_TRY(tellRevisions(id, atoms, base, sink));
    QList<QByteArray> hashes(contents.begin(), contents.end());
    std::sort(hashes.begin(), hashes.end());
    for (const QByteArray &hash : std::as_const(hashes))
        CHANCERY_TRY(tellBlob(hash, sink));
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

// What concurrent texts were made from goes with them, acknowledged or not: who dropped it with the content of a record
// that was dead would show another text.
Result<void> Replicator::tellRevisions(const RecordId &id, AtomMask concurrent, const VersionVector &base,
                                       ChangeSink &sink)
{
    const auto revisions = m.revisions.ofRecord(id);
    if (!revisions)
        return failure(revisions.error());
    for (const TextRevision &revision : *revisions) {
        if (!base.covers(revision.dot) || (concurrent >> revision.atom & 1))
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
        CHANCERY_TRY(dropStamps());
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

// Nobody asks for the rank of a write that does not stand. Own ones keep theirs: their heads tell a copy of this file.
Result<void> Replicator::dropStamps()
{
    QSet<Dot> standing;
    CHANCERY_TRY(forEachLack(
        {}, [&](const Versions &versions) { versions.forEachDot([&](Dot dot) { standing.insert(dot); }); }));
    QList<Dot> idle;
    auto find = m.database.prepare("SELECT actor, n FROM sync_dot WHERE head IS NULL");
    auto erase = m.database.prepare("DELETE FROM sync_dot WHERE actor = ? AND n = ?");
    if (!find || !erase)
        return failure(find ? std::move(erase).error() : std::move(find).error());
    CHANCERY_TRY(find->forEachRow([&] {
        const Dot dot{quint32(find->integer(0)), quint64(find->integer(1))};
        if (!standing.contains(dot))
            idle.append(dot);
    }));
    for (const Dot &dot : std::as_const(idle)) {
        erase->bind(1, qint64(dot.actor)).bind(2, qint64(dot.counter));
        CHANCERY_TRY(erase->run());
    }
    return ok();
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
            const QList<Dot> live = dotsOf(standing->state.atoms.value(atom.number));
            CHANCERY_TRY(m.revisions.prune(row.record.id(), atom.number, live, acknowledged));
        }
    }
    return ok();
}

} // namespace chancery
