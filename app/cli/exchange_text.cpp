// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

#include "models/workspace/error_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

constexpr qsizetype shortestPrefix = 4;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

// of this import: a bundle that was taken in before is known now
QString stateOf(const ImportResult &result)
{
    switch (result.report.verdict) {
    case JoinReport::Verdict::Known:
        return stateName(Exchange::State::Known);
    case JoinReport::Verdict::Gap:
        return stateName(result.exchange.batch > 0 ? Exchange::State::Done : Exchange::State::Staged);
    case JoinReport::Verdict::TooManyRemovals:
        return stateName(Exchange::State::Asking);
    case JoinReport::Verdict::Forked:
        return stateName(Exchange::State::Refused);
    case JoinReport::Verdict::Joined:
        break;
    }
    return stateName(Exchange::State::Done);
}

QString whatName(ChangeSet::Entry::What what)
{
    switch (what) {
    case ChangeSet::Entry::What::Inserted:
        return u"new"_s;
    case ChangeSet::Entry::What::Updated:
        return u"changed"_s;
    case ChangeSet::Entry::What::Removed:
        return u"removed"_s;
    }
    return {};
}

QJsonArray atomNames(Kind kind, AtomMask atoms)
{
    QJsonArray names;
    if (atoms & 1)
        names.append(u"presence"_s);
    for (const AtomSpec &atom : kind == Kind::Any ? QList<AtomSpec>() : schema::spec(kind).atoms) {
        if (atoms >> atom.number & 1)
            names.append(QString::fromUtf8(atom.name));
    }
    return names;
}

QString itemTitle(Workspace &workspace, const JoinReport::Item &item)
{
    return item.title.isEmpty() ? workspace.titleOf(item.record) : item.title;
}

QJsonObject itemJson(Workspace &workspace, const JoinReport::Item &item)
{
    const bool known = item.record.kind != Kind::Any;
    return {{u"kind"_s, known ? kindName(item.record.kind) : QString::number(item.kind)},
            {u"id"_s, item.record.id.toString()},
            {u"title"_s, itemTitle(workspace, item)},
            {u"what"_s, whatName(item.what)},
            {u"conflicts"_s, atomNames(item.record.kind, item.conflicts)}};
}

QStringList missingNames(const JoinReport &report)
{
    QStringList names;
    for (const Actor &actor : report.missing) {
        if (!names.contains(actor.device))
            names.append(actor.device);
    }
    return names;
}

QStringList removalLines(Workspace &workspace, const JoinReport &report)
{
    QStringList lines;
    for (const JoinReport::Item &item : report.items) {
        if (item.what == ChangeSet::Entry::What::Removed && item.record.kind != Kind::Any)
            lines.append(u"  "_s + kindName(item.record.kind) + u'\t' + item.record.id.toString() + u'\t'
                         + itemTitle(workspace, item));
    }
    return lines;
}

} // namespace

QString verdictName(JoinReport::Verdict verdict)
{
    switch (verdict) {
    case JoinReport::Verdict::Joined:
        return u"joined"_s;
    case JoinReport::Verdict::Known:
        return u"known"_s;
    case JoinReport::Verdict::Gap:
        return u"gap"_s;
    case JoinReport::Verdict::TooManyRemovals:
        return u"too-many-removals"_s;
    case JoinReport::Verdict::Forked:
        return u"forked"_s;
    }
    return {};
}

QString changeText(const JoinReport &report)
{
    return report.commit.batch > 0 ? Words::tr("change %1").arg(report.commit.batch)
                                   : Words::tr("only tried");
}

QString timeText(qint64 unixMilliseconds)
{
    if (unixMilliseconds == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(unixMilliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString stateName(Exchange::State state)
{
    switch (state) {
    case Exchange::State::Done:
        return u"done"_s;
    case Exchange::State::Known:
        return u"known"_s;
    case Exchange::State::Staged:
        return u"staged"_s;
    case Exchange::State::Refused:
        return u"refused"_s;
    case Exchange::State::Asking:
        return u"asking"_s;
    }
    return {};
}

QJsonObject exchangeJson(const Exchange &exchange)
{
    const bool incoming = exchange.direction == Exchange::Direction::Incoming;
    return {{u"file"_s, hex(exchange.file)},
            {u"direction"_s, incoming ? u"in"_s : u"out"_s},
            {u"state"_s, stateName(exchange.state)},
            {u"device"_s, hex(exchange.device)},
            {u"incarnation"_s, hex(exchange.incarnation)},
            {u"number"_s, qint64(exchange.number)},
            {u"time"_s, timeText(exchange.time)},
            {u"name"_s, exchange.name},
            {u"bytes"_s, exchange.bytes},
            {u"batch"_s, exchange.batch},
            {u"new"_s, exchange.inserted},
            {u"changed"_s, exchange.updated},
            {u"removed"_s, exchange.removed},
            {u"conflicting"_s, exchange.conflicting},
            {u"detail"_s, exchange.detail}};
}

QJsonArray itemsJson(Workspace &workspace, const JoinReport &report)
{
    QJsonArray items;
    for (const JoinReport::Item &item : report.items)
        items.append(itemJson(workspace, item));
    return items;
}

QJsonObject resultJson(Workspace &workspace, const ImportResult &result)
{
    QJsonObject object = exchangeJson(result.exchange);
    object.insert(u"device_name"_s, result.manifest.deviceName);
    object.insert(u"user"_s, result.manifest.user);
    object.insert(u"state"_s, stateOf(result));
    object.insert(u"verdict"_s, verdictName(result.report.verdict));
    object.insert(u"batch"_s, qMax(result.report.commit.batch, result.exchange.batch));
    object.insert(u"new"_s, result.report.inserted);
    object.insert(u"changed"_s, result.report.updated);
    object.insert(u"removed"_s, result.report.removed);
    object.insert(u"conflicting"_s, result.report.conflicting);
    object.insert(u"carried"_s, result.report.carried);
    object.insert(u"contents"_s, result.report.contents);
    object.insert(u"missing"_s, QJsonArray::fromStringList(missingNames(result.report)));
    object.insert(u"records"_s, itemsJson(workspace, result.report));
    object.insert(u"rolled_back"_s, result.report.rolledBack);
    object.insert(u"healed_fork"_s, result.report.healedFork);
    return object;
}

QStringList resultLines(Workspace &workspace, const ImportResult &result)
{
    const JoinReport &report = result.report;
    const QString head = result.exchange.name + u": "_s;
    QStringList lines;
    switch (report.verdict) {
    case JoinReport::Verdict::Joined:
        lines.append(head
                     + Words::tr("from %1: new %2, changed %3, removed %4, with conflicts %5 (%6)")
                           .arg(result.manifest.deviceName)
                           .arg(report.inserted)
                           .arg(report.updated)
                           .arg(report.removed)
                           .arg(report.conflicting)
                           .arg(changeText(report)));
        break;
    case JoinReport::Verdict::Known:
        lines.append(head
                     + (report.contents > 0 ? Words::tr("no record in it was new.")
                                            : Words::tr("nothing in it was new.")));
        break;
    case JoinReport::Verdict::Gap:
        lines.append(head
                     + Words::tr("kept until the missing work arrives. It was written by: %1.")
                           .arg(missingNames(report).join(u", "_s)));
        break;
    case JoinReport::Verdict::TooManyRemovals:
        lines.append(head + Words::tr("would remove %1 records:").arg(report.removed));
        lines += removalLines(workspace, report);
        break;
    case JoinReport::Verdict::Forked:
        lines.append(head + Words::tr("two files write as one; nothing was written."));
        break;
    }
    if (report.contents > 0)
        lines.append(u"  "_s + Words::tr("Contents of %n attachment(s) came.", nullptr, report.contents));
    if (report.carried > 0)
        lines.append(
            u"  "_s
            + Words::tr("%1 parts come from a newer program: kept, passed on, and shown after an update.")
                  .arg(report.carried));
    if (report.rolledBack)
        lines.append(
            u"  "_s
            + Words::tr("The others know work of this file that it no longer has: it was restored or "
                        "copied. Nothing is lost; it writes under a new name from now on."));
    return lines;
}

QString removalRefusal(const Exchange &exchange, const QString &device)
{
    const QString whose =
        device.isEmpty() ? exchange.name : Words::tr("%1 from %2").arg(exchange.name, device);
    const bool more = exchange.removed > exchange.detail.split(u"; "_s).size();
    const QString examples = exchange.detail + QString(more ? u"; …"_s : QString());
    const QString count = Words::tr("%1 would remove %2 records").arg(whose).arg(exchange.removed);
    return Words::tr("%1, and nothing was written. If that is meant, say it once more with --allow-removals.")
        .arg(exchange.detail.isEmpty() ? count : u"%1 (%2)"_s.arg(count, examples));
}

QString refusalOf(const ImportResult &result)
{
    switch (result.report.verdict) {
    case JoinReport::Verdict::TooManyRemovals:
        return removalRefusal(result.exchange, result.manifest.deviceName);
    case JoinReport::Verdict::Forked:
        return errorText({ErrorCode::Forked, result.exchange.name, {}, 0});
    case JoinReport::Verdict::Joined:
    case JoinReport::Verdict::Known:
    case JoinReport::Verdict::Gap:
        break;
    }
    return {};
}

QString importErrorText(const Error &error)
{
    const QString text = errorText(error);
    if (error.code == ErrorCode::PassphraseNeeded)
        return text + u' ' + Words::tr("Give it with --bundle-passphrase-file.");
    static const QStringList ownWayOut{u"partial"_s, u"mission-pack"_s};
    if (error.code == ErrorCode::OtherLibrary && !ownWayOut.contains(error.detail))
        return text + u' ' + Words::tr("The option for it is --join-libraries.");
    return text;
}

QJsonObject openJson(const Exchange &exchange, const QString &device, const QString &message)
{
    QJsonObject object = exchangeJson(exchange);
    object.insert(u"device_name"_s, device);
    object.insert(u"message"_s, message);
    return object;
}

Result<Peer> peerNamed(Invocation &call, SyncService &sync, const QString &text)
{
    const auto peers = sync.peers();
    if (!peers)
        return failure(peers.error());
    QList<Peer> found;
    for (const PeerStatus &status : *peers) {
        const QString id = hex(status.peer.device);
        const bool byId = text.size() >= shortestPrefix && id.startsWith(text, Qt::CaseInsensitive);
        if (byId || status.peer.name.compare(text, Qt::CaseInsensitive) == 0)
            found.append(status.peer);
    }
    if (found.size() == 1)
        return found.first();
    QStringList known;
    for (const PeerStatus &status : *peers)
        known.append(hex(status.peer.device).first(8) + u' ' + status.peer.name);
    const QString list = known.join(u", "_s);
    if (known.isEmpty())
        return call.refuse(
            Words::tr("No device is known here as “%1”: none was added yet with peer add.").arg(text));
    return call.refuse(
        found.isEmpty()
            ? Words::tr("No device is known here as “%1”. Known: %2.").arg(text, list)
            : Words::tr("More than one device is known here as “%1”. Take the id: %2.").arg(text, list));
}

QString fingerprintLine(const DeviceCard &card)
{
    return fingerprintWords(card).join(u' ');
}

Result<ImportOrder> importOrder(Invocation &call, const QString &passphraseOption)
{
    ImportOrder order;
    order.allowRemovals = call.isSet(u"allow-removals"_s);
    order.joinLibraries = call.isSet(u"join-libraries"_s);
    if (passphraseOption.isEmpty())
        return order;
    auto passphrase = call.secret(passphraseOption);
    if (!passphrase)
        return failure(std::move(passphrase).error());
    order.passphrase = *passphrase;
    return order;
}

} // namespace chancery::cli
