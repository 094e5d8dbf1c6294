// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/bundle_import.h"

#include "models/platform/durable_file.h"
#include "models/store/exchange_table.h"
#include "models/store/replicator.h"
#include "models/store/store.h"
#include "models/workspace/error_text.h"
#include "models/workspace/watched_sink.h"
#include "models/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

using Verdict = JoinReport::Verdict;

constexpr qint64 copyChunk = 1024 * 1024;
constexpr int rounds = 2; // verify, then join

bool goesOn(const SyncProgress &progress, qint64 done, qint64 all)
{
    return !progress || progress(done, all);
}

Result<void> copyAll(QFile &in, QFile &out)
{
    for (;;) {
        const QByteArray bytes = in.read(copyChunk);
        if (in.error() != QFileDevice::NoError)
            return failure(ErrorCode::FileNotReadable, in.fileName(), in.errorString());
        if (bytes.isEmpty())
            return out.flush() ? ok() : failure(ErrorCode::DiskFull, QDir::tempPath(), out.errorString());
        if (out.write(bytes) != bytes.size())
            return failure(ErrorCode::DiskFull, QDir::tempPath(), out.errorString());
    }
}

// what another day, another passphrase or another program may still read
bool mayComeYet(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::WrongPassphrase:
    case ErrorCode::NotForUs:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::FileTooNew:
    case ErrorCode::DiskFull:
    case ErrorCode::InputOutput:
    case ErrorCode::OutOfMemory:
    case ErrorCode::Cancelled:
    case ErrorCode::FileNotWritable:
        return true;
    default:
        return false;
    }
}

// Some of what would go to the bin, for whoever decides; what lies there as a part of something else comes last.
QStringList toBeRemoved(const Workspace &workspace, const JoinReport &report)
{
    constexpr int named = 3;
    QStringList whole;
    QStringList parts;
    for (const JoinReport::Item &item : report.items) {
        if (item.what != ChangeSet::Entry::What::Removed || item.record.kind == Kind::Any)
            continue;
        const QString title = item.title.isEmpty() ? workspace.titleOf(item.record) : item.title;
        const bool isPart = schema::spec(item.record.kind).ownerField() >= 0;
        if (!title.isEmpty())
            (isPart ? parts : whole).append(title);
    }
    QStringList titles = whole + parts;
    titles.removeDuplicates();
    return titles.first(qMin<qsizetype>(named, titles.size()));
}

QStringList missingFrom(const JoinReport &report)
{
    QStringList devices;
    for (const Actor &actor : report.missing)
        devices.append(actor.device);
    devices.removeDuplicates();
    return devices;
}

//! Which contents a bundle brings.
class ContentNames : public ChangeSink
{
public:
    explicit ContentNames(QSet<QByteArray> &names) : m_names(names) { }

    Result<void> stamp(const Stamp &) override { return ok(); }
    Result<void> record(const RecordState &) override { return ok(); }
    Result<void> revision(const TextRevision &) override { return ok(); }
    Result<void> blob(const QByteArray &hash, qint64, int, const QByteArray &) override
    {
        m_names.insert(hash);
        return ok();
    }

private:
    QSet<QByteArray> &m_names;
};

bool isKept(const Exchange &exchange)
{
    return exchange.state == Exchange::State::Staged || exchange.state == Exchange::State::Asking;
}

} // namespace

BundleImport::BundleImport(Workspace &workspace, SyncIdentity &identity, ExchangeBooks &books)
    : m_workspace(workspace)
    , m_identity(identity)
    , m_books(books)
{ }

// ---- where it comes from

// The copy has no name in the file system, so that nothing is left of it whatever happens.
Result<std::unique_ptr<QFile>> BundleImport::spooled(const QString &path)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return failure(ErrorCode::NotABundle, path);
    QFile in(path);
    errno = 0;
    if (!in.open(QIODevice::ReadOnly)) {
        const Error error = systemError(errno, path);
        return error.code == ErrorCode::FileNotFound
                   ? failure(error)
                   : failure(ErrorCode::FileNotReadable, path, error.detail);
    }
    auto spool = std::make_unique<QTemporaryFile>();
    if (!spool->open())
        return failure(ErrorCode::FileNotWritable, QDir::tempPath(), spool->errorString());
    CHANCERY_TRY(copyAll(in, *spool));
    return std::unique_ptr<QFile>(std::move(spool));
}

Result<std::unique_ptr<QFile>> BundleImport::spooled(const QByteArray &file)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(ErrorCode::FileNotWritable, QDir::tempPath(), folder.errorString());
    const QString path = folder.filePath(u"bundle"_s);
    CHANCERY_TRY(m_workspace.store().exchanges().unstage(file, path));
    auto spool = std::make_unique<QFile>(path);
    if (!spool->open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, path, spool->errorString());
    return spool; // open, and without a name as soon as the folder goes
}

Result<ImportResult> BundleImport::file(const QString &path, const ImportOrder &order,
                                        const SyncProgress &progress)
{
    if (m_workspace.isReadOnly())
        return failure(ErrorCode::ReadOnly, m_workspace.path());
    const auto spool = spooled(path);
    if (!spool)
        return failure(spool.error());
    return run(**spool, QFileInfo(path).fileName(), order, progress);
}

Result<ImportResult> BundleImport::kept(const QByteArray &file, const ImportOrder &order,
                                        const SyncProgress &progress)
{
    if (m_workspace.isReadOnly())
        return failure(ErrorCode::ReadOnly, m_workspace.path());
    const auto exchange = m_workspace.store().exchanges().find(file);
    if (!exchange)
        return failure(exchange.error());
    if (!exchange->has_value())
        return failure(ErrorCode::UnknownRecord, QString::fromLatin1(file.toHex()));
    const auto spool = spooled(file);
    if (!spool)
        return failure(spool.error());
    return run(**spool, (*exchange)->name, order, progress);
}

Error BundleImport::named(Error error, const QString &name)
{
    // what this program does not know yet: an update reads it
    if (error.code == ErrorCode::UnsupportedFormat && !error.detail.isEmpty())
        return {ErrorCode::FileTooNew, name, error.detail, 0};
    if (error.subject.isEmpty())
        error.subject = name;
    const bool ofBundles = error.code == ErrorCode::FileTruncated || error.code == ErrorCode::WrongPassphrase;
    if (ofBundles && error.detail.isEmpty())
        error.detail = u"bundle"_s;
    return error;
}

// ---- verified first

Result<void> BundleImport::read(Source &source, const Use &use)
{
    const auto keys = m_identity.existing();
    if (!keys)
        return failure(keys.error());
    if (!source.spool.seek(0))
        return failure(ErrorCode::InputOutput, source.name, source.spool.errorString());
    auto bundle = BundleReader::open(source.spool, {*keys, source.order.passphrase});
    if (!bundle)
        return failure(std::move(bundle).error());
    BundleContentReader content(**bundle);
    auto manifest = content.manifest();
    if (!manifest)
        return failure(std::move(manifest).error());
    source.manifest = std::move(*manifest);
    CHANCERY_TRY(use(content));
    return (*bundle)->verify(source.manifest.device);
}

Result<void> BundleImport::pass(const Source &source, int round, ChangeSink *sink,
                                BundleContentReader &content)
{
    const qint64 size = source.spool.size();
    WatchedSink watched(sink, [&](qint64) {
        const bool on = goesOn(source.progress, round * size + source.spool.pos(), rounds * size);
        return on ? ok() : failure(ErrorCode::Cancelled);
    });
    return content.read(watched);
}

// Whose it is stands before the content: a stranger's bundle is not read any further.
Result<void> BundleImport::accept(Source &source)
{
    const BundleManifest &manifest = source.manifest;
    if (manifest.purpose != BundleManifest::Purpose::Sync)
        return failure(ErrorCode::UnsupportedFormat, source.name);
    if (!manifest.actors.contains(manifest.sender))
        return failure(ErrorCode::BundleDamaged, source.name);
    CHANCERY_TRY(m_books.checkSigner(manifest, source.name));
    const auto related = kinship(source);
    if (!related)
        return failure(related.error());
    source.kinship = *related;
    return ok();
}

Result<Kinship> BundleImport::kinship(const Source &source)
{
    const auto state = m_workspace.store().replicator().state();
    if (!state)
        return failure(state.error());
    const BundleManifest &theirs = source.manifest;
    const Kinship kinship = kinshipOf(*state, theirs.library, theirs.epoch, theirs.emptyLibrary);
    if (kinship == Kinship::Older || kinship == Kinship::Newer)
        return failure(ErrorCode::StaleEpoch, source.name,
                       kinship == Kinship::Newer ? u"newer"_s : QString());
    if (kinship != Kinship::Other)
        return kinship;
    if (!source.order.joinLibraries)
        return failure(ErrorCode::OtherLibrary, source.name, theirs.deviceName);
    const auto whole = m_books.covers(theirs.base, theirs.actors);
    if (!whole)
        return failure(whole.error());
    // what it leaves out is not here either
    return *whole ? Result<Kinship>(Kinship::Adopt)
                  : Result<Kinship>(failure(ErrorCode::OtherLibrary, source.name, u"partial"_s));
}

Result<ImportResult> BundleImport::run(QFile &spool, const QString &name, const ImportOrder &order,
                                       const SyncProgress &progress)
{
    const auto work = [&]() -> Result<ImportResult> {
        if (!spool.seek(0))
            return failure(ErrorCode::InputOutput, name, spool.errorString());
        const auto header = BundleHeader::read(spool);
        if (!header)
            return failure(header.error());
        const auto known = m_workspace.store().exchanges().find(header->fileId);
        if (!known)
            return failure(known.error());
        using State = Exchange::State;
        if (*known && ((*known)->state == State::Done || (*known)->state == State::Known))
            return ImportResult{**known, {}, {}};
        Source source{spool, name, order, progress, header->fileId, {}, Kinship::Same};
        CHANCERY_TRY(read(source, [&](BundleContentReader &content) -> Result<void> {
            CHANCERY_TRY(accept(source));
            ContentNames names(source.contents);
            return pass(source, 0, &names, content);
        }));
        return join(source);
    };
    auto done = work();
    if (done)
        return done;
    Error error = std::move(done).error();
    if (error.subject == spool.fileName()) // a name that nobody gave
        error.subject.clear();
    if (error.code == ErrorCode::DiskFull && error.subject.isEmpty()) // it is here that there is no room
        error.subject = m_workspace.path();
    return failure(named(std::move(error), name));
}

// ---- then joined

Result<JoinReport> BundleImport::joinInto(Source &source, const Exchange &exchange, bool &noted)
{
    Replicator &replicator = m_workspace.store().replicator();
    const BundleManifest manifest = source.manifest;
    JoinRequest request;
    request.actors = manifest.actors;
    request.sender = manifest.sender;
    request.heads = manifest.heads;
    request.base = manifest.base;
    request.top = manifest.top;
    request.intent = u"import:"_s + manifest.deviceName;
    request.dryRun = source.order.dryRun;
    request.allowRemovals = source.order.allowRemovals;
    request.contents = source.contents;
    // within the transaction of the join: all of it is there, or nothing is
    const auto take = [&](ChangeSink &sink) {
        return read(source, [&](BundleContentReader &content) -> Result<void> {
            if (request.dryRun)
                return pass(source, 1, &sink, content);
            if (source.kinship == Kinship::Adopt)
                CHANCERY_TRY(replicator.adoptLibrary(manifest.library, manifest.epoch));
            CHANCERY_TRY(pass(source, 1, &sink, content));
            noted = true;
            return note(source, exchange);
        });
    };
    return replicator.join(request, take, m_workspace.store().names());
}

Result<ImportResult> BundleImport::join(Source &source)
{
    ImportResult result;
    result.manifest = source.manifest;
    result.exchange = ExchangeBooks::incoming(source.manifest, source.file, source.name, source.spool.size(),
                                              m_workspace.now());
    bool noted = false;
    if (source.kinship != Kinship::Passed) {
        auto report = joinInto(source, result.exchange, noted);
        if (!report)
            return failure(std::move(report).error());
        result.report = std::move(*report);
    }
    if (source.order.dryRun)
        return result;
    const Verdict verdict = result.report.verdict;
    if (verdict != Verdict::Joined && verdict != Verdict::Known)
        return keep(source, result);
    if (verdict == Verdict::Known && result.report.contents == 0)
        result.exchange.state = Exchange::State::Known;
    if (!noted)
        CHANCERY_TRY(noteAlone(source, result.exchange));
    finish(result);
    return result;
}

// What is remembered of a bundle: that it came, and what its sender has.
Result<void> BundleImport::note(const Source &source, const Exchange &exchange)
{
    CHANCERY_TRY(m_books.hear(source.manifest));
    return m_workspace.store().exchanges().save(exchange);
}

Result<void> BundleImport::noteAlone(const Source &source, const Exchange &exchange)
{
    Store &store = m_workspace.store();
    auto transaction = Transaction::beginOrJoin(store.file().database);
    if (!transaction)
        return failure(std::move(transaction).error());
    if (source.kinship == Kinship::Adopt)
        CHANCERY_TRY(store.replicator().adoptLibrary(source.manifest.library, source.manifest.epoch));
    CHANCERY_TRY(note(source, exchange));
    return transaction->commit();
}

Result<ImportResult> BundleImport::keep(const Source &source, ImportResult &result)
{
    Store &store = m_workspace.store();
    Exchange &exchange = result.exchange;
    if (result.report.verdict == Verdict::Forked) {
        exchange.state = Exchange::State::Refused;
        exchange.detail = errorName(ErrorCode::Forked);
        CHANCERY_TRY(store.exchanges().save(exchange));
        return result;
    }
    const bool waits = result.report.verdict == Verdict::Gap;
    exchange.state = waits ? Exchange::State::Staged : Exchange::State::Asking;
    exchange.detail =
        ExchangeBooks::joined(waits ? missingFrom(result.report) : toBeRemoved(m_workspace, result.report));
    exchange.removed = result.report.removed;
    const auto before = store.exchanges().find(exchange.file);
    if (!before)
        return failure(before.error());
    if (*before && (*before)->state == exchange.state && (*before)->detail == exchange.detail) {
        exchange = **before;
        return result;
    }
    auto transaction = Transaction::beginOrJoin(store.file().database);
    if (!transaction)
        return failure(std::move(transaction).error());
    CHANCERY_TRY(m_books.hear(source.manifest));
    if (*before && isKept(**before)) {
        CHANCERY_TRY(store.exchanges().save(exchange));
    } else {
        CHANCERY_TRY(store.exchanges().stage(exchange, source.spool.fileName()));
    }
    CHANCERY_TRY(transaction->commit());
    return result;
}

// The numbers are for people: a file without room for them has joined all the same.
void BundleImport::finish(ImportResult &result)
{
    Exchange &exchange = result.exchange;
    const JoinReport &report = result.report;
    exchange.batch = report.commit.batch;
    exchange.inserted = report.inserted;
    exchange.updated = report.updated;
    exchange.removed = report.removed;
    exchange.conflicting = report.conflicting;
    (void)m_workspace.store().exchanges().save(exchange);
    m_workspace.announce(report.commit.changes);
}

// ---- what waited

Result<bool> BundleImport::canJoinNow(QFile &spool, const ImportOrder &order)
{
    const auto keys = m_identity.existing();
    if (!keys)
        return failure(keys.error());
    auto bundle = BundleReader::open(spool, {*keys, order.passphrase});
    if (!bundle)
        return failure(std::move(bundle).error());
    const auto manifest = BundleContentReader(**bundle).manifest();
    if (!manifest)
        return failure(manifest.error());
    return m_books.covers(manifest->base, manifest->actors);
}

//! The result if it is settled now.
Result<std::optional<ImportResult>> BundleImport::again(const Exchange &exchange, const ImportOrder &order)
{
    const auto work = [&]() -> Result<std::optional<ImportResult>> {
        const auto spool = spooled(exchange.file);
        if (!spool)
            return failure(spool.error());
        const auto can = canJoinNow(**spool, order);
        if (!can)
            return failure(can.error());
        if (!*can)
            return std::nullopt;
        auto done = run(**spool, exchange.name, order, {});
        if (!done)
            return failure(std::move(done).error());
        const bool settled =
            done->exchange.state == Exchange::State::Done || done->exchange.state == Exchange::State::Known;
        return settled ? std::optional(std::move(*done)) : std::nullopt;
    };
    auto done = work();
    if (done || mayComeYet(done.error().code))
        return done ? done : Result<std::optional<ImportResult>>(std::nullopt);
    Exchange refused = exchange;
    refused.state = Exchange::State::Refused;
    refused.detail = errorName(done.error().code);
    CHANCERY_TRY(m_workspace.store().exchanges().save(refused));
    return std::nullopt;
}

Result<QList<ImportResult>> BundleImport::retry(const ImportOrder &order)
{
    ExchangeTable &exchanges = m_workspace.store().exchanges();
    QList<ImportResult> settled;
    for (bool more = true; more;) {
        more = false;
        auto waiting = exchanges.staged(Exchange::State::Staged);
        if (!waiting)
            return failure(std::move(waiting).error());
        if (order.allowRemovals) {
            const auto asking = exchanges.staged(Exchange::State::Asking);
            if (!asking)
                return failure(asking.error());
            *waiting += *asking;
        }
        for (const Exchange &exchange : std::as_const(*waiting)) {
            auto done = again(exchange, order);
            if (!done)
                return failure(std::move(done).error());
            if (!*done)
                continue;
            more = true;
            settled.append(std::move(**done));
        }
    }
    return settled;
}

} // namespace chancery
