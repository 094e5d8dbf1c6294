// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

QJsonValue timeOrNull(qint64 time)
{
    return time == 0 ? QJsonValue() : QJsonValue(timeText(time));
}

QJsonObject statusJson(const PeerStatus &status)
{
    const Peer &peer = status.peer;
    const bool trusted = peer.trust == Peer::Trust::Trusted;
    return {{u"device"_s, QString::fromLatin1(peer.device.toHex())},
            {u"name"_s, peer.name},
            {u"trust"_s, trusted ? u"trusted"_s : u"revoked"_s},
            {u"words"_s,
             QJsonArray::fromStringList(fingerprintWords({peer.device, peer.box, peer.name, QString()}))},
            {u"added"_s, timeOrNull(peer.added)},
            {u"revoked"_s, timeOrNull(peer.revoked)},
            {u"heard"_s, timeOrNull(peer.heard)},
            {u"number"_s, qint64(peer.number)},
            {u"unsent"_s, status.unsent},
            {u"unreceived"_s, QJsonArray::fromStringList(status.unreceived)}};
}

QString statusLine(const PeerStatus &status)
{
    const Peer &peer = status.peer;
    QString line = QString::fromLatin1(peer.device.toHex().first(8)) + u'\t' + peer.name + u'\t';
    if (peer.trust == Peer::Trust::Revoked)
        return line + Words::tr("revoked %1").arg(timeText(peer.revoked));
    line +=
        peer.heard == 0 ? Words::tr("never heard of") : Words::tr("heard of %1").arg(timeText(peer.heard));
    line += u'\t' + Words::tr("unsent: %1").arg(status.unsent);
    if (!status.unreceived.isEmpty())
        line += u'\t' + Words::tr("waits for: %1").arg(status.unreceived.join(u", "_s));
    return line;
}

Result<void> run(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Read);
    if (!workspace)
        return failure(std::move(workspace).error());
    SyncService sync(**workspace);
    const auto peers = sync.peers();
    if (!peers)
        return failure(peers.error());
    QJsonArray array;
    QStringList lines;
    for (const PeerStatus &status : *peers) {
        array.append(statusJson(status));
        lines.append(statusLine(status));
    }
    call.answer(array, lines);
    return ok();
}

} // namespace

Command peerListCommand()
{
    return {
        u"peer list"_s,
        {},
        Words::tr("The other devices: trusted or revoked, when they were heard of, and how many records they "
                  "lack."),
        0,
        0,
        {},
        run};
}

} // namespace chancery::cli
