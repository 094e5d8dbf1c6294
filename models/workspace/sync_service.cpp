// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/sync_service.h"

#include "models/platform/durable_file.h"
#include "models/store/exchange_table.h"
#include "models/store/meta.h"
#include "models/store/pack_table.h"
#include "models/store/peer_table.h"
#include "models/store/replicator.h"
#include "models/store/store.h"
#include "models/sync/bundle_layout.h"
#include "models/workspace/bundle_export.h"
#include "models/workspace/bundle_import.h"
#include "models/workspace/error_text.h"
#include "models/workspace/sync_folder.h"
#include "models/workspace/watched_sink.h"
#include "models/workspace/workspace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr qint64 retention = qint64(90) * 24 * 60 * 60 * 1000; // ms in the bin
constexpr qint64 tidyInterval = qint64(30) * 24 * 60 * 60 * 1000; // ms
constexpr qint64 largestCard = 64 * 1024;
constexpr char cardStart[] = "Chancery device card ";

// A slip of the hand must not cost a workspace: only a file of the same sort gives way.
Result<void> checkGivesWay(const QString &path, const QByteArray &start)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isDir())
        return ok();
    QFile there(path);
    const bool gives = info.isFile() && there.open(QIODevice::ReadOnly)
                       && (info.size() == 0 || there.peek(start.size()) == start);
    return gives ? ok() : failure(ErrorCode::FileExists, path);
}

} // namespace

class SyncService::Private
{
public:
    explicit Private(Workspace &workspace)
        : workspace(workspace)
        , store(workspace.store())
        , identity(store)
        , books(store, identity)
        , import(workspace, identity, books)
    { }

    Result<void> checkReplica();
    Result<QList<Peer>> readers(const QList<QByteArray> &devices);
    Result<void> seal(const BundleOrder &order, BundleExport::Request &request);

    Workspace &workspace;
    Store &store;
    SyncIdentity identity;
    ExchangeBooks books;
    BundleImport import;
};

SyncService::SyncService(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m(std::make_unique<Private>(workspace))
{ }

SyncService::~SyncService() = default;

// ---- identity

Result<DeviceCard> SyncService::card()
{
    return m->identity.card();
}

Result<void> SyncService::writeCard(const QString &path)
{
    const auto own = m->identity.card();
    if (!own)
        return failure(own.error());
    const auto keys = m->identity.keys();
    if (!keys)
        return failure(keys.error());
    CHANCERY_TRY(checkGivesWay(path, cardStart));
    return writeDurably(path, own->toText(**keys), m->store.environment().random);
}

Result<DeviceCard> SyncService::readCard(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::FileNotFound, path);
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::BadFormat, path, u"no-card"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    const QByteArray text = file.read(largestCard + 1);
    if (text.size() > largestCard)
        return failure(ErrorCode::BadFormat, path, u"no-card"_s);
    auto card = DeviceCard::fromText(text);
    if (card)
        return card;
    Error error = std::move(card).error();
    // without its first line it is something else
    if (error.code == ErrorCode::BadFormat && error.line == 1)
        return failure(ErrorCode::BadFormat, path, u"no-card"_s);
    error.subject = path;
    return failure(error);
}

// ---- trust

Result<QList<PeerStatus>> SyncService::peers()
{
    const auto others = m->books.others();
    const auto staged = m->store.exchanges().staged(Exchange::State::Staged);
    if (!others || !staged)
        return failure(others ? staged.error() : others.error());
    QList<PeerStatus> all;
    for (const Peer &peer : *others) {
        PeerStatus status;
        status.peer = peer;
        const auto unsent = m->store.replicator().countSince(peer.acknowledged);
        if (!unsent)
            return failure(unsent.error());
        status.unsent = *unsent;
        for (const Exchange &exchange : *staged) {
            if (exchange.device == peer.device)
                status.unreceived += ExchangeBooks::split(exchange.detail);
        }
        status.unreceived.removeDuplicates();
        all.append(status);
    }
    return all;
}

QHash<QByteArray, QString> SyncService::deviceNames()
{
    QHash<QByteArray, QString> names;
    for (const Peer &peer : m->books.others().value_or(QList<Peer>()))
        names.insert(peer.device, peer.name);
    return names;
}

Result<void> SyncService::trust(const DeviceCard &card)
{
    const auto own = m->identity.keys();
    const auto known = m->store.peers().find(card.device);
    if (!own || !known)
        return failure(own ? known.error() : own.error());
    if ((*own)->device() == card.device)
        return failure(ErrorCode::NothingToDo, card.name, u"own-card"_s);
    Peer peer = known->value_or(Peer());
    if (!*known)
        peer.added = m->workspace.now();
    peer.device = card.device;
    peer.box = card.box;
    peer.name = card.name;
    peer.trust = Peer::Trust::Trusted;
    peer.revoked = 0;
    CHANCERY_TRY(m->store.peers().save(peer));
    emit booksChanged();
    return ok();
}

Result<void> SyncService::revoke(const QByteArray &device)
{
    if (m->workspace.isReadOnly())
        return failure(ErrorCode::ReadOnly, m->workspace.path());
    auto peer = m->store.peers().find(device);
    if (!peer)
        return failure(std::move(peer).error());
    if (!*peer)
        return failure(ErrorCode::UnknownRecord, QString::fromLatin1(device.toHex()));
    if ((*peer)->trust == Peer::Trust::Revoked)
        return failure(ErrorCode::NothingToDo, (*peer)->name, u"revoked"_s);
    (*peer)->trust = Peer::Trust::Revoked;
    (*peer)->revoked = m->workspace.now();
    CHANCERY_TRY(m->store.peers().save(**peer));
    emit booksChanged();
    return ok();
}

// ---- bundles

// A mission pack is no replica: its way back is one of its own, and what it left at home must not come to it.
Result<void> SyncService::Private::checkReplica()
{
    const auto pack = PackTable(store.file().database).own();
    if (!pack)
        return failure(pack.error());
    return pack->isEmpty() ? ok() : failure(ErrorCode::OtherLibrary, workspace.path(), u"mission-pack"_s);
}

Result<QList<Peer>> SyncService::Private::readers(const QList<QByteArray> &devices)
{
    const auto trusted = books.trusted();
    if (!trusted || devices.isEmpty())
        return trusted;
    QList<Peer> chosen;
    for (const QByteArray &device : devices) {
        const auto named = [&](const Peer &peer) { return peer.device == device; };
        const auto found = std::find_if(trusted->begin(), trusted->end(), named);
        if (found == trusted->end())
            return failure(ErrorCode::UnknownSigner, QString::fromLatin1(device.toHex()));
        chosen.append(*found);
    }
    return chosen;
}

Result<void> SyncService::Private::seal(const BundleOrder &order, BundleExport::Request &request)
{
    request.seal.passphrase = order.passphrase;
    if (!order.passphrase.isEmpty()) // whoever knows it: what they have is not known
        return ok();
    const auto peers = readers(order.recipients);
    const auto keys = identity.keys();
    if (!peers || !keys)
        return failure(peers ? keys.error() : peers.error());
    if (peers->isEmpty())
        return failure(ErrorCode::NothingToDo);
    request.seal.recipients.append({(*keys)->device(), (*keys)->box()});
    for (const Peer &peer : *peers)
        request.seal.recipients.append({peer.device, peer.box});
    auto wanted = books.wanted(*peers);
    if (!wanted)
        return failure(std::move(wanted).error());
    request.wanted = std::move(*wanted);
    if (order.full)
        return ok();
    const auto base = books.common(*peers);
    if (!base)
        return failure(base.error());
    request.base = *base;
    return ok();
}

Result<Exchange> SyncService::exportBundle(const QString &path, const BundleOrder &order,
                                           const SyncProgress &progress)
{
    const QFileInfo info(path);
    BundleExport::Request request;
    request.folder = info.absolutePath();
    request.unfinished = info.fileName();
    request.fileName = [&](const QByteArray &, quint64) { return info.fileName(); };
    request.replace = true;
    request.progress = progress;
    if (m->workspace.isReadOnly())
        return failure(ErrorCode::ReadOnly, m->workspace.path());
    CHANCERY_TRY(m->checkReplica());
    CHANCERY_TRY(m->seal(order, request));
    CHANCERY_TRY(checkGivesWay(path, QByteArray(bundle::magic, bundle::nameSize)));
    auto written = BundleExport(m->store, m->identity).write(request);
    if (!written)
        return failure(std::move(written).error());
    emit booksChanged();
    return written->exchange;
}

Result<ImportResult> SyncService::importBundle(const QString &path, const ImportOrder &order,
                                               const SyncProgress &progress)
{
    CHANCERY_TRY(m->checkReplica());
    return settled(m->import.file(path, order, progress), order);
}

Result<ImportResult> SyncService::importKept(const QByteArray &file, const ImportOrder &order,
                                             const SyncProgress &progress)
{
    CHANCERY_TRY(m->checkReplica());
    return settled(m->import.kept(file, order, progress), order);
}

Result<ImportResult> SyncService::settled(Result<ImportResult> done, const ImportOrder &order)
{
    if (!done || order.dryRun)
        return done;
    if (done->report.verdict == JoinReport::Verdict::Joined)
        CHANCERY_TRY(m->import.retry({}));
    emit booksChanged();
    return done;
}

Result<SyncService::Inspection> SyncService::inspect(const QString &path, const QString &passphrase)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::FileNotFound, path);
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::NotABundle, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    const auto header = BundleHeader::read(file);
    const auto keys = m->identity.existing();
    const auto failed = [&](const Error &error) {
        return failure(BundleImport::named(error, QFileInfo(path).fileName()));
    };
    if (!header || !keys)
        return failed(header ? keys.error() : header.error());
    Inspection inspection;
    inspection.header = *header;
    inspection.bytes = file.size();
    file.seek(0);
    auto bundle = BundleReader::open(file, {*keys, passphrase});
    const bool closed =
        !bundle
        && (bundle.error().code == ErrorCode::NotForUs || bundle.error().code == ErrorCode::PassphraseNeeded);
    if (closed)
        return inspection;
    if (!bundle)
        return failed(bundle.error());
    BundleContentReader content(**bundle);
    const auto manifest = content.manifest();
    if (!manifest)
        return failed(manifest.error());
    WatchedSink sink(nullptr, [](qint64) { return ok(); }); // the reader counts
    auto whole = content.read(sink);
    if (whole)
        whole = (*bundle)->verify(manifest->device);
    if (!whole)
        return failed(whole.error());
    inspection.manifest = *manifest;
    inspection.counts = content.counts();
    inspection.trusted = m->books.checkSigner(*manifest, path).has_value();
    return inspection;
}

// ---- the sync folder

Result<FolderReport> SyncService::syncFolder(const QString &folder, const ImportOrder &order,
                                             const SyncProgress &progress)
{
    CHANCERY_TRY(m->checkReplica());
    auto done = SyncFolder(m->workspace, m->identity, m->books, m->import, folder).run(order, progress);
    // a part of it may have been done before it failed
    if (!order.dryRun)
        emit booksChanged();
    if (done && !order.dryRun)
        CHANCERY_TRY(tidyUp());
    return done;
}

// Now and then, and only after everybody was heard: what is deleted for good goes by itself.
Result<void> SyncService::tidyUp()
{
    Database &database = m->store.file().database;
    const auto last = metaInteger(database, meta::purged);
    if (!last)
        return failure(last.error());
    const qint64 now = m->workspace.now();
    if (now - *last < tidyInterval)
        return ok();
    if (const auto done = purge(); !done)
        return failure(done.error());
    return setMeta(database, meta::purged, now);
}

// ---- what happened

Result<QList<Exchange>> SyncService::exchanges(int limit)
{
    return m->store.exchanges().recent(limit);
}

Result<void> SyncService::dropStaged(const QByteArray &file)
{
    if (m->workspace.isReadOnly())
        return failure(ErrorCode::ReadOnly, m->workspace.path());
    auto exchange = m->store.exchanges().find(file);
    if (!exchange)
        return failure(std::move(exchange).error());
    using State = Exchange::State;
    if (!*exchange || ((*exchange)->state != State::Staged && (*exchange)->state != State::Asking))
        return failure(ErrorCode::NothingToDo, QString::fromLatin1(file.toHex()));
    (*exchange)->state = State::Refused;
    (*exchange)->detail = errorName(ErrorCode::Cancelled);
    CHANCERY_TRY(m->store.exchanges().save(**exchange));
    emit booksChanged();
    return ok();
}

Result<int> SyncService::purge()
{
    if (m->workspace.isReadOnly())
        return failure(ErrorCode::ReadOnly, m->workspace.path());
    const auto peers = m->books.trusted();
    const auto state = m->store.replicator().state();
    if (!peers || !state)
        return failure(peers ? state.error() : peers.error());
    const auto known = peers->isEmpty() ? Result<VersionVector>(state->vector) : m->books.common(*peers);
    if (!known)
        return failure(known.error());
    const auto purged = m->store.replicator().purge(*known, m->workspace.now() - retention);
    if (purged && *purged > 0) // the search index forgets them too
        m->store.index().noteWritten({});
    return purged;
}

} // namespace chancery
