// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

// what is wrong with a card is wrong with the file
Result<DeviceCard> readCard(const QString &path)
{
    auto card = SyncService::readCard(path);
    if (card)
        return card;
    Error error = card.error();
    error.subject = path;
    if (error.code == ErrorCode::UnsupportedFormat)
        error.code = ErrorCode::FileTooNew;
    return failure(error);
}

Result<void> run(Invocation &call)
{
    const auto card = readCard(call.argument(0));
    if (!card)
        return failure(card.error());
    const bool trusts = call.isSet(u"trust"_s);
    if (trusts) {
        auto workspace = call.open(Invocation::Access::Write);
        if (!workspace)
            return failure(std::move(workspace).error());
        SyncService sync(**workspace);
        CHANCERY_TRY(sync.trust(*card));
    }
    QStringList lines{card->name, QString::fromLatin1(card->device.toHex()), fingerprintLine(*card)};
    if (trusts)
        lines.append(Words::tr("%1 is trusted.").arg(card->name));
    call.answer(QJsonObject{{u"device"_s, QString::fromLatin1(card->device.toHex())},
                            {u"name"_s, card->name},
                            {u"user"_s, card->user},
                            {u"words"_s, QJsonArray::fromStringList(fingerprintWords(*card))},
                            {u"trusted"_s, trusts}},
                lines);
    if (trusts)
        return ok();
    return call.refuse(
        Words::tr("%1 is not trusted yet. Compare these twelve words with its owner by telephone; "
                  "if they are the same, say it again with --trust.")
            .arg(card->name));
}

} // namespace

Command peerAddCommand()
{
    return {u"peer add"_s,
            u"CARD --trust"_s,
            Words::tr("Trusts another device by its card; without --trust only shows whose card it is."),
            1,
            1,
            {{u"trust"_s, Words::tr("The twelve words were compared and are the same.")}},
            run};
}

} // namespace chancery::cli
