// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/simulation/store_replica.h"

#include "models/platform/system_sources.h"
#include "models/store/file_probe.h"
#include "models/store/meta.h"
#include "models/store/store_connection.h"
#include "models/workspace/mission_pack.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery::simulation {

namespace {

KeyRequest testKey()
{
    KeyRequest request;
    request.rawKey = QByteArray(FileKey::keySize, 'k');
    return request;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path);
    return file.readAll();
}

//! Without the reserve for a full disk.
Result<void> slim(const QString &path)
{
    const auto key = keyFor(path, testKey());
    if (!key)
        return failure(key.error());
    auto database = connectStore(path, *key, Access::Write);
    if (!database)
        return failure(std::move(database).error());
    return database->execute("PRAGMA journal_mode=MEMORY; DELETE FROM reserve; VACUUM");
}

//! The anchors of one computer. A path is a place.
class MemoryAnchors : public ActorAnchors
{
public:
    std::optional<ActorAnchor> find(const QByteArray &actor) const override
    {
        const auto it = m_anchors.constFind(actor);
        return it == m_anchors.constEnd() ? std::nullopt : std::optional(*it);
    }
    Result<void> write(const ActorAnchor &anchor) override
    {
        m_anchors.insert(anchor.actor, anchor);
        return ok();
    }
    void forget(const QByteArray &actor) override { m_anchors.remove(actor); }
    QByteArray placeOf(const QString &path, const QByteArray &actor) const override
    {
        return path.toUtf8() + actor;
    }

private:
    QHash<QByteArray, ActorAnchor> m_anchors;
};

} // namespace

StorePlace::StorePlace()
{
    const QString memory = u"/dev/shm"_s;
    const QString root = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    QByteArray name(8, Qt::Uninitialized);
    systemRandom()(reinterpret_cast<quint8 *>(name.data()), size_t(name.size()));
    m_folder = root + u"/chancery-simulation-"_s + QString::fromLatin1(name.toHex());
    QDir().mkpath(m_folder);
}

StorePlace::~StorePlace()
{
    QDir(m_folder).removeRecursively();
}

QString StorePlace::newPath()
{
    return m_folder + u"/%1.chancery"_s.arg(++m_files);
}

Result<QByteArray> StorePlace::blank()
{
    if (m_blank.isEmpty()) {
        auto made = makeBlank();
        if (!made)
            return made;
        m_blank = *made;
    }
    return m_blank;
}

Result<QByteArray> StorePlace::makeBlank()
{
    const QString path = newPath();
    {
        auto file = createStoreFile({path, testKey(), false, false}, FileEnvironment::system());
        if (!file)
            return failure(std::move(file).error());
    }
    CHANCERY_TRY(slim(path));
    auto bytes = readFile(path);
    QFile::remove(path);
    return bytes;
}

StoreReplica::StoreReplica(StorePlace &place, const Surroundings &surroundings)
    : m_place(place)
    , m_surroundings(surroundings)
    , m_anchors(surroundings.anchored ? std::make_shared<MemoryAnchors>() : nullptr)
    , m_path(place.newPath())
{ }

StoreReplica::~StoreReplica()
{
    close();
    removeDatabase(m_path);
}

Result<std::unique_ptr<Replica>> StoreReplica::create(StorePlace &place, const Surroundings &surroundings,
                                                      const QByteArray &library)
{
    const auto blank = place.blank();
    if (!blank)
        return failure(blank.error());
    std::unique_ptr<StoreReplica> replica(new StoreReplica(place, surroundings));
    CHANCERY_TRY(replica->put(*blank));
    CHANCERY_TRY(setMeta(replica->m_store->file().database, meta::library, library));
    CHANCERY_TRY(replica->m_store->setNames({surroundings.name, surroundings.name}));
    return std::unique_ptr<Replica>(std::move(replica));
}

void StoreReplica::close()
{
    m_store = nullptr;
    m_workspace.reset();
}

Result<void> StoreReplica::put(const QByteArray &bytes)
{
    close();
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(ErrorCode::FileNotWritable, m_path);
    file.close();
    return open();
}

// Without fsync and log: what a crash leaves is not the question here.
Result<void> StoreReplica::open()
{
    close();
    auto key = keyFor(m_path, testKey());
    if (!key)
        return failure(std::move(key).error());
    auto database = connectStore(m_path, *key, Access::Write);
    if (!database)
        return failure(std::move(database).error());
    CHANCERY_TRY(database->execute(
        "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY; PRAGMA locking_mode=EXCLUSIVE"));
    OpenedFile file;
    file.key = std::move(*key);
    file.database = std::move(*database);
    file.path = m_path;
    file.schemaVersion = schemaVersionOf(builtInMigrations());
    StoreOptions options;
    options.environment = FileEnvironment::system();
    options.environment.clock = m_surroundings.clock;
    options.environment.random = m_surroundings.random;
    options.environment.anchors = m_anchors;
    options.audited = true;
    auto store = Store::attach(std::move(file), options);
    if (!store)
        return failure(std::move(store).error());
    m_workspace = std::make_unique<Workspace>(std::move(*store));
    m_store = &m_workspace->store();
    return ok();
}

Result<QByteArray> StoreReplica::bytes() const
{
    return readFile(m_path);
}

Result<Loaded> StoreReplica::load(const RecordRef &ref)
{
    return m_store->reader().load(ref.kind, ref.id);
}

Result<QList<Edit>> StoreReplica::removal(const RecordRef &ref)
{
    return m_store->removal(ref);
}

Result<QList<Edit>> StoreReplica::restoration(const RecordRef &ref)
{
    return m_store->restoration(ref);
}

Result<CommitInfo> StoreReplica::commit(const QList<Edit> &edits, const QString &intent)
{
    return m_store->commit(edits, intent);
}

Result<UndoReport> StoreReplica::undo(BatchId batch)
{
    return m_store->undo(batch);
}

Result<void> StoreReplica::writeRaw(const RecordState &)
{
    return failure(ErrorCode::Usage);
}

Result<ReplicaState> StoreReplica::state()
{
    return m_store->replicator().state();
}

Result<ReplicaState> StoreReplica::prepareExport()
{
    return m_store->replicator().prepareExport(m_store->names());
}

Result<VersionVector> StoreReplica::agreed(const VersionVector &acknowledged)
{
    return m_store->replicator().agreed(acknowledged);
}

Result<QList<HeadRun>> StoreReplica::heads(const VersionVector &base, const VersionVector &top)
{
    return m_store->replicator().heads(base, top);
}

Result<int> StoreReplica::tell(const VersionVector &base, ChangeSink &sink, const QSet<QByteArray> &wanted)
{
    return m_store->replicator().tell(base, sink, wanted);
}

Result<QList<QByteArray>> StoreReplica::lacking()
{
    return m_store->replicator().lacking();
}

Result<void> StoreReplica::putContent(const QByteArray &hash, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto put = m_store->blobs().put(buffer);
    if (!put)
        return failure(put.error());
    return *put == hash ? ok() : failure(ErrorCode::Internal, QString::fromLatin1(put->toHex()));
}

Result<bool> StoreReplica::hasContent(const QByteArray &hash)
{
    return m_store->blobs().contains(hash);
}

Result<int> StoreReplica::countSince(const VersionVector &base)
{
    return m_store->replicator().countSince(base);
}

Result<JoinReport> StoreReplica::join(const JoinRequest &request, const ChangeReader &read)
{
    return m_store->join(request, read);
}

Result<int> StoreReplica::purge(const VersionVector &acknowledged, qint64 deadBefore)
{
    return m_store->replicator().purge(acknowledged, deadBefore);
}

Result<void> StoreReplica::adoptLibrary(const QByteArray &library, qint64 epoch)
{
    return m_store->replicator().adoptLibrary(library, epoch);
}

Result<void> StoreReplica::keepBackup(int number)
{
    const auto now = bytes();
    if (!now)
        return failure(now.error());
    m_backups.insert(number, *now);
    return ok();
}

Result<void> StoreReplica::goBack(int number, Return how)
{
    CHANCERY_TRY(put(m_backups.value(number)));
    if (how == Return::Bytes)
        return ok();
    CHANCERY_TRY(setMeta(m_store->file().database, meta::restored, 1));
    return open();
}

Result<std::unique_ptr<Replica>> StoreReplica::copy(const Surroundings &surroundings)
{
    const auto now = bytes();
    if (!now)
        return failure(now.error());
    std::unique_ptr<StoreReplica> twin(new StoreReplica(m_place, surroundings));
    CHANCERY_TRY(twin->put(*now));
    return std::unique_ptr<Replica>(std::move(twin));
}

Result<QStringList> StoreReplica::problems()
{
    const auto report = m_store->verify();
    if (!report)
        return failure(report.error());
    return report->problems;
}

Result<std::unique_ptr<Replica>> StoreReplica::lend(const RecordRef &subset, bool everything,
                                                    const Surroundings &borrower)
{
    std::unique_ptr<StoreReplica> pack(new StoreReplica(m_place, borrower));
    PackOrder order;
    order.subset = subset;
    order.highest = everything ? sensitivities().constLast() : sensitivities().constFirst();
    order.path = pack->m_path;
    order.credentials.rawKey = testKey().rawKey;
    if (const auto lent = lendPack(*m_workspace, order); !lent)
        return failure(lent.error());
    CHANCERY_TRY(slim(pack->m_path));
    CHANCERY_TRY(pack->open());
    return std::unique_ptr<Replica>(std::move(pack));
}

Result<JoinReport> StoreReplica::takeBack(Replica &pack, bool allowRemovals)
{
    auto &file = static_cast<StoreReplica &>(pack);
    file.close();
    Credentials credentials;
    credentials.rawKey = testKey().rawKey;
    auto taken = chancery::takeBack(*m_workspace, file.m_path, credentials, {false, allowRemovals});
    CHANCERY_TRY(file.open());
    return taken ? Result<JoinReport>(std::move(taken->report)) : failure(taken.error());
}

} // namespace chancery::simulation
