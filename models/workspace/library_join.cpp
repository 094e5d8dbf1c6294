// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/library_join.h"

#include "models/merge/join.h"
#include "models/store/blob_table.h"
#include "models/store/replicator.h"
#include "models/store/store.h"
#include "models/store/value_codec.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int mostItems = 1000;

bool allBy(const QByteArray &actor, const QList<Dot> &dots, const QMap<quint32, Actor> &actors)
{
    return std::all_of(dots.begin(), dots.end(),
                       [&](Dot dot) { return actors.value(dot.actor).id == actor; });
}

//! Keeps everything in memory: a library joins another once in its life.
class Collector : public ChangeSink
{
public:
    explicit Collector(BlobTable *blobs) : m_blobs(blobs) { }

    Result<void> stamp(const Stamp &stamp) override
    {
        stamps.insert(stamp.dot, stamp.hlc);
        return ok();
    }
    Result<void> record(const RecordState &state) override
    {
        records.append(state);
        return ok();
    }
    Result<void> revision(const TextRevision &) override { return ok(); }
    Result<void> blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes) override;

    QHash<Dot, qint64> stamps;
    QList<RecordState> records;

private:
    BlobTable *m_blobs; // null: a preview
    qint64 m_read = 0;
    bool m_wanted = false;
};

Result<void> Collector::blob(const QByteArray &hash, qint64 size, int chunk, const QByteArray &bytes)
{
    if (!m_blobs)
        return ok();
    if (chunk == 0) {
        const auto there = m_blobs->contains(hash);
        if (!there)
            return failure(there.error());
        m_wanted = !*there;
        m_read = 0;
    }
    if (!m_wanted)
        return ok();
    CHANCERY_TRY(m_blobs->putChunk(hash, chunk, bytes));
    m_read += bytes.size();
    if (m_read < size)
        return ok();
    const auto whole = m_blobs->check(hash);
    if (!whole)
        return failure(whole.error());
    return *whole ? ok() : failure(ErrorCode::BundleDamaged);
}

} // namespace

class LibraryJoin::Private
{
public:
    Private(Store &store, const BundleManifest &manifest) : store(store), manifest(manifest) { }

    Result<void> plan(const Collector &collected);
    Result<std::optional<Record>> theirs(const RecordState &state, const Collector &collected);
    Result<void> meet(const Record &record, const RecordState &state);
    void note(const Record &record, ChangeSet::Entry::What what, AtomMask conflicts);

    Store &store;
    BundleManifest manifest;
    QMap<quint32, Actor> ourActors;
    QList<Edit> edits;
    JoinReport report;
};

LibraryJoin::LibraryJoin(Store &store, const BundleManifest &manifest)
    : m(std::make_unique<Private>(store, manifest))
{ }

LibraryJoin::~LibraryJoin() = default;

//! What the other side shows of a living record; none for one in its bin.
Result<std::optional<Record>> LibraryJoin::Private::theirs(const RecordState &state,
                                                           const Collector &collected)
{
    if (!state.isAlive())
        return std::nullopt;
    const auto kind = schema::kindNumbered(state.kind);
    if (!kind)
        return failure(ErrorCode::UnsupportedFormat, {}, u"kind %1"_s.arg(state.kind));
    const auto rank = [&](Dot dot) {
        return Precedence{collected.stamps.value(dot), manifest.actors.value(dot.actor).id};
    };
    Record record(*kind, state.id);
    for (auto it = state.atoms.cbegin(); it != state.atoms.cend(); ++it) {
        if (it.key() == presenceAtom)
            continue;
        if (!record.spec().atom(it.key()))
            return failure(ErrorCode::UnsupportedFormat, {}, u"atom %1"_s.arg(it.key()));
        const Choice choice = chooseValue(it.value(), rank);
        if (!choice.others.isEmpty())
            return failure(ErrorCode::OtherLibrary, {}, u"conflicts"_s);
        if (!choice.purged && !codec::unpack(choice.value, record))
            return failure(ErrorCode::BundleDamaged);
    }
    return record;
}

void LibraryJoin::Private::note(const Record &record, ChangeSet::Entry::What what, AtomMask conflicts)
{
    const bool inserts = what == ChangeSet::Entry::What::Inserted;
    ++(inserts ? report.inserted : report.updated);
    report.conflicting += conflicts != 0;
    report.items.append({{record.kind(), record.id()},
                         quint16(record.kind()),
                         what,
                         conflicts,
                         inserts ? record.title() : QString()});
}

//! A record that is here already, or not.
Result<void> LibraryJoin::Private::meet(const Record &record, const RecordState &state)
{
    const auto local = store.reader().load(record.kind(), record.id());
    if (!local && local.error().code != ErrorCode::UnknownRecord)
        return failure(local.error());
    if (!local || !local->alive) {
        edits.append(Edit::insert(record));
        note(record, ChangeSet::Entry::What::Inserted, 0);
        return ok();
    }
    Edit edit{Edit::Operation::Update, record, 0, {}};
    AtomMask conflicts = 0;
    const AtomMask differing = changedAtoms(local->record, record);
    for (const AtomSpec &atom : record.spec().atoms) {
        const AtomMask bit = AtomMask(1) << atom.number;
        if (!(differing & bit))
            continue;
        QList<Dot> written;
        for (const RegisterEntry &entry : state.atoms.value(atom.number))
            written.append(entry.dot);
        // an untouched default gives way to what somebody wrote
        if (allBy(CommitLog::seedActor(), written, manifest.actors))
            continue;
        edit.atoms |= bit;
        const QList<Dot> ours = local->seen.dots(atom.number);
        if (allBy(CommitLog::seedActor(), ours, ourActors))
            edit.seen.set(atom.number, ours);
        else
            conflicts |= bit;
    }
    if (edit.atoms == 0)
        return ok();
    edits.append(edit);
    note(record, ChangeSet::Entry::What::Updated, conflicts);
    return ok();
}

Result<void> LibraryJoin::Private::plan(const Collector &collected)
{
    const auto state = store.replicator().state();
    if (!state)
        return failure(state.error());
    ourActors = state->actors;
    for (const RecordState &one : collected.records) {
        const auto record = theirs(one, collected);
        if (!record)
            return failure(record.error());
        if (*record)
            CHANCERY_TRY(meet(**record, one));
    }
    std::stable_sort(report.items.begin(), report.items.end(),
                     [](const auto &a, const auto &b) { return (a.conflicts != 0) > (b.conflicts != 0); });
    report.items = report.items.mid(0, mostItems);
    report.verdict = edits.isEmpty() ? JoinReport::Verdict::Known : JoinReport::Verdict::Joined;
    return ok();
}

Result<void> LibraryJoin::collect(const ChangeReader &read, bool preview)
{
    if (preview) {
        Collector collected(nullptr);
        CHANCERY_TRY(read(collected));
        return m->plan(collected);
    }
    auto transaction = Transaction::begin(m->store.file().database);
    if (!transaction)
        return failure(std::move(transaction).error());
    Collector collected(&m->store.blobs());
    CHANCERY_TRY(read(collected));
    CHANCERY_TRY(m->plan(collected));
    return transaction->commit();
}

Result<JoinReport> LibraryJoin::preview()
{
    return m->report;
}

Result<JoinReport> LibraryJoin::commit()
{
    if (m->edits.isEmpty())
        return m->report;
    auto done = m->store.commit(m->edits, u"import:"_s + m->manifest.deviceName);
    if (!done)
        return failure(std::move(done).error());
    m->report.commit = *done;
    return m->report;
}

} // namespace chancery
