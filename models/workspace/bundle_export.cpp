// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/bundle_export.h"

#include "models/platform/durable_file.h"
#include "models/store/exchange_table.h"
#include "models/store/replicator.h"
#include "models/store/store.h"
#include "models/workspace/error_text.h"
#include "models/workspace/watched_sink.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

// More than a manifest holds is asked for in turn: nobody may have the first ones.
QList<QByteArray> askedFor(const QList<QByteArray> &lacking, quint64 number)
{
    if (lacking.size() <= wantLimit)
        return lacking;
    QList<QByteArray> some;
    const auto all = quint64(lacking.size());
    for (quint64 i = 0; i < quint64(wantLimit); ++i)
        some.append(lacking[qsizetype((number * wantLimit + i) % all)]);
    return some;
}

} // namespace

BundleExport::BundleExport(Store &store, SyncIdentity &identity) : m_store(store), m_identity(identity) { }

Result<BundleManifest> BundleExport::manifest(const VersionVector &base)
{
    const auto state = m_store.replicator().prepareExport(m_store.names());
    const auto keys = m_identity.keys();
    const auto number = m_store.exchanges().nextNumber();
    const auto lacking = m_store.replicator().lacking();
    if (!state || !keys)
        return failure(state ? keys.error() : state.error());
    const auto heads = m_store.replicator().heads(base, state->vector);
    if (!heads)
        return failure(heads.error());
    if (!number || !lacking)
        return failure(number ? lacking.error() : number.error());
    BundleManifest manifest;
    manifest.schemaVersion = m_store.file().schemaVersion;
    manifest.library = state->library;
    manifest.epoch = state->epoch;
    manifest.emptyLibrary = state->isEmpty();
    manifest.device = (*keys)->device();
    manifest.deviceName = m_store.names().device;
    manifest.user = m_store.names().user;
    manifest.number = *number;
    manifest.sender = state->actor;
    manifest.actors = state->actors;
    manifest.base = base;
    manifest.top = state->vector;
    manifest.heads = *heads;
    manifest.written = m_store.environment().clock();
    manifest.wants = askedFor(*lacking, *number);
    return manifest;
}

Result<QByteArray> BundleExport::fill(QFile &out, const Request &request, const BundleManifest &manifest)
{
    const auto keys = m_identity.keys();
    const auto all = request.progress ? m_store.replicator().countSince(request.base) : Result<int>(0);
    if (!keys || !all)
        return failure(keys ? all.error() : keys.error());
    auto bundle = BundleWriter::create(out, request.seal, **keys, m_store.environment().random);
    if (!bundle)
        return failure(std::move(bundle).error());
    BundleContentWriter content(**bundle);
    CHANCERY_TRY(content.begin(manifest));
    WatchedSink watched(&content, [&](qint64 records) {
        const bool goOn = !request.progress || request.progress(records, *all);
        return goOn ? ok() : failure(ErrorCode::Cancelled);
    });
    CHANCERY_TRY(m_store.replicator().tell(request.base, watched, request.wanted));
    CHANCERY_TRY(content.end());
    CHANCERY_TRY((*bundle)->finish());
    return (*bundle)->fileId();
}

Result<BundleExport::Written> BundleExport::write(const Request &request)
{
    if (m_store.file().readOnly)
        return failure(ErrorCode::ReadOnly, m_store.file().path);
    const QString place = QDir(request.folder).absoluteFilePath(request.unfinished);
    removeDebrisOf(place);
    const QString temporary = temporaryNameFor(place, m_store.environment().random);
    const auto described = manifest(request.base);
    if (!described)
        return failure(described.error());
    QFile out(temporary);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(systemError(errno, request.folder));
    // by its name: QFile::remove() gives up when the disk is too full to close the file
    auto cleaner = qScopeGuard([&] { QFile::remove(temporary); });
    const auto file = fill(out, request, *described);
    if (!file) {
        Error error = file.error();
        if (error.subject == temporary) // a name that nobody gave
            error.subject = request.folder;
        return failure(std::move(error));
    }
    if (!out.flush())
        return failure(out.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                                 : ErrorCode::InputOutput,
                       request.folder, out.errorString());
    CHANCERY_TRY(syncFile(temporary));

    Written written;
    const QString name = request.fileName(*file, described->number);
    written.path = QDir(request.folder).absoluteFilePath(name);
    written.top = described->top;
    written.exchange =
        ExchangeBooks::incoming(*described, *file, name, out.size(), m_store.environment().clock());
    written.exchange.direction = Exchange::Direction::Outgoing;
    written.exchange.device.clear();
    // noted before it has its name: a number is never given twice
    CHANCERY_TRY(m_store.exchanges().save(written.exchange));
    const auto named = renameDurably(temporary, written.path, request.replace ? Replace::Yes : Replace::No);
    if (!named) {
        written.exchange.state = Exchange::State::Refused;
        written.exchange.detail = errorName(named.error().code);
        (void)m_store.exchanges().save(written.exchange);
        return failure(named.error());
    }
    cleaner.dismiss();
    return written;
}

} // namespace chancery
