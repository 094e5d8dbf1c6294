// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<BundleOrder> orderOf(Invocation &call, SyncService &sync)
{
    BundleOrder order;
    order.full = call.isSet(u"full"_s);
    for (const QString &name : call.values(u"to"_s)) {
        const auto peer = peerNamed(call, sync, name);
        if (!peer)
            return failure(peer.error());
        if (peer->trust == Peer::Trust::Revoked)
            return call.refuse(
                Words::tr(
                    "%1 is revoked, so nothing is sealed to it and nothing was written. If it is in good "
                    "hands again, say peer add with its card.")
                    .arg(peer->name));
        order.recipients.append(peer->device);
    }
    auto passphrase = call.secret(u"bundle-passphrase-file"_s);
    if (!passphrase)
        return failure(std::move(passphrase).error());
    order.passphrase = *passphrase;
    if (!order.passphrase.isEmpty() && !order.recipients.isEmpty())
        return failure(ErrorCode::Usage, u"--to --bundle-passphrase-file"_s,
                       Words::tr("Take one of the two."));
    return order;
}

Result<void> run(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    SyncService sync(**workspace);
    const auto order = orderOf(call, sync);
    if (!order)
        return failure(order.error());
    const QString path = call.argument(0);
    const auto exchange = sync.exportBundle(path, *order);
    if (!exchange && exchange.error().code == ErrorCode::NothingToDo)
        return call.refuse(
            Words::tr("No device is trusted yet, so there is nobody to seal it to. Add one with peer "
                      "add, or give --bundle-passphrase-file."));
    if (!exchange)
        return failure(exchange.error());
    QJsonObject object = exchangeJson(*exchange);
    object.insert(u"path"_s, path);
    call.answer(object, {Words::tr("%1 is written: bundle %2, %3 bytes.")
                             .arg(path)
                             .arg(exchange->number)
                             .arg(exchange->bytes)});
    return ok();
}

} // namespace

Command bundleExportCommand()
{
    return {
        u"bundle export"_s,
        u"PATH [--to PEER]... [--bundle-passphrase-file PATH] [--full]"_s,
        Words::tr(
            "Writes what the other devices lack into one sealed file: to every trusted device, to some of "
            "them, or to whoever has a passphrase."),
        1,
        1,
        {{u"to"_s, Words::tr("A device, by id, the beginning of it, or name; several times for several."),
          u"PEER"_s},
         {u"bundle-passphrase-file"_s, Words::tr("Seal it with the passphrase in a file instead."),
          u"PATH"_s},
         {u"full"_s, Words::tr("Everything, whatever they have already.")}},
        run};
}

} // namespace chancery::cli
