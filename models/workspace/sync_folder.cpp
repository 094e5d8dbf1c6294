// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workspace/sync_folder.h"

#include "models/platform/durable_file.h"
#include "models/store/exchange_table.h"
#include "models/store/meta.h"
#include "models/store/replicator.h"
#include "models/store/store.h"
#include "models/workspace/bundle_export.h"
#include "models/workspace/error_text.h"
#include "models/workspace/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr auto suffix = ".chancery-bundle"_L1;
constexpr int keptFiles = 2; // of our own: one that somebody is fetching, and the newest

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytes(const QJsonValue &hex)
{
    return QByteArray::fromHex(hex.toString().toLatin1());
}

QJsonArray list(const QList<QByteArray> &items)
{
    QJsonArray array;
    for (const QByteArray &item : items)
        array.append(hex(item));
    return array;
}

QList<QByteArray> list(const QJsonValue &value)
{
    QList<QByteArray> items;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        items.append(bytes(item));
    return items;
}

bool contains(const QList<QByteArray> &all, const QList<QByteArray> &some)
{
    return std::all_of(some.begin(), some.end(), [&](const QByteArray &one) { return all.contains(one); });
}

QStringList foldersIn(const QString &path, int digits)
{
    static const QRegularExpression digitsOnly(u"^[0-9a-f]+$"_s);
    QStringList names =
        QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    names.removeIf(
        [&](const QString &name) { return name.size() != digits || !digitsOnly.match(name).hasMatch(); });
    return names;
}

// the word that a copy of this file spoke
QByteArray wordOf(const std::optional<Peer> &clone)
{
    return clone ? clone->incarnation + QByteArray::number(clone->number) : QByteArray();
}

// the bundle may be whole tomorrow
bool isUnreadable(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileTruncated:
    case ErrorCode::BundleDamaged:
    case ErrorCode::NotABundle:
    case ErrorCode::FileNotReadable:
        return true;
    default:
        return false;
    }
}

// nothing is wrong with the bundle
bool isOurTrouble(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::FileNotWritable:
    case ErrorCode::FileCorrupt:
    case ErrorCode::FileBusy:
    case ErrorCode::InputOutput:
    case ErrorCode::OutOfMemory:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace

SyncFolder::SyncFolder(Workspace &workspace, SyncIdentity &identity, ExchangeBooks &books,
                       BundleImport &import, const QString &folder)
    : m_workspace(workspace)
    , m_identity(identity)
    , m_books(books)
    , m_import(import)
    , m_folder(QFileInfo(folder).absoluteFilePath())
{ }

Result<FolderReport> SyncFolder::run(const ImportOrder &order, const SyncProgress &progress)
{
    if (m_workspace.isReadOnly())
        return failure(ErrorCode::ReadOnly, m_workspace.path());
    if (const QFileInfo place(m_folder); !place.isDir())
        return place.exists() ? failure(ErrorCode::FileNotReadable, m_folder, qt_error_string(ENOTDIR))
                              : failure(ErrorCode::FileNotFound, m_folder);
    FolderReport report;
    for (bool more = true; more;) {
        report.unreadable.clear();
        report.refused.clear();
        const auto joined = round(order, progress, report);
        if (!joined)
            return failure(joined.error());
        more = *joined && !order.dryRun;
    }
    if (order.dryRun)
        return report;
    const auto now = situation(report);
    const auto before = told();
    if (!now || !before)
        return failure(now ? before.error() : now.error());
    if (!hasToTell(*now, *before))
        return report;
    auto written = tell(*now, *before, progress);
    if (!written)
        return failure(std::move(written).error());
    report.written = std::move(*written);
    return report;
}

// ---- what is there

QList<SyncFolder::Found> SyncFolder::filesIn(const QString &place)
{
    static const QRegularExpression form(u"^([0-9]{8,18})-([0-9a-f]{32})\\.chancery-bundle$"_s);
    QList<Found> files;
    const QStringList names = QDir(place).entryList(QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names) {
        const QRegularExpressionMatch match = form.match(name);
        if (!match.hasMatch())
            continue;
        files.append({{},
                      {},
                      match.captured(1).toULongLong(),
                      QByteArray::fromHex(match.captured(2).toLatin1()),
                      QDir(place).filePath(name)});
    }
    return files;
}

QList<SyncFolder::Found> SyncFolder::scan() const
{
    QList<Found> all;
    const QStringList devices = foldersIn(m_folder, 64);
    for (const QString &device : devices) {
        const QString deviceFolder = QDir(m_folder).filePath(device);
        const QStringList incarnations = foldersIn(deviceFolder, 32);
        for (const QString &incarnation : incarnations) {
            QList<Found> files = filesIn(QDir(deviceFolder).filePath(incarnation));
            for (Found &found : files) {
                found.device = device;
                found.incarnation = incarnation;
            }
            all += files;
        }
    }
    std::sort(all.begin(), all.end(), [](const Found &a, const Found &b) {
        return std::tie(a.device, a.number, a.incarnation, a.file)
               < std::tie(b.device, b.number, b.incarnation, b.file);
    });
    return all;
}

// ---- reading

//! Ours, or dealt with, or kept here already.
Result<bool> SyncFolder::isSettled(const Found &found)
{
    const auto known = m_workspace.store().exchanges().find(found.file);
    if (!known)
        return failure(known.error());
    if (!*known)
        return false;
    const Exchange &exchange = **known;
    const bool forGood =
        exchange.detail == errorName(ErrorCode::Forked) || exchange.detail == errorName(ErrorCode::Cancelled);
    return exchange.direction == Exchange::Direction::Outgoing || exchange.state != Exchange::State::Refused
           || forGood;
}

//! True if it changed something here.
Result<bool> SyncFolder::take(const Found &found, const ImportOrder &order, const SyncProgress &progress,
                              FolderReport &report)
{
    auto done = m_import.file(found.path, order, progress);
    if (done) {
        const auto verdict = done->report.verdict;
        report.imported.append(std::move(*done));
        return verdict == JoinReport::Verdict::Joined;
    }
    const Error error = done.error();
    if (isOurTrouble(error.code))
        return failure(error);
    // it went away while we looked: that says nothing
    if (error.code == ErrorCode::FileNotFound)
        return false;
    if (isUnreadable(error.code)) {
        report.unreadable.append(found.path);
        return false;
    }
    Exchange refused;
    refused.file = found.file;
    refused.state = Exchange::State::Refused;
    refused.device = QByteArray::fromHex(found.device.toLatin1());
    refused.incarnation = QByteArray::fromHex(found.incarnation.toLatin1());
    refused.number = found.number;
    refused.time = m_workspace.now();
    refused.name = QFileInfo(found.path).fileName();
    refused.bytes = QFileInfo(found.path).size();
    refused.detail = errorName(error.code);
    report.refused.append({refused, error});
    return false;
}

Result<bool> SyncFolder::round(const ImportOrder &order, const SyncProgress &progress, FolderReport &report)
{
    bool joined = false;
    const QList<Found> files = scan();
    for (const Found &found : files) {
        const auto settled = isSettled(found);
        if (!settled)
            return failure(settled.error());
        if (*settled)
            continue;
        const auto changed = take(found, order, progress, report);
        if (!changed)
            return failure(changed.error());
        joined = joined || *changed;
    }
    if (order.dryRun)
        return joined;
    auto waited = m_import.retry(order);
    if (!waited)
        return failure(std::move(waited).error());
    joined = joined || !waited->isEmpty();
    report.imported += *waited;
    return joined;
}

// ---- writing

Result<SyncFolder::Situation> SyncFolder::situation(const FolderReport &report)
{
    Store &store = m_workspace.store();
    const auto state = store.replicator().state();
    const auto peers = m_books.trusted();
    const auto clone = m_books.clone();
    const auto staged = store.exchanges().staged(Exchange::State::Staged);
    if (!state || !peers)
        return failure(state ? peers.error() : state.error());
    if (!clone || !staged)
        return failure(clone ? staged.error() : clone.error());
    const auto lacking = store.replicator().lacking();
    const auto wanted = m_books.wanted(*peers);
    if (!lacking || !wanted)
        return failure(lacking ? wanted.error() : lacking.error());
    Situation now{*state, *peers, *clone, {}, *lacking, wanted->values(), false};
    for (const Exchange &exchange : *staged)
        now.waiting.append(exchange.file);
    now.forked = std::any_of(report.imported.begin(), report.imported.end(), [](const ImportResult &result) {
        return result.report.verdict == JoinReport::Verdict::Forked;
    });
    return now;
}

bool SyncFolder::hasToTell(const Situation &now, const Told &told) const
{
    const ReplicaState &state = now.state;
    const bool spoke = !told.path.isEmpty() && told.library == state.library
                       && told.incarnation == state.actors.value(state.actor).id
                       && QFileInfo::exists(QDir(m_folder).filePath(told.path));
    // our top tells the others what we have, and what we miss
    if (!spoke || !told.top.covers(state.vector) || now.forked || !contains(told.waiting, now.waiting))
        return true;
    if (told.lacking != now.lacking || !contains(told.wanted, now.wanted))
        return true;
    for (const Peer &peer : now.peers) {
        if (!told.recipients.contains(peer.device))
            return true;
        if (!peer.acknowledged.covers(state.vector) && !peer.acknowledged.covers(told.base))
            return true;
    }
    return now.clone && wordOf(now.clone) != told.clone && !now.clone->acknowledged.covers(state.vector);
}

// A copy of this file is answered once each time that it speaks: it may never speak again, and bundles would grow for
// ever if they were made for it.
QList<Peer> SyncFolder::readers(const Situation &now, const Told &told) const
{
    QList<Peer> readers = now.peers;
    if (now.clone && (readers.isEmpty() || wordOf(now.clone) != told.clone))
        readers.append(*now.clone);
    return readers;
}

Result<Exchange> SyncFolder::tell(const Situation &now, const Told &told, const SyncProgress &progress)
{
    Store &store = m_workspace.store();
    const auto keys = m_identity.keys();
    const auto state = store.replicator().prepareExport(store.names());
    const auto base = m_books.common(readers(now, told));
    auto wanted = m_books.wanted(readers(now, told));
    if (!keys || !state)
        return failure(keys ? state.error() : keys.error());
    if (!base || !wanted)
        return failure(base ? wanted.error() : base.error());
    Told next{state->library,
              state->actors.value(state->actor).id,
              {},
              *base,
              {},
              {},
              now.waiting,
              wordOf(now.clone),
              now.lacking,
              wanted->values()};
    const QString inside = hex((*keys)->device()) + u'/' + hex(next.incarnation);
    BundleExport::Request request;
    request.folder = QDir(m_folder).filePath(inside);
    request.unfinished = u"bundle"_s;
    request.fileName = [](const QByteArray &file, quint64 number) -> QString {
        return u"%1-%2"_s.arg(number, 8, 10, QChar(u'0')).arg(hex(file)) + suffix;
    };
    request.base = *base;
    request.wanted = std::move(*wanted);
    request.progress = progress;
    // to ourselves as well: a copy of this file is somebody else
    request.seal.recipients.append({(*keys)->device(), (*keys)->box()});
    for (const Peer &peer : now.peers) {
        request.seal.recipients.append({peer.device, peer.box});
        next.recipients.append(peer.device);
    }
    if (!QDir().mkpath(request.folder))
        return failure(ErrorCode::FileNotWritable, request.folder);
    CHANCERY_TRY(syncFolderOf(request.folder));
    const auto written = BundleExport(store, m_identity).write(request);
    if (!written)
        return failure(written.error());
    next.path = inside + u'/' + written->exchange.name;
    next.top = written->top;
    CHANCERY_TRY(remember(next));
    prune(request.folder);
    return written->exchange;
}

// Bundles are made for what the others have said they have: older ones are of no use to them.
void SyncFolder::prune(const QString &place)
{
    QList<Found> files = filesIn(place);
    // whatever else lies there neither goes nor counts
    files.removeIf([&](const Found &found) {
        const auto known = m_workspace.store().exchanges().find(found.file);
        return !known || !*known || (*known)->direction != Exchange::Direction::Outgoing;
    });
    std::sort(files.begin(), files.end(), [](const Found &a, const Found &b) { return a.number > b.number; });
    for (qsizetype i = keptFiles; i < files.size(); ++i)
        QFile::remove(files[i].path);
}

// ---- what we said last

QByteArray SyncFolder::toldKey() const
{
    const QString canonical = QFileInfo(m_folder).canonicalFilePath();
    return "sync_told:" + QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex();
}

Result<SyncFolder::Told> SyncFolder::told()
{
    const auto kept = metaBytes(m_workspace.store().file().database, toldKey().constData());
    if (!kept)
        return failure(kept.error());
    const QJsonObject object = QJsonDocument::fromJson(*kept).object();
    const auto base = VersionVector::unpacked(bytes(object[u"base"_s]));
    const auto top = VersionVector::unpacked(bytes(object[u"top"_s]));
    if (!base || !top)
        return Told();
    return Told{bytes(object[u"library"_s]),
                bytes(object[u"incarnation"_s]),
                object[u"path"_s].toString(),
                *base,
                *top,
                list(object[u"recipients"_s]),
                list(object[u"waiting"_s]),
                bytes(object[u"clone"_s]),
                list(object[u"lacking"_s]),
                list(object[u"wanted"_s])};
}

Result<void> SyncFolder::remember(const Told &told)
{
    const QJsonObject object{{u"library"_s, hex(told.library)},
                             {u"incarnation"_s, hex(told.incarnation)},
                             {u"path"_s, told.path},
                             {u"base"_s, hex(told.base.packed())},
                             {u"top"_s, hex(told.top.packed())},
                             {u"recipients"_s, list(told.recipients)},
                             {u"waiting"_s, list(told.waiting)},
                             {u"clone"_s, hex(told.clone)},
                             {u"lacking"_s, list(told.lacking)},
                             {u"wanted"_s, list(told.wanted)}};
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return setMeta(m_workspace.store().file().database, toldKey().constData(), json);
}

} // namespace chancery
