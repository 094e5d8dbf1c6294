// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<void> run(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    SyncService sync(**workspace);
    const auto peer = peerNamed(call, sync, call.argument(0));
    if (!peer)
        return failure(peer.error());
    CHANCERY_TRY(sync.revoke(peer->device));
    call.answer(
        QJsonObject{{u"device"_s, QString::fromLatin1(peer->device.toHex())},
                    {u"name"_s, peer->name},
                    {u"trust"_s, u"revoked"_s}},
        {Words::tr("%1 is revoked: nothing is sealed to it any more, and nothing of it is read. What it has "
                   "already it keeps.")
             .arg(peer->name)});
    return ok();
}

} // namespace

Command peerRevokeCommand()
{
    return {u"peer revoke"_s,
            u"DEVICE"_s,
            Words::tr(
                "No longer trusts a device, for instance a stolen laptop; by its id, the beginning of it, or "
                "its name."),
            1,
            1,
            {},
            run};
}

} // namespace chancery::cli
