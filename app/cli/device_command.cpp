// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchange_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

// the keys are made on first use; a window that has the file has made them already
Result<std::unique_ptr<Workspace>> openForCard(Invocation &call)
{
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace && workspace.error().code == ErrorCode::FileBusy)
        return call.open(Invocation::Access::Read);
    return workspace;
}

Result<void> run(Invocation &call)
{
    auto workspace = openForCard(call);
    if (!workspace)
        return failure(std::move(workspace).error());
    SyncService sync(**workspace);
    const auto card = sync.card();
    if (!card)
        return failure(card.error());
    const QString path = call.value(u"card"_s);
    if (call.isSet(u"card"_s))
        CHANCERY_TRY(sync.writeCard(path));
    QStringList lines{card->name, QString::fromLatin1(card->device.toHex()), fingerprintLine(*card)};
    if (call.isSet(u"card"_s))
        lines.append(Words::tr("The card is written to %1. Give it to the others, and let them compare the "
                               "twelve words with you by telephone.")
                         .arg(path));
    call.answer(QJsonObject{{u"device"_s, QString::fromLatin1(card->device.toHex())},
                            {u"name"_s, card->name},
                            {u"user"_s, card->user},
                            {u"words"_s, QJsonArray::fromStringList(fingerprintWords(*card))},
                            {u"fingerprint"_s, fingerprintPayload(*card)},
                            {u"card"_s, call.isSet(u"card"_s) ? QJsonValue(path) : QJsonValue()}},
                lines);
    return ok();
}

} // namespace

Command deviceCommand()
{
    return {
        u"device"_s,
        u"[--card PATH]"_s,
        Words::tr("Who this device is to others: its id and the twelve words of its fingerprint; writes the "
                  "card that the others need."),
        0,
        0,
        {{u"card"_s, Words::tr("Write the card, a small text file (.chancery-card)."), u"PATH"_s}},
        run};
}

} // namespace chancery::cli
