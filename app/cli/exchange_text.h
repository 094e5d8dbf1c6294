// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/cli_text.h"
#include "models/workspace/sync_service.h"

#include <QJsonArray>

namespace chancery::cli {

//! The answers of the exchange commands. Times are ISO 8601 in UTC, devices and files lower-case hexadecimal.

QString timeText(qint64 unixMilliseconds); //!< empty for 0
QString stateName(Exchange::State state); //!< done, known, staged, refused, asking
QString verdictName(JoinReport::Verdict verdict); //!< joined, known, gap, too-many-removals, forked
QString changeText(const JoinReport &report); //!< which change of the history it is, or that it was a trial
QJsonArray itemsJson(Workspace &workspace,
                     const JoinReport &report); //!< which records, and what becomes of them
QJsonObject exchangeJson(const Exchange &exchange);
QJsonObject resultJson(Workspace &workspace, const ImportResult &result);
//! One sentence per thing that people must know: what came, whose data is missing, what would be removed.
QStringList resultLines(Workspace &workspace, const ImportResult &result);
//! \a device: whose the bundle is; empty if that is not known.
QString removalRefusal(const Exchange &exchange, const QString &device);
//! Why an import did not go through, and the way out; empty if it did.
QString refusalOf(const ImportResult &result);
//! With the option that is the way out.
QString importErrorText(const Error &error);
//! As exchangeJson(), with whose it is and what to do about it.
QJsonObject openJson(const Exchange &exchange, const QString &device, const QString &message);
//! By id, a unique beginning of it (four digits at least), or name. Refused if there is none, or more than one.
Result<Peer> peerNamed(Invocation &call, SyncService &sync, const QString &text);
QString fingerprintLine(const DeviceCard &card);

//! From --allow-removals and --join-libraries, and the passphrase file if the command has that option.
Result<ImportOrder> importOrder(Invocation &call, const QString &passphraseOption = {});

} // namespace chancery::cli
