// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/store.h"

#include "models/store/meta.h"
#include "models/store/rekey.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

//! Which kinds, atoms and fields this program knows.
QByteArray registryDigest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const KindSpec &spec : schema::kinds()) {
        hash.addData(spec.name);
        for (const FieldSpec &field : spec.fields)
            hash.addData(QByteArray(1, char(field.atom)).append(field.name));
    }
    return hash.result();
}

} // namespace

Store::Engine::Engine(Database &database, const StoreOptions &options)
    : guard(database)
    , tables(database, guard)
    , siblings(database)
    , carried(database)
    , ranks(database)
    , revisions(database)
    , states({database, tables, siblings, carried, ranks})
    , texts(database, revisions, ranks)
    , log(database, options.environment.clock, options.environment.random, options.environment.anchors)
    , historyLog(database, log)
    , reader({database, tables, siblings, states, texts})
    , history(database, states)
    , local(database)
    , index(database, reader)
    , writer({database, tables, siblings, states, texts, ranks, historyLog, log})
    , replicator({database, tables, siblings, carried, ranks, revisions, states, texts, historyLog, log})
    , peers(database)
    , exchanges(database)
    , blobs(database)
{
    writer.setAudited(options.audited);
    replicator.setAudited(options.audited);
}

Store::Store(OpenedFile file, const StoreOptions &options) : m_file(std::move(file)), m_options(options) { }

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::attach(OpenedFile file, const StoreOptions &options)
{
    std::unique_ptr<Store> store(new Store(std::move(file), options));
    CHANCERY_TRY(store->start());
    return store;
}

Result<void> Store::start()
{
    m_engine = std::make_unique<Engine>(m_file.database, m_options);
    CHANCERY_TRY(m_engine->siblings.load());
    CHANCERY_TRY(m_engine->carried.load());
    CHANCERY_TRY(m_engine->log.load());
    CHANCERY_TRY(adoptCarried());
    CHANCERY_TRY(m_engine->index.load(m_file.readOnly));
    const auto user = m_engine->local.meta("user");
    const auto device = m_engine->local.meta("device");
    if (!user || !device)
        return failure(user ? device.error() : user.error());
    m_names = {*user, *device};
    return ok();
}

// The program knows other kinds or atoms than the one that wrote last: what that one carried may be ours.
Result<void> Store::adoptCarried()
{
    if (m_file.readOnly || m_engine->carried.isEmpty())
        return ok();
    const QByteArray ours = registryDigest();
    const auto theirs = metaBytes(m_file.database, meta::registry);
    if (!theirs)
        return failure(theirs.error());
    if (*theirs == ours)
        return ok();
    const auto adopted = m_engine->replicator.adoptCarried();
    if (!adopted)
        return failure(adopted.error());
    return setMeta(m_file.database, meta::registry, ours);
}

Result<void> Store::setNames(const CommitLog::Names &names)
{
    if (m_file.readOnly)
        return failure(ErrorCode::ReadOnly, m_file.path);
    CHANCERY_TRY(m_engine->local.setMeta("user", names.user));
    CHANCERY_TRY(m_engine->local.setMeta("device", names.device));
    m_names = names;
    return ok();
}

Result<CommitInfo> Store::commitRounds(const QList<QList<Edit>> &rounds, const QString &intent,
                                       const std::function<Result<void>()> &beside)
{
    if (m_file.readOnly)
        return failure(ErrorCode::ReadOnly, m_file.path);
    auto done = m_engine->writer.commitRounds(rounds, intent, m_names, beside);
    if (done)
        m_engine->index.noteWritten(done->changes);
    else if (done.error().subject.isEmpty())
        done.error().subject = m_file.path;
    return done;
}

Result<JoinReport> Store::join(const JoinRequest &request, const ChangeReader &read)
{
    if (m_file.readOnly)
        return failure(ErrorCode::ReadOnly, m_file.path);
    auto done = m_engine->replicator.join(request, read, m_names);
    if (done)
        m_engine->index.noteWritten(done->commit.changes);
    else if (done.error().subject.isEmpty())
        done.error().subject = m_file.path;
    return done;
}

Result<QList<Edit>> Store::removal(const RecordRef &ref)
{
    auto children = m_engine->reader.descendants(ref);
    if (!children)
        return failure(std::move(children).error());
    QList<RecordRef> refs = *children;
    std::reverse(refs.begin(), refs.end());
    refs.append(ref);
    QList<Edit> edits;
    for (const RecordRef &one : refs) {
        const auto loaded = m_engine->reader.load(one.kind, one.id);
        if (!loaded)
            return failure(loaded.error());
        edits.append(Edit::remove(*loaded));
    }
    return edits;
}

Result<QList<Edit>> Store::restoration(const RecordRef &ref)
{
    const auto loaded = m_engine->reader.load(ref.kind, ref.id);
    if (!loaded)
        return failure(loaded.error());
    if (loaded->alive)
        return QList<Edit>();
    QList<Edit> edits{Edit::restore(*loaded)};
    // what went to the bin with it carries the same presence dot
    const QList<Dot> went = loaded->seen.dots(0);
    for (const KindSpec &spec : schema::kinds()) {
        const int field = spec.ownerField();
        if (field < 0)
            continue;
        const QByteArray column = '"' + spec.fields[field].name + '"';
        const auto rows = m_engine->tables.select(spec.kind, column + " = ? AND _alive = 0", {ref.id});
        if (!rows)
            return failure(rows.error());
        for (const Row &row : *rows) {
            if (row.versions.dots(0) != went)
                continue;
            const auto below = restoration({spec.kind, row.record.id()});
            if (!below)
                return failure(below.error());
            edits += *below;
        }
    }
    return edits;
}

// what was made before a later undo may own records by now: they go to the bin with it
Result<QList<Edit>> Store::withDescendants(const QList<Edit> &edits)
{
    QSet<RecordId> named;
    for (const Edit &edit : edits)
        named.insert(edit.record.id());
    QList<Edit> all;
    for (const Edit &edit : edits) {
        if (edit.operation == Edit::Operation::Remove) {
            const auto below = removal({edit.record.kind(), edit.record.id()});
            if (!below)
                return failure(below.error());
            for (const Edit &child : *below) {
                if (!named.contains(child.record.id()))
                    all.append(child);
                named.insert(child.record.id());
            }
        }
        all.append(edit);
    }
    return all;
}

Result<UndoReport> Store::undo(BatchId batch)
{
    if (m_file.readOnly)
        return failure(ErrorCode::ReadOnly, m_file.path);
    auto undo = m_engine->history.undoOf(batch);
    if (!undo)
        return failure(std::move(undo).error());
    UndoReport report;
    report.kept = undo->kept;
    const auto shown = withDescendants(undo->shown);
    if (!shown)
        return failure(shown.error());
    QList<QList<Edit>> rounds = undo->beside;
    rounds << *shown << undo->deaths;
    auto done = commitRounds(rounds, u"undo:"_s + QString::number(batch));
    if (!done)
        return failure(std::move(done).error());
    report.commit = *done;
    return report;
}

Result<void> Store::keep(const std::function<Result<void>()> &write)
{
    if (m_file.readOnly)
        return failure(ErrorCode::ReadOnly, m_file.path);
    auto done = write();
    if (done || done.error().code != ErrorCode::DiskFull || !hasReserve(m_file))
        return done;
    CHANCERY_TRY(releaseReserve(m_file));
    return write();
}

Result<void> Store::rekey(const KeyRequest &newKey)
{
    if (m_file.readOnly)
        return failure(ErrorCode::ReadOnly, m_file.path);
    m_engine.reset();
    auto done = rekeyStoreFile(m_file, newKey, m_options.environment);
    // the engine is there again whatever happened: without a connection it answers every call with an error
    if (auto started = start(); !started && done)
        return started;
    return done;
}

Result<void> Store::backup(const QString &target, const BackupProgress &progress)
{
    return backupStoreFile(m_file.database, m_file.key, target, m_options.environment, progress);
}

Result<QString> Store::backupTo(const QString &folder, int keep)
{
    return backupAndRotate(m_file.database, m_file.key, folder, QFileInfo(m_file.path).completeBaseName(),
                           keep, m_options.environment);
}

Result<VerifyReport> Store::verify()
{
    return verifyStoreFile(m_file.database, m_options.environment.migrations);
}

} // namespace chancery
